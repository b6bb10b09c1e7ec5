import type { RulePack } from '../../model/pack.js';
import type { Quota } from '../../model/scheme.js';
import type { Check, LintProblem, SchemeInput } from './check.js';

/** Groups of one quota that hold the same recommender, though neither is a part of the other: which cap is its own? */
export const quotaOverlap: Check<SchemeInput> = {
  name: 'quota-overlap',
  run: ({ variants, pack: { terms } }) =>
    variants.flatMap(({ scheme }) =>
      scheme.quotas.flatMap((quota, index) => overlaps(quota, ['quotas', index], terms)),
    ),
};

function overlaps(quota: Quota, path: PropertyKey[], terms: RulePack['terms']): LintProblem[] {
  const { caps, category, by, uncapped = [] } = quota;
  const fact = category ?? (by.length === 1 ? by[0] : undefined);
  const list = (fact !== undefined && Object.hasOwn(terms, fact) ? terms[fact] : undefined) ?? [];
  // A group may be named by its word or by its id.
  const ids = new Map(
    list.flatMap(
      ({ id, zh }) =>
        [
          [zh, id],
          [id, id],
        ] as [string, string][],
    ),
  );
  const idOf = (name: string) => ids.get(name) ?? name;
  const parent = new Map(caps.map(({ group, within }) => [group, within]));
  const owner = new Map<string, { group: string; index: number }>();
  const whole = caps.findIndex(({ group }) => group === '*');
  const named = caps.flatMap(({ group, members = [group] }, index) =>
    [...new Set(members.map(idOf))].map((name) => ({ name, group, index })),
  );
  return [
    ...named.flatMap(({ name, group, index }): LintProblem[] => {
      const other = owner.get(name);
      if (other === undefined) owner.set(name, { group, index });
      if (other === undefined || other.index === index) return [];
      if (isPart(group, other.group, parent) || isPart(other.group, group, parent)) return [];
      return [overlap([...path, 'caps', index], name, other.group, group)];
    }),
    ...(whole >= 0 && caps.length > 1 && caps.some(({ within }, i) => i !== whole && within !== '*')
      ? [overlap([...path, 'caps', whole], '*', caps[whole === 0 ? 1 : 0]?.group ?? '', '*')]
      : []),
    ...uncapped.flatMap((name, index) => {
      const other = owner.get(idOf(name));
      return other === undefined ? [] : [overlap([...path, 'uncapped', index], name, other.group, name)];
    }),
  ];
}

function isPart(group: string, whole: string, parent: Map<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let above = parent.get(group); above !== undefined && !seen.has(above); above = parent.get(above)) {
    if (above === whole) return true;
    seen.add(above);
  }
  return false;
}

function overlap(path: PropertyKey[], name: string, other: string, group: string): LintProblem {
  return { path, code: 'pack.quota-overlap', args: { name, other, group } };
}
