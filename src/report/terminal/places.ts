import type { Finding } from '../../model/finding.js';
import type { NomineeReport } from '../../model/report.js';
import { oneLine, truncate, widthOf } from '../layout.js';
import type { Context } from './context.js';

/** Columns of a name, of a sheet's name (31 characters are the most in Excel) and of a title; longer ones are cut. */
export const WIDEST = { name: 40, sheet: 62, title: 160 };

/** `nominees.xlsx / Sheet1 第3行 P3` for a finding outside the nominees' rows. */
export function placeOf({ at }: Finding, context: Context): string {
  const row = at.cell === null && at.row !== null ? context.frame.line.row(at.row) : '';
  return [sheetText(at, context), row].filter((part) => part !== '').join(' ');
}

/** `nominees.xlsx / Sheet1` */
export function sheetText({ file, sheet }: Pick<Finding['at'], 'file' | 'sheet'>, { hide }: Context): string {
  const parts = [hide.text(file ?? ''), cut(hide.text(sheet ?? ''), WIDEST.sheet)];
  return oneLine(parts.filter((part) => part !== '').join(' / '));
}

/** `第5行 张三` */
export function nomineeText({ row, name }: NomineeReport, { frame, hide }: Context): string {
  return oneLine(`${frame.line.row(row)} ${cut(hide.text(name), WIDEST.name)}`.trim());
}

export function cut(text: string, width: number): string {
  return widthOf(text) <= width ? text : truncate(text, width);
}
