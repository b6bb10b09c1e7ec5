import type { Cell, SheetRow } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import { withoutSpaces } from '../text/normalise.js';
import { finding, type Spot } from './finding.js';
import { isRemark } from './header.js';

/** A table whose header is not known has people among so many first rows. */
const LOOKED_AT = 200;
/** Filled cells that a person has at least: fewer are the blanks of a title, filled in. */
const LEAST_CELLS = 5;
/** The smallest number that may have been an ID number of 15 digits. */
const SMALLEST_ID = 1e14;

/** The first row, by an ID number among its cells, that is a person's; null where there is none. */
export function firstPerson(rows: SheetRow[]): SheetRow | null {
  return rows.slice(0, LOOKED_AT).find(isPerson) ?? null;
}

function isPerson({ cells }: SheetRow): boolean {
  return cells.length >= LEAST_CELLS && cells.some(looksLikeId);
}

/**
 * Rows above the header that are too full for titles: they belong to a table whose own header is not known, and are not
 * read. One finding: an `error` where there are people among them, else a `warning`. `rows`: those above the header.
 */
export function fullTitles(rows: SheetRow[], spot: Omit<Spot, 'row'>, form: Form): Finding[] {
  const full = rows.filter((row) => isPerson(row) || isFull(row, form));
  const [first] = full;
  if (first === undefined) return [];
  const severity = firstPerson(full) === null ? 'warning' : 'error';
  return [finding('rows.above-header', severity, { ...spot, row: first.number }, { count: full.length })];
}

/**
 * Rows below a header that were taken for no nominees though people seem to stand in them: written beside the table's
 * columns, or pushed out of place. One `error`, at the first of them.
 */
export function skippedPeople(rows: SheetRow[], spot: Omit<Spot, 'row'>): Finding[] {
  const people = rows.filter(isPerson);
  const [first] = people;
  if (first === undefined) return [];
  const at = { ...spot, row: first.number, column: first.cells[0]?.column ?? 1 };
  return [finding('rows.people-skipped', 'error', at, { count: people.length })];
}

/** Whether a row has at least as many different texts as a header has names; numbers of the columns do not count. */
function isFull(row: SheetRow, form: Form): boolean {
  const { matches } = form.headerRow;
  if (row.cells.length < matches || isRemark(row, form)) return false;
  return new Set(row.cells.map(({ shown }) => shown)).size >= matches;
}

function looksLikeId({ kind, raw, shown }: Cell): boolean {
  if (kind === 'number') return Number(raw) >= SMALLEST_ID;
  return /^'?(?:[0-9]{15}|[0-9]{17}[0-9x])$/iu.test(withoutSpaces(shown.normalize('NFKC')));
}
