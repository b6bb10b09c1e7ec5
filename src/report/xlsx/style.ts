import { startsFormula } from '../../text/formula-start.js';
import type { CellTone, OutCell } from './out.js';

/**
 * The verdicts' fills get darker from good to bad, so that they differ on a printer without colours as well; what is
 * worst has a frame of its own. Signs and words say the same.
 */
const FILLS: Partial<Record<CellTone, string>> = {
  head: '1F4E79',
  section: 'D9E2EC',
  good: 'EAF5E4',
  caution: 'FCE08A',
  ask: 'A9CBEB',
  bad: 'E8877C',
};

const FONT_COLOURS: Partial<Record<CellTone, string>> = {
  head: 'FFFFFF',
  muted: '6B6B6B',
};

const BOLD: CellTone[] = ['head', 'section', 'bad', 'title'];
const UNFRAMED: CellTone[] = ['title', 'bare'];
const TITLE_SIZE = 18;
export const FONT = { name: 'Microsoft YaHei', size: 10 };

/** Excel shows longer texts of a text-format cell as ####. */
const TEXT_FORMAT_LIMIT = 255;

export const LINE = { style: 'thin' as const, color: { rgb: 'BFBFBF' } };
const WORST = { style: 'medium' as const, color: { rgb: '000000' } };

type Style = ReturnType<typeof newStyle>;

/** There are few different ones, and hundreds of thousands of cells. */
const styles = new Map<string, Style>();

/** The style of a cell whose text is `value`. A text that could start a formula is text by its format as well. */
export function styleOf(cell: OutCell, value: string | number): Style {
  const {
    tone = 'plain',
    text = false,
    align,
    bold = false,
    turned = false,
    middle = false,
    struck = false,
    link,
  } = cell;
  const risky = typeof value === 'string' && startsFormula(value);
  const asText = typeof value === 'string' && (risky || (text && value.length <= TEXT_FORMAT_LIMIT));
  const key = `${tone} ${asText} ${align} ${bold} ${turned} ${middle} ${struck} ${link !== undefined}`;
  let style = styles.get(key);
  if (style === undefined) {
    style = newStyle(cell, asText);
    styles.set(key, style);
  }
  return style;
}

function newStyle(cell: OutCell, asText: boolean) {
  const { tone = 'plain', align, bold = false, turned = false, middle = false, struck = false, link } = cell;
  const fill = FILLS[tone];
  const colour = link === undefined ? FONT_COLOURS[tone] : '0B5394';
  const line = tone === 'bad' ? WORST : LINE;
  return {
    font: {
      ...FONT,
      ...(tone === 'title' ? { size: TITLE_SIZE } : {}),
      bold: bold || BOLD.includes(tone),
      ...(struck ? { strikethrough: true } : {}),
      ...(link === undefined ? {} : { underline: true as const }),
      ...(colour === undefined ? {} : { color: { rgb: colour } }),
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: fill } } }),
    ...(UNFRAMED.includes(tone) ? {} : { border: { top: line, right: line, bottom: line, left: line } }),
    alignment: {
      vertical: tone === 'head' || middle ? ('center' as const) : ('top' as const),
      horizontal: tone === 'head' ? ('center' as const) : (align ?? ('left' as const)),
      wrapText: !turned,
      ...(turned ? { textRotation: 90 } : {}),
    },
    ...(asText ? { numFmt: '@' } : {}),
  };
}
