import type { SheetRow, Workbook } from '../model/cell.js';
import { parseRecords } from './hucre.js';
import { Refusal } from './problem.js';
import { textCell } from './values.js';

const DELIMITERS = [',', ';', '\t'];
const SAMPLE = 65_536;

/**
 * Reads a CSV text. Every record is a row, blank ones too, so row numbers are those of a spreadsheet program; a line
 * break inside quotes does not start a row. Every cell is text, as written, or the error that a formula gave.
 */
export async function readCsv(text: string, encoding: string, sheetName: string): Promise<Workbook> {
  const records = await parseRecords(text, sniffDelimiter(text));
  refuseOpenQuote(text, records);
  const rows: SheetRow[] = [];
  records.forEach((record, r) => {
    const cells = record.flatMap((value, c) => textCell(r + 1, c + 1, value) ?? []);
    if (cells.length > 0) rows.push({ number: r + 1, hidden: false, cells });
  });
  const sheet = { name: sheetName, hidden: false, rows, hiddenColumns: [], merges: [] };
  return { format: 'csv', encoding, sheets: [sheet] };
}

/** A quote that is never closed makes all lines behind it one cell: the people in them would be lost without a word. */
function refuseOpenQuote(text: string, records: string[][]): void {
  const quotes = text.split('"').length - 1;
  const last = records.at(-1)?.at(-1) ?? '';
  if (quotes % 2 === 1 && last.includes('\n')) throw new Refusal('file.open-quote', { row: records.length });
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
