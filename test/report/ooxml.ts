import { posix } from 'node:path';
import { SaxesParser } from 'saxes';
import { zipParts } from '../../src/bytes/zip.js';
import { parseAddress } from '../../src/text/address.js';

/**
 * What Excel asks of a package before it opens it without offering to repair it (ECMA-376 parts 1 and 2), as far as a
 * workbook of ours uses it. No package in the registry holds the schemas, so the rules stand here one by one.
 */

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

type Parts = Map<string, string>;

export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const parts: Parts = new Map();
  for await (const part of zipParts(bytes)) {
    if (parts.has(part.name)) throw new Error(`${part.name} twice`);
    parts.set(part.name, new TextDecoder('utf-8', { fatal: true }).decode(await part.unpack()));
  }
  return parts;
}

/** Everything that is wrong with a package, a line each; none for a sound one. */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const parts = await partsOf(bytes);
  const xml = new Map([...parts].map(([name, text]) => [name, parse(text)]));
  return [...contentTypes(xml), ...relationships(xml), ...workbook(xml), ...sheets(xml)];
}

export function parse(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const last = open.at(-1);
    if (last) last.text += piece;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return top.children[0] as Element;
}

const child = (element: Element | undefined, name: string) =>
  element?.children.find((each) => each.name === name);
const childrenOf = (element: Element | undefined, name: string) =>
  element?.children.filter((each) => each.name === name) ?? [];
const attribute = (element: Element | undefined, name: string) => element?.attributes[name] ?? '';

function contentTypes(xml: Map<string, Element>): string[] {
  const types = xml.get('[Content_Types].xml');
  const defaults = childrenOf(types, 'Default').map((each) => attribute(each, 'Extension'));
  const overrides = childrenOf(types, 'Override').map((each) => attribute(each, 'PartName'));
  return [
    ...[...xml.keys()]
      .filter((name) => name !== '[Content_Types].xml')
      .filter((name) => !overrides.includes(`/${name}`) && !defaults.includes(name.split('.').at(-1) ?? ''))
      .map((name) => `${name}: no content type`),
    ...overrides.filter((name) => !xml.has(name.slice(1))).map((name) => `${name}: content type of nothing`),
    ...twice(overrides).map((name) => `${name}: two content types`),
  ];
}

function relationships(xml: Map<string, Element>): string[] {
  return [...xml]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, top]) => {
      const source = posix.join(posix.dirname(name), '..', posix.basename(name, '.rels'));
      const all = childrenOf(top, 'Relationship');
      const broken = all
        .filter((each) => attribute(each, 'TargetMode') !== 'External')
        .map((each) => attribute(each, 'Target'))
        .filter((target) => !xml.has(posix.join(posix.dirname(source), target).replace(/^\//u, '')));
      const unsafe = all
        .filter((each) => attribute(each, 'TargetMode') === 'External')
        .map((each) => attribute(each, 'Target'))
        .filter(
          (target) => !URL.canParse(target, 'file:///a/b') || /[\s\\<>"]|%(?![0-9A-F]{2})|#.*#/u.test(target),
        );
      return [
        ...(source !== '.' &&
        source !== '' &&
        !source.startsWith('..') &&
        !xml.has(source) &&
        name !== '_rels/.rels'
          ? [`${name}: relationships of nothing`]
          : []),
        ...broken.map((target) => `${name}: ${target} is not there`),
        ...unsafe.map((target) => `${name}: ${target} is no target`),
        ...twice(all.map((each) => attribute(each, 'Id'))).map((id) => `${name}: ${id} twice`),
      ];
    });
}

function workbook(xml: Map<string, Element>): string[] {
  const book = xml.get('xl/workbook.xml');
  const named = childrenOf(child(book, 'sheets'), 'sheet');
  const names = named.map((each) => attribute(each, 'name'));
  const defined = childrenOf(child(book, 'definedNames'), 'definedName');
  return [
    ...names
      .filter((name) => name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/u.test(name))
      .map((name) => `${name}: no name for a sheet`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `${name}: two sheets`),
    ...twice(named.map((each) => attribute(each, 'sheetId'))).map((id) => `sheetId ${id} twice`),
    ...defined
      .filter((each) => {
        const sheet = names[Number(attribute(each, 'localSheetId'))] ?? '';
        return !each.text
          .split(',')
          .every(
            (piece) => piece.startsWith(`'${sheet}'!`) && /!\$(?:\d+:\$\d+|[A-Z]+:\$[A-Z]+)$/u.test(piece),
          );
      })
      .map((each) => `defined name ${each.text}`),
    ...sharedStrings(xml),
  ];
}

function sharedStrings(xml: Map<string, Element>): string[] {
  const table = xml.get('xl/sharedStrings.xml');
  const uses = [...xml]
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([, sheet]) => cellsOf(sheet).filter((cell) => attribute(cell, 't') === 's'));
  if (table === undefined && uses.length === 0) return [];
  const strings = childrenOf(table, 'si');
  const long = strings.filter((each) => textOf(each).length > 32_767);
  return [
    ...(attribute(table, 'uniqueCount') === String(strings.length) ? [] : ['sharedStrings: uniqueCount']),
    ...uses
      .filter((cell) => !(Number(child(cell, 'v')?.text) < strings.length))
      .map((cell) => `${attribute(cell, 'r')}: no such text`),
    ...long.map((each) => `a text of ${textOf(each).length} characters`),
  ];
}

/** As read: the sign that stands for an escape is one character. */
function textOf(element: Element): string {
  return element.name === 't'
    ? element.text.replaceAll('_x005F_', '_')
    : element.children.map(textOf).join('');
}

/** CT_Worksheet, in its order. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts extLst'.split(
    ' ',
  );

function sheets(xml: Map<string, Element>): string[] {
  const styles = childrenOf(child(xml.get('xl/styles.xml'), 'cellXfs'), 'xf').length;
  return [...xml]
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([name, sheet]) => {
      const rels = xml.get(name.replace('worksheets/', 'worksheets/_rels/').concat('.rels'));
      return [
        ...inOrder(sheet.children.map((each) => each.name)),
        ...grid(sheet, styles),
        ...merges(sheet),
        ...hyperlinks(sheet, rels, xml.get('xl/workbook.xml')),
        ...breaks(sheet),
      ].map((fault) => `${name}: ${fault}`);
    });
}

function inOrder(names: string[]): string[] {
  const places = names.map((name) => ORDER.indexOf(name));
  const wrong = names.filter((_, index) => (places[index] ?? -1) <= (places[index - 1] ?? -1));
  return wrong.map((name) => `${name} is unknown or out of order`);
}

function cellsOf(sheet: Element): Element[] {
  return childrenOf(child(sheet, 'sheetData'), 'row').flatMap((row) => row.children);
}

function grid(sheet: Element, styles: number): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const row of childrenOf(child(sheet, 'sheetData'), 'row')) {
    const number = Number(attribute(row, 'r'));
    if (!(number > last && number <= 1_048_576)) faults.push(`row ${number} after ${last}`);
    if (Number(attribute(row, 'ht')) > 409) faults.push(`row ${number} is too high`);
    last = number;
    let column = 0;
    for (const cell of row.children) {
      const at = parseAddress(attribute(cell, 'r'));
      if (at === null || at.row !== number || at.column <= column || at.column > 16_384)
        faults.push(`cell ${attribute(cell, 'r')} in row ${number}`);
      column = at?.column ?? column;
      if (!(Number(attribute(cell, 's') || 0) < styles)) faults.push(`style of ${attribute(cell, 'r')}`);
      if (child(cell, 'f')) faults.push(`formula in ${attribute(cell, 'r')}`);
      if (attribute(cell, 't') === 'e') faults.push(`error value in ${attribute(cell, 'r')}`);
    }
  }
  for (const column of childrenOf(child(sheet, 'cols'), 'col'))
    if (!(Number(attribute(column, 'width')) <= 255)) faults.push('a column is too wide');
  return faults;
}

function rangeOf(text: string) {
  const [from = '', to = from] = text.split(':').map((each) => each.replaceAll('$', ''));
  const [first, last] = [parseAddress(from), parseAddress(to)];
  return first && last && first.row <= last.row && first.column <= last.column ? { first, last } : null;
}

function merges(sheet: Element): string[] {
  const all = childrenOf(child(sheet, 'mergeCells'), 'mergeCell').map((each) => attribute(each, 'ref'));
  const filter = attribute(child(sheet, 'autoFilter'), 'ref');
  const areas = all.map(rangeOf);
  return [
    ...(filter !== '' && rangeOf(filter) === null ? [`filter ${filter}`] : []),
    ...all.filter((_, index) => areas[index] === null).map((ref) => `merge ${ref}`),
    ...all
      .filter((_, i) => areas.some((other, j) => j < i && other && areas[i] && overlap(areas[i], other)))
      .map((ref) => `merge ${ref} overlaps another`),
    // A filtered table cannot be sorted over joined cells.
    ...all
      .filter((_, i) => rangeOf(filter) && areas[i] && overlap(areas[i], rangeOf(filter) as Area))
      .map((ref) => `merge ${ref} in the filtered table`),
  ];
}

type Area = NonNullable<ReturnType<typeof rangeOf>>;

function overlap(a: Area, b: Area): boolean {
  return (
    a.first.row <= b.last.row &&
    b.first.row <= a.last.row &&
    a.first.column <= b.last.column &&
    b.first.column <= a.last.column
  );
}

function hyperlinks(sheet: Element, rels: Element | undefined, book: Element | undefined): string[] {
  const links = childrenOf(child(sheet, 'hyperlinks'), 'hyperlink');
  const names = childrenOf(child(book, 'sheets'), 'sheet').map((each) => attribute(each, 'name'));
  const ids = childrenOf(rels, 'Relationship').map((each) => attribute(each, 'Id'));
  const leads = (link: Element) => {
    const id = attribute(link, 'r:id');
    if (id !== '') return ids.includes(id);
    const [, name = '', cell = ''] = /^'(.*)'!([A-Z]+\d+)$/u.exec(attribute(link, 'location')) ?? [];
    return names.includes(name.replaceAll("''", "'")) && parseAddress(cell) !== null;
  };
  return [
    ...(links.length > 65_530 ? ['too many links'] : []),
    ...links.filter((link) => !leads(link)).map((link) => `link of ${attribute(link, 'ref')} leads nowhere`),
    ...twice(links.map((link) => attribute(link, 'ref'))).map((ref) => `two links in ${ref}`),
  ];
}

function breaks(sheet: Element): string[] {
  const all = child(sheet, 'rowBreaks');
  const ids = childrenOf(all, 'brk').map((each) => Number(attribute(each, 'id')));
  return [
    ...(ids.length > 1026 ? ['too many page breaks'] : []),
    ...(all && attribute(all, 'count') !== String(ids.length) ? ['count of page breaks'] : []),
    ...(ids.some((id, index) => id < 1 || id <= (ids[index - 1] ?? 0)) ? ['order of page breaks'] : []),
  ];
}

function twice(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
