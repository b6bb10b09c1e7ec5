import { bestCertificate, type Certificate, certificatesFor } from '../certificates/lines.js';
import type { ContestOutcome, ContestPrize } from '../model/contest.js';
import type { CertificateResult, NoCertificate, PrizeResult, RankBounds } from '../model/contest-report.js';
import { criterionOf, type Setting, stageOf, value } from './setting.js';
import type { StageStandings, Standing } from './standings.js';

/** What one place in one stage leads to. */
export interface StageAward {
  /** The highest certificate that follows whatever is not known. */
  sure: CertificateResult | null;
  /** A higher one, if what is not known turns out well. */
  open: CertificateResult | null;
  /** Every certificate that it may come to, the lower ones too. */
  may: CertificateResult[];
  without: NoCertificate | null;
}

/**
 * The certificate of a place (C-11 … C-14): only in a project that issues them, to individuals who took part, passed both
 * parts and may take part (`eligible`). The best line of the stage counts.
 */
export function stageAward(
  standing: Standing,
  stage: StageStandings,
  eligible: ContestOutcome,
  setting: Setting,
): StageAward {
  const without = withoutCertificate(standing, eligible, setting);
  if (without !== null || standing.rank === null) return { sure: null, open: null, may: [], without };
  const { contest, project } = setting;
  const { certificates } = contest;
  const ofPassed = certificates.shares.of === 'passed';
  const found = certificatesFor(
    {
      stage: stage.stage,
      rank: standing.rank,
      ...(ofPassed && standing.rankOfPassed !== null ? { shareRank: standing.rankOfPassed } : {}),
      entrants: ofPassed ? stage.passed : stage.entrants,
    },
    certificates.rules,
    certificates.shares,
  );
  // Nothing is sure of somebody who may not count or may have failed a part, or of a project that nobody knows.
  const certain = standing.sure && standing.score.passed === 'met' && project !== null;
  const isSure = ({ line }: Certificate) => certain && !isAsked(line.grade, stage.stage, setting);
  const sure = result(best(found.sure.filter(isSure), setting), setting);
  const rest = [...found.sure.filter((each) => !isSure(each)), ...found.open];
  const open = result(best(rest, setting), setting);
  return {
    sure,
    open: open !== null && sure !== null && rankOf(open) <= rankOf(sure) ? null : open,
    may: [...found.sure, ...found.open].flatMap((each) => result(each, setting) ?? []),
    without,
  };
}

function withoutCertificate(
  { score, rank }: Standing,
  eligible: ContestOutcome,
  { project }: Setting,
): NoCertificate | null {
  if (project?.form === 'team') return 'team';
  if (project !== null && !project.certificate) return 'project';
  if (rank === null) return 'absent';
  if (score.passed === 'unmet') return 'failed';
  return eligible === 'unmet' ? 'entrant' : null;
}

/** A grade above that of the papers is only possible, where the reading says so (A-C7). */
function isAsked(grade: string, id: StageStandings['stage'], { contest, gradeOf }: Setting): boolean {
  const standard = stageOf(contest, id)?.standard;
  if (contest.certificates.aboveStandard === 'issue' || standard === undefined) return false;
  return (gradeOf(grade).rank ?? 0) > (gradeOf(standard).rank ?? 0);
}

function best(certificates: Certificate[], { gradeOf }: Setting): Certificate | null {
  return bestCertificate(certificates, (word) => gradeOf(word).rank ?? 0);
}

function result(certificate: Certificate | null, { contest, gradeOf }: Setting): CertificateResult | null {
  if (certificate === null) return null;
  const { rule, line } = certificate;
  return {
    grade: gradeOf(line.grade),
    stage: rule.stage,
    id: rule.id,
    clause: criterionOf(contest, rule.id)?.clause ?? '',
  };
}

function rankOf({ grade }: CertificateResult): number {
  return grade.rank ?? 0;
}

/** What is issued over all stages: the highest, or each (A-C8); and a higher one that is still open. */
export function overall(
  awards: StageAward[],
  { contest }: Setting,
): { certificates: CertificateResult[]; possible: CertificateResult | null } {
  const sure = awards.flatMap((award) => award.sure ?? []);
  const top = highest(sure);
  const possible = highest(awards.flatMap((award) => award.open ?? []));
  const higher = possible !== null && (top === null || rankOf(possible) > rankOf(top)) ? possible : null;
  const each = contest.certificates.several === 'each';
  return { certificates: each ? sure : top === null ? [] : [top], possible: higher };
}

/** The highest; of equal ones that of the earliest stage. */
function highest(all: CertificateResult[]): CertificateResult | null {
  return all.reduce<CertificateResult | null>(
    (most, each) => (most === null || rankOf(each) > rankOf(most) ? each : most),
    null,
  );
}

/** What a place in a stage brings besides (C-16 … C-18). */
export function prizesOf(
  standing: Standing,
  eligible: ContestOutcome,
  { contest, project }: Setting,
): PrizeResult[] {
  const { rank, entry, sure } = standing;
  if (rank === null || project === null || eligible === 'unmet') return [];
  const card = entry.rows.map((row) => value<boolean>(row, 'card'));
  return contest.prizes
    .filter(({ stage, form }) => stage === entry.stage && form === project.form)
    .flatMap((prize) => prizeOf(prize, { ...rank, sure }, card));
}

function prizeOf(
  prize: ContestPrize,
  place: RankBounds & { sure: boolean },
  card: (boolean | null)[],
): PrizeResult[] {
  const lineAt = (rank: number) => prize.lines.find(({ atMost }) => rank <= atMost);
  const [top, bottom] = [lineAt(place.best), lineAt(place.worst)];
  if (top === undefined || (prize.card === true && card.includes(false))) return [];
  const sure = place.sure && top === bottom && (prize.card !== true || !card.includes(null));
  const { id, stage, text } = prize;
  return [
    {
      id,
      stage,
      text,
      outcome: sure ? 'met' : 'undetermined',
      yuan: top === bottom ? (top.yuan ?? null) : null,
    },
  ];
}
