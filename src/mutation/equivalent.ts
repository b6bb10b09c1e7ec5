import type { Equivalence, Mutant } from '../model/mutant.js';
import type { Outcome, Strength } from '../model/outcome.js';
import type { RulePack } from '../model/pack.js';
import type { Criterion, RawScheme, Scheme } from '../model/scheme.js';
import { at } from '../rules/mutants/change.js';
import { settle } from '../rules/settle.js';
import { allExpressions } from '../rules/walk.js';
import { outcomesOf } from './logic.js';
import { isUnusedOrder } from './orders.js';
import { rulesTouched } from './touched.js';

/** The rule by which a mutant is equivalent; null: it may change something. Never a matter of single rules by name. */
export function equivalenceOf(mutant: Mutant, pack: RulePack, changed: RulePack): Equivalence | null {
  const { part } = mutant;
  if (part.is === 'vocabulary') {
    if (mutant.kind === 'swapped') return isUnusedOrder(mutant, pack) ? 'order-not-asked' : null;
    return isBeforeEditions(mutant, pack) ? 'before-every-edition' : null;
  }
  if (part.is === 'contest') return null;
  const raw = pack.raw[part.id];
  const other = changed.raw[part.id];
  return raw === undefined || other === undefined ? null : inScheme(mutant, raw, other, pack);
}

/** The same for a mutant of a scheme, which stands in its file as `raw` and is changed to `other`. */
function inScheme(mutant: Mutant, raw: RawScheme, other: RawScheme, pack: RulePack): Equivalence | null {
  const [section, index] = mutant.path;
  const rule = at(raw, [section ?? '', index ?? '']) as Partial<Criterion> | undefined;
  if (section === 'criteria' && (rule?.about ?? 'nominee') !== 'nominee') return 'not-judged';
  if (section === 'quotas')
    return mutant.kind === 'strength' && at(raw, ['quotas', Number(index), 'over']) === 'ask'
      ? 'never-exceeded'
      : null;
  if (section === 'asOf') return asksOfDates(raw) ? null : 'date-not-asked';
  if (section !== 'criteria' && section !== 'definitions' && section !== 'readings') return null;
  const ids = rulesTouched(mutant, raw);
  const choices = section === 'readings' ? [{}] : choicesOf(raw, ids);
  const alike = choices.every((readings) =>
    isAlike(settle(raw, readings), settle(other, readings), ids, pack),
  );
  return alike ? 'same-logic' : null;
}

/** Every choice of the options of those readings that bear on some rules. */
function choicesOf(raw: RawScheme, ids: string[]): Record<string, string>[] {
  const { criteria, quotas, readings } = settle(raw, {});
  const names = [...criteria, ...quotas]
    .filter(({ id }) => ids.includes(id))
    .flatMap((rule) => rule.readings ?? []);
  return readings
    .filter(({ name }) => names.includes(name))
    .reduce<Record<string, string>[]>(
      (choices, { name, options }) =>
        choices.flatMap((choice) => Object.keys(options).map((option) => ({ ...choice, [name]: option }))),
      [{}],
    );
}

/** Whether two settlings of a scheme judge everybody alike by some rules, and count alike. */
function isAlike(a: Scheme, b: Scheme, ids: string[], pack: RulePack): boolean {
  return (
    JSON.stringify(a.quotas) === JSON.stringify(b.quotas) &&
    a.criteria.every(
      (criterion, index) => !ids.includes(criterion.id) || weighsAlike(criterion, b.criteria[index], pack),
    )
  );
}

function weighsAlike(a: Criterion, b: Criterion | undefined, pack: RulePack): boolean {
  if (b === undefined) return false;
  if (JSON.stringify([a.when, a.require, a.strength]) === JSON.stringify([b.when, b.require, b.strength]))
    return true;
  const outcomes = outcomesOf([a, b], pack);
  if (outcomes === null) return false;
  return outcomes.every(
    ([mine = 'undetermined', other = 'undetermined']) =>
      mine === other && weightOf(mine, a.strength) === weightOf(other, b.strength),
  );
}

/** The verdict that an outcome alone leads to (design.md §2). */
function weightOf(outcome: Outcome, strength: Strength): string {
  const binding = ['mandatory', 'in-principle', 'scored'].includes(strength);
  if (!binding || outcome === 'met' || outcome === 'not-applicable') return 'none';
  if (outcome === 'undetermined') return 'review';
  return strength === 'mandatory' ? 'ineligible' : 'explain';
}

/** A day is looked at only from a reference date on which a scheme that asks for dated things is in force. */
function isBeforeEditions({ changes, from }: Mutant, { schemes }: RulePack): boolean {
  const days = [from, ...changes.map(({ value }) => String(value))];
  if (days.some((day) => !/^\d{4}-\d{2}-\d{2}$/u.test(day))) return false;
  const asking = schemes.filter((scheme) =>
    allExpressions(scheme).some(({ expression }) => DATED.some((operator) => operator in expression)),
  );
  return asking.every(({ effective }) => days.every((day) => day <= effective.from));
}

/** Whether a rule or a required column of a scheme asks for something that depends on the reference date. */
function asksOfDates(raw: RawScheme): boolean {
  const operators = allExpressions(settle(raw, {})).flatMap(({ expression }) => Object.keys(expression));
  return [...DATED, 'complete', 'retirementAge', ...DATES].some(
    (name) => operators.includes(name) || raw.columns.required.includes(name),
  );
}

/** Operators that look at the date of what they find. */
const DATED = ['placement', 'honour', 'title', 'skillGrade'];

/** Facts that are dates, or are held against one. */
const DATES = ['birthMonth', 'workSince', 'shopfloorYears', 'idNumber', 'idKind'];
