import { headersOf, type PublicityView } from './view.js';

/** Texts that a spreadsheet program would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/** The list as CSV in UTF-8 with the mark that Excel knows it by; nothing in it starts a formula. */
export function renderPublicityCsv({ report, list, lang }: PublicityView): string {
  const rows = [headersOf(list, report.fields, lang), ...list.entries.map(({ texts }) => texts)];
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const clean = text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  // Full-width signs, and spaces before a sign, count as well.
  const starts = [clean, clean.normalize('NFKC').trimStart()].some((each) => FORMULA.test(each));
  const safe = starts ? `'${clean}` : clean;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
