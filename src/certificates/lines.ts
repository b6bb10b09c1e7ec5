import type { CertificateLine, CertificateRule, ContestStageId, ShareCounting } from '../model/contest.js';
import type { Bounds, RankBounds } from '../model/contest-report.js';

/** A place in one stage of a contest. */
export interface Standing {
  stage: ContestStageId;
  /** 1-based, without ties: a rank, or the best and the worst that it may be. */
  rank: number | RankBounds;
  /** The rank that shares go by, where that is another one. */
  shareRank?: RankBounds;
  /** How many the shares are of; null where their number is not known. */
  entrants: number | Bounds | null;
}

/** A certificate that a rule issues, with the rule. */
export interface Certificate {
  rule: CertificateRule;
  line: CertificateLine;
}

/** What the share of a line is counted from and how. */
type Counting = Pick<ShareCounting, 'rounding' | 'from'>;

const PLAIN: Counting = { rounding: 'down', from: 'first' };

/**
 * Certificates that a place leads to under the rules of a contest (C-12 … C-14): `sure` follows whatever is not known,
 * `open` depends on it. Both parts passed and a project that issues certificates are taken for granted. facts.md §1.4.
 */
export function certificatesFor(
  { stage, rank, shareRank, entrants }: Standing,
  rules: CertificateRule[],
  counting: Counting = PLAIN,
): { sure: Certificate[]; open: Certificate[] } {
  const plain = typeof rank === 'number' ? { best: rank, worst: rank } : rank;
  const of = typeof entrants === 'number' ? { fewest: entrants, most: entrants } : entrants;
  const lines = rules
    .filter((rule) => rule.stage === stage)
    .flatMap((rule) => rule.lines.map((line) => ({ rule, line })));
  const placeIn = ({ share }: CertificateLine) => (share === undefined ? plain : (shareRank ?? plain));
  const sure = lines.filter(
    ({ rule, line }) => reaches(line, placeIn(line).worst, of?.fewest ?? null, rule, counting) === true,
  );
  const possible = lines.filter(
    ({ rule, line }) => reaches(line, placeIn(line).best, of?.most ?? null, rule, counting) !== false,
  );
  return { sure, open: possible.filter((certificate) => !sure.includes(certificate)) };
}

/** Whether a rank lies within a line; null: that depends on the number of entrants. Integers only: 10 × rank ≤ 3 × N. */
function reaches(
  { atMost, share }: CertificateLine,
  rank: number,
  entrants: number | null,
  rule: CertificateRule,
  { rounding, from }: Counting,
): boolean | null {
  if (atMost !== undefined) return rank <= atMost;
  if (share === undefined) return false;
  if (entrants === null) return null;
  const [part, whole] = share;
  const place = from === 'first' ? rank : rank - topOf(rule);
  // The last place that a share rounded up takes in begins before the share ends.
  return rounding === 'down' ? whole * place <= part * entrants : whole * (place - 1) < part * entrants;
}

/** How many places the lines by rank of a rule reward. */
function topOf({ lines }: CertificateRule): number {
  return lines.reduce((most, { atMost }) => Math.max(most, atMost ?? 0), 0);
}

/** The highest of certificates by the rank of their grades; null where there is none. */
export function bestCertificate(
  certificates: Certificate[],
  rankOf: (grade: string) => number,
): Certificate | null {
  const [first = null, ...others] = certificates;
  return others.reduce(
    (best, next) => (best !== null && rankOf(best.line.grade) >= rankOf(next.line.grade) ? best : next),
    first,
  );
}
