import { bytesOf, kindOf, type Part } from './parts.js';

/** How far from the beginning of a cell's tag, and from its end, its kind may stand. */
const NEAR = 200;

const FORMULA = String.raw`<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)`;
const VALUE = String.raw`<(?:\w+:)?v(?:\s[^<>]*)?(?<value>/>|>(?<text>[^<]*)</(?:\w+:)?v>)`;
/** What stands between the kind of a cell and its value. */
const BETWEEN = String.raw`[^<>]{0,${NEAR}}?>\s*(?:${FORMULA}\s*)?`;
const TO_VALUE = String.raw`${BETWEEN}<(?:\w+:)?v>`;

/**
 * Makes blank cells of those without a value, and errors of those whose value is none of their kind. hucre makes the first text of the
 * workbook of a cell that should name a text and names none, a blank cell of one that names a text which is not there, FALSE of a truth
 * value that is none, 0 of white space, and 王芳wang of a 王芳 that says how it is read aloud. The content of `parts` is changed in
 * place, which all must have passed `guardParts`.
 */
export function soundCells(parts: readonly Part[]): void {
  const texts = Math.max(0, ...parts.filter((part) => kindOf(part) === 'sst').map(textsIn));
  // Of a large sheet, only cells that may be odd are looked at.
  const odd = new RegExp(
    String.raw`\st=(?:"s"(?!${TO_VALUE}(?:${below(texts)})</)|"str"(?!${TO_VALUE})|"[be]"|')`,
    'gu',
  );
  for (const part of parts) {
    if (kindOf(part) !== 'worksheet') continue;
    const sheet = bytesOf(part);
    // Byte by byte, so that a place in the text is one in the part.
    const xml = sheet.toString('latin1');
    for (const { index } of xml.matchAll(odd)) mendKind(sheet, xml, index, texts);
    for (const { 0: value, index } of xml.matchAll(WHITE)) sheet.fill(' ', index, index + value.length);
    if (!xml.includes('rPh')) continue;
    for (const { 0: reading, index } of xml.matchAll(READING)) sheet.fill(' ', index, index + reading.length);
  }
}

/** A value that is nothing but white space. */
const WHITE = /<(?:\w+:)?v(?:\s[^<>]*)?>\s+<\/(?:\w+:)?v>/gu;

/** How a text in the cell is to be read aloud: hucre takes it for more of the text. */
const READING = /<((?:\w+:)?rPh)(?:\s[^<>]*)?>.*?<\/\1>/gsu;

function textsIn(part: Part): number {
  const xml = bytesOf(part).toString('latin1');
  const item = /<(?:\w+:)?si(?=[\s/>])/gu;
  let count = 0;
  while (item.test(xml)) count += 1;
  return count;
}

/** A pattern of the whole numbers below this one. */
export function below(count: number): string {
  const digits = String(count);
  const shorter = digits.length === 1 ? [] : [String.raw`\d{1,${digits.length - 1}}`];
  const asLong = Array.from(digits, (digit, at) =>
    digit === '0'
      ? '(?!)'
      : String.raw`${digits.slice(0, at)}[0-${Number(digit) - 1}]\d{${digits.length - 1 - at}}`,
  );
  return [...shorter, ...asLong].join('|');
}

const BEGINNING = /<(?:\w+:)?c(?:\s[^<>]*)?$/u;

/** What stands in a cell from its kind on, up to the end of its value. */
const FROM_KIND = new RegExp(
  String.raw`\st=["'](?<kind>[be]|s|str)["'](?:[^<>]{0,${NEAR}}?/>|${BETWEEN}(?:${VALUE}|</))`,
  'uy',
);

/** The cell whose kind is written there; one that is written as no program does is left as it is. */
function mendKind(sheet: Buffer, xml: string, index: number, texts: number): void {
  FROM_KIND.lastIndex = index;
  const found = FROM_KIND.exec(xml);
  if (found === null || !BEGINNING.test(xml.slice(Math.max(0, index - NEAR), index))) return;
  const { kind = '', value, text = '' } = found.groups ?? {};
  if (text.trim() === '') {
    // What a formula found may be an empty text.
    if (kind === 'str' && value !== undefined) return;
    sheet.fill(' ', index, index + ` t="${kind}"`.length);
  } else if (kind === 's' ? !isBelow(texts, text) : kind === 'b' && !/^(?:[01]|true|false)$/iu.test(text)) {
    sheet.write('e', index + ' t="'.length);
  }
}

function isBelow(count: number, text: string): boolean {
  return /^\s*\+?\d+\s*$/u.test(text) && Number(text) < count;
}
