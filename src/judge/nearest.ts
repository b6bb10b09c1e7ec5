import type { Comparison, Expression } from '../model/expression.js';
import type { CriterionResult, Nearest, Proof, Remedy, Verdict } from '../model/outcome.js';
import type { Criterion } from '../model/scheme.js';
import { isRange } from '../model/values.js';
import { judgeCriterion } from './criterion.js';
import { decisiveCells, isUnknown } from './decisive.js';
import { evaluate } from './evaluate.js';
import type { Truth } from './kleene.js';
import type { Setting } from './setting.js';
import { BINDING } from './verdict.js';

/** What a criterion lacks, before it is known which criterion asks for it. */
type Need = Omit<Remedy, 'criterion' | 'clause'>;

/** null: nothing that may honestly be done makes it so. */
type Needs = Need[] | null;

interface Asking {
  setting: Setting;
  /** ISO date. */
  asOf: string;
}

/**
 * The fewest honest steps to "eligible" for a nominee who is ineligible or has something to explain: evidence to add,
 * papers to correct, a question to settle, time to wait. What is true is never to be altered, so a value that is known
 * and does not fit (nationality, sex, unit) leaves nothing to do. undefined for the other verdicts, which say themselves what
 * to look at.
 */
export function nearest(
  { status, criteria }: Verdict,
  rules: Criterion[],
  asking: Asking,
): Nearest | undefined {
  if (status !== 'ineligible' && status !== 'explain') return undefined;
  const open = criteria.filter(
    ({ strength, outcome }) =>
      BINDING.includes(strength) && (outcome === 'unmet' || outcome === 'undetermined'),
  );
  const needs = open.map((result) => ({ result, needs: needsOf(result.proof, 'met', asking) }));
  const blocked = needs.filter((each) => each.needs === null).map(({ result }) => result.id);
  if (blocked.length > 0) return { possible: false, blocked, remedies: [], from: null };
  const own = distinct(
    needs.flatMap(({ result, needs }) => (needs ?? []).map((need) => remedyOf(need, result))),
  );
  const remedies = [...own, ...completion(own, asking)];
  const from = latest(remedies);
  const later = from === null ? [] : lostBy(from, criteria, rules, asking);
  return { possible: true, blocked: [], remedies: [...remedies, ...later], from };
}

const WHOLE_ROW: Expression = { complete: true };

/** Required cells that no criterion of the scheme asks about; a row with such is nobody's eligible row. */
function completion(remedies: Remedy[], { setting }: Asking): Remedy[] {
  const complete = evaluate(WHOLE_ROW, setting);
  if (complete.outcome === 'met') return [];
  const named = remedies.filter(({ kind }) => kind === 'correct').flatMap(({ cells }) => cells);
  const cells = decisiveCells(complete).filter((cell) => !named.includes(cell));
  return cells.length === 0 ? [] : [{ criterion: null, clause: null, kind: 'correct', cells, date: null }];
}

function remedyOf(need: Need, { id, clause }: CriterionResult): Remedy {
  return { criterion: id, clause, ...need };
}

/** The day from which on waiting alone has done its part. */
function latest(remedies: Remedy[]): string | null {
  return (
    remedies
      .flatMap(({ date }) => date ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** What is met now and, by the day until which one must wait, will be open: retirement age comes nearer meanwhile. */
function lostBy(date: string, criteria: CriterionResult[], rules: Criterion[], asking: Asking): Remedy[] {
  const { setting } = asking;
  const then: Setting = {
    ...setting,
    used: new Map(),
    withinRetirementAge: (birth, sex) => setting.withinRetirementAge(birth, sex, date),
  };
  return rules
    .filter(
      ({ id, strength }) =>
        BINDING.includes(strength) && criteria.some((each) => each.id === id && each.outcome === 'met'),
    )
    .map((rule) => judgeCriterion(rule, then))
    .filter(({ outcome }) => outcome !== 'met' && outcome !== 'not-applicable')
    .map((result) => remedyOf({ kind: 'ask', cells: result.cells, date: null }, result));
}

/** What a proof would need for the outcome wanted. */
function needsOf(proof: Proof, wanted: Truth, asking: Asking): Needs {
  const { op, outcome, children = [] } = proof;
  if (outcome === wanted) return [];
  const inner = (child: Proof) => needsOf(child, wanted, asking);
  switch (op) {
    case 'all':
      return wanted === 'met' ? together(children.map(inner)) : least(children.map(inner));
    case 'any':
      return wanted === 'met' ? least(children.map(inner)) : together(children.map(inner));
    case 'agree':
      // Where the readings of a text differ, its author may say which holds.
      return least([together(children.map(inner)), proof.why === 'question' ? [settle('ask', proof)] : null]);
    case 'not':
      return together(children.map((child) => needsOf(child, wanted === 'met' ? 'unmet' : 'met', asking)));
    case 'if':
      // A condition that is not known has both branches under it: either way it must come out well.
      return together(children.slice(1).map(inner));
    case 'reading':
    case 'use':
      return together(children.map(inner));
    case 'ask':
      return outcome === 'undetermined' ? [settle('ask', proof)] : null;
    default:
      return leafNeeds(proof, wanted, asking);
  }
}

function leafNeeds(proof: Proof, wanted: Truth, asking: Asking): Needs {
  if (isUnknown(proof)) return [settle('correct', proof)];
  if (wanted === 'unmet') return proof.outcome === 'undetermined' ? [settle('ask', proof)] : null;
  switch (proof.op) {
    // Filling in, shortening and naming another expert are work on the papers, not on the person.
    case 'complete':
    case 'present':
    case 'length':
    case 'every':
      return [settle('correct', proof)];
    case 'placement':
    case 'honour':
    case 'title':
      return [settle('evidence', proof)];
    case 'count':
      return countNeeds(proof);
    case 'fact':
      return factNeeds(proof, asking);
    default:
      return proof.outcome === 'undetermined' ? [settle('ask', proof)] : null;
  }
}

/** Too few can be added to; too many are a fact. */
function countNeeds(proof: Proof): Needs {
  const { atLeast } = proof.expected as { atLeast?: number };
  if (atLeast !== undefined) return [settle('correct', proof)];
  return proof.outcome === 'undetermined' ? [settle('ask', proof)] : null;
}

/** Years grow by themselves; of a grade a higher one may be held and not written down; anything else is as it is. */
function factNeeds(proof: Proof, { setting, asOf }: Asking): Needs {
  const { atLeast } = proof.expected as Comparison;
  const value = setting.nominee.facts[proof.of ?? ''];
  if (atLeast === undefined || !value?.known)
    return proof.outcome === 'undetermined' ? [settle('ask', proof)] : null;
  if (typeof atLeast === 'string') return [settle('evidence', proof)];
  if (!isRange(value.value) || value.value.min === null) return [settle('ask', proof)];
  if (proof.outcome === 'undetermined') return [settle('ask', proof)];
  return [{ ...settle('wait', proof), date: later(asOf, atLeast - value.value.min) }];
}

function settle(kind: Remedy['kind'], proof: Proof): Need {
  return { kind, cells: decisiveCells(proof), date: null };
}

function together(needs: Needs[]): Needs {
  return needs.every((each) => each !== null) ? needs.flat() : null;
}

/** The easiest first: work on the papers, a question, a document, time. */
const EASE: Remedy['kind'][] = ['correct', 'ask', 'evidence', 'wait'];

/** The way with the fewest steps, of equal ones the easiest. */
function least(ways: Needs[]): Needs {
  const hardest = (needs: Need[]) => Math.max(0, ...needs.map(({ kind }) => EASE.indexOf(kind)));
  return (
    ways
      .filter((way) => way !== null)
      .sort((a, b) => a.length - b.length || hardest(a) - hardest(b))
      .at(0) ?? null
  );
}

/** One step for each criterion and kind, however many branches ask for it. */
function distinct(remedies: Remedy[]): Remedy[] {
  const byKey = new Map<string, Remedy>();
  for (const remedy of remedies) {
    const key = JSON.stringify([remedy.criterion, remedy.kind, remedy.date]);
    const known = byKey.get(key);
    byKey.set(
      key,
      known === undefined ? remedy : { ...known, cells: [...new Set([...known.cells, ...remedy.cells])] },
    );
  }
  return [...byKey.values()];
}

/** The same day so many years later, parts of a year as months, rounded up; a day that the month lacks is the next one's first. */
function later(asOf: string, years: number): string {
  const [year = 0, month = 1, day = 1] = asOf.split('-').map(Number);
  const months = Math.ceil(years * 12 - 1e-9);
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}
