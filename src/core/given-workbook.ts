import type { Cell, MergedRange, Sheet, SheetRow, Workbook } from '../model/cell.js';
import { isObject } from './options.js';

/** Types that a cell's `raw` may have, by its kind. */
const RAW: Record<Cell['kind'], string> = {
  text: 'string',
  date: 'string',
  error: 'string',
  number: 'number',
  boolean: 'boolean',
};

/** Whether cells that a program has read itself are a `Workbook`, in order: stages would take anything for cells. */
export function isWorkbook(value: unknown): value is Workbook {
  return isObject(value) && isListOf(value.sheets, isSheet);
}

function isSheet(value: unknown): value is Sheet {
  if (!isObject(value) || typeof value.name !== 'string') return false;
  return (
    isListOf(value.rows, isRow) &&
    increasing(value.rows, ({ number }) => number) &&
    isListOf(value.hiddenColumns, isPlace) &&
    isListOf(value.merges, isRange)
  );
}

function isRow(value: unknown): value is SheetRow {
  if (!isObject(value)) return false;
  const { number, cells } = value;
  return (
    isPlace(number) &&
    isListOf(cells, (cell): cell is Cell => isCell(cell) && cell.row === number) &&
    increasing(cells, ({ column }) => column)
  );
}

function isCell(value: unknown): value is Cell {
  if (!isObject(value) || !isPlace(value.row) || !isPlace(value.column)) return false;
  const { kind, raw, shown } = value;
  const known = typeof kind === 'string' && Object.hasOwn(RAW, kind);
  return known && typeof raw === RAW[kind as Cell['kind']] && typeof shown === 'string';
}

function isRange(value: unknown): value is MergedRange {
  if (!isObject(value)) return false;
  const { top, left, bottom, right } = value;
  return isPlace(top) && isPlace(left) && isPlace(bottom) && isPlace(right);
}

/** A number of a row or column. */
function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function isListOf<T>(value: unknown, fits: (each: unknown) => each is T): value is T[] {
  return Array.isArray(value) && value.every(fits);
}

function increasing<T>(list: T[], of: (each: T) => number): boolean {
  return list.every((each, index) => index === 0 || of(each) > of(list[index - 1] as T));
}
