import { csvRecord } from '../csv.js';
import { headersOf, type PublicityView } from './view.js';

/** The list as CSV in UTF-8 with the mark that Excel knows it by; nothing in it starts a formula. */
export function renderPublicityCsv({ report, list, lang }: PublicityView): string {
  const rows = [headersOf(list, report.fields, lang), ...list.entries.map(({ texts }) => texts)];
  return `\uFEFF${rows.map(csvRecord).join('')}`;
}
