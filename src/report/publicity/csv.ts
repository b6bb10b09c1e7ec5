import { csvField, csvRecord, quoted } from '../csv.js';
import { headersOf, type PublicityView } from './view.js';

/**
 * The list as CSV in UTF-8 with the mark that Excel knows it by; nothing in it starts a formula. All names of the columns but
 * the first stand in quotes that they do not need: programs quote all or none, so that by this a list is known for one of ours,
 * and for one that nobody has saved since.
 */
export function renderPublicityCsv({ report, list, lang }: PublicityView): string {
  const [first = '', ...others] = headersOf(list, report.fields, lang);
  // A name alone is quoted itself.
  const head = others.length === 0 ? quoted(first) : [csvField(first), ...others.map(quoted)].join(',');
  return `\uFEFF${head}\r\n${list.entries.map(({ texts }) => csvRecord(texts)).join('')}`;
}

const OPENING = /^\uFEFF(?:[^",\r\n]+(?:,"[^",\r\n]+")+|"[^",\r\n]+")\r\n/u;

/** Whether a text begins like a list of ours. */
export function isPublicityCsv(text: string): boolean {
  return OPENING.test(text);
}
