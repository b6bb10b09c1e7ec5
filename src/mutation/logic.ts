import { compare } from '../judge/compare.js';
import { agree, and, not, or, type Truth } from '../judge/kleene.js';
import type { Comparison, Expression } from '../model/expression.js';
import type { Term } from '../model/fact.js';
import type { Outcome } from '../model/outcome.js';
import type { RulePack } from '../model/pack.js';
import type { Criterion } from '../model/scheme.js';
import { type ItemWords, itemWords } from '../rules/item-words.js';

/** What the cells might say: a word of a vocabulary, nothing, or nothing that can be read. */
type Said = Term | null | 'unknown';

/** One question that a requirement asks of the sheet, with every answer that there may be. */
interface Question {
  key: string;
  answers: (Said | Truth)[];
}

/** A choice of answers, by the key of the question. */
type Answers = Map<string, Said | Truth>;

/** More combinations than this are not looked at: nothing is claimed about such a criterion then. */
const MOST = 50_000;

const TRUTHS: Truth[] = ['met', 'unmet', 'undetermined'];

/**
 * Every outcome of criteria for every combination of answers to the questions that they ask, side by side; null where there
 * are too many. Facts that hold a word of a vocabulary take each word in turn; any other question is met, unmet or open,
 * whatever the others are. So what comes out alike here comes out alike for every nominee.
 */
export function outcomesOf(criteria: Criterion[], { terms, vocabulary }: RulePack): Outcome[][] | null {
  const questions = questionsIn(criteria, terms, itemWords(vocabulary));
  const total = questions.reduce((product, { answers }) => product * answers.length, 1);
  if (total > MOST) return null;
  const rankOf = (fact: string) => (word: string) =>
    terms[fact]?.find(({ id, zh }) => id === word || zh === word)?.rank;
  return Array.from({ length: total }, (_, index) => {
    const answers = combination(questions, index);
    return criteria.map((criterion) => outcomeOf(criterion, answers, rankOf));
  });
}

function combination(questions: Question[], index: number): Answers {
  let rest = index;
  return new Map(
    questions.map(({ key, answers }) => {
      const chosen = answers[rest % answers.length] ?? 'undetermined';
      rest = Math.floor(rest / answers.length);
      return [key, chosen];
    }),
  );
}

function questionsIn(criteria: Criterion[], terms: RulePack['terms'], items: ItemWords): Question[] {
  const found = new Map<string, Question>();
  const visit = (expression: Expression): void => {
    const inner = membersOf(expression);
    if (inner !== null) {
      for (const member of inner) visit(member);
      return;
    }
    const { key, words } = questionOf(expression, terms);
    const answers = words === undefined ? truthsOf(expression, items) : [...words, null, 'unknown' as const];
    found.set(key, { key, answers });
  };
  for (const { when, require } of criteria)
    for (const expression of [when, require]) if (expression) visit(expression);
  return [...found.values()];
}

/** What may come out of a leaf: damage is never unmet, a word is there or not, and some fields know one value only. */
function truthsOf({ complete, mentions, every }: Expression, items: ItemWords): Truth[] {
  if (complete) return ['met', 'undetermined'];
  if (mentions) return ['met', 'unmet'];
  const whole = Object.entries(every?.where ?? {}).every(([field, wanted]) =>
    (items[every?.of ?? '']?.[field] ?? []).every((value) => [wanted].flat().includes(value)),
  );
  return every !== undefined && whole ? ['met', 'undetermined'] : TRUTHS;
}

/** The question of a leaf: which word a fact holds, or whatever else the leaf asks. */
function questionOf(leaf: Expression, terms: RulePack['terms']): { key: string; words?: Term[] } {
  const [fact = ''] = Object.keys(leaf);
  const words = terms[fact];
  return words === undefined || isOwnOperator(fact) ? { key: JSON.stringify(leaf) } : { key: fact, words };
}

/** `title` asks about a list, though a vocabulary may bear its name. */
function isOwnOperator(key: string): boolean {
  return ['title', 'honour', 'placement', 'count', 'every'].includes(key);
}

/** What an operator joins; null for a leaf. */
function membersOf({
  all,
  any,
  agree: same,
  not: inner,
  ask,
  options,
  use,
  ...rest
}: Expression): Expression[] | null {
  if (all ?? any) return all ?? any ?? [];
  if (same) return same.members;
  if (inner) return [inner];
  if (rest.if) return [rest.if, rest.then ?? {}, rest.else ?? {}];
  if (ask) return [ask.when ?? ask.unless ?? {}];
  if (options) return Object.values(options);
  return use ? [use.require] : null;
}

/** What an operator makes of the outcomes of its members. */
function combined(expression: Expression, members: Truth[]): Truth {
  const [first = 'undetermined', yes = 'undetermined', no = 'undetermined'] = members;
  if (expression.all) return and(members);
  if (expression.any) return or(members);
  if (expression.agree) return agree(members);
  if (expression.not) return not(first);
  if (expression.if) return first === 'met' ? yes : first === 'unmet' ? no : agree([yes, no]);
  if (expression.ask?.when) return first === 'unmet' ? 'unmet' : 'undetermined';
  if (expression.ask) return first === 'met' ? 'met' : 'undetermined';
  return first;
}

function outcomeOf(
  { when, require }: Criterion,
  answers: Answers,
  rankOf: (fact: string) => (word: string) => number | undefined,
): Outcome {
  const judge = (expression: Expression): Truth => {
    const members = membersOf(expression)?.map(judge);
    if (members === undefined) return leaf(expression);
    return combined(expression, members);
  };
  const leaf = (expression: Expression): Truth => {
    const [[fact, test] = ['', {}]] = Object.entries(expression);
    const said = answers.get(fact);
    if (said === undefined) return (answers.get(JSON.stringify(expression)) ?? 'undetermined') as Truth;
    return said === 'unknown'
      ? 'undetermined'
      : compare(said as Term | null, test as Comparison, rankOf(fact));
  };
  const applies = when === undefined ? 'met' : judge(when);
  if (require === undefined) return applies === 'met' ? 'undetermined' : 'not-applicable';
  if (applies === 'unmet') return 'not-applicable';
  const outcome = judge(require);
  return applies === 'undetermined' && outcome === 'unmet' ? 'undetermined' : outcome;
}
