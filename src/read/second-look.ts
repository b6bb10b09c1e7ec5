import { storeZip } from '../bytes/zip.js';
import type { Workbook } from '../model/cell.js';
import { type Container, plainParts } from './container.js';
import { type Risk, readOlder } from './older.js';
import { HOLDING, kindOf, type Part, textOf } from './parts.js';
import { Refusal } from './problem.js';
import { withoutReferences } from './references.js';

/** A cell or row beyond all that a sheet can have. */
const FAR = /\sr=["'](?:[a-z]{4}|[a-z]{0,3}\d{8})/iu;

/** An OOXML workbook, where hucre gave up on it. Throws `file.damaged` for cells on whose way there SheetJS hangs. */
export async function secondLook(container: Container, risk: Risk): Promise<Workbook> {
  risk();
  const parts = await plainParts(container, (all) => all.map(readable));
  return readOlder('xlsx', await storeZip(parts), risk);
}

function readable(part: Part): Part {
  if (!/\.xml$/iu.test(part.name)) return part;
  const text = textOf(part);
  if (FAR.test(text)) throw new Refusal('file.damaged', { part: part.name });
  const bare = text.includes('<!--') ? withoutComments(text) : text;
  const told = HOLDING.has(kindOf(part)) ? withPlainTexts(bare) : bare;
  const read = told.includes('&#') ? withoutReferences(told) : told;
  return read === text ? part : { ...part, content: Buffer.from(read) };
}

/** SheetJS reads cells that a comment holds. */
function withoutComments(text: string): string {
  return text.replace(/<!\[CDATA\[.*?\]\]>|<!--.*?-->/gsu, (whole) => (whole.startsWith('<!-') ? '' : whole));
}

/** Of a text in runs SheetJS loses those that stand as CDATA; it reads no cell whose column stands in small letters. */
function withPlainTexts(text: string): string {
  return text
    .replace(CELL, (_, before: string, address: string) => before + address.toUpperCase())
    .replace(TEXT, joined);
}

const CELL = /(<(?:\w+:)?c\s(?:[^<>]*\s)?r=["'])([a-z]+\d+)/giu;
const TEXT = /(<((?:\w+:)?(?:is|si))>)(.*?)(<\/\2>)/gsu;
/** How a text is to be read aloud, which is no part of it, or a piece of the text. */
const PIECE = /<(?:\w+:)?rPh[\s>].*?<\/(?:\w+:)?rPh>|<((?:\w+:)?)t(?:\s[^<>]*)?>(.*?)<\/(?:\w+:)?t>/gsu;

function joined(whole: string, opening: string, _: string, inside: string, closing: string): string {
  const pieces = [...inside.matchAll(PIECE)].filter(([, , text]) => text !== undefined);
  if (pieces.length === 0) return whole;
  const prefix = pieces[0]?.[1] ?? '';
  const text = pieces.map(([, , piece = '']) => piece).join('');
  return `${opening}<${prefix}t xml:space="preserve">${text}</${prefix}t>${closing}`;
}
