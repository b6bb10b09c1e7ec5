import type { Contest } from '../../model/contest.js';
import type { Check, LintProblem } from './check.js';

/** What a contest's lines of ranks are checked against. */
export interface ContestLines {
  contest: Contest;
  /** Rank of a grade by its word or id; undefined: none. */
  rankOf: (grade: string) => number | undefined;
}

/** Lines of certificates and prizes that no place can reach, because another one always comes first. */
export const contestLines: Check<ContestLines> = {
  name: 'contest-lines',
  run: ({ contest: { certificates, prizes }, rankOf }) => [
    // The best line that a place reaches holds.
    ...certificates.rules.flatMap(({ lines }, i) => {
      const worth = lines.map(({ atMost, share, grade }) => ({
        kind: share === undefined ? 'rank' : 'share',
        reach: share === undefined ? (atMost ?? 0) : share[0] / share[1],
        rank: rankOf(grade) ?? 0,
      }));
      return worth.flatMap((line, index) =>
        worth.some(
          (other, at) =>
            at !== index &&
            other.kind === line.kind &&
            other.reach >= line.reach &&
            other.rank >= line.rank &&
            (at < index || other.reach > line.reach || other.rank > line.rank),
        )
          ? [unreachable(['certificates', 'rules', i, 'lines', index], lines[index])]
          : [],
      );
    }),
    // The first line that a place reaches holds.
    ...prizes.flatMap(({ lines }, i) =>
      lines.flatMap((line, index) =>
        lines.slice(0, index).some(({ atMost }) => atMost >= line.atMost)
          ? [unreachable(['prizes', i, 'lines', index], line)]
          : [],
      ),
    ),
  ],
};

function unreachable(path: PropertyKey[], line: unknown): LintProblem {
  const rule = JSON.stringify(line).replaceAll('"', '');
  return { path, code: 'pack.branch-unreachable', args: { rule, other: '' } };
}
