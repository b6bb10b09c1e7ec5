import type { RulePack } from '../../model/pack.js';
import type { Cap, Quota } from '../../model/scheme.js';
import { SCALAR_FACTS } from '../expression.js';
import { type Check, type LintProblem, type SchemeInput, unknownName } from './check.js';

/** Facts and groups of quotas that are not there, and caps that do not add up. */
export const quotas: Check<SchemeInput> = {
  name: 'quotas',
  run: ({ scheme, variants, pack: { terms } }) => [
    ...variants.flatMap((variant) =>
      variant.scheme.quotas.flatMap((quota, index) => faultsOf(quota, ['quotas', index], terms)),
    ),
    ...scheme.quotas.flatMap(({ perhaps = {} }, index) => {
      // A reading may choose what a quota counts by.
      const by = new Set(variants.flatMap((variant) => variant.scheme.quotas[index]?.by ?? []));
      return Object.keys(perhaps)
        .filter((fact) => !by.has(fact))
        .map((fact) => ({
          ...unknownName(['quotas', index, 'perhaps', fact], 'fact', fact, by),
          atKey: true,
        }));
    }),
  ],
};

function faultsOf(quota: Quota, path: PropertyKey[], terms: RulePack['terms']): LintProblem[] {
  const facts = Object.keys(SCALAR_FACTS);
  const { by, category, caps, open = [], uncapped = [], unplaced } = quota;
  const known = groupNames(quota, terms);
  const groups = caps.map(({ group }) => group);
  const named: [string, PropertyKey[]][] = [
    ...caps.flatMap(({ group, members }, i) =>
      (members ?? [group]).map((name): [string, PropertyKey[]] => [name, [...path, 'caps', i]]),
    ),
    ...open.map((name, i): [string, PropertyKey[]] => [name, [...path, 'open', i]]),
    ...uncapped.map((name, i): [string, PropertyKey[]] => [name, [...path, 'uncapped', i]]),
    ...(['except', 'only'] as const).flatMap((list) =>
      (unplaced?.[list] ?? []).map((name, i): [string, PropertyKey[]] => [
        name,
        [...path, 'unplaced', list, i],
      ]),
    ),
  ];
  return [
    ...[...by, ...(category === undefined ? [] : [category])]
      .filter((fact) => !facts.includes(fact))
      .map((fact) => unknownName([...path, 'by'], 'fact', fact, facts)),
    ...caps.flatMap((cap, i) => capFaults(cap, i, caps, [...path, 'caps', i])),
    ...caps.flatMap(({ within }, i) =>
      within === undefined || groups.includes(within)
        ? []
        : [unknownName([...path, 'caps', i, 'within'], 'group', within, groups)],
    ),
    ...named
      .filter(([name]) => name !== '*' && known !== null && !known.has(name))
      .map(([name, at]) => unknownName(at, 'group', name, known ?? [])),
    ...totalFaults(quota, path),
  ];
}

/** Names that groups may have: words of the fact that tells them apart. null: any text. */
export function groupNames({ by, category }: Quota, terms: RulePack['terms']): Set<string> | null {
  const keyed = category ?? (by.length === 1 ? by[0] : undefined);
  const list = keyed !== undefined && Object.hasOwn(terms, keyed) ? terms[keyed] : undefined;
  return list === undefined ? null : new Set(list.flatMap(({ id, zh }) => [id, zh]));
}

/** A group twice, or a part that may have more than the whole: its cap could never be reached. */
function capFaults(
  { group, cap, within }: Cap,
  index: number,
  caps: Cap[],
  path: PropertyKey[],
): LintProblem[] {
  const whole = caps.find((other) => other.group === within);
  return [
    ...(caps.findIndex((other) => other.group === group) === index
      ? []
      : [{ path, code: 'pack.duplicate-id', args: { id: group } }]),
    ...(whole !== undefined && cap > whole.cap
      ? [
          {
            path: [...path, 'cap'],
            code: 'pack.cap-beyond',
            args: { group, cap, whole: whole.group, most: whole.cap },
          },
        ]
      : []),
  ];
}

function totalFaults({ total, caps }: Quota, path: PropertyKey[]): LintProblem[] {
  const sum = caps.filter(({ within }) => within === undefined).reduce((all, { cap }) => all + cap, 0);
  return total === undefined || total === sum
    ? []
    : [{ path: [...path, 'total'], code: 'pack.wrong-total', args: { expected: total, found: sum } }];
}
