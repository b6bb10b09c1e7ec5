import type { CertificateLine, CertificateRule, ContestStageId } from '../model/contest.js';

/** A place in one stage of a contest. */
export interface Standing {
  stage: ContestStageId;
  /** 1-based; without ties. */
  rank: number;
  /** Entrants of the stage; null where their number is not known. */
  entrants: number | null;
}

/** A certificate that a rule issues, with the rule. */
export interface Certificate {
  rule: CertificateRule;
  line: CertificateLine;
}

/**
 * Certificates that a place leads to under the rules of a contest (C-12 … C-14): `sure` follows from the rank, `open`
 * depends on a number of entrants that is not known. Both parts passed and a project that issues certificates are taken
 * for granted. facts.md §1.4.
 */
export function certificatesFor(
  { stage, rank, entrants }: Standing,
  rules: CertificateRule[],
): { sure: Certificate[]; open: Certificate[] } {
  const lines = rules
    .filter((rule) => rule.stage === stage)
    .flatMap((rule) => rule.lines.map((line) => ({ rule, line })));
  const reached = lines.map((certificate) => ({
    certificate,
    by: reaches(certificate.line, rank, entrants),
  }));
  return {
    sure: reached.filter(({ by }) => by === true).map(({ certificate }) => certificate),
    open: reached.filter(({ by }) => by === null).map(({ certificate }) => certificate),
  };
}

/** Whether a rank lies within a line; null: that depends on the number of entrants. Integers only: 10 × rank ≤ 3 × N. */
function reaches({ atMost, share }: CertificateLine, rank: number, entrants: number | null): boolean | null {
  if (atMost !== undefined) return rank <= atMost;
  if (share === undefined) return false;
  if (entrants === null) return null;
  const [part, whole] = share;
  return whole * rank <= part * entrants;
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
