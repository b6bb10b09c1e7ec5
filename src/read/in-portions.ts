import { setImmediate } from 'node:timers/promises';
import type { Workbook } from '../model/cell.js';
import { guardCells } from './guard.js';
import { type Limits, MIB } from './limits.js';
import type { Part } from './parts.js';
import { AGAIN, type Given, piecesOf } from './pieces.js';
import { portionsOf } from './portions.js';
import { Refusal } from './problem.js';

/**
 * Bytes of a sheet from which on a workbook is divided, and of rows in a portion. As it is, a workbook is read in two thirds of the
 * time, and a smaller one takes some hundred megabytes.
 */
const SIZES = { from: 32 * MIB, portion: 8 * MIB };

export interface ReadingInPortions {
  /** Reads a workbook of these parts. */
  read: (parts: Part[]) => Promise<Workbook>;
  limits: Limits;
  /** Takes rows, of which the workbook that comes back is without, or that those before do not count. */
  give: (given: Given) => void;
  sizes?: typeof SIZES;
}

/**
 * Reads a workbook in portions of its rows, each as a workbook of its own that has only the texts which its rows name: hucre makes a
 * tree of all texts of a workbook, which takes ten times as much memory as they. Only where everything is written as programs do, each
 * row below those before: in doubt the workbook is read as it is. Throws what `read` throws of the whole.
 */
export async function readInPortions(
  parts: Part[],
  { read, limits, give, sizes = SIZES }: ReadingInPortions,
): Promise<Workbook> {
  try {
    const workbook = await joined(portionsOf(parts, sizes), { read, limits, give });
    if (workbook !== null) return workbook;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Whatever is odd or damaged: what there is to say of it, reading the whole shows.
    give(AGAIN);
  }
  return read(parts);
}

/** Null where there is nothing to join. Throws where a portion cannot be made or read. */
async function joined(
  portions: Iterable<Part[]>,
  { read, limits, give }: ReadingInPortions,
): Promise<Workbook | null> {
  let workbook: Workbook | null = null;
  let cells = 0;
  for (const portion of portions) {
    const next = await read(portion);
    cells = guardCells(next, limits, cells);
    for (const piece of piecesOf(next.sheets)) give(piece);
    workbook = workbook === null ? next : withColumns(workbook, next);
    // Buffers that nobody holds are only let go of between two turns.
    await setImmediate();
  }
  return workbook;
}

/** With the hidden columns of both: those right of all cells that were read count as none. */
function withColumns(workbook: Workbook, next: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet, index) => {
    const columns = new Set([...sheet.hiddenColumns, ...(next.sheets[index]?.hiddenColumns ?? [])]);
    return { ...sheet, hiddenColumns: [...columns].sort((a, b) => a - b) };
  });
  return { ...workbook, sheets };
}
