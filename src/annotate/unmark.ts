import type { Cell, Sheet, SheetRow, Workbook } from '../model/cell.js';
import { isOwnHeader, isOwnSheet, withoutMark } from './marks.js';

/** Marks of an earlier run that a workbook has. */
export interface OwnMarks {
  /** Whether there are any: an annotated copy, as we wrote it or saved since. */
  any: boolean;
  /** The list of problems, if it is still there. */
  list: string | null;
  /** 1-based columns of ours, by sheet. */
  columns: Map<string, number[]>;
}

/**
 * A workbook as its owner wrote it: without our list of problems, our column and our words in comments. Fills need no
 * care, no reader hands them on. A workbook without such marks comes back as it is.
 */
export function unmarked(workbook: Workbook): { workbook: Workbook; marks: OwnMarks } {
  const marks: OwnMarks = { any: false, list: null, columns: new Map() };
  const sheets = workbook.sheets.flatMap((sheet) => {
    if (isOwnSheet(sheet)) {
      marks.list ??= sheet.name;
      return [];
    }
    const columns = ownColumns(sheet);
    if (columns.length > 0) marks.columns.set(sheet.name, columns);
    return [unmarkedSheet(sheet, columns, marks)];
  });
  marks.any ||= marks.list !== null || marks.columns.size > 0;
  return marks.any ? { workbook: { ...workbook, sheets }, marks } : { workbook, marks };
}

function ownColumns({ rows }: Sheet): number[] {
  const found = new Set<number>();
  for (const { cells } of rows) {
    for (const { column, kind, shown } of cells) if (kind === 'text' && isOwnHeader(shown)) found.add(column);
  }
  return [...found];
}

function unmarkedSheet(sheet: Sheet, columns: number[], marks: OwnMarks): Sheet {
  const rows = sheet.rows.flatMap((row) => {
    const cells = row.cells
      .filter(({ column }) => !columns.includes(column))
      .map((cell) => unmarkedCell(cell, marks));
    return cells.length === 0 ? [] : [unmarkedRow({ ...row, cells }, marks)];
  });
  if (columns.length === 0) return { ...sheet, rows };
  // A column counts as hidden only as far as the sheet goes.
  const last = rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
  return { ...sheet, rows, hiddenColumns: sheet.hiddenColumns.filter((column) => column <= last) };
}

function unmarkedCell(cell: Cell, marks: OwnMarks): Cell {
  if (cell.comment === undefined) return cell;
  const { comment, ...bare } = cell;
  const kept = withoutMark(comment);
  if (kept === comment) return cell;
  marks.any = true;
  return kept === '' ? bare : { ...bare, comment: kept };
}

function unmarkedRow(row: SheetRow, marks: OwnMarks): SheetRow {
  if (row.comments === undefined) return row;
  const { comments, ...bare } = row;
  const kept = comments.map(({ column, text }) => ({ column, text: withoutMark(text) }));
  if (kept.some(({ text }, at) => text !== comments[at]?.text)) marks.any = true;
  const left = kept.filter(({ text }) => text !== '');
  return left.length === 0 ? bare : { ...bare, comments: left };
}
