import type { Cell, Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Table } from '../model/table.js';
import { parseNumeral } from '../text/chinese-number.js';
import { maskText } from '../text/mask.js';
import { compareKey } from '../text/normalise.js';
import { finding } from './finding.js';

/** A row of a table with its number cell, if there is something in it. */
export interface NumberedRow {
  row: number;
  cell: Cell | undefined;
  /** Left out because it repeats another row: its number is no further fault. */
  repeated: boolean;
}

/** The rows that have a running number: nominees', repeated ones and those left blank. */
export function numberedRows({ headerRow, headerRows, columns, skipped }: Table, part: Sheet): NumberedRow[] {
  const header = headerRows.at(-1) ?? headerRow;
  const why = new Map(skipped.map((row) => [row.row, row.why]));
  return part.rows.flatMap((row) => {
    const reason = why.get(row.number);
    const repeated = reason?.startsWith('duplicate-of-row-') ?? false;
    if (row.number <= header || !(reason === undefined || reason === 'blank-numbered-row' || repeated))
      return [];
    return [{ row: row.number, cell: row.cells.find(({ column }) => column === columns.seq), repeated }];
  });
}

/**
 * Whether the running numbers of a table are numbers that go up by one (T-39): at most one note, at the first that is
 * not, however many follow. A table may start at any number; a cell left blank may stand for one.
 */
export function numbering(rows: NumberedRow[], spot: { file: string; sheet: string }): Finding[] {
  const firstRow = new Map<number, number>();
  let last: { number: number; index: number } | null = null;
  let first: Finding | null = null;
  let count = 0;
  rows.forEach(({ row, cell, repeated }, index) => {
    // A failed formula is told of by itself.
    if (cell === undefined || cell.kind === 'error') return;
    const number = numberOf(cell);
    const said = fault(number, firstRow, last, index);
    if (said !== null && repeated) return;
    if (said !== null) {
      count += 1;
      const at = { ...spot, row, column: cell.column, field: 'seq' };
      const text = maskText(cell.shown.trim()).slice(0, 20);
      first ??= finding(said.code, 'note', at, { ...said.args, text });
    }
    if (number === null) return;
    if (!firstRow.has(number)) firstRow.set(number, row);
    last = { number, index };
  });
  return first === null ? [] : [{ ...(first as Finding), args: { ...(first as Finding).args, count } }];
}

function fault(
  number: number | null,
  firstRow: Map<number, number>,
  last: { number: number; index: number } | null,
  index: number,
): { code: string; args: Finding['args'] } | null {
  if (number === null) return { code: 'seq.not-number', args: {} };
  const other = firstRow.get(number);
  if (other !== undefined) return { code: 'seq.repeated', args: { other } };
  if (last === null) return null;
  const step = number - last.number;
  return step >= 1 && step <= index - last.index
    ? null
    : { code: 'seq.gap', args: { after: last.number, expected: last.number + 1 } };
}

/** The number in any width, script or list style: 1, １, 01, ①, 一、, (2), No.3; null for anything else. */
function numberOf({ kind, raw, shown }: Cell): number | null {
  if (kind === 'number') return Number.isInteger(raw) ? Number(raw) : null;
  const bare = compareKey(shown)
    .replace(/^(?:no)?[\p{P}\p{S}]{0,3}/u, '')
    .replace(/[\p{P}\p{S}]{1,3}$/u, '');
  return parseNumeral(bare);
}
