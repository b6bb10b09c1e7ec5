import type { Sheet, SheetRow } from '../model/cell.js';
import type { Form } from '../model/form.js';
import { compareKey, singleSpaced } from '../text/normalise.js';

/** Text of one header cell; a header of two rows is already put together. */
export interface HeaderCell {
  column: number;
  text: string;
}

export interface HeaderMatch {
  /** 1-based column by field id. */
  columns: Record<string, number>;
  /** Columns matched by an alias, not by the official name. */
  aliases: { field: string; column: number; text: string }[];
  /** Further columns for a field that already has one. */
  duplicates: { field: string; column: number; text: string; used: number }[];
  unknown: HeaderCell[];
}

/** A header found in a sheet. `bottom` is its last row: header cells may be merged over several rows. */
export interface Header {
  row: number;
  bottom: number;
  cells: HeaderCell[];
  match: HeaderMatch;
}

/** Most rows that the merged cells of a header may reach over. */
export const HEADER_ROWS = 4;

interface Names {
  official: Map<string, string>;
  alias: Map<string, string[]>;
}

const namesOfForm = new WeakMap<Form, Names>();

function namesOf(form: Form): Names {
  const cached = namesOfForm.get(form);
  if (cached !== undefined) return cached;
  const names: Names = { official: new Map(), alias: new Map() };
  for (const field of form.fields) {
    names.official.set(compareKey(field.header), field.id);
    for (const text of field.aliases) {
      const key = compareKey(text);
      names.alias.set(key, [...(names.alias.get(key) ?? []), field.id]);
    }
  }
  namesOfForm.set(form, names);
  return names;
}

/** Key of a header text: marks of compulsory columns and closing colons are no part of the name. */
function headerKey(text: string): string {
  return compareKey(text)
    .replace(/^[*:]{1,4}/, '')
    .replace(/[*:]{1,4}$/, '');
}

/**
 * Matches header cells with the form's columns by name, never by position. The official name goes before an alias;
 * an alias whose field is taken goes to the next field that knows it.
 */
export function matchHeader(cells: HeaderCell[], form: Form): HeaderMatch {
  const { official, alias } = namesOf(form);
  // A null prototype: a field is never taken for an inherited member.
  const columns: Record<string, number> = Object.create(null);
  const match: HeaderMatch = { columns: {}, aliases: [], duplicates: [], unknown: [] };
  const rest: HeaderCell[] = [];
  for (const cell of cells) {
    const field = official.get(headerKey(cell.text));
    const used = field === undefined ? undefined : columns[field];
    if (field === undefined) rest.push(cell);
    else if (used === undefined) columns[field] = cell.column;
    else match.duplicates.push({ field, ...cell, used });
  }
  for (const cell of rest) {
    const fields = alias.get(headerKey(cell.text)) ?? [];
    const field = fields.find((candidate) => columns[candidate] === undefined);
    const [taken] = fields;
    if (field !== undefined) {
      columns[field] = cell.column;
      match.aliases.push({ field, ...cell });
    } else if (taken !== undefined) {
      match.duplicates.push({ field: taken, ...cell, used: columns[taken] ?? 0 });
    } else match.unknown.push(cell);
  }
  match.columns = { ...columns };
  return match;
}

/** How many columns of the form the cells of a row name. */
export function countNames(row: SheetRow, form: Form): number {
  // Cheap test first: a row of few cells cannot be a header.
  if (row.cells.length < 2) return 0;
  return Object.keys(matchHeader(plainCells(row), form).columns).length;
}

/** Cheap test for the rows of a table: some of the first cells holds a column name. */
export function startsLikeHeader(row: SheetRow, form: Form): boolean {
  const { official, alias } = namesOf(form);
  return row.cells.slice(0, 4).some(({ shown }) => {
    if (shown.length > 60) return false;
    const key = headerKey(shown);
    return official.has(key) || alias.has(key);
  });
}

/** The header row: the first of the first rows that names enough columns; null if there is none. */
export function findHeader(sheet: Sheet, form: Form): Header | null {
  const { matches, within } = form.headerRow;
  for (const row of sheet.rows) {
    if (row.number > within) return null;
    if (countNames(row, form) >= matches) return headerAt(sheet, row, form);
  }
  return null;
}

/** The row among the first rows that comes nearest to a header, for a message. */
export function bestRow(sheet: Sheet, form: Form): { row: number; matched: number } {
  let best = { row: 0, matched: 0 };
  for (const row of sheet.rows) {
    if (row.number > form.headerRow.within) break;
    const matched = countNames(row, form);
    if (matched > best.matched) best = { row: row.number, matched };
  }
  return best;
}

/** Reads the header that starts in this row, with the rows that its merged cells reach down to. */
export function headerAt(sheet: Sheet, row: SheetRow, form: Form): Header {
  const merges = sheet.merges.filter((m) => m.top === row.number);
  const filled = new Set(row.cells.map((cell) => cell.column));
  const bottom = Math.min(
    row.number + HEADER_ROWS - 1,
    merges.reduce((most, m) => (filled.has(m.left) ? Math.max(most, m.bottom) : most), row.number),
  );
  const cells = bottom === row.number ? plainCells(row) : stackedCells(sheet, row, bottom, form);
  return { row: row.number, bottom, cells, match: matchHeader(cells, form) };
}

function plainCells(row: SheetRow): HeaderCell[] {
  return row.cells.map((cell) => ({ column: cell.column, text: singleSpaced(cell.shown) }));
}

/** Header of several rows: a group name above, the parts below; a part is known by group and part together. */
function stackedCells(sheet: Sheet, row: SheetRow, bottom: number, form: Form): HeaderCell[] {
  const { official, alias } = namesOf(form);
  const isName = (text: string) => official.has(headerKey(text)) || alias.has(headerKey(text));
  const texts = new Map(plainCells(row).map((cell) => [cell.column, cell.text]));
  const groups = new Map<number, string>();
  for (const m of sheet.merges) {
    const text = texts.get(m.left);
    if (m.top !== row.number || m.bottom >= bottom || text === undefined) continue;
    for (let column = m.left; column <= m.right && column < m.left + 100; column++) groups.set(column, text);
  }
  for (const below of sheet.rows) {
    if (below.number <= row.number || below.number > bottom) continue;
    for (const { column, text } of plainCells(below)) {
      const whole = `${groups.get(column) ?? texts.get(column) ?? ''}${text}`;
      texts.set(column, isName(text) && !isName(whole) ? text : whole);
    }
  }
  return [...texts].map(([column, text]) => ({ column, text })).sort((a, b) => a.column - b.column);
}
