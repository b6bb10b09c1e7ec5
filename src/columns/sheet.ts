import type { Sheet, SheetRow } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { Table } from '../model/table.js';
import { columnLetters } from '../text/address.js';
import { singleSpaced } from '../text/normalise.js';
import { finding } from './finding.js';
import { garbledCells } from './garbled-cells.js';
import { type Header, type HeaderFinder, startsLikeHeader } from './header.js';
import { headerFindings } from './header-findings.js';
import { marks } from './marks.js';
import { spreadMerged } from './merged.js';
import { numberedRows, numbering } from './numbering.js';
import { partsOf } from './parts.js';
import { fullTitles, skippedPeople } from './people.js';
import { remarkCells } from './remark-cells.js';
import { dropRepeated } from './repeated.js';
import { strayCells } from './stray.js';
import { knownOf, placeRow, startWalk } from './walk.js';

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
  const known = knownOf(sheet, first.bottom, form);
  const tables: Table[] = [];
  const above = rows.filter(({ number }) => number < first.row);
  const said: Finding[][] = [fullTitles(above, { file, sheet: sheet.name }, form)];
  /** Index of the table's first row, titles included. */
  let from = 0;
  let header = first;
  let walk = startWalk(startTable(file, sheet, first, above));
  const finish = (to: number) => {
    const { table } = walk;
    table.filledRows = to - from;
    said.push(walk.said, headerFindings(table, header, sheet, form));
    said.push(finishTable(table, part(from, to), sheet, form));
    tables.push(table);
  };
  for (let index = walk.table.titleRows.length; index < rows.length; index++) {
    const row = rows[index] as SheetRow;
    const { table, titles } = walk;
    if (row.number <= header.bottom) {
      table.headerRows.push(row.number);
      continue;
    }
    const next = startsLikeHeader(row, form) ? finder.at(index) : null;
    if (next === null || next.names < form.headerRow.matches || isBeside(next, row, table)) {
      placeRow(row, walk, known);
      continue;
    }
    if (titles === 0 && sameColumns(next, table)) {
      for (; (rows[index]?.number ?? Infinity) <= next.bottom; index++) {
        table.skipped.push({ row: rows[index]?.number ?? 0, why: 'repeated-header' });
      }
      index--;
      walk = { ...startWalk(table), said: walk.said, dropped: walk.dropped };
    } else {
      table.skipped.splice(table.skipped.length - titles, titles);
      finish(index - titles);
      from = index - titles;
      header = next;
      const own = startTable(file, sheet, next, rows.slice(from, index), tables[0]?.title);
      own.headerRows.push(row.number);
      walk = { ...startWalk(own), dropped: walk.dropped };
    }
  }
  finish(rows.length);
  said.push(skippedPeople(walk.dropped, { file, sheet: sheet.name }));
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

/**
 * Spreads merged cells, drops repeated rows, names hidden rows and columns, what is struck through, what is garbled and
 * what stands beside the table. `part`: the table's part of the sheet.
 */
function finishTable(table: Table, part: Sheet, sheet: Sheet, form: Form): Finding[] {
  const stray = strayCells(table, part, form);
  const beside = stray.some(({ code }) => code === 'table.side-by-side');
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
    ...stray,
    // What stands aside is a table then, and no remarks.
    ...(beside ? [] : remarkCells(table, part, form)),
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
