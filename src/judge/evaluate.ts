import type { Comparison, Expression } from '../model/expression.js';
import type { Proof } from '../model/outcome.js';
import { oncePer } from '../text/words.js';
import { count } from './count.js';
import { every, placement, some } from './items.js';
import { agree, and, not, or, type Truth } from './kleene.js';
import { complete, fact, length, mentions, present, retirementAge } from './leaves.js';
import { united } from './lists.js';
import type { Judged, Requirement, Setting } from './setting.js';

export type { Judged, Setting } from './setting.js';

/**
 * Judges an expression for a nominee. Gives a proof tree in which every leaf names the cells that it read; what the
 * sheet cannot decide comes out `undetermined`, with the reason.
 */
export function evaluate(expression: Expression, setting: Setting): Judged {
  return requirementOf(expression)(setting);
}

/** What an expression asks is found out once, however many nominees are judged by it. */
const requirementOf = oncePer(compile);

function compile(expression: Expression): Requirement {
  const { all, any, not: inner } = expression;
  if (all) return branch('all', all, and);
  if (any) return branch('any', any, or);
  if (expression.agree) return agreement(expression.agree);
  if (inner) return branch('not', [inner], ([outcome]) => not(outcome ?? 'undetermined'));
  if (expression.if) return conditional(expression);
  if (expression.ask) return ask(expression.ask);
  if (expression.reading !== undefined) return reading(expression.reading, expression.options ?? {});
  if (expression.use) return use(expression.use);
  return leaf(expression);
}

function leaf(expression: Expression): Requirement {
  if (expression.present !== undefined) return present([expression.present].flat());
  if (expression.mentions) return mentions(expression.mentions);
  if (expression.complete) return complete;
  if (expression.placement) return placement(expression.placement);
  if (expression.honour) return some('honour', 'honours', expression.honour);
  if (expression.title) return some('title', 'titles', expression.title);
  if (expression.count) return count(expression.count);
  if (expression.every) return every(expression.every.of, expression.every.where);
  if (expression.length) return length(expression.length);
  if (expression.retirementAge) return retirementAge;
  const [name = '', test] = Object.entries(expression)[0] ?? [];
  return fact(name, test as Comparison);
}

function branch(op: string, members: Expression[], join: (outcomes: Truth[]) => Truth): Requirement {
  const requirements = members.map(requirementOf);
  return (setting) => {
    const children = requirements.map((judge) => judge(setting));
    return { op, outcome: join(outcomesOf(children)), cells: cellsOf(children), children };
  };
}

/** What all members say alike; where they differ, a person must say which of them holds. */
function agreement({ members, question }: NonNullable<Expression['agree']>): Requirement {
  const judge = branch('agree', members, agree);
  return (setting) => {
    const proof = judge(setting);
    return proof.outcome === 'undetermined' &&
      proof.children?.some(({ outcome }) => outcome !== 'undetermined')
      ? { ...proof, why: 'question', found: question }
      : proof;
  };
}

/** Where the condition is not known, the outcome stands only if both branches agree. */
function conditional({ if: condition = {}, then: yes = {}, else: no = {} }: Expression): Requirement {
  const test = requirementOf(condition);
  const ifMet = requirementOf(yes);
  const ifUnmet = requirementOf(no);
  const branches = { met: [ifMet], unmet: [ifUnmet], undetermined: [ifMet, ifUnmet] };
  return (setting) => {
    const tested = test(setting);
    const taken = branches[tested.outcome].map((judge) => judge(setting));
    const children = [tested, ...taken];
    return { op: 'if', outcome: agree(outcomesOf(taken)), cells: cellsOf(children), children };
  };
}

/** Turns "met" (when) or "not met" (unless) into a question that a person must answer. */
function ask({ when, unless, question }: NonNullable<Expression['ask']>): Requirement {
  const judge = requirementOf(when ?? unless ?? {});
  const settled: Truth = when ? 'unmet' : 'met';
  const expected = when ? 'when' : 'unless';
  return (setting) => {
    const child = judge(setting);
    const { cells } = child;
    const children = [child];
    return child.outcome === settled
      ? { op: 'ask', outcome: settled, expected, cells, children }
      : { op: 'ask', outcome: 'undetermined', expected, cells, why: 'question', found: question, children };
  };
}

/** The node names the reading and the option that was chosen. */
function reading(of: string, options: Record<string, Expression>): Requirement {
  const [[option, chosen] = ['', {}]] = Object.entries(options);
  const judge = requirementOf(chosen);
  return (setting) => {
    const child = judge(setting);
    const { outcome, cells } = child;
    return { op: 'reading', of, outcome, expected: option, cells, children: [child] };
  };
}

/** A named requirement is judged once for a nominee, however often it is used. */
function use({ name, title, require }: NonNullable<Expression['use']>): Requirement {
  const judge = requirementOf(require);
  return (setting) => {
    const judged = setting.used.get(name);
    if (judged !== undefined) return judged;
    const child = judge(setting);
    const { outcome, cells } = child;
    const proof: Judged = { op: 'use', of: name, outcome, expected: title, cells, children: [child] };
    setting.used.set(name, proof);
    return proof;
  };
}

function outcomesOf(proofs: Judged[]): Truth[] {
  return proofs.map(({ outcome }) => outcome);
}

function cellsOf(proofs: Proof[]): string[] {
  return united(proofs.map(({ cells }) => cells));
}
