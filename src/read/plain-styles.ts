import { bytesOf, type Part, textOf } from './parts.js';

const STYLES = /(?:^|\/)styles\.xml$/iu;
const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/iu;
/** Comments and texts that stand as they are may hold what looks like a tag. */
const OTHER_SIGNS = '<!';

const CELL = /<(?:\w+:)?c\s[^<>]*>/gu;
const STYLE = /\ss="(\d+)"/u;
/** A text, a truth value or an error is shown as it is, whatever its format. */
const NO_NUMBER = /\st="(?:s|str|inlineStr|b|e)"/u;

/** What of a style bears on what is read of a cell. */
interface Style {
  strikes: boolean;
  /** May make a date of a number, or show it otherwise. */
  formats: boolean;
}

/**
 * The parts of a workbook, where cells no longer have styles that change nothing of what is read of them: hucre makes several objects
 * of each cell that has one, and borders and fonts are everywhere. `parts` are changed in place.
 */
export function withoutPlainStyles(parts: Part[]): Part[] {
  const [found, ...more] = parts.filter(({ name }) => STYLES.test(name));
  if (found === undefined || more.length > 0) return parts;
  const styles = stylesOf(textOf(found));
  for (const part of parts) if (SHEET.test(part.name)) takeOff(bytesOf(part), styles);
  return parts;
}

function takeOff(sheet: Buffer, styles: Style[]): void {
  // Byte by byte, so that a place in the text is one in the part.
  const xml = sheet.toString('latin1');
  if (xml.includes(OTHER_SIGNS)) return;
  for (const { 0: tag, index } of xml.matchAll(CELL)) {
    const found = STYLE.exec(tag);
    const style = styles[Number(found?.[1])];
    if (found === null || style === undefined || style.strikes) continue;
    if (style.formats && !NO_NUMBER.test(tag)) continue;
    const from = index + found.index;
    sheet.fill(' ', from, from + found[0].length);
  }
}

/** By their numbers, in doubt as one that matters; none where they cannot be told. */
function stylesOf(xml: string): Style[] {
  if (xml.includes(OTHER_SIGNS)) return [];
  const struck = itemsOf(xml, 'fonts', 'font').map((font) => /<(?:\w+:)?strike\b/u.test(font));
  return itemsOf(xml, 'cellXfs', 'xf').map((style) => ({
    strikes: struck.includes(true) && (struck[Number(/\sfontId="(\d+)"/u.exec(style)?.[1])] ?? true),
    formats: style.includes('numFmtId') && !style.includes(' numFmtId="0"'),
  }));
}

/** What stands between the beginnings of the items of a list. */
function itemsOf(xml: string, list: string, item: string): string[] {
  const whole = new RegExp(`<(?:\\w+:)?${list}[\\s>].*?</(?:\\w+:)?${list}>`, 'su').exec(xml)?.[0] ?? '';
  return whole.split(new RegExp(`<(?:\\w+:)?${item}(?=[\\s/>])`, 'u')).slice(1);
}
