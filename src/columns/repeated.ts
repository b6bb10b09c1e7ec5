import type { Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { SkippedRow, Table } from '../model/table.js';
import { finding } from './finding.js';

/**
 * Of rows that agree in every cell but the number, the first stays (T-38); one that goes on below is not known to the
 * end, so it may differ. Changes the table given.
 */
export function dropRepeated(table: Table, sheet: Sheet): Finding[] {
  const known = new Set(Object.values(table.columns));
  const others = new Map<number, string>();
  for (const row of sheet.rows) {
    const rest = row.cells.filter((cell) => !known.has(cell.column));
    if (rest.length > 0) others.set(row.number, JSON.stringify(rest.map((c) => [c.column, c.shown])));
  }
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  const repeated: SkippedRow[] = [];
  table.rows = table.rows.filter((row) => {
    if (row.continued !== undefined) return true;
    const texts: string[] = [];
    for (const field in row.cells) if (field !== 'seq') texts.push(field, row.cells[field]?.shown ?? '');
    const key = `${JSON.stringify(texts)}${others.get(row.row) ?? ''}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row.row);
      return true;
    }
    repeated.push({ row: row.row, why: `duplicate-of-row-${first}` });
    const spot = { file: table.file, sheet: table.sheet, row: row.row };
    findings.push(finding('row.duplicate', 'note', spot, { first }));
    return false;
  });
  table.skipped = [...table.skipped, ...repeated].sort((a, b) => a.row - b.row);
  return findings;
}
