import type { TableRow } from './table.js';

/** Whether a row is struck through as a whole: its name, or everything in it. */
export function isStruckOut({ cells }: Pick<TableRow, 'cells'>): boolean {
  const all = Object.values(cells);
  return cells.name?.struck === 'whole' || (all.length > 0 && all.every(({ struck }) => struck === 'whole'));
}
