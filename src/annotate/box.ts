import { linesOf } from '../report/xlsx/page.js';
import type { Columns } from './columns-part.js';
import type { Box } from './vml.js';

/** Pixels of a comment's box, and of a line of its text. */
const WIDTH = 420;
const LINE = 17;
const MARGIN = 14;
const MOST_LINES = 40;
/** Characters of a line, of which a Han character takes two. */
const LINE_CHARACTERS = 62;
/** Pixels of a row, where the sheet says nothing, and of a point. */
const ROW = 20;
const POINT = 4 / 3;
/** Pixels between a cell and its box. */
const GAP = 12;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Rows or columns that a box reaches over at most; there may be many hidden ones. */
const MOST_STEPS = 500;

/** Where rows and columns lie, as far as the sheet tells. */
export interface Measures {
  columns: Columns;
  /** In points, by 1-based row; 0 where hidden. */
  heights: ReadonlyMap<number, number>;
}

/** The box of a comment: to the right of its cell, large enough for its text. Row and column 1-based. */
export function boxOf(row: number, column: number, text: string, { columns, heights }: Measures): Box {
  const lines = Math.min(MOST_LINES, linesOf(text, LINE_CHARACTERS));
  const height = lines * LINE + MARGIN;
  const wide = (at: number) => {
    const width = columns.width(at + 1);
    return width === 0 ? 0 : Math.round(width * 7 + 5);
  };
  const high = (at: number) => {
    const own = heights.get(at + 1);
    return own === undefined ? ROW : Math.round(own * POINT);
  };
  // At the right edge of the sheet there is room on the left only.
  const left = Math.min(column, LAST_COLUMN - 3);
  const top = Math.max(0, row - 2);
  const [right, dx] = walk(left, GAP + WIDTH, wide, LAST_COLUMN);
  const [bottom, dy] = walk(top, height, high, LAST_ROW);
  return { row: row - 1, column: column - 1, anchor: [left, GAP, top, 4, right, dx, bottom, dy] };
}

/** Columns and rows of a box for somebody else's comment that has none. */
const OTHERS_SIZE = { columns: 3, rows: 5 };

/** A box for what somebody else says alone at a cell, 0-based: used where the drawing has none for it. */
export function othersBox({ row, column }: { row: number; column: number }): Box {
  const left = Math.min(column + 1, LAST_COLUMN - OTHERS_SIZE.columns);
  const top = Math.min(row, LAST_ROW - OTHERS_SIZE.rows);
  const anchor = [left, GAP, top, 4, left + OTHERS_SIZE.columns, 0, top + OTHERS_SIZE.rows, 0];
  return { row, column, anchor, whose: 'others' };
}

/** Which row or column lies so many pixels further, and how many pixels into it. */
function walk(from: number, pixels: number, size: (at: number) => number, last: number): [number, number] {
  let rest = pixels;
  let at = from;
  while (at < last && at - from < MOST_STEPS && rest >= size(at)) {
    rest -= size(at);
    at += 1;
  }
  return [at, Math.min(rest, size(at))];
}
