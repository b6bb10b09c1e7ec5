import type { MergedRange, ReadProblem, Sheet, Workbook } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { LeftOut, SheetTables, Table } from '../model/table.js';
import { cellAddress } from '../text/address.js';
import { coveredCells } from './covered.js';
import { finding } from './finding.js';
import { garbledStart } from './garbled-cells.js';
import { headerFinder } from './header.js';
import { firstPerson } from './people.js';
import { readTables } from './sheet.js';

export { unaccountedRows } from './account.js';
export { missingColumns } from './missing.js';
export { otherRound } from './other-round.js';
export { otherYear } from './other-year.js';

const NO_TABLE = 'sheet.no-table';

/** What the sheets of a workbook hold; `tables` are those of all sheets, in order. */
export interface FoundTables {
  sheets: SheetTables[];
  tables: Table[];
  findings: Finding[];
}

/**
 * Finds the nominee tables of a workbook: in every visible sheet the header, the columns by name, the nominees' rows and
 * the rows that are none. Hidden sheets are not read, only named. Blank rows between are not listed: readers hand on
 * rows with something in them.
 */
export function findTables(file: string, workbook: Workbook, form: Form): FoundTables {
  const { encoding } = workbook;
  // The cells came out readable only because the encoding was found out: said, so that a wrong guess can be seen.
  const encoded: Finding[] =
    encoding === null || encoding === 'utf-8'
      ? []
      : [finding('file.encoding', 'note', { file, sheet: workbook.sheets[0]?.name ?? '' }, { encoding })];
  const sheets = workbook.sheets.map((sheet) => tablesOfSheet(file, sheet, form));
  const tables = sheets.flatMap(({ found }) => found.tables);
  // Of a file without any table `noTable` says why, once.
  const told = (code: string) => code !== NO_TABLE || tables.length > 0;
  return {
    sheets: sheets.map(({ found }) => found),
    tables,
    // Never `push(...list)`: a list may be longer than the arguments that a call can take.
    findings: [...encoded, ...sheets.flatMap(({ findings }) => findings.filter(({ code }) => told(code)))],
  };
}

function tablesOfSheet(file: string, sheet: Sheet, form: Form): { found: SheetTables; findings: Finding[] } {
  const finder = headerFinder(sheet, form);
  const header = finder.first();
  const spot = { file, sheet: sheet.name };
  const without = (leftOut: LeftOut, findings: Finding[]) => ({
    found: { name: sheet.name, filledRows: numbersOf(sheet), leftOut, tables: [] },
    findings,
  });
  if (sheet.hidden)
    return without('hidden', header === null ? [] : [finding('sheet.hidden', 'warning', spot)]);
  if (sheet.rows.length === 0) return without('empty', []);
  if (header === null) return without('no-table', [withoutTable(sheet, finder.nearest(), spot, form)]);
  const { tables, findings } = readTables(file, sheet, header, finder, form);
  const last = sheet.rows.at(-1)?.number ?? 0;
  return {
    found: { name: sheet.name, filledRows: numbersOf(sheet), leftOut: null, tables },
    findings: [...findings, ...coveredCells(file, sheet, header.row, last)],
  };
}

/**
 * A sheet without a header beside others that have one: an `error` where people stand in it, a `warning` where it may
 * have been a table, else a `note`.
 */
function withoutTable(
  sheet: Sheet,
  nearest: { row: number; matched: number },
  spot: { file: string; sheet: string },
  form: Form,
): Finding {
  const { matches } = form.headerRow;
  const garbled = garbledStart(sheet, form) ? 'yes' : '';
  const merged = wholeMerge(sheet, form);
  const people = firstPerson(sheet.rows)?.number ?? 0;
  const isNear = nearest.matched * 2 >= matches;
  const severity = people > 0 ? 'error' : garbled || merged || isNear ? 'warning' : 'note';
  const near = isNear ? nearest : { row: 0, matched: 0 };
  return finding(NO_TABLE, severity, spot, { garbled, merged, people, ...near, needed: matches });
}

/** A `warning` where a file has tables but nobody in them; a `note` at a table left empty beside others. */
export function emptyTables(tables: Table[]): Finding[] {
  const severity = tables.every(({ rows }) => rows.length === 0) ? 'warning' : 'note';
  return tables
    .filter(({ rows }) => rows.length === 0)
    .map(({ file, sheet, headerRow: row }) => finding('table.empty', severity, { file, sheet, row }));
}

function numbersOf({ rows }: Sheet): number[] {
  return rows.map(({ number }) => number);
}

/**
 * Why a workbook without any table cannot be checked: the visible row that came nearest to a header, how many names
 * matched and how many are needed; `hidden` names a hidden sheet that does hold a table, `garbled` the sheet whose text
 * is damaged, `merged` the cells that were made one.
 */
export function noTable(workbook: Workbook, form: Form): ReadProblem {
  let best = { sheet: '', row: 0, matched: 0 };
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  for (const sheet of visible) {
    const here = headerFinder(sheet, form).nearest();
    if (here.matched > best.matched) best = { sheet: sheet.name, ...here };
  }
  const hidden = workbook.sheets.find((sheet) => sheet.hidden && headerFinder(sheet, form).first() !== null);
  const merged = visible.find((sheet) => wholeMerge(sheet, form) !== '');
  return {
    code: 'file.no-table',
    args: {
      ...best,
      needed: form.headerRow.matches,
      within: form.headerRow.within,
      hidden: hidden?.name ?? '',
      garbled: visible.find((sheet) => garbledStart(sheet, form))?.name ?? '',
      mergedSheet: merged?.name ?? '',
      merged: merged === undefined ? '' : wholeMerge(merged, form),
    },
  };
}

/** Rows from which a merged range as wide as a table is no title, but a table that became one cell. */
const TABLE_ROWS = 4;

/** The first merged range that may have been a table, '' where there is none. */
function wholeMerge({ merges }: Sheet, form: Form): string {
  const { matches, within } = form.headerRow;
  const isTable = ({ top, left, bottom, right }: MergedRange) =>
    top <= within && right - left + 1 >= matches && bottom - top + 1 >= TABLE_ROWS;
  const found = merges.find(isTable);
  if (found === undefined) return '';
  return `${cellAddress(found.top, found.left)}:${cellAddress(found.bottom, found.right)}`;
}
