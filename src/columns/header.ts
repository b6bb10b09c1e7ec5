import type { MergedRange, Sheet, SheetRow } from '../model/cell.js';
import type { Form } from '../model/form.js';
import { columnLetters } from '../text/address.js';
import { parseNumeral } from '../text/chinese-number.js';
import { compareKey, singleSpaced } from '../text/normalise.js';
import { isNote, named } from './header-names.js';

/** Text of one header cell; a header of several rows is already put together. `row`: where the last part stands. */
export interface HeaderCell {
  column: number;
  text: string;
  row: number;
}

export interface HeaderMatch {
  /** 1-based column by field id. */
  columns: Record<string, number>;
  /** Columns matched by an alias, not by the official name. */
  aliases: (HeaderCell & { field: string })[];
  /** Further columns for a field that already has one. */
  duplicates: (HeaderCell & { field: string; used: number })[];
  unknown: HeaderCell[];
}

/** A header found in a sheet, from `row` to `bottom`. */
export interface Header {
  row: number;
  bottom: number;
  cells: HeaderCell[];
  match: HeaderMatch;
  /** How many columns of the form it names. */
  names: number;
}

/** Most rows that a header may have. */
const HEADER_ROWS = 4;

/**
 * Matches header cells with the form's columns by name, never by position. The official name goes before an alias;
 * an alias whose field is taken goes to the next field that knows it.
 */
export function matchHeader(cells: HeaderCell[], form: Form): HeaderMatch {
  // A null prototype: a field is never taken for an inherited member.
  const columns: Record<string, number> = Object.create(null);
  const match: HeaderMatch = { columns: {}, aliases: [], duplicates: [], unknown: [] };
  const rest: { cell: HeaderCell; fields: string[] }[] = [];
  for (const cell of cells) {
    const name = named(cell.text, form);
    if (name === null) match.unknown.push(cell);
    else if (name.as === 'alias') rest.push({ cell, fields: name.fields });
    else {
      const used = columns[name.field];
      if (used === undefined) columns[name.field] = cell.column;
      else match.duplicates.push({ field: name.field, ...cell, used });
    }
  }
  for (const { cell, fields } of rest) {
    const field = fields.find((candidate) => columns[candidate] === undefined);
    const [taken = ''] = fields;
    if (field === undefined) match.duplicates.push({ field: taken, ...cell, used: columns[taken] ?? 0 });
    else {
      columns[field] = cell.column;
      match.aliases.push({ field, ...cell });
    }
  }
  match.columns = { ...columns };
  return match;
}

/** Cheap test for the rows of a table: some of the first cells holds a column name. */
export function startsLikeHeader(row: SheetRow, form: Form): boolean {
  if (row.cells.length < 2) return false;
  for (let at = 0; at < 4; at++) {
    const text = row.cells[at]?.shown ?? '';
    // Numbers, dates and long texts are told at a glance.
    if (text.length <= 60 && /[^0-9.\s]/.test(text) && named(text, form) !== null) return true;
  }
  return false;
}

/** Finds headers in one sheet, whose merged cells are put in order once. */
export interface HeaderFinder {
  /** The first header of the sheet, or null. */
  first: () => Header | null;
  /** The header that begins in the row of this index, whatever it names. */
  at: (index: number) => Header;
  /** What comes nearest to a header among the first rows; row 0 where no name is known at all. */
  nearest: () => { row: number; matched: number };
}

export function headerFinder(sheet: Sheet, form: Form): HeaderFinder {
  const { matches, within } = form.headerRow;
  const merges = new Map<number, MergedRange[]>();
  for (const merge of sheet.merges) {
    const same = merges.get(merge.top);
    if (same === undefined) merges.set(merge.top, [merge]);
    else same.push(merge);
  }
  const at = (index: number) => grow(sheet.rows, index, merges, form);
  /** The shortest header among those that end where this one ends: a title above is none of its rows. */
  const best = (index: number): Header => {
    let header = at(index);
    for (let next = index + 1; (sheet.rows[next]?.number ?? Infinity) <= header.bottom; next++) {
      const shorter = at(next);
      if (shorter.names >= header.names) header = shorter;
    }
    return header;
  };
  const inReach = sheet.rows.slice(0, within).filter(({ number }) => number <= within);
  return {
    at,
    first: () => {
      for (const index of inReach.keys()) if (at(index).names >= matches) return best(index);
      return null;
    },
    nearest: () => {
      let found = { row: 0, matched: 0 };
      for (const index of inReach.keys()) {
        const { row, names } = best(index);
        if (names > found.matched) found = { row, matched: names };
      }
      return found;
    },
  };
}

/** The texts of a header, row by row put together. */
interface Stack {
  texts: Map<number, { text: string; row: number }>;
  /** Group names by the columns that their merged cells span. */
  groups: Map<number, string>;
}

/**
 * Reads the header that begins in a row, with the rows below that complete it: parts of groups, labels broken over two
 * rows, notes and column numbers. A row below that says something else under a name is no part of it, whatever the
 * merged cells say: it holds a person.
 */
function grow(rows: SheetRow[], index: number, merges: Map<number, MergedRange[]>, form: Form): Header {
  const first = rows[index] as SheetRow;
  const reach = mergedDownTo(first, merges.get(first.number) ?? []);
  let stack: Stack = { texts: new Map(), groups: new Map() };
  for (const { column, text } of plainCells(first)) stack.texts.set(column, { text, row: first.number });
  stack.groups = groupsOf(stack, merges.get(first.number) ?? []);
  let header = headerOf(first.number, first.number, stack, form);
  let last = first.number;
  for (let next = index + 1; next < rows.length; next++) {
    const row = rows[next] as SheetRow;
    if (row.number >= first.number + HEADER_ROWS || (row.number > last + 1 && row.number > reach)) break;
    last = row.number;
    if (header.names >= form.headerRow.matches && isRemark(row, form)) {
      header = { ...header, bottom: row.number };
      continue;
    }
    stack.groups = new Map([...stack.groups, ...unmergedGroups(stack, row, form)]);
    const named = namedGroups(stack, form);
    const grown = withRow(stack, row, form);
    if (grown === null) break;
    grown.groups = groupsOf(grown, merges.get(row.number) ?? []);
    stack = grown;
    const longer = headerOf(first.number, row.number, stack, form);
    if (longer.names > header.names || row.number <= reach || isParts(row, named)) header = longer;
  }
  return header;
}

function headerOf(row: number, bottom: number, { texts }: Stack, form: Form): Header {
  const cells = [...texts].map(([column, { text, row: at }]) => ({ column, text, row: at }));
  cells.sort((a, b) => a.column - b.column);
  const match = matchHeader(cells, form);
  return { row, bottom, cells, match, names: Object.keys(match.columns).length };
}

/** The last row that a filled cell of this row is merged down to. */
function mergedDownTo(row: SheetRow, merges: MergedRange[]): number {
  const filled = new Set(row.cells.map(({ column }) => column));
  return merges.reduce((most, m) => (filled.has(m.left) ? Math.max(most, m.bottom) : most), row.number);
}

/** Most columns that a group of a header may span. */
const GROUP_COLUMNS = 100;

function groupsOf({ texts, groups }: Stack, merges: MergedRange[]): Map<number, string> {
  const all = new Map(groups);
  for (const { left, right } of merges) {
    const text = texts.get(left)?.text;
    if (text === undefined || right === left) continue;
    for (let column = left; column <= right && column < left + GROUP_COLUMNS; column++) all.set(column, text);
  }
  return all;
}

/** Columns below a name that is merged over several. */
function namedGroups({ groups }: Stack, form: Form): Set<number> {
  return new Set([...groups].flatMap(([column, text]) => (named(text, form) === null ? [] : [column])));
}

/**
 * Groups that are not merged, as text files have them: a row of nothing but texts, each below a name with nothing to its right, or
 * below that nothing. Where names of parts tell nothing, or people are called so (`personal`), there are none.
 */
function unmergedGroups({ texts }: Stack, { cells }: SheetRow, form: Form): Map<number, string> {
  const groups = new Map<number, string>();
  if (form.headerRow.wholes === undefined) return groups;
  let above: { text: string; column: number } | undefined;
  for (const { column, kind } of cells) {
    const own = texts.get(column)?.text;
    if (own !== undefined) above = { text: own, column };
    else if (above?.column === column - 1) {
      groups.set(column - 1, above.text).set(column, above.text);
      above = { ...above, column };
    }
    if (kind !== 'text' || isPersonal(above?.text ?? '', form)) return new Map();
  }
  return groups.size === cells.length ? groups : new Map();
}

function isPersonal(text: string, form: Form): boolean {
  const name = named(text, form);
  const ids = name === null ? [] : name.as === 'official' ? [name.field] : name.fields;
  return form.fields.some(({ id, personal }) => personal === true && ids.includes(id));
}

/** A row with nothing but the names of parts: each below a name that is merged over several columns. */
function isParts({ cells }: SheetRow, namedColumns: Set<number>): boolean {
  return cells.length > 1 && cells.every(({ column, kind }) => kind === 'text' && namedColumns.has(column));
}

/**
 * The header with a further row, or null where a cell of that row does not go with what stands above it. A part is
 * known by group and part together; without merged cells, the group is the text to the left with nothing between.
 */
function withRow({ texts, groups }: Stack, row: SheetRow, form: Form): Stack | null {
  const { wholes } = form.headerRow;
  const isName = (text: string) => named(text, form) !== null;
  const isWhole = (text: string) => wholes === undefined || wholes.includes(compareKey(text));
  const next = new Map(texts);
  const above = [...texts.keys()].sort((a, b) => a - b);
  let left = -1;
  for (const { column, text } of plainCells(row)) {
    while ((above[left + 1] ?? Infinity) <= column) left += 1;
    const own = texts.get(column)?.text;
    const group = groups.get(column) ?? texts.get(above[left] ?? 0)?.text ?? '';
    const names = [`${own ?? ''}${text}`, `${group}${text}`, text].find(isName);
    const put = (whole: string) => next.set(column, { text: whole, row: row.number });
    if (own === undefined) put(names ?? `${groups.get(column) ?? ''}${text}`);
    else if (!isName(own)) put(names ?? `${own}${text}`);
    else if (isName(`${own}${text}`)) put(`${own}${text}`);
    // A name merged over several columns is a group: its first part may say nothing new.
    else if (groups.get(column) === own) put(names ?? (isWhole(text) ? own : `${own}${text}`));
    else if (text !== own && !isNote(text, form)) return null;
  }
  return { texts: next, groups };
}

/** A row below the names that names nothing itself: notes in brackets, or the numbers or letters of the columns. */
export function isRemark({ cells }: SheetRow, form: Form): boolean {
  if (cells.every(({ shown }) => isNote(shown, form))) return true;
  if (cells.length < form.headerRow.matches) return false;
  const keys = cells.map(({ shown }) => compareKey(shown).replace(/^\((.*)\)$/u, '$1'));
  return (
    keys.every((key, index) => parseNumeral(key) === index + 1) ||
    keys.every((key, index) => key === columnLetters(index + 1).toLowerCase())
  );
}

/** A failed formula is no text. */
function plainCells(row: SheetRow): { column: number; text: string }[] {
  return row.cells.flatMap(({ column, kind, shown }) =>
    kind === 'error' ? [] : [{ column, text: singleSpaced(shown) }],
  );
}
