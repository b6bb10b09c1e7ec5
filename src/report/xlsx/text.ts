import type { Cut, OutSheet } from './out.js';

/** What a cell may hold, in UTF-16 units; the last rows of a sheet; Excel's own limits. */
export const CELL_LIMIT = 32_767;
export const ROW_LIMIT = 1_048_576;
/** What is written to one sheet: more would not fit into the one string that the library makes of it. */
export const SHEET_CELLS = 4_000_000;

/**
 * Text that XML and spreadsheet programs can hold: no control characters, no half of a surrogate pair, no text that
 * they would decode (`_x000D_`), not longer than a cell, and then with a sentence that says so.
 */
export function safeText(text: string, says: Cut): string {
  const clean = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  // The sign before an escape is written as an escape itself; two of them may share one.
  return shortened(clean, says).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

function shortened(text: string, says: Cut): string {
  if (text.length <= CELL_LIMIT) return text;
  const end = `…${says.text(text.length)}`;
  const kept = text.slice(0, CELL_LIMIT - end.length).replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}${end}`;
}

/** A sheet with no more rows than one can have; the last of them says how many are left out. */
export function fitted(sheet: OutSheet, says: Cut): OutSheet {
  const { rows, widths } = sheet;
  const limit = Math.min(ROW_LIMIT, Math.floor(SHEET_CELLS / Math.max(1, widths.length)));
  if (rows.length <= limit) return sheet;
  const kept = rows.slice(0, limit - 1);
  return {
    ...sheet,
    rows: [...kept, [{ value: says.rows(rows.length - kept.length), tone: 'bare', bold: true }]],
  };
}
