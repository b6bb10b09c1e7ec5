import type { Comparison } from '../model/expression.js';
import type { RulePack } from '../model/pack.js';
import type { RawScheme, Scheme } from '../model/scheme.js';
import { nearest } from '../text/nearest.js';
import { SCALAR_FACTS } from './expression.js';
import { itemWords } from './item-words.js';
import type { PathProblem } from './problem.js';
import { choose, definitionUses, type Readings, readingUses } from './settle.js';
import { allExpressions } from './walk.js';

type PackParts = Pick<RulePack, 'forms' | 'vocabulary' | 'terms'>;

/** Faults of a scheme that its structure does not show: names that lead nowhere, sums that do not add up, gaps. */
export function meaning(raw: RawScheme, pack: PackParts): PathProblem[] {
  const names = [...readingFaults(raw), ...definitionFaults(raw)];
  // Without sound names the scheme cannot be settled.
  if (names.length > 0) return names;
  const scheme = choose(raw, {});
  const whole = [
    ...duplicateIds(scheme),
    ...unknownClauses(scheme),
    ...uncoveredClauses(scheme),
    ...columnFaults(scheme, pack),
  ];
  // Words and groups may stand in a branch that only another reading takes.
  const branches = variants(raw).flatMap((readings) => {
    const variant = choose(raw, readings);
    return [...wordFaults(variant, pack), ...quotaFaults(variant, pack)];
  });
  return [...new Map([...whole, ...branches].map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** The default readings, and each other option of each reading once. */
function variants({ readings }: RawScheme): Readings[] {
  const others = readings.flatMap(({ name, options }) =>
    Object.keys(options).map((option) => ({ [name]: option })),
  );
  return [{}, ...others];
}

/** Names that `use` what is not defined, definitions that nothing uses, and definitions that lead back to themselves. */
function definitionFaults({ definitions = {}, criteria }: RawScheme): PathProblem[] {
  const known = Object.keys(definitions);
  const uses = [...definitionUses(criteria, ['criteria']), ...definitionUses(definitions, ['definitions'])];
  const reach = (name: string, seen: string[]): boolean =>
    seen.includes(name) || definitionUses(definitions[name]).some((use) => reach(use.name, [...seen, name]));
  return [
    ...uses
      .filter(({ name }) => !known.includes(name))
      .map(({ name, path }) => unknownName(path, 'definition', name, known)),
    ...known
      .filter((name) => !uses.some((use) => use.name === name))
      .map((name) => ({
        path: ['definitions', name],
        atKey: true,
        code: 'pack.definition-unused',
        args: { name },
      })),
    ...known
      .filter((name) => reach(name, []))
      .map((name) => ({
        path: ['definitions', name],
        atKey: true,
        code: 'pack.definition-cycle',
        args: { name },
      })),
  ];
}

function unknownName(path: PropertyKey[], kind: string, name: string, known: string[]): PathProblem {
  return { path, code: 'pack.unknown-name', args: { kind, name, nearest: nearest(name, known) ?? '' } };
}

function duplicateIds(scheme: Scheme): PathProblem[] {
  const seen = new Set<string>();
  const rules = [
    ...scheme.criteria.map(({ id }, index) => ({ id, path: ['criteria', index, 'id'] })),
    ...scheme.quotas.map(({ id }, index) => ({ id, path: ['quotas', index, 'id'] })),
  ];
  return rules.flatMap(({ id, path }) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ path, code: 'pack.duplicate-id', args: { id } }] : [];
  });
}

/** Every clause that the scheme cites, with the path of the citation. */
function citations(scheme: Scheme): { clause: string; path: PropertyKey[] }[] {
  return [
    ...scheme.criteria.flatMap((criterion, index) => [
      { clause: criterion.clause, path: ['criteria', index, 'clause'] },
      ...(criterion.also ?? []).map((clause, i) => ({ clause, path: ['criteria', index, 'also', i] })),
      ...(criterion.evidence ?? []).flatMap(({ clause }, i) =>
        clause === undefined ? [] : [{ clause, path: ['criteria', index, 'evidence', i, 'clause'] }],
      ),
    ]),
    ...scheme.quotas.flatMap(({ clause, also = [] }, index) => [
      { clause, path: ['quotas', index, 'clause'] },
      ...also.map((further, i) => ({ clause: further, path: ['quotas', index, 'also', i] })),
    ]),
    ...scheme.readings.map(({ clause }, index) => ({ clause, path: ['readings', index, 'clause'] })),
  ];
}

function unknownClauses(scheme: Scheme): PathProblem[] {
  const known = scheme.clauses.map(({ id }) => id);
  return citations(scheme)
    .filter(({ clause }) => !known.includes(clause))
    .map(({ clause, path }) => unknownName(path, 'clause', clause, known));
}

function uncoveredClauses(scheme: Scheme): PathProblem[] {
  const cited = new Set(
    citations(scheme)
      .filter(({ path }) => path[0] !== 'readings')
      .map(({ clause }) => clause),
  );
  return scheme.clauses.flatMap(({ id, requires }, index) =>
    requires === false || cited.has(id)
      ? []
      : [{ path: ['clauses', index], code: 'pack.clause-uncovered', args: { clause: id } }],
  );
}

function readingFaults(scheme: RawScheme): PathProblem[] {
  const uses = readingUses(scheme);
  const names = scheme.readings.map(({ name }) => name);
  const declared = scheme.readings.flatMap(({ name, options, default: chosen }, index): PathProblem[] => [
    ...(Object.hasOwn(options, chosen)
      ? []
      : [unknownName(['readings', index, 'default'], 'option', chosen, Object.keys(options))]),
    ...(uses.some((use) => use.name === name)
      ? []
      : [{ path: ['readings', index, 'name'], code: 'pack.reading-unused', args: { name } }]),
  ]);
  const used = uses.flatMap(({ name, options, path }): PathProblem[] => {
    const reading = scheme.readings.find((candidate) => candidate.name === name);
    if (reading === undefined) return [unknownName(path, 'reading', name, names)];
    const wanted = Object.keys(reading.options).sort().join(', ');
    const found = [...options].sort().join(', ');
    return wanted === found
      ? []
      : [{ path, code: 'pack.reading-options', args: { name, expected: wanted, found } }];
  });
  return [...declared, ...used];
}

function columnFaults(scheme: Scheme, { forms }: PackParts): PathProblem[] {
  const form = forms.find(({ id }) => id === scheme.form);
  if (form === undefined)
    return [
      unknownName(
        ['form'],
        'form',
        scheme.form,
        forms.map(({ id }) => id),
      ),
    ];
  const fields = form.fields.map(({ id }) => id);
  const listed = [
    ...scheme.columns.required.map((field, index) => ({ field, path: ['columns', 'required', index] })),
    ...(scheme.columns.oneOf ?? []).flatMap((group, i) =>
      group.map((field, j) => ({ field, path: ['columns', 'oneOf', i, j] })),
    ),
    ...allExpressions(scheme).flatMap(({ expression, path }) =>
      (expression.mentions?.columns ?? []).map((field) => ({
        field,
        path: [...path, 'mentions', 'columns'],
      })),
    ),
    ...allExpressions(scheme).flatMap(({ expression, path }) =>
      expression.present === undefined
        ? []
        : [expression.present].flat().map((field) => ({ field, path: [...path, 'present'] })),
    ),
  ];
  return listed
    .filter(({ field }) => !fields.includes(field))
    .map(({ field, path }) => unknownName(path, 'column', field, fields));
}

/** Words of comparisons and conditions that no vocabulary has: such a rule could never hold. */
function wordFaults(scheme: Scheme, { terms, vocabulary }: PackParts): PathProblem[] {
  const items = itemWords(vocabulary);
  return allExpressions(scheme).flatMap(({ expression, path }) => [
    ...(expression.count?.distinctBy ?? [])
      .filter((field) => !itemFields(items, expression.count?.of ?? '').includes(field))
      .map((field) =>
        unknownName(
          [...path, 'count', 'distinctBy'],
          'field',
          field,
          itemFields(items, expression.count?.of ?? ''),
        ),
      ),
    ...Object.keys(SCALAR_FACTS).flatMap((fact) => {
      const test = expression[fact] as Comparison | undefined;
      const list = terms[fact];
      return test === undefined || list === undefined ? [] : comparisonFaults(test, list, [...path, fact]);
    }),
    ...conditionsOf(expression).flatMap(({ list, field, words, at }) => {
      const known = items[list]?.[field];
      if (known === undefined)
        return [unknownName([...path, ...at], 'field', field, Object.keys(items[list] ?? {}))];
      return words
        .filter((word) => !known.includes(word))
        .map((word) => unknownName([...path, ...at], 'word', String(word), known.map(String)));
    }),
  ]);
}

/** Fields of a list's items: those with set values, and those that name the item. */
function itemFields(items: ReturnType<typeof itemWords>, list: string): string[] {
  return [...Object.keys(items[list] ?? {}), 'text', 'name', 'person', 'unit', 'term'];
}

function comparisonFaults(
  test: Comparison,
  list: RulePack['terms'][string],
  path: PropertyKey[],
): PathProblem[] {
  const known = list.flatMap(({ id, zh }) => [id, zh]);
  const named = [test.is, test.in, test.atLeast, test.atMost]
    .flat()
    .filter((word) => typeof word === 'string');
  const ordered = test.atLeast === undefined && test.atMost === undefined;
  return [
    ...named.filter((word) => !known.includes(word)).map((word) => unknownName(path, 'word', word, known)),
    ...(ordered || list.some(({ rank }) => rank !== undefined)
      ? []
      : [{ path, code: 'pack.not-ordered', args: { fact: String(path.at(-1)) } }]),
  ];
}

interface Condition {
  list: string;
  field: string;
  words: (string | number | boolean)[];
  at: PropertyKey[];
}

/** Conditions on the fields of list facts, whatever operator holds them. */
function conditionsOf(expression: ReturnType<typeof allExpressions>[number]['expression']): Condition[] {
  const of = (list: string, where: Record<string, unknown> | undefined, at: PropertyKey[]): Condition[] =>
    Object.entries(where ?? {}).map(([field, words]) => ({
      list,
      field,
      words: [words].flat() as Condition['words'],
      at: [...at, field],
    }));
  const { placement = {}, count, every } = expression;
  const { events, levels = [], askLevels = [], prizes = [], askPrizes = [] } = placement;
  return [
    ...of('honours', expression.honour, ['honour']),
    ...of('titles', expression.title, ['title']),
    ...(count ? of(count.of, count.where, ['count', 'where']) : []),
    ...(every ? of(every.of, every.where, ['every', 'where']) : []),
    ...(events ? [{ list: 'placements', field: 'event', words: events, at: ['placement', 'events'] }] : []),
    ...(expression.placement
      ? of('placements', { level: [...levels, ...askLevels], prize: [...prizes, ...askPrizes] }, [
          'placement',
        ])
      : []),
  ].filter(({ words }) => words.length > 0);
}

function quotaFaults(scheme: Scheme, { terms }: PackParts): PathProblem[] {
  const facts: string[] = Object.keys(SCALAR_FACTS);
  return scheme.quotas.flatMap((quota, index) => {
    const path = ['quotas', index];
    const { by } = quota;
    const keyed = quota.category ?? (by.length === 1 ? by[0] : undefined);
    const known = keyed === undefined ? undefined : terms[keyed]?.flatMap(({ id, zh }) => [id, zh]);
    const groups = quota.caps.map(({ group }) => group);
    const sum = quota.caps
      .filter(({ within }) => within === undefined)
      .reduce((total, { cap }) => total + cap, 0);
    return [
      ...[...by, ...(quota.category === undefined ? [] : [quota.category])]
        .filter((fact) => !facts.includes(fact))
        .map((fact) => unknownName([...path, 'by'], 'fact', fact, facts)),
      ...quota.caps.flatMap(({ group, members, within }, i): PathProblem[] => [
        ...(groups.indexOf(group) === i
          ? []
          : [{ path: [...path, 'caps', i], code: 'pack.duplicate-id', args: { id: group } }]),
        ...(within === undefined || groups.includes(within)
          ? []
          : [unknownName([...path, 'caps', i, 'within'], 'group', within, groups)]),
        ...(members ?? [group])
          .filter((name) => name !== '*' && known !== undefined && !known.includes(name))
          .map((name) => unknownName([...path, 'caps', i], 'group', name, known ?? [])),
      ]),
      ...(quota.total === undefined || quota.total === sum
        ? []
        : [
            {
              path: [...path, 'total'],
              code: 'pack.wrong-total',
              args: { expected: quota.total, found: sum },
            },
          ]),
    ];
  });
}
