import { setImmediate } from 'node:timers/promises';
import type { Workbook } from '../model/cell.js';
import { guardCells } from './guard.js';
import type { Limits } from './limits.js';
import { bytesOf, namedPart, type Part, SHEET } from './parts.js';
import { AGAIN, type Given, piecesOf } from './pieces.js';
import { Refusal } from './problem.js';

/** Bytes of rows that are read at a time; a workbook with fewer is read as it is. */
const PORTION = 4 * 1024 * 1024;
/** Bytes that each portion may repeat: little beside what it has of its own. */
const REPEATED = PORTION;

export interface ReadingInPortions {
  /** Reads a workbook of these parts. */
  read: (parts: Part[]) => Promise<Workbook>;
  limits: Limits;
  /** Takes rows, of which the workbook that comes back is without, or that those before do not count. */
  give: (given: Given) => void;
  size?: number;
}

/**
 * Reads a workbook in portions of its rows, each as a workbook of its own that has only the texts which its rows name: hucre makes a
 * tree of all texts of a workbook, which takes ten times as much memory as they. Only where everything is written as programs do, and
 * the rows come back in order: in doubt the workbook is read as it is. Throws what `read` throws of the whole.
 */
export async function readInPortions(
  parts: Part[],
  { read, limits, give, size = PORTION }: ReadingInPortions,
): Promise<Workbook> {
  try {
    const workbook = await joined(portionsOf(parts, size), { read, limits, give });
    if (workbook !== null) return workbook;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Whatever is odd or damaged: what there is to say of it, reading the whole shows.
    give(AGAIN);
  }
  return read(parts);
}

/** Null where there is nothing to join. Throws where a portion cannot be read, or its rows do not follow those before. */
async function joined(
  portions: Iterable<Part[]>,
  { read, limits, give }: ReadingInPortions,
): Promise<Workbook | null> {
  let workbook: Workbook | null = null;
  const last: number[] = [];
  let cells = 0;
  for (const portion of portions) {
    const next = await read(portion);
    cells = guardCells(next, limits, cells);
    for (const [index, { rows }] of next.sheets.entries()) {
      const [first, end] = [rows[0], rows.at(-1)];
      if (first === undefined || end === undefined) continue;
      if (first.number <= (last[index] ?? 0)) throw odd();
      last[index] = end.number;
    }
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

/** The parts that portions differ in: sheets with their rows, and the texts that these name. */
interface Divided {
  sheets: Rows[];
  texts: Texts | null;
  others: Part[];
}

/** A sheet, and where portions of its rows begin; at last, where they end. */
interface Rows {
  part: Part;
  places: number[];
}

/** The texts of a workbook, and where each begins; at last, where they end. */
interface Texts {
  part: Part;
  places: number[];
}

/** None of a workbook that is small. Throws where the parts are written in a way that might not be understood. */
function* portionsOf(parts: Part[], size: number): Generator<Part[]> {
  const sheets = parts.filter(({ name }) => SHEET.test(name));
  if (sheets.every(({ content }) => content.length <= size)) return;
  const divided = divide(parts, sheets, size);
  const count = Math.max(...divided.sheets.map(({ places }) => places.length - 1));
  for (let index = 0; index < count; index += 1) yield portionOf(divided, index);
}

function divide(parts: Part[], sheets: Part[], size: number): Divided {
  const texts = namedPart(parts, 'sharedStrings');
  const others = parts.filter((part) => part !== texts && !sheets.includes(part));
  const divided = {
    sheets: sheets.map((part) => ({ part, places: rowsIn(part, size) })),
    texts: texts === undefined ? null : { part: texts, places: textsIn(texts) },
    others,
  };
  const sizes = [
    ...others.map(({ content }) => content.length),
    ...divided.sheets.map(
      ({ part, places: [from = 0, ...more] }) => part.content.length - ((more.at(-1) ?? 0) - from),
    ),
  ];
  if (sizes.reduce((sum, bytes) => sum + bytes, 0) > REPEATED) throw odd();
  return divided;
}

function rowsIn(part: Part, size: number): number[] {
  const xml = bytesOf(part);
  guardMarkup(xml);
  const [from, end] = [xml.indexOf('<sheetData>'), xml.indexOf('</sheetData>')];
  if (from === -1 && xml.includes('<sheetData/>')) return [0, 0];
  if (from === -1 || end < from || xml.lastIndexOf('<sheetData>') !== from) throw odd();
  const places = [from + '<sheetData>'.length];
  for (let at = xml.indexOf('<row ', from + size); at !== -1; at = xml.indexOf('<row ', at + size))
    places.push(at);
  return [...places, end];
}

function textsIn(part: Part): number[] {
  const xml = bytesOf(part);
  guardMarkup(xml);
  const places: number[] = [];
  for (let at = xml.indexOf(TEXT); at !== -1; at = xml.indexOf(TEXT, at + 1)) {
    // One that begins otherwise would make the numbers of those behind it wrong.
    if (xml[at + TEXT.length] !== END_OF_TAG) throw odd();
    places.push(at);
  }
  return [...places, xml.lastIndexOf('</sst>')];
}

const TEXT = Buffer.from('<si');
const END_OF_TAG = '>'.charCodeAt(0);

/** Comments, texts that stand as they are, and instructions may hold what looks like a tag. */
function guardMarkup(xml: Buffer): void {
  if (xml.includes('<!') || xml.indexOf('<?', 1) !== -1) throw odd();
}

/** What holds another way of saying something, or what is for some programs only; a formula that others stand in for. */
const ODD = /AlternateContent|extLst|\st=.shared/u;
/** One that does not begin with its number. */
const ODD_ROW = /<row(?! r="\d)/u;

/** A cell as programs write it, with its attributes and the number of its text; of any other, only how it begins. */
const CELL = /<c(?=[\s/>])(?:((?: +\w+="[^"<>&]*")*) *(?:\/>|>(?:<v>(\d+)<\/v>)?))?/gu;
const OF_TEXTS = ' t="s"';

function portionOf({ sheets, texts, others }: Divided, index: number): Part[] {
  const numbers = new Map<string, number>();
  const renumbered = (cell: string, attributes?: string, text?: string) => {
    if (attributes === undefined) throw odd();
    if (!attributes.includes(OF_TEXTS)) return cell;
    if (text === undefined || texts === null) throw odd();
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return cell.replace(`<v>${text}`, `<v>${number}`);
  };
  const changed = sheets.map(({ part, places }) => {
    const rows = textBetween(part, places[index], places[index + 1]);
    if (ODD.test(rows) || ODD_ROW.test(rows)) throw odd();
    return withBetween(part, places, rows.replace(CELL, renumbered));
  });
  if (texts === null) return [...others, ...changed];
  const { part, places } = texts;
  const named = Array.from(numbers.keys(), (text) => {
    const item = textBetween(part, places[Number(text)], places[Number(text) + 1]);
    if (item === '' || ODD.test(item)) throw odd();
    return item;
  });
  return [...others, ...changed, withBetween(part, places, named.join(''))];
}

/** Byte by byte, so that nothing is lost where it is put together again. */
function textBetween(part: Part, from = 0, to = from): string {
  return bytesOf(part).toString('latin1', from, to);
}

/** The part with other content in the place of all that lies there. */
function withBetween(part: Part, places: number[], inside: string): Part {
  const bytes = bytesOf(part);
  const content = Buffer.concat([
    bytes.subarray(0, places[0]),
    Buffer.from(inside, 'latin1'),
    bytes.subarray(places.at(-1)),
  ]);
  return { ...part, content };
}

function odd(): Error {
  return new Error('not as programs write it');
}
