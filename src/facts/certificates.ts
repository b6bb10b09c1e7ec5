import type { Fact, Facts, Term } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { GradeWord } from '../model/vocabulary/grades.js';
import { shortDate } from './award-later.js';
import type { Claim } from './certificate-claims.js';
import { type Assessment, assess, gradeOf, highestIssued } from './contest-certificate.js';
import { cellFinding, type FactContext, unknown } from './context.js';
import { quote } from './words.js';

/**
 * Compares the grade with the placements that may have led to it, as of a date (facts.md §1.4). A grade that the sheet
 * ties to a placement which cannot have led to it, or not yet, or not surely, is no longer known; where nothing ties
 * them, the grade may come from elsewhere and only a note says what the placement gives.
 */
export function certificates(
  claims: Claim[],
  facts: Facts,
  row: TableRow,
  context: FactContext,
  asOf: string,
): { facts: Facts; findings: Finding[] } {
  if (claims.length === 0) return { facts: {}, findings: [] };
  const { grades } = context.vocabulary;
  const skillGrade = facts.skillGrade as Fact<Term | null> | undefined;
  const value = skillGrade?.known ? skillGrade.value : null;
  const claimed = value === null ? undefined : grades.grades.find(({ id }) => id === value.id);
  const judged = claims.flatMap((claim) => {
    const grade = claim.tied ?? claimed;
    if (grade === undefined || !isAbout(claim, grade, context)) return [];
    const assessment = assess(claim, grade, grades);
    return [{ claim, grade, assessment, later: heldFrom(claim, assessment) > asOf }];
  });
  // One placement that leads to the grade bears it, whatever the others give.
  const confirmed = judged.some(({ assessment, later }) => assessment.outcome.is === 'confirmed' && !later);
  const said = judged.filter(({ claim, assessment, later }) => {
    // That the award itself is later is asked about at its own cell (T-47).
    const asked = typeof claim.placement.heldFrom === 'string' && claim.placement.heldFrom > asOf;
    if (claim.tied === null && later && asked && assessment.outcome.is !== 'failed') return false;
    // Of several placements, one that leads to the grade is enough.
    return claim.tied !== null || !confirmed || assessment.outcome.is === 'confirmed';
  });
  const doubted = said.filter(({ claim, grade, assessment, later }) => {
    // A higher grade that falls does not take the lower one with it.
    const rests = claim.tied !== null && grade.id === claimed?.id && !confirmed;
    return rests && (later || isDoubted(assessment));
  });
  const cells = [...new Set([...(skillGrade?.cells ?? []), ...doubted.map(({ claim }) => claim.cell)])];
  return {
    facts: doubted.length === 0 ? {} : { skillGrade: unknown('ambiguous', cells, skillGrade?.steps ?? []) },
    findings: said.map(({ claim, grade, assessment, later }) =>
      findingOf(claim, grade, assessment, { later, confirmed }, row, context),
    ),
  };
}

/** A placement without a year may be of an edition whose rules nobody gave: that alone doubts nothing. */
function isDoubted({ outcome }: Pick<Assessment, 'outcome'>): boolean {
  return outcome.is === 'failed' || (outcome.is === 'open' && outcome.why !== 'year');
}

/** Without a tie, only a placement of that very edition and a grade that it can issue have to do with each other. */
function isAbout(
  { contest, placement, tied }: Claim,
  grade: GradeWord,
  { vocabulary }: FactContext,
): boolean {
  if (tied !== null) return true;
  return placement.year === contest.year && grade.rank <= highestIssued(contest, vocabulary.grades);
}

/** First day (ISO) on which the placement can have been won; empty where its edition is not known. */
function heldFrom({ contest, placement }: Claim, { stage }: Assessment): string {
  if (placement.year === null) return '';
  const held = contest.stages.find(({ id }) => id === stage)?.from ?? `${contest.year}-01-01`;
  const written = typeof placement.heldFrom === 'string' ? placement.heldFrom : held;
  return written > held ? written : held;
}

/** The arguments hold no reference date: what is said alike at several dates is said once. */
function findingOf(
  claim: Claim,
  grade: GradeWord,
  assessment: Assessment,
  { later, confirmed }: { later: boolean; confirmed: boolean },
  row: TableRow,
  context: FactContext,
): Finding {
  const { contest, placement, tied, field } = claim;
  const { outcome, project, stage, stageAssumed, certificate } = assessment;
  const name = contest.stages.find(({ id }) => id === stage)?.name;
  const { rank, band, text } = placement;
  const criterion = (id: string | undefined) => contest.criteria.find((each) => each.id === id);
  const condition = criterion(contest.certificates.conditions[0]);
  const given = certificate === null ? undefined : gradeOf(certificate.line.grade, context.vocabulary.grades);
  const higher = given !== undefined && given.rank > grade.rank;
  const code = codeOf(outcome, { tied: tied !== null, later, higher });
  const doubted = later || isDoubted({ outcome });
  const severity = tied !== null && doubted && !confirmed ? 'review' : 'note';
  const args = {
    item: quote(text),
    claimed: grade.zh,
    project: project?.name ?? '',
    stage: name?.zh ?? '',
    stageEn: name?.en ?? '',
    stageAssumed: stageAssumed && stage !== null ? 1 : 0,
    rank: typeof rank === 'number' ? rank : 0,
    band: typeof band === 'number' ? band : 0,
    given: given?.zh ?? '',
    why: outcome.is === 'confirmed' ? '' : outcome.why,
    rule: certificate?.rule.id ?? '',
    source: contest.source.number ?? contest.source.title,
    condition: condition?.title.zh ?? '',
    conditionEn: condition?.title.en ?? '',
    from: code === 'certificate.later' ? shortDate(heldFrom(claim, assessment)) : '',
  };
  // What is doubted is the grade, whichever cell says where it comes from.
  const at = severity === 'review' ? 'grade' : field;
  const clause =
    certificate === null ? null : `${args.source} ${criterion(certificate.rule.id)?.clause ?? ''}`;
  return { ...cellFinding(row, at, context, code, severity, args), clause };
}

function codeOf(
  { is }: Assessment['outcome'],
  { tied, later, higher }: { tied: boolean; later: boolean; higher: boolean },
): string {
  if (is === 'failed') return tied ? 'certificate.contradicted' : 'certificate.not-from-placement';
  if (later) return 'certificate.later';
  if (is === 'open') return 'certificate.open';
  return higher ? 'certificate.higher' : 'certificate.confirmed';
}
