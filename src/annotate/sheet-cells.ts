import { cellAddress } from '../text/address.js';
import { grouped } from '../text/grouped.js';
import type { CellAt, RowAt } from './sheet-index.js';
import type { Styles } from './styles.js';
import { appended, type Edit, insertion, withAttribute } from './xml/edits.js';
import { attribute, type Element, isOn, prefixOf, type Xml } from './xml/scan.js';
import { escaped } from './xml/text.js';

/** What is to become of one cell. */
export interface CellChange {
  row: number;
  column: number;
  /** The format that it gets, given the one it has. */
  format: (format: number) => number;
  /** Another content; undefined: the content stays. null: the cell goes. */
  text?: string | null;
}

/** The default formats of columns, and where rows and cells stand. */
interface Sheet {
  xml: Xml;
  data: Element;
  rows: RowAt[];
  columnFormat: (column: number) => number;
}

/** The edits that make the changes: formats in place, new cells and rows where they belong. Content is left as it is. */
export function cellEdits({ xml, data, rows, columnFormat }: Sheet, changes: CellChange[]): Edit[] {
  const prefix = prefixOf(data);
  const byRow = grouped(changes, ({ row }) => row);
  const known = new Map<number, RowAt>();
  for (const row of rows) if (!known.has(row.number)) known.set(row.number, row);
  const edits: Edit[] = [];
  const missing: { number: number; text: Xml }[] = [];
  for (const [number, own] of [...byRow].sort(([a], [b]) => a - b)) {
    own.sort((a, b) => a.column - b.column);
    const row = known.get(number);
    if (row !== undefined) edits.push(...rowEdits(xml, row, own, prefix, columnFormat));
    else {
      const cells = own.map((change) => newCell(change, change.format(columnFormat(change.column)), prefix));
      if (cells.join('') !== '')
        missing.push({ number, text: `<${prefix}row r="${number}">${cells.join('')}</${prefix}row>` });
    }
  }
  return [...edits, ...missingRows(xml, data, rows, missing)];
}

function rowEdits(
  xml: Xml,
  row: RowAt,
  changes: CellChange[],
  prefix: string,
  columnFormat: (column: number) => number,
): Edit[] {
  const edits: Edit[] = [];
  const own = attribute(xml, row, 's');
  const rowFormat = own === undefined || !isOn(attribute(xml, row, 'customFormat')) ? null : Number(own);
  let behind = '';
  let last = 0;
  // Of cells of one place the first counts. The changes are in order, so what lies behind one lies behind those before it.
  const cells = new Map([...row.cells].reverse().map((cell) => [cell.column, cell]));
  let at = 0;
  for (const change of changes) {
    const cell = cells.get(change.column);
    if (cell !== undefined) {
      edits.push(...changedCell(xml, cell, change, prefix));
      continue;
    }
    const text = newCell(change, change.format(rowFormat ?? columnFormat(change.column)), prefix);
    if (text === '') continue;
    last = change.column;
    const isBehind = ({ column, named }: CellAt) => named && column > change.column;
    while (at < row.cells.length && !isBehind(row.cells[at] as CellAt)) at += 1;
    const next = row.cells[at];
    if (next === undefined) behind += text;
    else edits.push(insertion(next.from, text));
  }
  if (behind !== '') edits.push(appended(xml, row, behind));
  return last === 0 ? edits : [...edits, ...widerSpans(xml, row, last)];
}

function changedCell(xml: Xml, cell: CellAt, change: CellChange, prefix: string): Edit[] {
  const old = attribute(xml, cell, 's') ?? '0';
  const now = change.format(Number(old));
  if (change.text === undefined)
    return String(now) === old ? [] : [withAttribute(xml, cell, 's', String(now))];
  if (change.text !== null) return [{ from: cell.from, to: cell.end, text: newCell(change, now, prefix) }];
  // A cell without a place of its own gives the next one its place: it stays, empty.
  return [{ from: cell.from, to: cell.end, text: cell.named ? '' : `<${prefix}c/>` }];
}

function newCell({ row, column, text }: CellChange, format: number, prefix: string): Xml {
  if (text === null) return '';
  const head = `<${prefix}c r="${cellAddress(row, column)}" s="${format}"`;
  if (text === undefined) return `${head}/>`;
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** A row may say which columns it fills (`spans="1:32"`). */
function widerSpans(xml: Xml, row: RowAt, column: number): Edit[] {
  const spans = attribute(xml, row, 'spans');
  const [, start = '', to = ''] = /^(.*:)(\d+)$/u.exec(spans ?? '') ?? [];
  return Number(to) >= column || to === '' ? [] : [withAttribute(xml, row, 'spans', `${start}${column}`)];
}

function missingRows(
  xml: Xml,
  data: Element,
  rows: RowAt[],
  missing: { number: number; text: Xml }[],
): Edit[] {
  if (missing.length === 0) return [];
  const edits: Edit[] = [];
  let behind = '';
  let at = 0;
  for (const { number, text } of missing) {
    while (at < rows.length && (rows[at]?.number ?? 0) < number) at += 1;
    const next = rows[at];
    if (next === undefined) behind += text;
    else edits.push(insertion(next.from, text));
  }
  return behind === '' ? edits : [...edits, appended(xml, data, behind)];
}

/** Formats of a neighbour for our own column: that of the last cell before it. */
export function neighbourFormat(xml: Xml, row: RowAt | undefined, column: number): number {
  const before = row?.cells.filter((cell) => cell.column < column).at(-1);
  return before === undefined ? 0 : Number(attribute(xml, before, 's') ?? 0);
}

/** Gives every cell that has our fill its own look back, unless it is among the changes anyway. */
export function unfilledCells(xml: Xml, rows: RowAt[], styles: Styles, changes: CellChange[]): CellChange[] {
  const changed = new Set(changes.map(({ row, column }) => `${row},${column}`));
  return rows.flatMap((row) =>
    row.cells.flatMap((cell): CellChange[] => {
      const format = Number(attribute(xml, cell, 's') ?? 0);
      if (changed.has(`${row.number},${cell.column}`) || styles.unfilled(format) === format) return [];
      return [{ row: row.number, column: cell.column, format: styles.unfilled }];
    }),
  );
}
