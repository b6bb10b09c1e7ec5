import { parseAddress } from '../text/address.js';
import { attribute, type Element, isOn, localName, nextTag, type Tag, type Xml } from './xml/scan.js';

/** A cell of a sheet's XML. */
export interface CellAt extends Element {
  column: number;
  /** Whether its place is written at it, or told by the order only. */
  named: boolean;
}

export interface RowAt extends Element {
  number: number;
  /** Of the rows that are asked for; of others none. */
  cells: CellAt[];
}

export interface SheetIndex {
  rows: RowAt[];
  /** Last column with something in it. */
  lastColumn: number;
  /** Heights in points of rows that have one of their own; 0 where hidden. */
  heights: Map<number, number>;
}

const FILLING = new Set(['v', 'f', 'is']);

/**
 * Where the rows and cells of a sheet stand. Rows and cells without a number follow the one before. `isWanted`: rows whose
 * cells are listed. One pass.
 */
export function indexOf(xml: Xml, data: Element, isWanted: (row: number) => boolean): SheetIndex {
  const index: SheetIndex = { rows: [], lastColumn: 0, heights: new Map() };
  if (data.kind === 'empty') return index;
  const at: Place = { row: null, cell: null, number: 0, column: 0, wanted: false };
  for (let tag = nextTag(xml, data.to); tag !== null && tag.from < data.innerTo; tag = nextTag(xml, tag.to)) {
    const name = localName(tag.name);
    if (name === 'row' && tag.kind === 'close') at.row = closed(at.row, tag);
    else if (name === 'row') openRow(xml, tag, at, index, isWanted);
    else if (name === 'c' && at.row !== null && tag.kind === 'close') at.cell = closed(at.cell, tag);
    else if (name === 'c' && at.row !== null) openCell(xml, tag, at, at.row);
    else if (at.cell !== null && tag.kind !== 'close' && FILLING.has(name)) {
      index.lastColumn = Math.max(index.lastColumn, at.cell.column);
    }
  }
  return index;
}

/** Where the pass over a sheet has come to: the row and the cell that are open, and the numbers of the last ones. */
interface Place {
  row: RowAt | null;
  cell: CellAt | null;
  number: number;
  column: number;
  wanted: boolean;
}

function openRow(xml: Xml, tag: Tag, at: Place, index: SheetIndex, isWanted: (row: number) => boolean): void {
  at.number = Number(attribute(xml, tag, 'r') ?? at.number + 1);
  at.column = 0;
  at.wanted = isWanted(at.number);
  const row: RowAt = { ...tag, innerTo: tag.to, end: tag.to, number: at.number, cells: [] };
  index.rows.push(row);
  noteHeight(xml, tag, at.number, index);
  at.row = tag.kind === 'open' ? row : null;
}

function openCell(xml: Xml, tag: Tag, at: Place, row: RowAt): void {
  const place = attribute(xml, tag, 'r');
  at.column = (place === undefined ? undefined : parseAddress(place)?.column) ?? at.column + 1;
  const cell = { ...tag, innerTo: tag.to, end: tag.to, column: at.column, named: place !== undefined };
  if (at.wanted) row.cells.push(cell);
  at.cell = tag.kind === 'empty' ? null : cell;
}

/** Notes the end of an element that was open; none is any more. */
function closed(open: Element | null, tag: Tag): null {
  if (open !== null) Object.assign(open, { innerTo: tag.from, end: tag.to });
  return null;
}

function noteHeight(xml: Xml, tag: Tag, number: number, { heights }: SheetIndex): void {
  if (isOn(attribute(xml, tag, 'hidden'))) heights.set(number, 0);
  else {
    const height = Number(attribute(xml, tag, 'ht') ?? Number.NaN);
    if (height >= 0) heights.set(number, height);
  }
}

/** 1-based, inclusive. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A range such as `A1:C3` or `$B$2`; null for anything else. */
export function parseRange(text: string): Range | null {
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  const a = parseAddress(first);
  const b = parseAddress(last);
  return a && b && { top: a.row, left: a.column, bottom: b.row, right: b.column };
}
