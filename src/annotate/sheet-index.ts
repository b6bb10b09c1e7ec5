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
  let row: RowAt | null = null;
  let wanted = false;
  let cell: CellAt | null = null;
  let rowNumber = 0;
  let column = 0;
  for (let tag = nextTag(xml, data.to); tag !== null && tag.from < data.innerTo; tag = nextTag(xml, tag.to)) {
    const name = localName(tag.name);
    if (name === 'row') {
      if (tag.kind === 'close') {
        if (row !== null) Object.assign(row, { innerTo: tag.from, end: tag.to });
        row = null;
        continue;
      }
      rowNumber = Number(attribute(xml, tag, 'r') ?? rowNumber + 1);
      column = 0;
      wanted = isWanted(rowNumber);
      const started: RowAt = { ...tag, innerTo: tag.to, end: tag.to, number: rowNumber, cells: [] };
      index.rows.push(started);
      noteHeight(xml, tag, rowNumber, index);
      row = tag.kind === 'open' ? started : null;
    } else if (name === 'c' && row !== null) {
      if (tag.kind === 'close') {
        if (cell !== null) Object.assign(cell, { innerTo: tag.from, end: tag.to });
        cell = null;
        continue;
      }
      const place = attribute(xml, tag, 'r');
      column = (place === undefined ? undefined : parseAddress(place)?.column) ?? column + 1;
      cell = { ...tag, innerTo: tag.to, end: tag.to, column, named: place !== undefined };
      if (wanted) row.cells.push(cell);
      if (tag.kind === 'empty') cell = null;
    } else if (cell !== null && tag.kind !== 'close' && FILLING.has(name)) {
      index.lastColumn = Math.max(index.lastColumn, cell.column);
    }
  }
  return index;
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
