import type { Cell, MergedRange, Sheet, SheetRow } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { Table, TableRow } from '../model/table.js';
import { cellAddress } from '../text/address.js';
import { singleSpaced } from '../text/normalise.js';
import { asksForPerson } from './contacts.js';
import { continueRow } from './continuation.js';
import { finding } from './finding.js';
import { cellsByField, type RowKind, rowKind } from './rows.js';

/** Where the walk down the rows of a table has come to. */
export interface Walk {
  table: Table;
  said: Finding[];
  /** The person whom a row may go on with: that of the row before. */
  person: TableRow | undefined;
  afterFooter: boolean;
  /** The last row of the footer that asks for somebody's name. */
  labels: SheetRow | undefined;
  /** How many rows straight above are titles. */
  titles: number;
  /** Rows of the sheet that are no nominees by what they are, not by what stands in them. */
  dropped: SheetRow[];
}

/** The walk below a header. */
export function startWalk(table: Table): Walk {
  return {
    table,
    said: [],
    person: undefined,
    afterFooter: false,
    labels: undefined,
    titles: 0,
    dropped: [],
  };
}

/** What is known of the whole sheet when its rows are placed. */
export interface Known {
  form: Form;
  /** Whether a row says the same as one of the titles and headers. */
  again: (row: SheetRow) => boolean;
  /** Merged cells as wide as a table, by their top row. */
  wide: Map<number, MergedRange>;
}

/** `bottom`: the last row of the first header. */
export function knownOf({ rows, merges }: Sheet, bottom: number, form: Form): Known {
  const isWide = ({ left, right }: MergedRange) => right - left + 1 >= form.headerRow.matches;
  return {
    form,
    again: sameAs(rows.filter(({ number }) => number <= bottom)),
    wide: new Map(merges.filter(isWide).map((merge) => [merge.top, merge])),
  };
}

/** A row that is being placed. */
interface Placed {
  row: SheetRow;
  cells: Record<string, Cell>;
  kind: RowKind | 'repeated-header';
  /** The merged cells that begin with the row's first and are as wide as a table. */
  merge: MergedRange | null;
}

/** Puts a row into the table of the walk, as a nominee or as a skipped row, and notes what the rows below it depend on. */
export function placeRow(row: SheetRow, walk: Walk, known: Known): void {
  const placed = placedRow(row, walk, known);
  const { kind } = placed;
  walk.titles = kind === 'title-row' ? walk.titles + 1 : 0;
  if (kind === 'continuation' && walk.person !== undefined) goOn(walk.person, placed, walk, known.form);
  else if (kind === 'nominee' || kind === 'continuation') takePerson(placed, walk, known.form);
  else {
    walk.person = undefined;
    walk.table.skipped.push({ row: row.number, why: kind });
    walk.said.push(...saysOf(placed, walk.table));
    if (!SAID.includes(kind)) walk.dropped.push(row);
    passFooter(placed, walk, known.form);
  }
}

function placedRow(row: SheetRow, walk: Walk, { form, again, wide }: Known): Placed {
  const cells = cellsByField(row, walk.table.columns);
  const widest = wide.get(row.number);
  const merge = widest?.left === row.cells[0]?.column ? (widest ?? null) : null;
  const { afterFooter, labels, person } = walk;
  const around = { afterFooter, belowPerson: person !== undefined, labels, merged: merge !== null };
  const kind = again(row) ? 'repeated-header' : rowKind(row, cells, form, around);
  return { row, cells, kind, merge };
}

function goOn(person: TableRow, { row, cells }: Placed, { table, said }: Walk, form: Form): void {
  said.push(continueRow(person, row, cells, form));
  table.skipped.push({ row: row.number, why: `continuation-of-row-${person.row}` });
}

function takePerson({ row, cells }: Placed, walk: Walk, form: Form): void {
  const { file, sheet } = walk.table;
  walk.person = { file, sheet, row: row.number, hidden: row.hidden, cells };
  walk.table.rows.push(walk.person);
  // A full row goes on with the list below a heading or a subtotal; a few words may belong to the footer still.
  if (row.cells.length > form.footer.maxCells) leaveFooter(walk);
}

/** Kinds of rows in which no person need be looked for. */
const SAID: Placed['kind'][] = ['example-row', 'group-heading', 'repeated-header'];

function saysOf({ row, kind, merge }: Placed, { file, sheet }: Table): Finding[] {
  const spot = { file, sheet, row: row.number };
  if (kind === 'example-row') return [finding('row.example', 'note', spot)];
  if (kind === 'group-heading' || kind === 'remark') {
    const text = row.cells.map(({ shown }) => singleSpaced(shown)).join(' ');
    const code = kind === 'remark' ? 'row.remark' : 'row.heading';
    return [finding(code, 'note', { ...spot, column: row.cells.at(-1)?.column }, { text })];
  }
  if (kind !== 'blank-numbered-row' || merge === null) return [];
  return [finding('row.merged', 'review', { ...spot, column: merge.left }, { range: rangeOf(merge) })];
}

function passFooter({ row, kind }: Placed, walk: Walk, form: Form): void {
  if (kind === 'group-heading') walk.labels = undefined;
  if (kind === 'footer' && asksForPerson(row, form)) walk.labels = row;
  if (kind === 'footer' || kind === 'title-row') walk.afterFooter = true;
  else if (kind === 'repeated-header') walk.afterFooter = false;
}

function leaveFooter(walk: Walk): void {
  walk.afterFooter = false;
  walk.labels = undefined;
}

/** Tells a row that says the same as one of the titles and headers: they stand again at the top of a printed page. */
function sameAs(rows: SheetRow[]): (row: SheetRow) => boolean {
  const text = ({ cells }: SheetRow) => JSON.stringify(cells.map(({ column, shown }) => [column, shown]));
  const known = new Map<string, Set<string>>();
  for (const row of rows) {
    const start = row.cells[0]?.shown ?? '';
    known.set(start, (known.get(start) ?? new Set()).add(text(row)));
  }
  return (row) => known.get(row.cells[0]?.shown ?? '')?.has(text(row)) === true;
}

function rangeOf({ top, left, bottom, right }: MergedRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}
