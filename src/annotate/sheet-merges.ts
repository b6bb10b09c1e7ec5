import { pushTo } from '../text/grouped.js';
import { parseRange, type Range } from './sheet-index.js';
import { attribute, childOf, childrenOf, type Element, type Xml } from './xml/scan.js';

/** Rows of a merged range that is no wall down the sheet, and how many such walls are looked at. */
const MOST_ROWS = 64;
const MOST_WALLS = 500;

/** The merged ranges that may reach a row: crafted files have very many. */
export function mergesByRow(merges: Range[]): (row: number) => Range[] {
  const walls = merges.filter(({ top, bottom }) => bottom - top >= MOST_ROWS).slice(0, MOST_WALLS);
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    if (merge.bottom - merge.top >= MOST_ROWS) continue;
    for (let row = merge.top; row <= merge.bottom; row++) pushTo(byRow, row, merge);
  }
  return (row) => [...(byRow.get(row) ?? []), ...walls];
}

/** The merged ranges of a sheet. */
export function mergesOf(xml: Xml, root: Element): Range[] {
  const merges = childOf(xml, root, 'mergeCells');
  if (merges === undefined) return [];
  return childrenOf(xml, merges).flatMap((merge) => parseRange(attribute(xml, merge, 'ref') ?? '') ?? []);
}
