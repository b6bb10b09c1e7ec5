import type { MergedRange, Sheet, SheetRow } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { Table, TableRow } from '../model/table.js';
import { cellAddress, columnLetters } from '../text/address.js';
import { singleSpaced } from '../text/normalise.js';
import { asksForPerson } from './contacts.js';
import { continueRow } from './continuation.js';
import { finding } from './finding.js';
import { garbledCells } from './garbled-cells.js';
import { type Header, type HeaderFinder, startsLikeHeader } from './header.js';
import { headerFindings } from './header-findings.js';
import { marks } from './marks.js';
import { spreadMerged } from './merged.js';
import { numberedRows, numbering } from './numbering.js';
import { partsOf } from './parts.js';
import { fullTitles, skippedPeople } from './people.js';
import { dropRepeated } from './repeated.js';
import { cellsByField, type RowKind, rowKind } from './rows.js';
import { strayCells } from './stray.js';

/** Tables of a sheet, and what is to be said about it and them. */
export interface Found {
  tables: Table[];
  findings: Finding[];
}

/**
 * The tables of one sheet, one under the other: a second header with other columns, or with a title of its own, starts
 * a second table. Every row of the sheet goes to one of them: as title, header, nominee or skipped row.
 */
export function readTables(
  file: string,
  sheet: Sheet,
  first: Header,
  finder: HeaderFinder,
  form: Form,
): Found {
  const { rows } = sheet;
  const part = partsOf(sheet);
  const wide = wideMerges(sheet, form);
  const again = sameAs(rows.filter(({ number }) => number <= first.bottom));
  const tables: Table[] = [];
  const above = rows.filter(({ number }) => number < first.row);
  const said: Finding[][] = [fullTitles(above, { file, sheet: sheet.name }, form)];
  /** Index of the table's first row, titles included. */
  let from = 0;
  let header = first;
  let table = startTable(file, sheet, first, above);
  const finish = (to: number) => {
    table.filledRows = to - from;
    said.push(headerFindings(table, header, sheet, form), finishTable(table, part(from, to), sheet, form));
    tables.push(table);
  };
  let afterFooter = false;
  /** The last row of the footer that asks for somebody's name. */
  let labels: SheetRow | undefined;
  /** The person whom a row may go on with: that of the row before. */
  let person: TableRow | undefined;
  /** Rows that are no nominees by what they are, not by what stands in them. */
  const dropped: SheetRow[] = [];
  /** How many rows straight above are titles. */
  let titles = 0;
  for (let index = table.titleRows.length; index < rows.length; index++) {
    const row = rows[index] as SheetRow;
    if (row.number <= header.bottom) {
      table.headerRows.push(row.number);
      continue;
    }
    const next = startsLikeHeader(row, form) ? finder.at(index) : null;
    if (next !== null && next.names >= form.headerRow.matches && !isBeside(next, row, table)) {
      const own = rows.slice(index - titles, index);
      if (own.length === 0 && sameColumns(next, table)) {
        for (let at = index; (rows[at]?.number ?? Infinity) <= next.bottom; at++) {
          table.skipped.push({ row: rows[at]?.number ?? 0, why: 'repeated-header' });
          index = at;
        }
      } else {
        table.skipped.splice(table.skipped.length - titles, titles);
        finish(index - titles);
        from = index - titles;
        header = next;
        table = startTable(file, sheet, next, own, tables[0]?.title);
        table.headerRows.push(row.number);
      }
      person = undefined;
      afterFooter = false;
      labels = undefined;
      titles = 0;
      continue;
    }
    const merge = wide.get(row.number);
    const merged = merge !== undefined && merge.left === row.cells[0]?.column;
    const around = { afterFooter, belowPerson: person !== undefined, labels, merged };
    const cells = cellsByField(row, table.columns);
    const kind: RowKind | 'repeated-header' = again(row)
      ? 'repeated-header'
      : rowKind(row, cells, form, around);
    titles = kind === 'title-row' ? titles + 1 : 0;
    if (kind === 'continuation' && person !== undefined) {
      said.push([continueRow(person, row, cells, form)]);
      table.skipped.push({ row: row.number, why: `continuation-of-row-${person.row}` });
      continue;
    }
    person = undefined;
    if (kind === 'nominee' || kind === 'continuation') {
      person = { file, sheet: sheet.name, row: row.number, hidden: row.hidden, cells };
      table.rows.push(person);
      // A full row goes on with the list below a heading or a subtotal; a few words may belong to the footer still.
      if (row.cells.length > form.footer.maxCells) {
        afterFooter = false;
        labels = undefined;
      }
      continue;
    }
    table.skipped.push({ row: row.number, why: kind });
    const spot = { file, sheet: sheet.name, row: row.number };
    if (kind === 'example-row') said.push([finding('row.example', 'note', spot)]);
    else if (kind === 'group-heading' || kind === 'remark') {
      const text = row.cells.map(({ shown }) => singleSpaced(shown)).join(' ');
      const code = kind === 'remark' ? 'row.remark' : 'row.heading';
      said.push([finding(code, 'note', { ...spot, column: row.cells.at(-1)?.column }, { text })]);
      if (kind === 'remark') dropped.push(row);
      else labels = undefined;
    } else if (kind !== 'repeated-header') dropped.push(row);
    if (kind === 'blank-numbered-row' && merged) {
      said.push([
        finding('row.merged', 'review', { ...spot, column: merge.left }, { range: rangeOf(merge) }),
      ]);
    }
    if (kind === 'footer' && asksForPerson(row, form)) labels = row;
    if (kind === 'footer' || kind === 'title-row') afterFooter = true;
    else if (kind === 'repeated-header') afterFooter = false;
  }
  finish(rows.length);
  said.push(skippedPeople(dropped, { file, sheet: sheet.name }));
  return { tables, findings: said.flat() };
}

function startTable(file: string, sheet: Sheet, header: Header, titles: SheetRow[], titleAbove = ''): Table {
  return {
    file,
    sheet: sheet.name,
    headerRow: header.row,
    title: titles.map(lineOf).join('\n'),
    titleAbove,
    columns: header.match.columns,
    headers: header.cells,
    filledRows: 0,
    titleRows: titles.map(({ number }) => number),
    headerRows: [],
    rows: [],
    skipped: [],
  };
}

/** The text of a title row; a failed formula is no text. */
function lineOf({ cells }: SheetRow): string {
  return cells
    .filter(({ kind }) => kind !== 'error')
    .map(({ shown }) => singleSpaced(shown))
    .join(' ');
}

function sameColumns({ match }: Header, { columns }: Table): boolean {
  return Object.entries(match.columns).every(([field, column]) => columns[field] === column);
}

/** A header to the right of the table, in a row that has something else in the table's own columns. */
function isBeside({ match }: Header, row: SheetRow, { columns }: Table): boolean {
  const own = new Set(Object.values(columns));
  const named = new Set(Object.values(match.columns));
  return [...named].every((column) => !own.has(column)) && row.cells.some(({ column }) => own.has(column));
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

/** Merged cells as wide as a table, by their top row. */
function wideMerges({ merges }: Sheet, form: Form): Map<number, MergedRange> {
  return new Map(merges.filter((m) => m.right - m.left + 1 >= form.headerRow.matches).map((m) => [m.top, m]));
}

function rangeOf({ top, left, bottom, right }: MergedRange): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/**
 * Spreads merged cells, drops repeated rows, names hidden rows and columns, what is struck through, what is garbled and
 * what stands beside the table. `part`: the table's part of the sheet.
 */
function finishTable(table: Table, part: Sheet, sheet: Sheet, form: Form): Finding[] {
  return [
    // Before cells are spread: a mark belongs to the cell where it stands.
    ...marks(table, part, form),
    ...garbledCells(table.rows, form),
    ...spreadMerged(table.rows, part, table.columns, form),
    ...dropRepeated(table, part),
    ...numbering(numberedRows(table, part), { file: table.file, sheet: table.sheet }),
    ...table.rows
      .filter((row) => row.hidden)
      .map((row) => finding('row.hidden', 'warning', { file: table.file, sheet: table.sheet, row: row.row })),
    ...hiddenColumns(table, new Set(sheet.hiddenColumns)),
    ...strayCells(table, part, form),
  ];
}

/** Hidden columns of the table in which some nominee has something. */
function hiddenColumns(table: Table, hidden: Set<number>): Finding[] {
  if (hidden.size === 0) return [];
  return Object.entries(table.columns).flatMap(([field, column]) => {
    if (!hidden.has(column) || !table.rows.some((row) => row.cells[field] !== undefined)) return [];
    const spot = { file: table.file, sheet: table.sheet, row: table.headerRow, column, field };
    const header = table.headers.find((cell) => cell.column === column)?.text ?? '';
    return [finding('column.hidden', 'warning', spot, { column: columnLetters(column), header })];
  });
}
