import { isZip } from '../bytes/is-zip.js';
import type { ReadResult, Workbook } from '../model/cell.js';
import { isBareBiff } from './biff.js';
import { isCfb } from './cfb.js';
import { readCsv, sheetNameOf } from './csv.js';
import { detectText } from './detect-text.js';
import { guardCells } from './guard.js';
import { readOoxml } from './hucre.js';
import { allowance, LIMITS, type Limits } from './limits.js';
import { Refusal, tooLarge } from './problem.js';

/**
 * Bytes → cells where there is no Node: .xlsx and texts of values; other formats are refused with `file.not-here`. Nothing is
 * thrown. The guards of `readWorkbook` are not here: nobody looks into the container before it is unpacked, so that a crafted file
 * may make the page hang, a cut-off one may come out with fewer rows, and a cell that names no text with the first one (`sound-cells.ts`).
 * A page in which somebody opens their own file can bear that; a server cannot.
 */
export async function readInPage(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  const limits = allowance(LIMITS, bytes.length);
  try {
    const workbook = await read(bytes, fileName, limits);
    guardCells(workbook, limits);
    return { ok: true, workbook };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('file.damaged', { part: 'content' });
    return { ok: false, problem: refusal.problem };
  }
}

async function read(bytes: Uint8Array, fileName: string, limits: Limits): Promise<Workbook> {
  if (bytes.length === 0) throw new Refusal('file.empty');
  if (bytes.length > limits.file) throw tooLarge('file', bytes.length, limits.file);
  if (isZip(bytes)) {
    return readOoxml(bytes).catch(() => {
      // Another format, damage, or a workbook that Node's readers only open as the plain copy that they make of it.
      throw notHere();
    });
  }
  if (isCfb(bytes) || isBareBiff(bytes)) throw notHere();
  const { as, decoded } = detectText(bytes);
  if (as !== 'csv') throw notHere();
  return readCsv(decoded.text, decoded.encoding, sheetNameOf(fileName), limits);
}

function notHere(): Refusal {
  return new Refusal('file.not-here');
}
