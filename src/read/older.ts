import type { Workbook } from '../model/cell.js';
import { struckInXls } from './biff-strikes.js';
import { readSigns, signStrikes } from './html-strikes.js';
import type { Limits } from './limits.js';
import { Refusal } from './problem.js';
import { markStruck } from './struck.js';
import { struckInXml } from './xml-strikes.js';

// The formats that SheetJS reads, with what it does not see of them.

/** Called before anything that may end the whole process; throws where that must not be. */
export type Risk = () => void;

export async function readXls(bytes: Uint8Array, risk: Risk): Promise<Workbook> {
  const workbook = await readOlder('xls', bytes, risk);
  markStruck(workbook, struckInXls(bytes));
  return workbook;
}

/** A web page; of one that ends inside a table SheetJS would read the others without a word. */
export async function readHtml(text: string, limits: Limits, risk: Risk): Promise<Workbook> {
  const last = Math.max(0, text.toLowerCase().lastIndexOf('<table'));
  if (!/<\/table\s*>/iu.test(text.slice(last))) throw new Refusal('file.damaged', { part: 'content' });
  return readSigns(await readOlder('html', signStrikes(text, limits), risk));
}

/** An XML spreadsheet (2003); of half a one SheetJS would read that half. */
export async function readXml(text: string, limits: Limits, risk: Risk): Promise<Workbook> {
  const struck = struckInXml(text, limits);
  const workbook = await readOlder('xml', plainXml(text), risk);
  markStruck(workbook, struck);
  return workbook;
}

/** What SheetJS reads wrongly, written as it reads it rightly. The text is well-formed. */
function plainXml(text: string): string {
  return text
    .replace(MERGED_BLANK, '<$1></$2>')
    .replace(CONTENT, (whole, open: string, inner: string, close: string) =>
      inner.includes('<') && !inner.includes('<![') ? open + inner.replace(/<[^<>]*>/gu, '') + close : whole,
    );
}

/** A merged cell without content in one tag: SheetJS does not see that it takes several columns. */
const MERGED_BLANK = /<(((?:\w{1,40}:)?Cell)\s[^<>]*\bMergeAcross=[^<>]*)\/>/gu;

/** What a cell holds: of a text with several fonts SheetJS loses what stands outside of `Font`. */
const CONTENT = /(<(?:\w{1,40}:)?Data\b[^<>]*(?<!\/)>)(.*?)(<\/(?:\w{1,40}:)?Data>)/gsu;

/** Whatever SheetJS knows. Throws its own errors. */
export async function readOlder(
  format: Workbook['format'],
  data: Uint8Array | string,
  risk: Risk,
): Promise<Workbook> {
  risk();
  const { readWithSheetJs } = await import('./sheetjs.js');
  try {
    return readWithSheetJs(format, data);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/iu.test(message)) throw new Refusal('file.encrypted', { openable: '' });
    throw error;
  }
}
