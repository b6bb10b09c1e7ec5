import type { Facts, Range, Term, YearMonth } from '../model/fact.js';
import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { knownValue } from '../model/values.js';
import type { FactContext } from './context.js';
import { cellFinding, readField, unknown } from './context.js';
import { parseIdNumber } from './id-number.js';
import { monthBounds } from './year-month.js';
import { monthOf } from './years.js';

/** What to tell, and the facts that a contradiction makes unreliable: they replace those of the same name. */
export interface Plausibility {
  findings: Finding[];
  facts: Facts;
}

export const PLAUSIBLE: Plausibility = { findings: [], facts: {} };

/** What the facts of a row are compared with at a date; null: not known. */
export interface Compared {
  facts: Facts;
  row: TableRow;
  context: FactContext;
  /** The reference date (ISO), and its month counted in months. */
  asOf: string;
  now: number;
  sex: Term | null;
  idSex: string | null;
  birth: YearMonth | null;
  idBirth: YearMonth | null;
  /** Whether both dates of birth are known and cannot be the same. */
  birthsDiffer: boolean;
  start: YearMonth | null;
  shopfloor: Range | null;
}

export function comparedAt(asOf: string, facts: Facts, row: TableRow, context: FactContext): Compared {
  const { sex, birth: idBirth } = identity(facts, context);
  const birth = knownValue<YearMonth>(facts.birthMonth);
  return {
    facts,
    row,
    context,
    asOf,
    now: monthOf(asOf),
    sex: knownValue<Term>(facts.sex),
    idSex: sex,
    birth,
    idBirth,
    birthsDiffer: birth !== null && idBirth !== null && !overlap(birth, idBirth),
    start: knownValue<YearMonth>(facts.workSince),
    shopfloor: knownValue<Range>(facts.shopfloorYears),
  };
}

/** One thing to tell about a column, and the facts that it makes unreliable. */
export function told(
  { row, context }: Compared,
  field: string,
  code: string,
  severity: Severity,
  { args = {}, facts = {} }: { args?: Finding['args']; facts?: Facts } = {},
): Plausibility {
  return { findings: [cellFinding(row, field, context, code, severity, args)], facts };
}

/** The fact as one that is not known any more. `fields`: the columns at fault, where they are others than its own. */
export function doubtOf({ facts, row, context }: Compared, name: string, ...fields: string[]): Facts {
  const { cells = [], steps = [] } = facts[name] ?? {};
  const because = fields.flatMap((field) => readField(row, field, context).cells);
  return { [name]: { ...unknown('ambiguous', cells, steps), because } };
}

/** One after the other; of a fact that several replace, the last holds. */
export function together(...parts: Plausibility[]): Plausibility {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    facts: Object.assign({}, ...parts.map(({ facts }) => facts)),
  };
}

/** The month in which the person was born, as far as nothing contradicts it. */
export function bornIn({ birth, idBirth, birthsDiffer, now }: Compared): YearMonth | null {
  // Of two dates that differ, or one that is impossible, nothing follows.
  const either = birthsDiffer ? null : (birth ?? idBirth);
  return either !== null && monthBounds(either).first <= now ? either : null;
}

function identity(facts: Facts, context: FactContext): { birth: YearMonth | null; sex: string | null } {
  const number = knownValue<string>(facts.idNumber);
  const parsed = number === null ? null : parseIdNumber(number, context.vocabulary.identity);
  if (!parsed?.ok) return { birth: null, sex: null };
  const { birthDate, sex } = parsed;
  if (birthDate === null) return { birth: null, sex };
  return { birth: { year: Number(birthDate.slice(0, 4)), month: Number(birthDate.slice(5, 7)) }, sex };
}

function overlap(a: YearMonth, b: YearMonth): boolean {
  return a.year === b.year && (a.month === null || b.month === null || a.month === b.month);
}
