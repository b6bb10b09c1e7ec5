import { cellAddress } from '../text/address.js';
import { boxOf } from './box.js';
import { columnsOf, WIDTH, widenColumn } from './columns-part.js';
import type { Namespaces } from './namespaces.js';
import { columnFor, ownColumnCells } from './own-column.js';
import type { Package } from './package.js';
import { type Plan, type Saying, worst } from './plan.js';
import { type CellChange, cellEdits, unfilledCells } from './sheet-cells.js';
import { commentText, sayInComments } from './sheet-comments.js';
import { indexOf, parseRange, type Range } from './sheet-index.js';
import { mergesByRow, mergesOf } from './sheet-merges.js';
import type { Styles } from './styles.js';
import { applied, type Edit, withAttribute } from './xml/edits.js';
import { attribute, childOf, type Element, rootOf, type Xml } from './xml/scan.js';

/** A sheet to mark. */
export interface SheetJob {
  name: string;
  part: string;
  /** With the sayings of this sheet alone. */
  plan: Plan;
  /** Our columns of an earlier run, 1-based. */
  own: number[];
  /** Whether marks of an earlier run are to be taken away. */
  again: boolean;
}

export interface MarkedSheet {
  /** 1-based column of ours; null where the sheet has no table, or no room right of it. */
  column: number | null;
  /** Whether a table got no column, because the sheet is full to its right edge. */
  full: boolean;
}

/** Marks one sheet: fills, comments, our column. Nothing else of it changes. */
export async function markSheet(
  job: SheetJob,
  workbook: Package,
  styles: Styles,
  names: Namespaces,
): Promise<MarkedSheet> {
  const xml = (await workbook.read(job.part)) ?? '';
  const root = rootOf(xml);
  const data = childOf(xml, root, 'sheetData');
  const relationships = await workbook.relationships(job.part);
  if (data === undefined) return { column: null, full: false };

  const { sayings } = job.plan;
  const headers = job.plan.headers.get(job.name) ?? [];
  const byCell = sayingsByCell(sayings, mergesOf(xml, root));
  const places = [...byCell.values()];
  const wanted = new Set([...headers, ...[...sayings, ...places].map(({ row }) => row ?? 0)]);
  const index = indexOf(xml, data, (row) => job.again || wanted.has(row));
  const column =
    headers.length === 0 ? null : await columnFor(job, workbook, xml, root, index, relationships);

  const filled = places.map(({ row, column, said }): CellChange => {
    const severity = worst(said.map((saying) => saying.severity));
    return { row, column, format: (format) => styles.filled(format, severity) };
  });
  const marks = [...filled, ...ownColumnCells(job, index, xml, styles, column, headers, sayings)];
  const changes = job.again ? [...marks, ...unfilledCells(xml, index.rows, styles, marks)] : marks;

  const columns = columnsOf(xml, root);
  const widths = { ...columns, width: (at: number) => (at === column ? WIDTH : columns.width(at)) };
  const texts = new Map([...byCell].map(([cell, { said }]) => [cell, commentText(said, job.plan)]));
  const boxes = [...byCell].map(([cell, { row, column }]) =>
    boxOf(row, column, texts.get(cell) ?? '', { columns: widths, heights: index.heights }),
  );
  const drawing = await sayInComments({ job, xml, root, relationships, texts, boxes, workbook, names });

  const edits: Edit[] = [
    ...cellEdits({ xml, data, rows: index.rows, columnFormat: columns.format }, changes),
    ...(column === null || job.own.includes(column) ? [] : [widenColumn(xml, root, column)]),
    ...(drawing === null ? [] : [drawing]),
    ...(column === null ? [] : widerDimension(xml, root, column)),
  ];
  if (edits.length > 0) workbook.change(job.part, applied(xml, edits));
  return { column, full: headers.length > 0 && column === null };
}

interface Place {
  row: number;
  column: number;
  said: Saying[];
}

/** What is said of each cell; of a cell that is merged into another, at that one: it is the one to be seen. */
function sayingsByCell(sayings: Saying[], merges: Range[]): Map<string, Place> {
  const cells = new Map<string, Place>();
  const across = mergesByRow(merges);
  for (const saying of sayings) {
    if (saying.row === null || saying.column === null) continue;
    const { row, column } = saying;
    const merge = across(row).find(
      (m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right,
    );
    const at = { row: merge?.top ?? row, column: merge?.left ?? column };
    const cell = cellAddress(at.row, at.column);
    const place = cells.get(cell) ?? { ...at, said: [] };
    place.said.push(saying);
    cells.set(cell, place);
  }
  return cells;
}

/** A sheet may say how far it goes; readers that believe it must find our column. */
function widerDimension(xml: Xml, root: Element, column: number): Edit[] {
  const dimension = childOf(xml, root, 'dimension');
  const range = dimension && parseRange(attribute(xml, dimension, 'ref') ?? '');
  if (dimension === undefined || !range || range.right >= column) return [];
  const ref = `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, column)}`;
  return [withAttribute(xml, dimension, 'ref', ref)];
}
