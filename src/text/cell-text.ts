/** What a cell may hold. */
const CELL_LIMIT = 32_767;

/**
 * Text that XML and spreadsheet programs can hold: no control characters, no half of a surrogate pair, no text that
 * they would decode (`_x000D_`), not longer than a cell.
 */
export function safeText(text: string): string {
  const clean = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/_x([0-9A-Fa-f]{4})_/gu, '_x005F_x$1_');
  return clean.length > CELL_LIMIT ? `${clean.slice(0, CELL_LIMIT - 1)}…` : clean;
}
