import { type Edit, withAttribute } from './xml/edits.js';
import { inOrder, SHEET_ORDER } from './xml/order.js';
import {
  attribute,
  attributesOf,
  attributeText,
  childOf,
  childrenOf,
  type Element,
  isOn,
  prefixOf,
  type Xml,
} from './xml/scan.js';

/** Characters of our column: half as many Han ones. */
export const WIDTH = 60;
/** What another column's width says and ours must not. */
const NOT_OURS = new Set([
  'min',
  'max',
  'width',
  'customWidth',
  'hidden',
  'collapsed',
  'outlineLevel',
  'bestFit',
]);

/** Widths as the sheet declares them. */
export interface Columns {
  /** In characters; 0 where hidden. */
  width(column: number): number;
  format(column: number): number;
}

export function columnsOf(xml: Xml, sheet: Element): Columns {
  const cols = childOf(xml, sheet, 'cols');
  const list = cols === undefined ? [] : childrenOf(xml, cols).map((col) => declared(xml, col));
  const format = childOf(xml, sheet, 'sheetFormatPr');
  const standard = Number(
    (format && (attribute(xml, format, 'defaultColWidth') ?? attribute(xml, format, 'baseColWidth'))) ?? 8.43,
  );
  const at = (column: number) => list.find(({ min, max }) => min <= column && column <= max);
  return {
    width: (column) => at(column)?.width ?? standard,
    format: (column) => at(column)?.format ?? 0,
  };
}

function declared(xml: Xml, col: Element) {
  const of = (name: string) => attribute(xml, col, name);
  return {
    col,
    min: Number(of('min') ?? 0),
    max: Number(of('max') ?? 0),
    width: isOn(of('hidden')) ? 0 : Number(of('width') ?? 8.43),
    format: Number(of('style') ?? 0),
  };
}

/** Makes our column wide and visible; the columns beside it stay as they are, also where one entry named them all. */
export function widenColumn(xml: Xml, sheet: Element, column: number): Edit {
  const prefix = prefixOf(sheet);
  const cols = childOf(xml, sheet, 'cols');
  const ours = (attributes = '') =>
    `<${prefix}col min="${column}" max="${column}" width="${WIDTH}"${attributes} customWidth="1"/>`;
  if (cols === undefined)
    return inOrder(xml, sheet, SHEET_ORDER, 'cols', `<${prefix}cols>${ours()}</${prefix}cols>`);
  const list = childrenOf(xml, cols).map((col) => declared(xml, col));
  const around = list.find(({ min, max }) => min <= column && column <= max);
  if (around === undefined) {
    const before = list.findLast(({ max }) => max < column);
    const at = before?.col.end ?? cols.to;
    return { from: at, to: at, text: ours() };
  }
  const { col, min, max } = around;
  const text = xml.slice(col.from, col.end);
  const part = (from: number, to: number) => (from > to ? '' : resized(text, col, from, to));
  const kept = attributesOf(xml, col).filter(({ name }) => !NOT_OURS.has(name));
  return {
    from: col.from,
    to: col.end,
    text: part(min, column - 1) + ours(attributeText(kept)) + part(column + 1, max),
  };
}

function resized(text: Xml, col: Element, min: number, max: number): Xml {
  const tag = { ...col, from: 0, to: col.to - col.from };
  const edits = [withAttribute(text, tag, 'min', String(min)), withAttribute(text, tag, 'max', String(max))];
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text);
}
