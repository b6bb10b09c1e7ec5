import type { Cell, MergedRange, Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { TableRow } from '../model/table.js';
import { cellAddress } from '../text/address.js';
import { finding } from './finding.js';
import { firstAtLeast } from './parts.js';

const IDENTITY = ['name', 'idNumber'];

/**
 * Vertically merged cells: only the top row of the merge holds the value. It is copied to the rows below for the
 * columns that the form allows (`mergeable`, facts.md T-05); a merged name or ID number is asked about. Changes the
 * rows given.
 */
export function spreadMerged(
  rows: TableRow[],
  sheet: Sheet,
  columns: Record<string, number>,
  form: Form,
): Finding[] {
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  const numbers = rows.map((row) => row.row);
  const wanted = apart(sheet.merges.filter((m) => m.bottom > m.top && fieldOf.has(m.left)));
  const sources = valuesAt(sheet, wanted);
  return wanted.flatMap((merge) => {
    const id = fieldOf.get(merge.left) ?? '';
    const field = form.fields.find((candidate) => candidate.id === id);
    const members = rows.slice(firstAtLeast(numbers, merge.top), firstAtLeast(numbers, merge.bottom + 1));
    const [top] = members;
    if (field === undefined || top === undefined) return [];
    const spot = { file: top.file, sheet: sheet.name, row: merge.top, column: merge.left, field: id };
    const range = `${cellAddress(merge.top, merge.left)}:${cellAddress(merge.bottom, merge.left)}`;
    const args = { range, header: field.header, headerEn: field.en };
    // One person on several rows: the row that goes on is asked about already.
    if (top.continued !== undefined && members.length === 1) return [];
    if (IDENTITY.includes(id)) return [finding('cell.merged-identity', 'review', spot, args)];
    const source = sources.get(cellAddress(merge.top, merge.left));
    // A failed formula says nothing for any row.
    if (field.mergeable !== true || source === undefined || source.kind === 'error') return [];
    const filled = members.filter((row) => row.row !== merge.top && row.cells[id] === undefined);
    const doubtful = top.garbled?.includes(id) === true;
    for (const row of filled) {
      row.cells[id] = { ...source, row: row.row };
      if (doubtful) row.garbled = [...(row.garbled ?? []), id];
    }
    if (filled.length === 0) return [];
    const repair = field.personal === true ? null : { old: '', new: source.shown };
    return [finding('cell.merged', 'note', spot, { ...args, rows: filled.length }, repair)];
  });
}

/**
 * The merges of each column that overlap none above them: no spreadsheet program writes others, and rows that many
 * merges claim would be walked many times.
 */
export function apart(merges: MergedRange[]): MergedRange[] {
  const bottoms = new Map<number, number>();
  return [...merges]
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .filter(({ top, bottom, left }) => {
      if (top <= (bottoms.get(left) ?? 0)) return false;
      bottoms.set(left, bottom);
      return true;
    });
}

/** The cells at the top left of the merges, by address; the top row may be one that is skipped. */
function valuesAt(sheet: Sheet, merges: MergedRange[]): Map<string, Cell> {
  const wanted = new Set(merges.map((m) => cellAddress(m.top, m.left)));
  const tops = new Set(merges.map((m) => m.top));
  const found = new Map<string, Cell>();
  for (const row of sheet.rows) {
    if (!tops.has(row.number)) continue;
    for (const cell of row.cells) {
      const address = cellAddress(row.number, cell.column);
      if (wanted.has(address)) found.set(address, cell);
    }
  }
  return found;
}
