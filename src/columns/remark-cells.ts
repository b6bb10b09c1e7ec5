import type { Cell, Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form, RemarkColumns } from '../model/form.js';
import type { Table } from '../model/table.js';
import { columnLetters } from '../text/address.js';
import { compareKey, singleSpaced } from '../text/normalise.js';
import { quote } from '../text/quote.js';
import { oncePer } from '../text/words.js';
import { finding } from './finding.js';
import { apart } from './merged.js';
import { firstAtLeast } from './parts.js';

/**
 * What nominees' rows say in a column for remarks (备注), or in one without a name: it is not read, and may say that
 * somebody withdrew, left or is no member. One `review` for each row; words that say nothing of the kind, and signs and
 * figures alone, are left out. `part`: the table's part of the sheet.
 */
export function remarkCells(table: Table, part: Sheet, form: Form): Finding[] {
  const { remarkColumns } = form;
  if (remarkColumns === undefined) return [];
  const names = new Map(table.headers.map(({ column, text }) => [column, singleSpaced(text)]));
  const own = new Set(Object.values(table.columns));
  const isAside = (column: number) => {
    const name = names.get(column);
    return !own.has(column) && (name === undefined || isRemarks(name, remarkColumns));
  };
  const { file, sheet } = table;
  const harmless = harmlessOf(form);
  return cellsAside(table, part, isAside).flatMap(({ row, cell: { column, shown } }) => {
    const text = singleSpaced(shown);
    if (!/\p{L}/u.test(text) || harmless.has(bare(text))) return [];
    const args = { header: quote(names.get(column) ?? ''), column: columnLetters(column), text: quote(text) };
    return [finding('cell.remark', 'review', { file, sheet, row, column }, args)];
  });
}

/** The cells that stand aside in nominees' rows; a cell merged downwards stands in each of its rows. */
function cellsAside({ rows }: Table, part: Sheet, isAside: (column: number) => boolean) {
  const numbers = rows.map(({ row }) => row);
  const merges = apart(part.merges.filter(({ top, bottom, left }) => bottom > top && isAside(left)));
  const bottoms = new Map(merges.map(({ top, left, bottom }) => [`${top} ${left}`, bottom]));
  const cells = part.rows.flatMap((row) => row.cells.filter(({ column }) => isAside(column)));
  return cells
    .flatMap((cell: Cell) => {
      const bottom = bottoms.get(`${cell.row} ${cell.column}`) ?? cell.row;
      const within = numbers.slice(firstAtLeast(numbers, cell.row), firstAtLeast(numbers, bottom + 1));
      return within.map((row) => ({ row, cell }));
    })
    .sort((a, b) => a.row - b.row || a.cell.column - b.cell.column);
}

/** Whether a header speaks of remarks: 备注, 备注（其他需要说明的情况）, 特殊情况说明. */
function isRemarks(header: string, { headers }: RemarkColumns): boolean {
  const key = compareKey(header);
  return headers.some((word) => key.includes(compareKey(word)));
}

const harmlessOf = oncePer(
  ({ remarkColumns, emptyWords, hintWords }: Form) =>
    new Set([...(remarkColumns?.harmless ?? []), ...emptyWords, ...hintWords].map(bare)),
);

/** The key of a text without signs around it: （已审核）。 */
function bare(text: string): string {
  return compareKey(text).replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
}
