import type { Checked, CheckOptions, FileProblem, Input } from './check.js';
import { check } from './check-files.js';
import type { Flip, SchemeDiff } from './model/diff.js';
import type { CriterionResult, Outcome, Strength, Verdict, VerdictStatus } from './model/outcome.js';
import type { RulePack } from './model/pack.js';
import type { Report } from './model/report.js';
import type { Scheme } from './model/scheme.js';
import { diffSchemes } from './rules/diff/index.js';

/** A scheme with the pack that it stands in. */
export interface DiffSide {
  pack: RulePack;
  scheme: Scheme;
}

/**
 * The pairs to compare: schemes of the same id, of the rest the newest of the same programme. `alone` are those without
 * a partner.
 */
export function pairSchemes(
  from: DiffSide[],
  to: DiffSide[],
): { pairs: [DiffSide, DiffSide][]; alone: DiffSide[] } {
  const pairs: [DiffSide, DiffSide][] = [];
  const rest = { from: [...from], to: [...to] };
  const take = (matches: (a: Scheme, b: Scheme) => boolean) => {
    for (const old of [...rest.from]) {
      const now = rest.to
        .filter(({ scheme }) => matches(old.scheme, scheme))
        .sort(newestFirst)
        .at(0);
      if (now === undefined) continue;
      pairs.push([old, now]);
      rest.from.splice(rest.from.indexOf(old), 1);
      rest.to.splice(rest.to.indexOf(now), 1);
    }
  };
  take((a, b) => a.id === b.id);
  take((a, b) => a.programme === b.programme);
  return { pairs, alone: [...rest.from, ...rest.to] };
}

function newestFirst(a: DiffSide, b: DiffSide): number {
  return a.scheme.effective.from < b.scheme.effective.from ? 1 : -1;
}

/** `problems`: files that could not be read, and what stopped the trial on files altogether. */
export interface DiffResult {
  diff: SchemeDiff;
  problems: FileProblem[];
}

/** What changed between two schemes, and with `inputs` whose verdict that flips. */
export async function diffRules(
  sides: [DiffSide, DiffSide],
  inputs: Input[] | null,
  options: Omit<CheckOptions, 'schemes'>,
): Promise<DiffResult> {
  const [{ scheme: from }, { scheme: to, pack }] = sides;
  const rankOf = (fact: string, word: string) =>
    pack.terms[fact]?.find(({ id, zh }) => id === word || zh === word)?.rank;
  const changes = diffSchemes(from, to, rankOf);
  if (inputs === null) return { diff: { from, to, changes, flips: null }, problems: [] };
  const before = await checkUnder(sides[0], inputs, options);
  const after = before.ok ? await checkUnder(sides[1], inputs, options) : before;
  if (!before.ok || !after.ok) {
    return { diff: { from, to, changes, flips: null }, problems: after.ok ? [] : after.problems };
  }
  const problems = before.report.inputs.flatMap(({ file, problem }) =>
    problem === null ? [] : [{ file, ...problem }],
  );
  return { diff: { from, to, changes, flips: flipsBetween(before.report, after.report) }, problems };
}

function checkUnder(
  { pack, scheme }: DiffSide,
  inputs: Input[],
  options: Omit<CheckOptions, 'schemes'>,
): Promise<Checked> {
  return check(inputs, pack, { ...options, schemes: [scheme.id] });
}

/** Nominees of both reports whose verdict by the one scheme of each is another one. */
export function flipsBetween(before: Report, after: Report): Flip[] {
  const later = new Map(after.nominees.map((nominee) => [nominee.key, nominee.verdicts[0]]));
  return before.nominees.flatMap(({ key, file, sheet, row, name, verdicts: [old] }): Flip[] => {
    const now = later.get(key);
    if (old === undefined || now === undefined || old.status === now.status) return [];
    const standing = decidingAlone(now, old).map((each) => ({ side: 'to' as const, ...each }));
    const gone = decidingAlone(old, now).map((each) => ({ side: 'from' as const, ...each }));
    const because = standing.length > 0 ? standing : gone;
    return [{ file, sheet, row, name, from: old.status, to: now.status, because }];
  });
}

/** Criteria that make a verdict what it is and were not the same in the other one: what both share flips nothing. */
function decidingAlone(verdict: Verdict, other: Verdict): { id: string; clause: string; outcome: Outcome }[] {
  const isShared = ({ id, strength, outcome }: CriterionResult) =>
    other.criteria.some((each) => each.id === id && each.strength === strength && each.outcome === outcome);
  return deciding({ ...verdict, criteria: verdict.criteria.filter((each) => !isShared(each)) });
}

/** Criteria that make a verdict what it is; none for "eligible". */
function deciding({ criteria, status }: Verdict): { id: string; clause: string; outcome: Outcome }[] {
  const wanted = DECIDING[status];
  return criteria
    .filter(({ strength, outcome }) => wanted?.strengths.includes(strength) && wanted.outcome === outcome)
    .map(({ id, clause, outcome }) => ({ id, clause, outcome }));
}

/** design.md §2: which outcomes of which strengths lead to a verdict. */
const DECIDING: Record<VerdictStatus, { strengths: Strength[]; outcome: Outcome } | null> = {
  ineligible: { strengths: ['mandatory'], outcome: 'unmet' },
  review: { strengths: ['mandatory', 'in-principle', 'scored'], outcome: 'undetermined' },
  explain: { strengths: ['in-principle', 'scored'], outcome: 'unmet' },
  eligible: null,
};
