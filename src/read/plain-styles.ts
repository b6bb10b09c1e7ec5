import { bytesOf, namedPart, type Part, SHEET, textOf } from './parts.js';

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
 * of each cell that has one, and borders and fonts are everywhere. Only where the styles are written as every program writes them:
 * in doubt all stay. `parts` are changed in place.
 */
export function withoutPlainStyles(parts: Part[]): Part[] {
  const found = namedPart(parts, 'styles');
  const styles = found === undefined ? [] : stylesOf(textOf(found));
  if (styles.length === 0) return parts;
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

/** By their numbers; none where they cannot be told. */
function stylesOf(xml: string): Style[] {
  if (ODD.test(xml)) return [];
  const fonts = itemsOf(xml, 'fonts', 'font');
  const styles = itemsOf(xml, 'cellXfs', 'xf');
  if (fonts === null || styles === null) return [];
  const struck = fonts.map((font) => /<(?:\w+:)?strike\b/u.test(font));
  return styles.map((style) => {
    const [tag = ''] = style.split('>', 1);
    return {
      strikes: struck.includes(true) && (struck[Number(/\sfontId="(\d+)"/u.exec(tag)?.[1])] ?? true),
      formats: !tag.includes(' numFmtId="0"'),
    };
  });
}

/** What no program writes there, or what may stand for something else; also a format of one's own in the place of the general one. */
const ODD = /<!|.<\?|AlternateContent|='|\bnumFmtId="0+"\s+formatCode|formatCode="[^"]*"\s+numFmtId="0+"/su;

/** What stands between the beginnings of the items of a list; null where there is not one list of as many as it says. */
function itemsOf(xml: string, list: string, item: string): string[] | null {
  const [opening, ...more] = xml.matchAll(new RegExp(`<((?:\\w+:)?)${list}\\s[^<>]*>`, 'gu'));
  if (opening === undefined || more.length > 0) return null;
  const { 0: tag, 1: prefix = '', index } = opening;
  const end = xml.indexOf(`</${prefix}${list}>`, index);
  const inside = xml.slice(index + tag.length, Math.max(end, 0));
  const items = inside.split(new RegExp(`<(?:\\w+:)?${item}(?=[\\s/>])`, 'u')).slice(1);
  const whole = items.length === Number(/\scount="(\d+)"/u.exec(tag)?.[1]) && !inside.includes('extLst');
  return whole ? items : null;
}
