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
 * tree of all texts of a workbook, which takes ten times as much memory as they. Only where everything is written as programs do, each
 * row below those before: in doubt the workbook is read as it is. Throws what `read` throws of the whole.
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
  /** The last row that was taken. */
  row: string;
}

/** The texts of a workbook, and where each begins; at last, where they end. */
interface Texts {
  part: Part;
  places: number[];
}

/** None where there is little to divide. Throws where the parts are written in a way that might not be understood. */
function* portionsOf(parts: Part[], size: number): Generator<Part[]> {
  const sheets = parts.filter(({ name }) => SHEET.test(name));
  if (sheets.every(({ content }) => content.length <= size)) return;
  const divided = divide(parts, sheets, size);
  const count = Math.max(...divided.sheets.map(({ places }) => places.length - 1));
  if (count === 1) return;
  for (let index = 0; index < count; index += 1) yield portionOf(divided, index);
}

function divide(parts: Part[], sheets: Part[], size: number): Divided {
  const texts = namedPart(parts, 'sharedStrings');
  const others = parts.filter((part) => part !== texts && !sheets.includes(part));
  const divided = {
    sheets: sheets.map((part) => ({ part, places: rowsIn(part, size), row: '0' })),
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
  if (others.some((part) => ELSEWHERE.test(textBetween(part, 0, part.content.length)))) throw odd();
  return divided;
}

/** Rows or texts where they are not looked for, and so not divided. */
const ELSEWHERE = /sheetData|si>/u;

function rowsIn(part: Part, size: number): number[] {
  const xml = bytesOf(part);
  guardMarkup(xml);
  const empty = xml.includes(NO_ROWS);
  const opening = empty ? NO_ROWS : ROWS;
  const from = xml.indexOf(opening) + opening.length;
  const end = empty ? from : xml.indexOf(END_OF_ROWS);
  const before = textBetween(part, 0, from - opening.length);
  const after = textBetween(part, empty ? end : end + END_OF_ROWS.length, xml.length);
  if (from < opening.length || end < from || ELSEWHERE.test(before) || ELSEWHERE.test(after)) throw odd();
  const places = [from];
  for (let at = xml.indexOf(ROW, from + size); at !== -1; at = xml.indexOf(ROW, at + size)) places.push(at);
  return [...places, end];
}

const [ROWS, END_OF_ROWS, NO_ROWS, ROW] = ['<sheetData>', '</sheetData>', '<sheetData/>', '<row '];

function textsIn(part: Part): number[] {
  const xml = bytesOf(part);
  guardMarkup(xml);
  const places: number[] = [];
  for (let at = xml.indexOf(TEXT); at !== -1; at = xml.indexOf(TEXT, at + 1)) {
    // One that begins otherwise, or whatever else stands between, would make the numbers of those behind it wrong.
    const follows = (places.length === 0 ? FIRST : NEXT).test(textBetween(part, places.at(-1), at));
    if (!follows || xml[at + TEXT.length] !== END_OF_TAG) throw odd();
    places.push(at);
  }
  return [...places, xml.lastIndexOf('</sst>')];
}

const TEXT = Buffer.from('<si');
const END_OF_TAG = '>'.charCodeAt(0);
/** What the first text of a workbook follows, and every other. */
const [FIRST, NEXT] = [/<sst[^<]*$/u, /<\/si>\s*$/u];

/** Comments, texts that stand as they are, and instructions may hold what looks like a tag. */
function guardMarkup(xml: Buffer): void {
  // The first instruction says what the text is written in; a mark may stand before it.
  if (xml.includes('<!') || xml.indexOf('<?', LONGEST_MARK + 1) !== -1) throw odd();
}

const LONGEST_MARK = 3;

/** What holds another way of saying something, or what is for some programs only; a tag inside of an attribute. */
const ODD = /AlternateContent|extLst|sheetData|<\/?\w+:|="[^"<]*<|='[^'<]*</u;

/** Attributes behind the place of a row or cell: none says anew where it stands, or of what kind it is. */
const MORE = String.raw`(?: +(?![rt]=)[\w:]+="[^"<>&]*")*`;
/**
 * As programs write them, a row with its number, and a cell with the number of its row, its kind and the number of its text; of any
 * other, only how it begins.
 */
const ROW_OR_CELL = new RegExp(
  String.raw`<row(?: +r="(\d+)"${MORE} */?>)?|<c(?=[\s/>])(?: +r="[A-Z]+(\d+)"${MORE}(?: +t="(\w+)"${MORE})? *(?:/>|>\s*(?:<v>(\d+)</v>\s*</c>)?))?`,
  'gu',
);

/** `divided` is changed: of each sheet, which row was the last. */
function portionOf({ sheets, texts, others }: Divided, index: number): Part[] {
  const numbers = new Map<string, number>();
  const renumbered = (tag: string, text?: string) => {
    if (text === undefined || texts === null) throw odd();
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return tag.replace(`<v>${text}`, `<v>${number}`);
  };
  const changed = sheets.map((sheet) => {
    const { part, places } = sheet;
    const rows = textBetween(part, places[index], places[index + 1]);
    if (ODD.test(rows)) throw odd();
    const replaced = rows.replace(
      ROW_OR_CELL,
      (tag, row?: string, of?: string, kind?: string, text?: string) => {
        if (row === undefined) {
          if (of !== sheet.row) throw odd();
          return kind === 's' ? renumbered(tag, text) : tag;
        }
        if (Number(row) <= Number(sheet.row)) throw odd();
        sheet.row = row;
        return tag;
      },
    );
    return withBetween(part, places, replaced);
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
