import type { Comparison, Expression } from '../model/expression.js';
import type { Fact } from '../model/fact.js';
import type { Nominee } from '../model/nominee.js';
import type { Proof } from '../model/outcome.js';
import { compareKey } from '../text/normalise.js';
import { compare } from './compare.js';
import { count } from './count.js';
import { every, placement, some } from './items.js';
import { agree, and, not, or, type Truth, truth } from './kleene.js';
import { textLength } from './length.js';
import type { Judged, Setting } from './setting.js';
import { plain } from './value.js';

export type { Judged, Setting } from './setting.js';

/**
 * Judges an expression for a nominee. Gives a proof tree in which every leaf names the cells that it read; what the
 * sheet cannot decide comes out `undetermined`, with the reason.
 */
export function evaluate(expression: Expression, setting: Setting): Judged {
  const { all, any, not: inner } = expression;
  if (all) return branch('all', all, setting, and);
  if (any) return branch('any', any, setting, or);
  if (expression.agree) return agreement(expression.agree, setting);
  if (inner) return branch('not', [inner], setting, ([outcome]) => not(outcome ?? 'undetermined'));
  if (expression.if) return conditional(expression, setting);
  if (expression.ask) return ask(expression.ask, setting);
  if (expression.reading !== undefined) return reading(expression.reading, expression.options ?? {}, setting);
  if (expression.use) return use(expression.use, setting);
  return leaf(expression, setting);
}

function leaf(expression: Expression, setting: Setting): Judged {
  if (expression.present !== undefined) return present([expression.present].flat(), setting);
  if (expression.mentions) return mentions(expression.mentions, setting);
  if (expression.complete) return complete(setting);
  if (expression.placement) return placement(expression.placement, setting);
  if (expression.honour) return some('honour', 'honours', expression.honour, setting);
  if (expression.title) return some('title', 'titles', expression.title, setting);
  if (expression.count) return count(expression.count, setting);
  if (expression.every) return every(expression.every.of, expression.every.where, setting);
  if (expression.length) return length(expression.length, setting);
  if (expression.retirementAge) return retirementAge(setting);
  const [name = '', test] = Object.entries(expression)[0] ?? [];
  return fact(name, test as Comparison, setting);
}

function branch(
  op: string,
  members: Expression[],
  setting: Setting,
  join: (outcomes: Truth[]) => Truth,
): Judged {
  const children = members.map((member) => evaluate(member, setting));
  return { op, outcome: join(children.map(({ outcome }) => outcome)), cells: cellsOf(children), children };
}

/** What all members say alike; where they differ, a person must say which of them holds. */
function agreement({ members, question }: NonNullable<Expression['agree']>, setting: Setting): Judged {
  const proof = branch('agree', members, setting, agree);
  return proof.outcome === 'undetermined' && proof.children?.some(({ outcome }) => outcome !== 'undetermined')
    ? { ...proof, why: 'question', found: question }
    : proof;
}

/** Where the condition is not known, the outcome stands only if both branches agree. */
function conditional({ if: condition, then: yes, else: no }: Expression, setting: Setting): Judged {
  const test = evaluate(condition ?? {}, setting);
  const branches = [yes ?? {}, no ?? {}].map((member) => evaluate(member, setting));
  const taken =
    test.outcome === 'met' ? branches.slice(0, 1) : test.outcome === 'unmet' ? branches.slice(1) : branches;
  const children = [test, ...taken];
  return {
    op: 'if',
    outcome: agree(taken.map(({ outcome }) => outcome)),
    cells: cellsOf(children),
    children,
  };
}

/** Turns "met" (when) or "not met" (unless) into a question that a person must answer. */
function ask(rule: NonNullable<Expression['ask']>, setting: Setting): Judged {
  const child = evaluate(rule.when ?? rule.unless ?? {}, setting);
  const open = rule.when ? child.outcome !== 'unmet' : child.outcome !== 'met';
  const settled: Truth = rule.when ? 'unmet' : 'met';
  return {
    op: 'ask',
    outcome: open ? 'undetermined' : settled,
    expected: rule.when ? 'when' : 'unless',
    cells: child.cells,
    ...(open ? { why: 'question', found: rule.question } : {}),
    children: [child],
  };
}

/** The node names the reading and the option that was chosen. */
function reading(of: string, options: Record<string, Expression>, setting: Setting): Judged {
  const [[option, chosen] = ['', {}]] = Object.entries(options);
  const child = evaluate(chosen, setting);
  return {
    op: 'reading',
    of,
    outcome: child.outcome,
    expected: option,
    cells: child.cells,
    children: [child],
  };
}

/** A named requirement is judged once for a nominee, however often it is used. */
function use({ name, title, require }: NonNullable<Expression['use']>, setting: Setting): Judged {
  const judged = setting.used.get(name);
  if (judged !== undefined) return judged;
  const child = evaluate(require, setting);
  const proof: Judged = {
    op: 'use',
    of: name,
    outcome: child.outcome,
    expected: title,
    cells: child.cells,
    children: [child],
  };
  setting.used.set(name, proof);
  return proof;
}

function fact(name: string, test: Comparison, { nominee, rankOf }: Setting): Judged {
  const value = nominee.facts[name];
  const base = { op: 'fact', of: name, expected: test, cells: factCells(value) };
  if (!value?.known) return { ...base, outcome: 'undetermined', why: value?.why ?? 'no-column' };
  return { ...base, outcome: compare(value.value, test, rankOf(name)), found: plain(value.value) };
}

function present(fields: string[], { nominee }: Setting): Judged {
  const states = fields.map((field) => ({ field, ...columnOf(nominee, field) }));
  const outcomes = states.map(({ state }): Truth => {
    if (state === 'filled' || state === 'doubtful') return 'met';
    return state === 'none' || state === 'blank' ? 'unmet' : 'undetermined';
  });
  return {
    op: 'present',
    outcome: and(outcomes),
    expected: fields,
    found: Object.fromEntries(states.map(({ field, state }) => [field, state])),
    cells: states.flatMap(({ cell }) => cell ?? []),
  };
}

/** Looks for words in the cleaned text of columns; points at the cells that hold one. */
function mentions({ columns, words }: NonNullable<Expression['mentions']>, { nominee }: Setting): Judged {
  const keys = words.map(compareKey);
  const hits = columns.flatMap((field) => {
    const text = compareKey(nominee.clean[field] ?? '');
    const found = words.filter((_, index) => text.includes(keys[index] ?? ''));
    return found.length > 0 ? [{ field, found }] : [];
  });
  const shown = hits.length > 0 ? hits.map(({ field }) => field) : columns;
  return {
    op: 'mentions',
    outcome: truth(hits.length > 0),
    expected: { columns, words },
    found: [...new Set(hits.flatMap(({ found }) => found))].map((text) => ({ text, outcome: 'met' })),
    cells: shown.flatMap((field) => columnOf(nominee, field).cell ?? []),
  };
}

/** Damage is not ineligibility: a blank or doubtful cell leaves it undetermined, never unmet. */
function complete({ nominee, required, oneOf }: Setting): Judged {
  const good = (field: string): boolean => columnOf(nominee, field).state === 'filled';
  const usable = (field: string): boolean => ['filled', 'none'].includes(columnOf(nominee, field).state);
  const lacking = required.filter((field) => !good(field));
  for (const group of oneOf) {
    const faulty = group.filter((field) => !usable(field) && columnOf(nominee, field).state !== 'blank');
    if (faulty.length > 0) lacking.push(...faulty);
    else if (!group.some(good)) lacking.push(...group);
  }
  const shown = lacking.length > 0 ? lacking : required;
  return {
    op: 'complete',
    outcome: lacking.length === 0 ? 'met' : 'undetermined',
    found: Object.fromEntries(lacking.map((field) => [field, columnOf(nominee, field).state])),
    cells: shown.flatMap((field) => columnOf(nominee, field).cell ?? []),
    ...(lacking.length > 0 ? { why: 'incomplete' } : {}),
  };
}

function columnOf(nominee: Nominee, field: string) {
  return nominee.columns[field] ?? { cell: null, state: 'no-column' as const };
}

function length({ of, atMost }: NonNullable<Expression['length']>, { nominee }: Setting): Judged {
  const text = nominee.facts[of];
  const base = { op: 'length', of, expected: { atMost }, cells: factCells(text) };
  if (!text?.known) return { ...base, outcome: 'undetermined', why: text?.why ?? 'no-column' };
  const size = textLength(text.value === null ? '' : String(text.value));
  const lenient = size.characters > atMost && size.words <= atMost;
  return {
    ...base,
    outcome: truth(size.characters <= atMost || lenient),
    found: size,
    ...(lenient
      ? {
          remarks: [
            { code: 'length.word-count', severity: 'warning' as const, args: { limit: atMost, ...size } },
          ],
        }
      : {}),
  };
}

function retirementAge({ nominee, withinRetirementAge }: Setting): Judged {
  const { birthMonth, sex } = nominee.facts;
  const outcome = withinRetirementAge(birthMonth, sex);
  return {
    op: 'retirementAge',
    expected: 'within',
    outcome,
    cells: birthMonth?.known ? [...birthMonth.cells, ...factCells(sex)] : factCells(birthMonth),
    ...(outcome === 'undetermined'
      ? { why: birthMonth?.known ? 'retirement-open' : (birthMonth?.why ?? 'no-column') }
      : {}),
  };
}

/** The cells of a fact, and those whose fault it is that it is not known. */
function factCells(fact: Fact | undefined): string[] {
  if (fact === undefined || fact.known) return fact?.cells ?? [];
  return [...new Set([...fact.cells, ...(fact.because ?? [])])];
}

function cellsOf(proofs: Proof[]): string[] {
  return [...new Set(proofs.flatMap(({ cells }) => cells))];
}
