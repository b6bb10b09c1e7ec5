import type { ReadProblem, Sheet, SheetRow, Workbook } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { Table, TableRow } from '../model/table.js';
import { cellAddress, columnLetters } from '../text/address.js';
import { maskText } from '../text/mask.js';
import { mostAlike } from '../text/nearest.js';
import { singleSpaced } from '../text/normalise.js';
import { continueRow } from './continuation.js';
import { finding } from './finding.js';
import { bestRow, findHeader, HEADER_ROWS, type Header, headerAt } from './header.js';
import { marks } from './marks.js';
import { spreadMerged } from './merged.js';
import { numberedRows, numbering } from './numbering.js';
import { partsOf } from './parts.js';
import { dropRepeated } from './repeated.js';
import { cellsByField, rowKind } from './rows.js';

export { missingColumns } from './missing.js';

/**
 * Finds the nominee tables of a workbook: in every visible sheet the header row, the columns by name, the nominees'
 * rows and the rows that are none. Hidden sheets are not read, only named. Blank rows between are not listed: readers
 * hand on rows with something in them.
 */
export function findTables(
  file: string,
  workbook: Workbook,
  form: Form,
): { tables: Table[]; findings: Finding[] } {
  const { encoding } = workbook;
  // The cells came out readable only because the encoding was found out: said, so that a wrong guess can be seen.
  const encoded: Finding[] =
    encoding === null || encoding === 'utf-8'
      ? []
      : [finding('file.encoding', 'note', { file, sheet: workbook.sheets[0]?.name ?? '' }, { encoding })];
  const sheets = workbook.sheets.map((sheet) => tablesOfSheet(file, sheet, form));
  return {
    tables: sheets.flatMap(({ tables }) => tables),
    // Never `push(...list)`: a list may be longer than the arguments that a call can take.
    findings: [...encoded, ...sheets.flatMap(({ findings }) => findings)],
  };
}

/** Tables of a sheet, and what is to be said about it and them. */
interface Found {
  tables: Table[];
  findings: Finding[];
}

function tablesOfSheet(file: string, sheet: Sheet, form: Form): Found {
  const header = findHeader(sheet, form);
  const spot = { file, sheet: sheet.name };
  if (sheet.hidden) {
    return { tables: [], findings: header === null ? [] : [finding('sheet.hidden', 'warning', spot)] };
  }
  if (header === null) {
    return { tables: [], findings: sheet.rows.length === 0 ? [] : [finding('sheet.no-table', 'note', spot)] };
  }
  return readSheet(file, sheet, header, form);
}

/**
 * Why a workbook without any table cannot be checked: the visible row that came nearest to a header, how many names
 * matched and how many are needed; `hidden` names a hidden sheet that does hold a table.
 */
export function noTable(workbook: Workbook, form: Form): ReadProblem {
  let best = { sheet: '', row: 0, matched: 0 };
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) continue;
    const here = bestRow(sheet, form);
    if (here.matched > best.matched) best = { sheet: sheet.name, ...here };
  }
  const hidden = workbook.sheets.find((sheet) => sheet.hidden && findHeader(sheet, form) !== null);
  return {
    code: 'file.no-table',
    args: {
      ...best,
      needed: form.headerRow.matches,
      within: form.headerRow.within,
      hidden: hidden?.name ?? '',
    },
  };
}

/** The tables of one sheet. A second header with other columns starts a second table. */
function readSheet(file: string, sheet: Sheet, first: Header, form: Form): Found {
  const title = sheet.rows
    .filter((row) => row.number < first.row)
    .map((row) => row.cells.map((cell) => singleSpaced(cell.shown)).join(' '))
    .join('\n');
  const part = partsOf(sheet);
  const hidden = new Set(sheet.hiddenColumns);
  const tables: Table[] = [];
  const said: Finding[][] = [];
  let start = sheet.rows.findIndex((row) => row.number === first.row);
  let header = first;
  let table = startTable(file, sheet, first, title);
  const finish = (end: number) => {
    said.push(headerFindings(table, header, form));
    said.push(finishTable(table, part(start, end), hidden, form));
    tables.push(table);
  };
  let afterFooter = false;
  /** The person whom a row may go on with: that of the row before. */
  let above: TableRow | undefined;
  for (let index = start + 1; index < sheet.rows.length; index++) {
    const row = sheet.rows[index] as SheetRow;
    if (row.number <= header.bottom) {
      table.skipped.push({ row: row.number, why: 'repeated-header' });
      continue;
    }
    const kind = rowKind(row, table.columns, form, { afterFooter, belowPerson: above !== undefined });
    if (kind === 'continuation' && above !== undefined) {
      said.push([continueRow(above, row, cellsByField(row, table.columns), form)]);
      table.skipped.push({ row: row.number, why: `continuation-of-row-${above.row}` });
      continue;
    }
    above = undefined;
    if (kind === 'nominee' || kind === 'continuation') {
      above = tableRow(file, sheet, row, table.columns);
      table.rows.push(above);
    } else if (kind === 'other-header') {
      finish(index);
      start = index;
      header = headerAt(part(index, index + HEADER_ROWS), row, form);
      table = startTable(file, sheet, header, title);
    } else {
      table.skipped.push({ row: row.number, why: kind });
      if (kind === 'example-row') {
        said.push([finding('row.example', 'note', { file, sheet: sheet.name, row: row.number })]);
      }
    }
    if (kind === 'repeated-header' || kind === 'other-header') afterFooter = false;
    else if (kind === 'footer') afterFooter = true;
  }
  finish(sheet.rows.length);
  return { tables, findings: said.flat() };
}

function startTable(file: string, sheet: Sheet, header: Header, title: string): Table {
  return {
    file,
    sheet: sheet.name,
    headerRow: header.row,
    title,
    columns: header.match.columns,
    headers: header.cells,
    rows: [],
    skipped: [],
  };
}

function tableRow(file: string, sheet: Sheet, row: SheetRow, columns: Record<string, number>): TableRow {
  return {
    file,
    sheet: sheet.name,
    row: row.number,
    hidden: row.hidden,
    cells: cellsByField(row, columns),
  };
}

/** What is to be said about the header: other names, twice the same, unknown ones. */
function headerFindings(table: Table, header: Header, form: Form): Finding[] {
  const { aliases, duplicates, unknown } = header.match;
  const official = (id: string) => form.fields.find((field) => field.id === id)?.header ?? id;
  const spot = (column: number, field: string | null = null) => ({
    file: table.file,
    sheet: table.sheet,
    row: header.row,
    column,
    field,
  });
  const free = form.fields.filter((field) => table.columns[field.id] === undefined);
  return [
    ...aliases.map(({ field, column, text }) => {
      const change = { old: maskText(text), new: official(field) };
      return finding('column.alias', 'note', spot(column, field), { header: official(field) }, change);
    }),
    ...duplicates.map(({ field, column, text, used }) =>
      finding('column.duplicate', 'review', spot(column, field), {
        header: official(field),
        seen: maskText(text),
        used: cellAddress(header.row, used),
      }),
    ),
    ...unknown.map(({ column, text }) => {
      const near = mostAlike([text], free, (field) => field.header);
      return finding('column.unknown', 'note', spot(column), {
        seen: maskText(text).slice(0, 60),
        nearest: near?.header ?? '',
      });
    }),
  ];
}

/**
 * Spreads merged cells, drops repeated rows, names hidden rows and columns and what is struck through. `part`: the
 * table's part of the sheet.
 */
function finishTable(table: Table, part: Sheet, hidden: Set<number>, form: Form): Finding[] {
  return [
    // Before cells are spread: a mark belongs to the cell where it stands.
    ...marks(table.rows, form),
    ...spreadMerged(table.rows, part, table.columns, form),
    ...dropRepeated(table, part),
    ...numbering(numberedRows(table, part), { file: table.file, sheet: table.sheet }),
    ...table.rows
      .filter((row) => row.hidden)
      .map((row) => finding('row.hidden', 'warning', { file: table.file, sheet: table.sheet, row: row.row })),
    ...hiddenColumns(table, hidden),
  ];
}

/** Hidden columns of the table in which some nominee has something. */
function hiddenColumns(table: Table, hidden: Set<number>): Finding[] {
  return Object.entries(table.columns).flatMap(([field, column]) => {
    if (!hidden.has(column) || !table.rows.some((row) => row.cells[field] !== undefined)) return [];
    const spot = { file: table.file, sheet: table.sheet, row: table.headerRow, column, field };
    const header = table.headers.find((cell) => cell.column === column)?.text ?? '';
    return [finding('column.hidden', 'warning', spot, { column: columnLetters(column), header })];
  });
}
