import { SEVERITIES } from '../report/findings.js';
import { cellAddress } from '../text/address.js';
import { boxOf } from './box.js';
import { columnsOf, WIDTH, widenColumn } from './columns-part.js';
import { emptyComments, withComments } from './comments.js';
import type { Namespaces } from './namespaces.js';
import type { Package, Relationship } from './package.js';
import { type Plan, type Saying, worst } from './plan.js';
import { type CellChange, cellEdits, neighbourFormat, unfilledCells } from './sheet-cells.js';
import { indexOf, parseRange, type RowAt, type SheetIndex } from './sheet-index.js';
import type { Styles } from './styles.js';
import { withPerson, withReplies } from './threads.js';
import { emptyVml, withBoxes } from './vml.js';
import { applied, type Edit, withAttribute } from './xml/edits.js';
import { inOrder, SHEET_ORDER } from './xml/order.js';
import { attribute, childOf, childrenOf, type Element, prefixOf, rootOf, type Xml } from './xml/scan.js';

const LAST_COLUMN = 16_384;
/** Characters of all that is said in one comment: more cannot be read in a box. */
const MOST_SAID = 3_000;

/** A sheet to mark. */
export interface SheetJob {
  name: string;
  part: string;
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

  const sayings = job.plan.sayings.filter(({ sheet }) => sheet === job.name);
  const headers = job.plan.headers.get(job.name) ?? [];
  const wanted = new Set([...headers, ...sayings.map(({ row }) => row ?? 0)]);
  const index = indexOf(xml, data, (row) => job.again || wanted.has(row));
  const merges = mergesOf(xml, root);
  const byCell = grouped(sayings, merges);
  const column =
    headers.length === 0 ? null : await columnFor(job, workbook, xml, root, index, relationships);

  const changes: CellChange[] = [...byCell.values()].map(({ row, column, said }) => ({
    row,
    column,
    format: (format) => styles.filled(format, worst(said.map(({ severity }) => severity))),
  }));
  changes.push(...ownColumnCells(job, index, xml, styles, column, headers, sayings));
  if (job.again) changes.push(...unfilledCells(xml, index.rows, styles, changes));

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

type Range = NonNullable<ReturnType<typeof parseRange>>;

/** What is said of each cell; of a cell that is merged into another, at that one: it is the one to be seen. */
function grouped(sayings: Saying[], merges: Range[]): Map<string, Place> {
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

/** Rows of a merged range that is no wall down the sheet, and how many such walls are looked at. */
const MOST_ROWS = 64;
const MOST_WALLS = 500;

/** The merged ranges that may reach a row: crafted files have very many. */
function mergesByRow(merges: Range[]): (row: number) => Range[] {
  const walls = merges.filter(({ top, bottom }) => bottom - top >= MOST_ROWS).slice(0, MOST_WALLS);
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    if (merge.bottom - merge.top >= MOST_ROWS) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      const same = byRow.get(row);
      if (same === undefined) byRow.set(row, [merge]);
      else same.push(merge);
    }
  }
  return (row) => [...(byRow.get(row) ?? []), ...walls];
}

function mergesOf(xml: Xml, root: Element): Range[] {
  const merges = childOf(xml, root, 'mergeCells');
  if (merges === undefined) return [];
  return childrenOf(xml, merges).flatMap((merge) => parseRange(attribute(xml, merge, 'ref') ?? '') ?? []);
}

/** Our column: that of an earlier run, or the first to the right of everything; null where there is none. */
async function columnFor(
  { own }: SheetJob,
  workbook: Package,
  xml: Xml,
  root: Element,
  { lastColumn }: SheetIndex,
  relationships: Relationship[],
): Promise<number | null> {
  const [earlier] = own;
  if (earlier !== undefined) return earlier;
  let last = lastColumn;
  for (const { right } of mergesOf(xml, root)) last = Math.max(last, right);
  const filter = childOf(xml, root, 'autoFilter');
  const ranges = [filter === undefined ? '' : (attribute(xml, filter, 'ref') ?? '')];
  for (const { type, part } of relationships) {
    if (type === 'table') {
      const table = await workbook.read(part);
      if (table !== null) ranges.push(attribute(table, rootOf(table), 'ref') ?? '');
    } else if (type === 'drawing') {
      // Where pictures and charts end.
      const drawing = (await workbook.read(part)) ?? '';
      for (const [, col] of drawing.matchAll(/<(?:\w{1,20}:)?to>\s*<(?:\w{1,20}:)?col>(\d{1,5})</gu))
        last = Math.max(last, Number(col) + 1);
    }
  }
  for (const range of ranges) last = Math.max(last, parseRange(range)?.right ?? 0);
  return last >= LAST_COLUMN ? null : last + 1;
}

/** The cells of our column; those of an earlier run that say nothing now go. */
function ownColumnCells(
  { own, plan }: SheetJob,
  { rows }: SheetIndex,
  xml: Xml,
  styles: Styles,
  column: number | null,
  headers: number[],
  sayings: Saying[],
): CellChange[] {
  const changes: CellChange[] = [];
  const byNumber = new Map<number, RowAt>();
  for (const row of rows) if (!byNumber.has(row.number)) byNumber.set(row.number, row);
  const texts = new Map<number, string[]>();
  const first = Math.min(...headers);
  // The worst stands first: of a low row only the first line is seen.
  const worstFirst = [...sayings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  for (const saying of worstFirst) {
    if (saying.row === null || saying.row <= first || headers.includes(saying.row)) continue;
    texts.set(saying.row, [...(texts.get(saying.row) ?? []), shortLine(saying, plan)]);
  }
  if (column !== null) {
    const put = (row: number, text: string, look: 'head' | 'wrapped') => {
      const format = styles.beside(neighbourFormat(xml, byNumber.get(row), column), look);
      changes.push({ row, column, format: () => format, text });
    };
    for (const row of headers) put(row, plan.frame.annotate.column, 'head');
    for (const [row, lines] of texts) put(row, lines.join('\n'), 'wrapped');
  }
  const filled = new Set(changes.map(({ row }) => row));
  for (const row of rows) {
    for (const { column: at, kind } of row.cells) {
      if (!own.includes(at) || (at === column && filled.has(row.number)) || kind === 'empty') continue;
      changes.push({ row: row.number, column: at, format: (format) => format, text: null });
    }
  }
  return changes;
}

/** `✖ H5 身份证号：…（依据 …）` */
function shortLine(saying: Saying, { frame }: Plan): string {
  const { line } = frame;
  const cell = saying.row === null || saying.column === null ? '' : cellAddress(saying.row, saying.column);
  const where = [cell, saying.field].filter((part) => part !== '').join(' ');
  const [sign = ''] = saying.label.split(' ');
  const basis = saying.basis === '' ? '' : line.bracket(line.basis(saying.basis));
  return `${sign} ${where === '' ? '' : `${where}${line.colon}`}${saying.what}${basis}`;
}

/** Everything that is said of a cell: what, why, and what to do. */
function commentText(said: Saying[], { frame }: Plan): string {
  const texts: string[] = [];
  let length = 0;
  for (const [at, { label, what, todo, basis }] of said.entries()) {
    const text = [
      `${label}${frame.line.colon}${what}${basis === '' ? '' : frame.line.bracket(frame.line.basis(basis))}`,
      ...(todo === '' ? [] : [`→ ${todo}`]),
    ].join('\n');
    length += text.length;
    if (at > 0 && length > MOST_SAID) {
      texts.push(frame.annotate.more(said.length - at));
      break;
    }
    texts.push(text);
  }
  return texts.join('\n');
}

interface Comments {
  job: SheetJob;
  xml: Xml;
  root: Element;
  relationships: Relationship[];
  texts: Map<string, string>;
  boxes: ReturnType<typeof boxOf>[];
  workbook: Package;
  names: Namespaces;
}

/** Writes the comments and their boxes; gives the edit that tells the sheet of them, where it has none yet. */
async function sayInComments(all: Comments): Promise<Edit | null> {
  const { job, xml, root, relationships, texts, boxes, workbook, names } = all;
  const known = relationships.find(({ type }) => type === 'comments');
  const old = known === undefined ? null : await workbook.read(known.part);
  if (texts.size === 0 && (old === null || !job.again)) return null;
  const threads = relationships.find(({ type }) => type === 'threadedComment');
  const talk = threads === undefined ? null : await workbook.read(threads.part);
  if (threads !== undefined && talk !== null) {
    const replied = withReplies(talk, texts);
    if (replied !== talk) {
      workbook.change(threads.part, replied);
      await withPerson(workbook, names.part, names.folder);
    }
  }
  const changed = withComments(old ?? emptyComments(names.main), texts);
  if (known !== undefined && old !== null) workbook.change(known.part, changed.xml);
  else {
    const part = workbook.unused((n) => `${names.folder}comments${n}.xml`);
    await workbook.add(
      part,
      changed.xml,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
    );
    await workbook.relate(job.part, `${names.relationship}/comments`, part);
  }

  const gone = changed.gone.flatMap((cell) => {
    const range = parseRange(cell);
    return range === null ? [] : [{ row: range.top - 1, column: range.left - 1 }];
  });
  for (const box of boxes) box.shared = changed.shared.has(cellAddress(box.row + 1, box.column + 1));
  const legacy = childOf(xml, root, 'legacyDrawing');
  const id = legacy && xml.slice(legacy.from, legacy.to).match(/:id="([^"]*)"/u)?.[1];
  const drawing = relationships.find((each) => each.id === id && each.type === 'vmlDrawing');
  const vml = drawing === undefined ? null : await workbook.read(drawing.part);
  if (drawing !== undefined && vml !== null) {
    const now = withBoxes(vml, boxes, gone, numberIn(drawing.part));
    if (now !== vml) workbook.change(drawing.part, now);
    return null;
  }
  if (boxes.length === 0 || legacy !== undefined) return null;
  const part = workbook.unused((n) => `${names.folder}drawings/vmlDrawing${n}.vml`);
  await workbook.addDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  await workbook.add(part, withBoxes(emptyVml(numberIn(part)), boxes, [], numberIn(part)), null);
  const rel = await workbook.relate(job.part, `${names.relationship}/vmlDrawing`, part);
  const text = `<${prefixOf(root)}legacyDrawing xmlns:r="${names.relationship}" r:id="${rel}"/>`;
  return inOrder(xml, root, SHEET_ORDER, 'legacyDrawing', text);
}

/** `xl/drawings/vmlDrawing3.vml` → 3 */
function numberIn(part: string): number {
  return Number(/(\d{1,4})\.\w+$/u.exec(part)?.[1] ?? 1);
}

/** A sheet may say how far it goes; readers that believe it must find our column. */
function widerDimension(xml: Xml, root: Element, column: number): Edit[] {
  const dimension = childOf(xml, root, 'dimension');
  const range = dimension && parseRange(attribute(xml, dimension, 'ref') ?? '');
  if (dimension === undefined || !range || range.right >= column) return [];
  const ref = `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, column)}`;
  return [withAttribute(xml, dimension, 'ref', ref)];
}
