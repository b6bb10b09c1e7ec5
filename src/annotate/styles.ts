import type { Severity } from '../model/finding.js';
import { BASE_FILLS, FILLS } from './marks.js';
import { appended, applied, type Edit, withAttribute } from './xml/edits.js';
import { inOrder, STYLES_ORDER } from './xml/order.js';
import {
  attribute,
  attributesOf,
  attributeText,
  childOf,
  childrenOf,
  type Element,
  prefixOf,
  rootOf,
  type Xml,
} from './xml/scan.js';

/** Looks of the cells of our own sheet and column. */
export type OwnLook = 'title' | 'plain' | 'head' | 'link' | 'wrapped';

/** Formats of cells (`cellXfs`), by number; new ones are added at the end, none is changed. */
export interface Styles {
  /** The format with our fill for a severity, all else as it is. */
  filled(format: number, severity: Severity): number;
  /** The format as it was before our fill. */
  unfilled(format: number): number;
  /** A format of our column, going by that of its neighbour. */
  beside(format: number, look: 'head' | 'wrapped'): number;
  own(look: OwnLook): number;
  xml(): Xml;
}

/** What Excel can hold is 65,490; beyond this a cell keeps its format. */
const MOST_FORMATS = 64_000;
const PLAIN_FORMAT = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/** What a style sheet must have at least, where a program left it out. The first two fills are fixed by Excel. */
const LEAST = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: [PLAIN_FORMAT],
};
type Collection = keyof typeof LEAST;
const COLLECTIONS: Collection[] = ['fonts', 'fills', 'borders', 'cellXfs'];

const FONT = '<name val="Microsoft YaHei"/>';
const FONTS: Record<OwnLook, string> = {
  title: `<font><b/><sz val="14"/>${FONT}</font>`,
  plain: `<font><sz val="10"/>${FONT}</font>`,
  head: `<font><b/><sz val="10"/><color rgb="FFFFFFFF"/>${FONT}</font>`,
  link: `<font><u/><sz val="10"/><color rgb="FF0563C1"/>${FONT}</font>`,
  wrapped: `<font><sz val="10"/>${FONT}</font>`,
};
const LINE = 'style="thin"><color rgb="FFBFBFBF"/>';
const BORDER = `<border><left ${LINE}</left><right ${LINE}</right><top ${LINE}</top><bottom ${LINE}</bottom><diagonal/></border>`;
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

/** `xml`: the part as it is. */
export function stylesOf(xml: Xml): Styles {
  const root = rootOf(xml);
  const prefix = prefixOf(root);
  const known = Object.fromEntries(
    COLLECTIONS.map((name) => {
      const element = childOf(xml, root, name);
      const old = element === undefined ? [] : childrenOf(xml, element);
      const texts = old.map(({ from, end }) => xml.slice(from, end));
      const pool = { element, texts, count: texts.length, numbers: new Map<string, number>() };
      texts.forEach((text, at) => {
        if (!pool.numbers.has(text)) pool.numbers.set(text, at);
      });
      return [name, pool];
    }),
  ) as Record<Collection, Pool>;
  const add = (name: Collection, text: string) => addTo(known[name], prefixed(text, prefix));
  for (const name of COLLECTIONS) {
    for (const text of LEAST[name].slice(known[name].texts.length))
      known[name].texts.push(prefixed(text, prefix));
  }

  const formatAt = (format: number) =>
    known.cellXfs.texts[format] ?? known.cellXfs.texts[0] ?? prefixed(PLAIN_FORMAT, prefix);
  /** Number of a format that says this; `otherwise` where there is no room for more. */
  const numberOf = (text: Xml, otherwise: number) => {
    const { texts, numbers } = known.cellXfs;
    return texts.length >= MOST_FORMATS && !numbers.has(text) ? otherwise : addTo(known.cellXfs, text);
  };
  const fillIn = (format: Xml) => known.fills.texts[Number(attributeIn(format, 'fillId') ?? 0)] ?? '';
  const withFill = (format: Xml, fill: number) => changed(format, { fillId: String(fill), applyFill: '1' });
  const solid = (foreground: string, background = '<bgColor indexed="64"/>') =>
    add('fills', `<fill><patternFill patternType="solid">${foreground}${background}</patternFill></fill>`);
  /** The format at a number as it was before our fill. */
  const plainAt = (format: number): Xml => {
    const text = formatAt(format);
    const base = baseOf(fillIn(text));
    if (base === null) return text;
    return withFill(text, base === '' ? 0 : solid(base));
  };
  const lookFills: Partial<Record<OwnLook, string>> = { head: BASE_FILLS.head };

  return {
    filled: (format, severity) => {
      const plain = plainAt(format);
      const fill = solid(`<fgColor rgb="${FILLS[severity]}"/>`, behindOf(fillIn(plain)));
      return numberOf(withFill(plain, fill), format);
    },
    unfilled: (format) => {
      const plain = plainAt(format);
      return plain === formatAt(format) ? format : numberOf(plain, format);
    },
    beside: (format, look) => {
      const near = plainAt(format);
      // Struck through are the neighbour's words, not ours.
      const struck = /<(?:\w+:)?strike\b/u.test(
        known.fonts.texts[Number(attributeIn(near, 'fontId') ?? 0)] ?? '',
      );
      const font: Record<string, string> = struck ? { fontId: String(add('fonts', FONTS.wrapped)) } : {};
      const wrapped = changed(near, { ...font, applyAlignment: '1' });
      return numberOf(withAlignment(wrapped, prefix, look === 'head'), format);
    },
    own: (look) => {
      const rgb = lookFills[look];
      const fill = rgb === undefined ? 0 : solid(`<fgColor rgb="${rgb}"/>`);
      const border = look === 'title' || look === 'plain' ? 0 : add('borders', BORDER);
      const font = add('fonts', FONTS[look]);
      const align = look === 'title' ? '<alignment vertical="center"/>' : WRAPPED;
      return add(
        'cellXfs',
        `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`,
      );
    },
    xml: () =>
      applied(
        xml,
        COLLECTIONS.flatMap((name) => grown(xml, root, name, known[name])),
      ),
  };
}

interface Pool {
  element: Element | undefined;
  texts: Xml[];
  /** How many there were. */
  count: number;
  numbers: Map<Xml, number>;
}

/** Number of an entry, added where there is none that says the same. */
function addTo({ texts, numbers }: Pool, text: Xml): number {
  const same = numbers.get(text);
  if (same !== undefined) return same;
  numbers.set(text, texts.length);
  return texts.push(text) - 1;
}

function grown(xml: Xml, root: Element, name: Collection, { element, texts, count }: Pool): Edit[] {
  const fresh = texts.slice(count).join('');
  if (fresh === '') return [];
  if (element === undefined) {
    const whole = `${prefixOf(root)}${name}`;
    return [inOrder(xml, root, STYLES_ORDER, name, `<${whole} count="${texts.length}">${fresh}</${whole}>`)];
  }
  // An empty element is replaced as a whole, and its count with it.
  const size = attribute(xml, element, 'count');
  const counted =
    size === undefined || element.kind === 'empty'
      ? []
      : [withAttribute(xml, element, 'count', String(texts.length))];
  return [...counted, appended(xml, element, fresh)];
}

/** The same text with the prefix that the part gives its elements. */
function prefixed(text: string, prefix: string): Xml {
  return prefix === '' ? text : text.replace(/<(\/?)(?=\w)/gu, `<$1${prefix}`);
}

function attributeIn(text: Xml, name: string): string | undefined {
  return attribute(text, rootOf(text), name);
}

function changed(text: Xml, attributes: Record<string, string>): Xml {
  let now = text;
  for (const [name, value] of Object.entries(attributes))
    now = applied(now, [withAttribute(now, rootOf(now), name, value)]);
  return now;
}

/** Wrapped; at the top unless it is a header, which keeps its place. */
function withAlignment(text: Xml, prefix: string, keep: boolean): Xml {
  const root = rootOf(text);
  const old = childOf(text, root, 'alignment');
  if (old === undefined) {
    const fresh = prefixed(WRAPPED, prefix);
    // The alignment stands before everything else.
    return root.kind === 'empty'
      ? applied(text, [appended(text, root, fresh)])
      : text.slice(0, root.to) + fresh + text.slice(root.to);
  }
  const alignment = text.slice(old.from, old.end);
  const now = keep ? changed(alignment, { wrapText: '1' }) : prefixed(WRAPPED, prefix);
  return text.slice(0, old.from) + now + text.slice(old.end);
}

/**
 * What our fill says of the fill before it. A solid fill shows its foreground only; ours keeps the one before as its
 * background, so that it can be given back. LibreOffice puts backgrounds of its own into every fill, always with FF
 * before the colour: ours have 00 there, which nothing shows.
 */
function behindOf(fill: Xml): string | undefined {
  const pattern = patternOf(fill);
  if (pattern.type !== 'solid' || pattern.fgColor === undefined) return undefined;
  return `<bgColor${attributeText(opaque(pattern.fgColor, '00'))}/>`;
}

/** The foreground of the fill before ours; '' where there was none, null where a fill is not ours. */
function baseOf(fill: Xml): string | null {
  const { fgColor, bgColor = [] } = patternOf(fill);
  const foreground = valueIn(fgColor ?? [], 'rgb')?.toUpperCase() ?? '';
  if (!Object.values(FILLS).includes(foreground)) return null;
  const kept =
    valueIn(bgColor, 'theme') !== undefined ||
    valueIn(bgColor, 'rgb')?.startsWith('00') === true ||
    !['64', '65', undefined].includes(valueIn(bgColor, 'indexed'));
  return kept ? `<fgColor${attributeText(opaque(bgColor, 'FF'))}/>` : '';
}

type Attributes = { name: string; value: string }[];

/** What a fill of one pattern says; of another kind, or none, nothing. */
function patternOf(fill: Xml): { type?: string; fgColor?: Attributes; bgColor?: Attributes } {
  if (fill === '') return {};
  const pattern = childOf(fill, rootOf(fill), 'patternFill');
  if (pattern === undefined) return {};
  const colour = (name: string) => {
    const found = childOf(fill, pattern, name);
    return found && attributesOf(fill, found);
  };
  const type = attribute(fill, pattern, 'patternType');
  const [fgColor, bgColor] = [colour('fgColor'), colour('bgColor')];
  return { ...(type && { type }), ...(fgColor && { fgColor }), ...(bgColor && { bgColor }) };
}

function valueIn(attributes: Attributes, name: string): string | undefined {
  return attributes.find((each) => each.name === name)?.value;
}

/** The colour with other two signs in the place of its opacity. */
function opaque(attributes: Attributes, signs: string): Attributes {
  return attributes.map(({ name, value }) => ({
    name,
    value: name === 'rgb' ? signs + value.slice(2) : value,
  }));
}
