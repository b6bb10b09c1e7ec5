import type { Cell, SheetRow } from '../model/cell.js';
import type { Form } from '../model/form.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import { NAME_DOT, withoutNumber } from './headings.js';

/** Signs before a remark: ★按姓氏笔画排序, （以下空白）. */
const SIGNS = /^[\p{P}\p{S}\s]+/u;
/** Between a name and something else: what stands before one of them may be somebody's. */
const PARTS = /[\s,，、;；:：/|（()）。]/u;

/** Below a footer, a text longer than a name where the names stand, with nothing beside it but a number. */
export function isRemarkBelow(row: SheetRow, { seq, name }: Record<string, Cell>, form: Form): boolean {
  const { longestName } = form.footer;
  if (longestName === undefined || name === undefined) return false;
  if (row.cells.some((cell) => cell !== seq && cell !== name)) return false;
  // 王伟（工会主席） may be somebody still.
  const [before = ''] = name.shown.split(/[(（]/u);
  const long = isLong(before === '' ? name.shown : before, longestName);
  return long && !NAME_DOT.test(name.shown);
}

/** A remark alone in a row, beside a number at most, in any column but those of long texts. When in doubt it is none. */
export function isRemark(row: SheetRow, cells: Record<string, Cell>, form: Form): boolean {
  if (row.cells.length > 2) return false;
  const [cell, ...others] = row.cells.filter((each) => each !== cells.seq);
  if (cell === undefined || others.length > 0 || cell.kind !== 'text') return false;
  const goesOn = form.fields.some((field) => field.continues === true && cells[field.id] === cell);
  return !goesOn && saysRemark(cell.shown, form);
}

/** Whether a text says that it is a remark: 按姓氏笔画排序, 以下空白, 待定. What begins with a possible name is none. */
export function saysRemark(text: string, form: Form): boolean {
  const { longestName = 0, remarks } = form.footer;
  if (remarks === undefined) return false;
  const bare = withoutNumber(text.normalize('NFKC').trim()).replace(SIGNS, '');
  const key = compareKey(bare).replace(/[\p{P}\p{S}]+$/u, '');
  if (remarks.words.some((word) => compareKey(word) === key)) return true;
  if (NAME_DOT.test(bare)) return false;
  const first = compareKey(bare.split(PARTS)[0] ?? '');
  if (remarks.starts.some((word) => isLong(key, longestName) && first.startsWith(compareKey(word))))
    return true;
  return isLong(first, longestName) && remarks.ends.some((word) => first.endsWith(compareKey(word)));
}

function isLong(text: string, longest: number): boolean {
  return [...withoutSpaces(text)].length > longest;
}
