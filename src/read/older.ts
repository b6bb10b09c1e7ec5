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

/**
 * What SheetJS reads wrongly, written as it reads it rightly: merged cells without content in one tag, of which it does
 * not see that they take several columns, and texts with several fonts, of which it loses what has none of its own.
 */
function plainXml(text: string): string {
  const closed = text.replace(CELL, (tag, name: string, attributes: string) =>
    attributes.includes('MergeAcross=') ? `<${name}${attributes}></${name}>` : tag,
  );
  return closed
    .split(CLOSE)
    .map((piece, i) => (i % 2 === 0 ? plainEnd(piece) : piece))
    .join('');
}

const CELL = /<((?:\w{1,40}:)?Cell)(\s[^<>]*)\/>/gu;
const OPEN = /<(?:\w{1,40}:)?Data\b[^<>]*>/gu;
const CLOSE = /(<\/(?:\w{1,40}:)?Data>)/u;

/** What stands before the end of a text: that text without tags. */
function plainEnd(piece: string): string {
  let from = piece.length;
  for (const { 0: tag, index } of piece.matchAll(OPEN)) from = index + tag.length;
  const inner = piece.slice(from);
  if (!inner.includes('<') || inner.includes('<!')) return piece;
  return piece.slice(0, from) + inner.replace(/<[^<>]*>/gu, '');
}

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
