import { readFacts } from './facts/index.js';
import { wereNumbers } from './facts/were-numbers.js';
import { COMPARED, judge, sumsOf, withSubmissions } from './judge/index.js';
import type { Facts, Item } from './model/fact.js';
import type { Finding } from './model/finding.js';
import type { Form } from './model/form.js';
import type { ColumnState, Nominee } from './model/nominee.js';
import type { Verdict } from './model/outcome.js';
import type { RulePack } from './model/pack.js';
import type { SchemeInUse } from './model/scheme.js';
import type { Table, TableRow } from './model/table.js';

/** Rows of a table as many as are read and judged at a time, here or in a thread: plain data goes in and comes out. */

export interface Part {
  rows: TableRow[];
  columns: Record<string, number>;
  wereNumbers: boolean;
}

/** The rows of a table in parts of at most `size` rows. */
export function partsOf(table: Table, pack: RulePack, form: Form, size = Number.POSITIVE_INFINITY): Part[] {
  const { rows, columns } = table;
  const sheet = { form, vocabulary: pack.vocabulary, contests: pack.contests, columns };
  const common = { columns, wereNumbers: wereNumbers(rows, sheet) };
  if (rows.length <= size) return [{ ...common, rows }];
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) => ({
    ...common,
    rows: rows.slice(index * size, (index + 1) * size),
  }));
}

/** Rows → facts, as long as no other rows are known of. */
export function readPart(
  { rows, columns, wereNumbers }: Part,
  uses: SchemeInUse[],
  pack: RulePack,
  form: Form,
): { nominees: Nominee[]; findings: Finding[] } {
  const context = { form, vocabulary: pack.vocabulary, contests: pack.contests, columns, wereNumbers };
  const wanted = {
    required: requiredBy(uses),
    oneOf: uses.flatMap(({ scheme }) => scheme.columns.oneOf ?? []),
    asOfs: uses.map(({ asOf }) => asOf),
  };
  const read = rows.map((row) => readFacts(row, context, wanted));
  return {
    nominees: read.map(({ nominee }) => withSubmissions(nominee, [])),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** Form fields that some scheme in use wants filled. */
export function requiredBy(uses: SchemeInUse[]): string[] {
  return [...new Set(uses.flatMap(({ scheme }) => scheme.columns.required))];
}

/** Facts → a verdict under each scheme. */
export function judgeNominee(
  nominee: Nominee,
  uses: SchemeInUse[],
  pack: RulePack,
): { verdicts: Verdict[]; findings: Finding[] } {
  const judged = uses.map((use) => judge(nominee, use, pack));
  return {
    verdicts: judged.map(({ verdict }) => verdict),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

/**
 * What of a nominee is at hand while rows are compared and counted; the rest lies elsewhere. `counted`: facts that quotas count
 * by; `fields`: columns of the form.
 */
export function extractOf(nominee: Nominee, counted: readonly string[], fields: string[]): Nominee {
  const { facts, columns, clean, cells } = nominee;
  return {
    ...nominee,
    cells: facts.idNumber?.known ? {} : picked(cells, COMPARED.cellsOfUnknown),
    facts: {
      ...bare(picked(facts, [...counted, ...COMPARED.values])),
      ...bare(listed(facts)),
      ...picked(facts, COMPARED.facts),
    },
    columns: picked(columns, COMPARED.columns),
    byDate: {},
    clean: picked(clean, COMPARED.texts),
    sums: sumsOf(nominee, fields),
  };
}

/** List facts with those fields of their items that are looked at. */
function listed(facts: Facts): Facts {
  const found: Facts = {};
  for (const [name, fields] of Object.entries(COMPARED.items)) {
    const fact = facts[name];
    if (fact === undefined) continue;
    const short = (items: Item[]) => items.map((item) => ({ text: '', cell: '', ...picked(item, fields) }));
    found[name] = fact.known && Array.isArray(fact.value) ? { ...fact, value: short(fact.value) } : fact;
  }
  return found;
}

export function picked<T>(from: Record<string, T>, names: readonly string[]): Record<string, T> {
  const found: Record<string, T> = {};
  for (const name of names) {
    const value = from[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** Facts without the cells and steps that they came from: half of what they take. */
function bare(facts: Facts): Facts {
  const found: Facts = {};
  for (const [name, fact] of Object.entries(facts)) {
    found[name] = fact.known
      ? { known: true, value: fact.value, cells: NONE, steps: NONE }
      : { known: false, why: fact.why, cells: NONE, steps: NONE };
  }
  return found;
}

/** One for all of them. */
const NONE: never[] = [];

/** Names of the facts by which the quotas of schemes put people into groups. */
export function countedFacts(uses: SchemeInUse[]): string[] {
  const schemes = uses.flatMap(({ scheme, alternatives = [] }) => [
    scheme,
    ...alternatives.map((other) => other.scheme),
  ]);
  const names = schemes.flatMap(({ quotas }) =>
    quotas.flatMap(({ by, category, openWithin, alike, perhaps = {} }) => [
      ...by,
      category,
      openWithin,
      alike,
      ...Object.values(perhaps),
    ]),
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** What the comparison of rows changed of a nominee. */
export interface Changes {
  facts: Facts;
  columns: Record<string, ColumnState>;
}

/** Whether a verdict may come out otherwise for it: what only quotas look at is no matter of one row. */
export function bearsOnVerdict({ facts, columns }: Changes): boolean {
  return (
    Object.keys(columns).length > 0 || Object.keys(facts).some((name) => !COMPARED.countedOnly.includes(name))
  );
}

/** null: nothing. */
export function changesOf(before: Nominee, after: Nominee): Changes | null {
  if (before === after) return null;
  const facts = differing(before.facts, after.facts);
  const columns = differing(before.columns, after.columns);
  return Object.keys(facts).length + Object.keys(columns).length === 0 ? null : { facts, columns };
}

function differing<T>(before: Record<string, T>, after: Record<string, T>): Record<string, T> {
  if (before === after) return {};
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));
}

export function withChanges(nominee: Nominee, changes: Changes | undefined): Nominee {
  if (changes === undefined) return nominee;
  return {
    ...nominee,
    facts: { ...nominee.facts, ...changes.facts },
    columns: { ...nominee.columns, ...changes.columns },
  };
}
