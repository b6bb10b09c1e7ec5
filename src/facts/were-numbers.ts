import type { TableRow } from '../model/table.js';
import type { FactContext } from './context.js';
import { idOrigin } from './identity.js';

/**
 * Whether the texts of a table were numbers for a while, as in a csv that a spreadsheet program opened and saved:
 * some ID number is one that a number became, and none is whole that could have been a number. One with X never is.
 */
export function wereNumbers(rows: readonly TableRow[], context: FactContext): boolean {
  let some = false;
  for (const row of rows) {
    const origin = idOrigin(row, context);
    if (origin === 'text') return false;
    if (origin === 'number') some = true;
  }
  return some;
}
