import type { Comparison, CountTest, Expression, Where } from '../../model/expression.js';
import type { RulePack } from '../../model/pack.js';
import type { Scheme } from '../../model/scheme.js';
import { SCALAR_FACTS } from '../expression.js';
import { type ItemWords, itemWords } from '../item-words.js';
import { allExpressions } from '../walk.js';
import { type Check, type LintProblem, type SchemeInput, unknownName } from './check.js';

/** Words of comparisons and conditions that no vocabulary has: such a rule could never hold. */
export const words: Check<SchemeInput> = {
  name: 'words',
  run: ({ variants, pack: { terms, vocabulary } }) => {
    const items = itemWords(vocabulary);
    const known = new Map(
      Object.entries(terms).map(([fact, list]) => [fact, new Set(list.flatMap(({ id, zh }) => [id, zh]))]),
    );
    return variants.flatMap(({ scheme }) => wordFaults(scheme, terms, known, items));
  },
};

function wordFaults(
  scheme: Scheme,
  terms: RulePack['terms'],
  known: Map<string, Set<string>>,
  items: ItemWords,
): LintProblem[] {
  return allExpressions(scheme).flatMap(({ expression, path }) => [
    ...(expression.count === undefined ? [] : keyFaults(expression.count, items, path)),
    ...Object.keys(SCALAR_FACTS).flatMap((fact) => {
      const test = expression[fact] as Comparison | undefined;
      const list = terms[fact];
      return test === undefined || list === undefined
        ? []
        : comparisonFaults(test, list, known.get(fact) ?? new Set(), [...path, fact]);
    }),
    ...conditionsOf(expression).flatMap((condition) => conditionFaults(condition, items, path)),
  ]);
}

/** Fields of a list's items: those with set values, and those that name the item. */
function keyFaults({ of, distinctBy = [] }: CountTest, items: ItemWords, path: PropertyKey[]): LintProblem[] {
  const fields = new Set([...Object.keys(items[of] ?? {}), 'text', 'name', 'person', 'unit', 'term']);
  return distinctBy
    .filter((field) => !fields.has(field))
    .map((field) => unknownName([...path, 'count', 'distinctBy'], 'field', field, fields));
}

function comparisonFaults(
  test: Comparison,
  list: RulePack['terms'][string],
  known: Set<string>,
  path: PropertyKey[],
): LintProblem[] {
  const ordered = test.atLeast !== undefined || test.atMost !== undefined;
  const named = Object.entries(test).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.map((word, index) => ({ word, at: [...path, key, index] }))
      : [{ word: value, at: [...path, key] }],
  );
  return [
    ...named.flatMap(({ word, at }) =>
      typeof word !== 'string' || known.has(word) ? [] : [unknownName(at, 'word', word, known)],
    ),
    ...(ordered && list.every(({ rank }) => rank === undefined)
      ? [{ path, code: 'pack.not-ordered', args: { fact: String(path.at(-1)) } }]
      : []),
  ];
}

interface Condition {
  list: string;
  field: string;
  /** One value, or several of which one will do. */
  wanted: Where[string];
  at: PropertyKey[];
}

function conditionFaults(
  { list, field, wanted, at }: Condition,
  items: ItemWords,
  path: PropertyKey[],
): LintProblem[] {
  const fields = items[list] ?? {};
  const known = Object.hasOwn(fields, field) ? new Set(fields[field]) : undefined;
  const here = [...path, ...at];
  if (known === undefined)
    return [{ ...unknownName(here, 'field', field, Object.keys(fields)), atKey: true }];
  const named = Array.isArray(wanted)
    ? wanted.map((word, index) => ({ word, place: [...here, index] }))
    : [{ word: wanted, place: here }];
  return named
    .filter(({ word }) => !known.has(word))
    .map(({ word, place }) => unknownName(place, 'word', String(word), [...known].map(String)));
}

/** Conditions on the fields of list facts, whatever operator holds them. */
function conditionsOf({ honour, title, count, every, placement }: Expression): Condition[] {
  const of = (list: string, where: Where | undefined, at: PropertyKey[]): Condition[] =>
    Object.entries(where ?? {}).map(([field, wanted]) => ({
      list,
      field,
      wanted,
      at: [...at, field],
    }));
  const named = (
    field: string,
    keys: ('events' | 'levels' | 'askLevels' | 'prizes' | 'askPrizes')[],
  ): Condition[] =>
    keys.map((key) => ({
      list: 'placements',
      field,
      wanted: placement?.[key] ?? [],
      at: ['placement', key],
    }));
  return [
    ...of('honours', honour, ['honour']),
    ...of('titles', title, ['title']),
    ...(count ? of(count.of, count.where, ['count', 'where']) : []),
    ...(every ? of(every.of, every.where, ['every', 'where']) : []),
    ...named('event', ['events']),
    ...named('level', ['levels', 'askLevels']),
    ...named('prize', ['prizes', 'askPrizes']),
  ].filter(({ wanted }) => !Array.isArray(wanted) || wanted.length > 0);
}
