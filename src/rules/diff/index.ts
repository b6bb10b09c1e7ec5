import { isDeepStrictEqual } from 'node:util';
import type { ChangeKind, Detail, Direction, RequirementChange } from '../../model/diff.js';
import type { Strength } from '../../model/outcome.js';
import type { Criterion, Quota, Scheme } from '../../model/scheme.js';
import { compareExpressions, type RankOf, subjects } from './compare.js';

/**
 * What changed from one scheme to another, both settled for their readings: requirements by their number, or where
 * the numbers differ by what they are about. Requirements that are the same are left out.
 */
export function diffSchemes(from: Scheme, to: Scheme, rankOf: RankOf): RequirementChange[] {
  return [
    ...diffRules(
      from.criteria,
      to.criteria,
      (old, now) => criterionDetails(old, now, rankOf),
      aboutCriterion,
    ),
    ...diffRules(from.quotas, to.quotas, quotaDetails, ({ by }) => by),
  ];
}

function diffRules<T extends Criterion | Quota>(
  from: T[],
  to: T[],
  detailsOf: (old: T, now: T) => Detail[],
  aboutOf: (rule: T) => string[],
): RequirementChange[] {
  const pairs = paired(from, to, aboutOf);
  const dropped = from.filter((rule) => !pairs.some(([old]) => old === rule));
  const added = to.filter((rule) => !pairs.some(([, now]) => now === rule));
  return [
    ...pairs.flatMap(([old, now]): RequirementChange[] => {
      const details = detailsOf(old, now);
      if (details.length === 0 && isDeepStrictEqual(wordsOf(old), wordsOf(now))) return [];
      return [{ kind: kindOf(details), from: old, to: now, details }];
    }),
    ...dropped.map((rule): RequirementChange => ({ kind: 'dropped', from: rule, to: null, details: [] })),
    ...added.map((rule): RequirementChange => ({ kind: 'added', from: null, to: rule, details: [] })),
  ];
}

/** Same number; of the rest those that alone on either side are about the same facts. */
function paired<T extends Criterion | Quota>(from: T[], to: T[], aboutOf: (rule: T) => string[]): [T, T][] {
  const same = from.flatMap((old): [T, T][] => {
    const now = to.find(({ id }) => id === old.id);
    return now === undefined ? [] : [[old, now]];
  });
  const restFrom = from.filter((rule) => !same.some(([old]) => old === rule));
  const restTo = to.filter((rule) => !same.some(([, now]) => now === rule));
  const alike = (rules: T[], rule: T) =>
    aboutOf(rule).length === 0 ? [] : rules.filter((each) => isDeepStrictEqual(aboutOf(each), aboutOf(rule)));
  const byAbout = restFrom.flatMap((old): [T, T][] => {
    const [now, ...others] = alike(restTo, old);
    return now !== undefined && others.length === 0 && alike(restFrom, old).length === 1 ? [[old, now]] : [];
  });
  return [...same, ...byAbout];
}

function aboutCriterion({ require }: Criterion): string[] {
  return subjects(require);
}

/** From the weightiest to what asks nothing. */
const STRENGTHS: Strength[] = ['mandatory', 'in-principle', 'scored', 'priority', 'evidence', 'note'];

function strengthDetails(from: Strength, to: Strength): Detail[] {
  if (from === to) return [];
  const direction: Direction = STRENGTHS.indexOf(to) < STRENGTHS.indexOf(from) ? 'tighter' : 'looser';
  return [{ path: 'strength', from, to, direction }];
}

function criterionDetails(old: Criterion, now: Criterion, rankOf: RankOf): Detail[] {
  return [
    ...strengthDetails(old.strength, now.strength),
    ...prefixed('require', compareExpressions(old.require ?? {}, now.require ?? {}, rankOf)),
    // Whom it applies to says nothing of how hard it is.
    ...prefixed('when', compareExpressions(old.when ?? {}, now.when ?? {}, rankOf)).map(
      (each): Detail => ({ ...each, direction: 'other' }),
    ),
  ];
}

function quotaDetails(old: Quota, now: Quota): Detail[] {
  const groups = [...new Set([...old.caps, ...now.caps].map(({ group }) => group))];
  const cap = (quota: Quota, group: string) => quota.caps.find((each) => each.group === group)?.cap;
  const caps = groups.flatMap((group): Detail[] => {
    const [from, to] = [cap(old, group), cap(now, group)];
    if (from === to) return [];
    const direction = from === undefined || to === undefined ? 'other' : to < from ? 'tighter' : 'looser';
    return [{ path: `caps.${group}`, from: String(from ?? ''), to: String(to ?? ''), direction }];
  });
  const by: Detail[] = isDeepStrictEqual(old.by, now.by)
    ? []
    : [{ path: 'by', from: old.by.join(' '), to: now.by.join(' '), direction: 'other' }];
  return [...strengthDetails(old.strength, now.strength), ...by, ...caps];
}

function prefixed(name: string, details: Detail[]): Detail[] {
  return details.map((each) => ({
    ...each,
    path: [name, each.path].filter((part) => part !== '').join('.'),
  }));
}

function kindOf(details: Detail[]): ChangeKind {
  const directions = new Set(details.map(({ direction }) => direction));
  if (directions.size === 0) return 'reworded';
  if (directions.size > 1 || directions.has('other')) return 'changed';
  return directions.has('tighter') ? 'tightened' : 'loosened';
}

/** What people read of a rule, which decides nothing. */
function wordsOf(rule: Criterion | Quota): unknown {
  const { clause, title, advice } = rule;
  return { clause, title, advice, evidence: 'evidence' in rule ? rule.evidence : undefined };
}
