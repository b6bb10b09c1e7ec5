import { bestCertificate, type Certificate, certificatesFor } from '../certificates/lines.js';
import type { CertificateRule, Contest, ContestProject, ContestStageId } from '../model/contest.js';
import type { GradesVocabulary, GradeWord } from '../model/vocabulary/grades.js';
import { compareKey } from '../text/normalise.js';
import type { Claim } from './certificate-claims.js';
import { oncePer } from './words.js';

/** Why a placement cannot have led to a grade. */
type Fails = 'no-certificate' | 'team' | 'selection' | 'no-placement' | 'lower' | 'beyond';
/** What would have to be known to tell. */
type Open = 'project' | 'stage' | 'rank' | 'share' | 'year' | 'unread';

/** What the rules of a contest say about a grade and a placement. */
export interface Assessment {
  outcome: { is: 'confirmed' } | { is: 'failed'; why: Fails } | { is: 'open'; why: Open };
  project: ContestProject | null;
  /** Null where the text names none that the contest has. */
  stage: ContestStageId | null;
  /** No stage is written: the final is assumed. */
  stageAssumed: boolean;
  /** The certificate that the placement leads to: surely, or at best where the outcome is open. */
  certificate: Certificate | null;
}

/**
 * Whether a placement led to a grade, by the contest's own rules (facts.md §1.4). Two steps are assumed and said: no
 * stage written means the final, and both parts of the test were passed.
 */
export function assess(
  { contest, placement }: Pick<Claim, 'contest' | 'placement'>,
  grade: GradeWord,
  grades: GradesVocabulary,
): Assessment {
  const project = projectOf(contest, placement.occupation);
  const stageAssumed = placement.stage === null;
  const stage = stageAssumed ? 'final' : stageIn(contest, placement.stage);
  const known = { project, stage, stageAssumed, certificate: null };
  const failed = (why: Fails): Assessment => ({ ...known, outcome: { is: 'failed', why } });
  const open = (why: Open): Assessment => ({ ...known, outcome: { is: 'open', why } });
  if (placement.readable !== true) return open('unread');
  if (placement.year === null) return open('year');
  if (placement.placement === false) return failed('no-placement');
  if (stage === null) return failed('selection');
  if (project !== null && !project.certificate) return failed('no-certificate');
  if (project?.form === 'team' || placement.team === true) return failed('team');
  const places = placesOf(placement);
  if (places === null) return open('rank');

  const { sure, possible, enough } = atPlaces(contest, stage, places, grade, grades);
  if (!enough) {
    // Another stage than the assumed one might lead to the grade.
    const elsewhere = contest.stages.some(({ id }) => atPlaces(contest, id, places, grade, grades).enough);
    if (stageAssumed && elsewhere) return open('stage');
    return { ...failed(possible === null ? 'beyond' : 'lower'), certificate: sure ?? possible };
  }
  if (project === null) return { ...open('project'), certificate: sure ?? possible };
  if (sure !== null && reaches(sure, grade, grades))
    return { ...known, certificate: sure, outcome: { is: 'confirmed' } };
  return { ...open(possible?.line.share === undefined ? 'rank' : 'share'), certificate: possible };
}

/** Best and worst place that the rank or band means; null where neither is written. */
function placesOf({ rank, band }: Claim['placement']): [number, number] | null {
  if (typeof rank === 'number') return [rank, rank];
  return typeof band === 'number' ? [1, band] : null;
}

/** What places between a best and a worst one lead to in a stage: surely, at best, and whether that is enough. */
function atPlaces(
  { certificates: { rules } }: Contest,
  stage: ContestStageId,
  [best, worst]: [number, number],
  grade: GradeWord,
  grades: GradesVocabulary,
): { sure: Certificate | null; possible: Certificate | null; enough: boolean } {
  const rankOf = (word: string) => gradeOf(word, grades)?.rank ?? Number.NEGATIVE_INFINITY;
  const at = (rank: number) => certificatesFor({ stage, rank, entrants: null }, rules);
  const possible = bestCertificate([...at(best).sure, ...at(best).open], rankOf);
  return {
    sure: bestCertificate(at(worst).sure, rankOf),
    possible,
    enough: possible !== null && reaches(possible, grade, grades),
  };
}

function reaches({ line }: Certificate, grade: GradeWord, grades: GradesVocabulary): boolean {
  return (gradeOf(line.grade, grades)?.rank ?? Number.NEGATIVE_INFINITY) >= grade.rank;
}

/** The project whose name or alias is one of the words that the placement says about the trade. */
function projectOf(contest: Contest, occupation: unknown): ContestProject | null {
  if (typeof occupation !== 'string') return null;
  const names = projectNames(contest);
  const key = compareKey(occupation);
  const runs = [key, ...occupation.split(' ').map(compareKey)];
  const found = new Set(runs.flatMap((run) => names.get(plainName(run)) ?? []));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

const projectNames = oncePer(
  ({ projects }: Contest) =>
    new Map(
      projects.flatMap((project) =>
        [project.name, ...(project.aliases ?? [])].map(
          (name) => [plainName(compareKey(name)), project] as const,
        ),
      ),
    ),
);

/** A name without the marks that a clerk writes in different ways. */
const plainName = (key: string) => key.replace(/[\p{P}\p{S}]/gu, '');

function stageIn({ stages }: Contest, stage: unknown): ContestStageId | null {
  return stages.find(({ id }) => id === stage)?.id ?? null;
}

/** The grade that a rule names by its word or id. */
export function gradeOf(word: string, { grades }: GradesVocabulary): GradeWord | undefined {
  return grades.find(({ id, zh }) => id === word || zh === word);
}

/** The highest grade that the rules of a contest issue. */
export function highestIssued({ certificates }: Contest, grades: GradesVocabulary): number {
  const issued = certificates.rules.flatMap(({ lines }: CertificateRule) => lines.map(({ grade }) => grade));
  return Math.max(-1, ...issued.map((word) => gradeOf(word, grades)?.rank ?? -1));
}
