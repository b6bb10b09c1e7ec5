import type { SheetRow, Workbook } from '../model/cell.js';
import { guardPlace } from './guard.js';
import { parseRecords } from './hucre.js';
import type { Limits } from './limits.js';
import { Refusal } from './problem.js';
import { isBlank, textCell } from './values.js';

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE = 65_536;
/** First line by which some programs name the separator; no row of the table. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/iu;

/** What the one sheet of a text file is called: the name of the file without its extension. */
export function sheetNameOf(fileName: string): string {
  const name = fileName.split(/[\\/]/u).at(-1) ?? '';
  return name.replace(/\.[^.]+$/u, '') || name;
}

/**
 * Reads a CSV text. Every record is a row, blank ones too, so row numbers are those of a spreadsheet program; a line
 * break inside quotes does not start a row. Every cell is text, as written, or the error that a formula gave.
 */
export async function readCsv(
  text: string,
  encoding: string,
  sheetName: string,
  limits: Limits,
): Promise<Workbook> {
  const named = SEPARATOR_LINE.exec(text);
  const delimiter = named?.[1] ?? sniffDelimiter(text);
  const records = await parseRecords(text, delimiter);
  // Before cells are made of them. Blank lines behind the last row do no harm.
  guardPlace(records.findLastIndex((record) => record.some((value) => !isBlank(value))) + 1, 0, limits);
  refuseOpenQuote(text, records, delimiter);
  const rows: SheetRow[] = [];
  records.forEach((record, r) => {
    if (named !== null && r === 0) return;
    const cells = record.flatMap((value, c) => textCell(r + 1, c + 1, value) ?? []);
    if (cells.length === 0) return;
    guardPlace(r + 1, cells.at(-1)?.column ?? 0, limits);
    rows.push({ number: r + 1, hidden: false, cells });
  });
  const sheet = { name: sheetName, hidden: false, rows, hiddenColumns: [], merges: [] };
  return { format: 'csv', encoding, sheets: [sheet] };
}

/**
 * A quote that is never closed makes all lines up to the next one, or to the end, one cell: the people in them would be
 * lost without a word. It shows by an odd number of quotes, or by a cell with whole rows of the table in it.
 */
function refuseOpenQuote(text: string, records: string[][], delimiter: string): void {
  if (!text.includes('"')) return;
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  const swallowed = records.findIndex((record) => record.some((cell) => holdsRow(cell, delimiter, width)));
  const odd = text.split('"').length % 2 === 0 && (records.at(-1)?.at(-1) ?? '').includes('\n');
  if (swallowed !== -1 || odd)
    throw new Refusal('file.open-quote', { row: swallowed === -1 ? records.length : swallowed + 1 });
}

/** Whether some line of a cell has at least half as many separators as the table has columns. */
function holdsRow(cell: string, delimiter: string, width: number): boolean {
  if (width < 4 || !cell.includes('\n')) return false;
  return cell.split('\n').some((line) => line.split(delimiter).length * 2 > width);
}

/** The separator that stands most often outside quotes at the head of the file. */
export function sniffDelimiter(text: string): string {
  const counts = new Map(DELIMITERS.map((d) => [d, 0]));
  let quoted = false;
  for (const char of text.slice(0, SAMPLE)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
