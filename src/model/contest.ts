import type { CriterionResult, Strength } from './outcome.js';
import type { Clause, Criterion, Numbered, Reading, Source } from './scheme.js';
import type { Bilingual } from './text.js';

export type ContestStageId = 'preliminary' | 'semi-final' | 'final';

/** Outcome of a condition as a rule or a reading of it may set it. */
export type ContestOutcome = Exclude<CriterionResult['outcome'], 'not-applicable'>;

export interface ContestStage {
  id: ContestStageId;
  name: Bilingual;
  clause: string;
  /** ISO dates: first and last day on which a round of the stage is planned. The only home of these dates. */
  from: string;
  to: string;
  /** Fewest entrants, and how binding that is for this stage. */
  entrants: { atLeast: number; strength: Strength; clause: string };
  /** Grade of the national standard that the papers may not fall below: word or id of the vocabulary of grades. */
  standard: string;
}

/** What a place in the stage of a rule is worth. Exactly one of `atMost` and `share` is there. */
export interface CertificateLine {
  /** Rank, 1-based. */
  atMost?: number;
  /** `[3, 10]`: the first 3 of every 10 entrants of the stage. */
  share?: [number, number];
  /** Word or id of the vocabulary of grades. */
  grade: string;
}

/** Certificates that one stage issues. */
export interface CertificateRule {
  /** Criterion (`C-12`). */
  id: string;
  stage: ContestStageId;
  lines: CertificateLine[];
}

/** How shares of the entrants are counted. */
export interface ShareCounting {
  /** Of all who competed in the stage, or of those who passed both parts. */
  of: 'entrants' | 'passed';
  /** What a share that is no whole number becomes. */
  rounding: 'down' | 'up';
  /** Places that a share counts from: of the whole ranking, or behind those that a line by rank rewards. */
  from: 'first' | 'behind-top';
}

/** What a place in a stage brings besides a certificate. The first line that the rank reaches holds. */
export interface ContestPrize {
  /** Criterion (`C-17`). */
  id: string;
  stage: ContestStageId;
  form: ContestProject['form'];
  /** `yuan`: money that the notice names a sum of. */
  lines: { atMost: number; yuan?: number }[];
  /** Only for holders of the union's mutual aid card. */
  card?: boolean;
  text: Bilingual;
}

export interface ContestProject {
  /** As in the notice's list. */
  number: number;
  name: string;
  /** Other wordings of the same project. */
  aliases?: string[];
  organisers: string[];
  /** Whether a place in it leads to a certificate. */
  certificate: boolean;
  form: 'individual' | 'team';
  /** Persons of a team. */
  teamSize?: number;
  /** The occupation, where the project's name is not its name. */
  occupation?: string;
  /** Made for staff of public offices, who are no workers of enterprises or public institutions. */
  publicOffice?: boolean;
}

/** A requirement of the notice, in the shape that schemes have. What the program decides stands in the sections. */
export type ContestCriterion = Pick<
  Criterion,
  'id' | 'clause' | 'also' | 'strength' | 'title' | 'evidence' | 'advice' | 'readings'
>;

/** One edition of a contest, settled for one choice of readings. Sections name their criterion by `id`. */
export interface Contest {
  id: string;
  /** Event of the vocabulary of contests. */
  event: string;
  year: number;
  names: Bilingual;
  source: Source;
  clauses: Clause[];
  /** What is assumed because a document is not at hand. */
  assumptions: Bilingual[];
  /** Requirements that the document has (`rules coverage`). */
  requirements?: Numbered;
  /** Form of the score sheets, and its columns that must be there. */
  form: string;
  columns: { required: string[] };
  readings: Reading[];
  criteria: ContestCriterion[];
  /** Dates (ISO) for conditions that hold at a time: the notice's own, and the end of the contest. */
  asOf: { date: string; until: string; why: Bilingual };
  /** Lowest first. */
  stages: ContestStage[];
  /** Parts of the total in per cent; who has more in `breakTie` goes first among equals. */
  scoring: {
    id: string;
    weights: { theory: number; skill: number };
    /** Most points of a part and of the total. */
    max: number;
    breakTie: 'theory' | 'skill';
    /** Decimals that totals are rounded to before they are compared; null: none are lost. */
    decimals: number | null;
  };
  /** Most that go on to the next stage: `[3, 10]` of its entrants. */
  promotion: { id: string; atMost: [number, number] };
  /** Order of the stages. */
  order: { id: string };
  entrants: {
    /** Criterion of the fewest entrants; how a team counts there. */
    id: string;
    teams: 'persons' | 'teams';
    born: { id: string; before: string; onTheDay: ContestOutcome };
    /** Dates at which it must hold: at the stage or else both of `asOf`, at the notice's, or at the stage only. */
    retirement: { id: string; at: 'ask' | 'notice' | 'stage' };
    employer: { id: string; city: string; publicOffice: ContestOutcome };
  };
  certificates: {
    /** Criteria that every certificate rests on; a sheet cannot show them all. */
    conditions: string[];
    /** Fewest points in each part. */
    passMark: number;
    shares: ShareCounting;
    /** Of several certificates of a person only the highest, or each. */
    several: 'highest' | 'each';
    /** A grade above that of the papers. */
    aboveStandard: 'issue' | 'ask';
    rules: CertificateRule[];
  };
  prizes: ContestPrize[];
  /** A phase without `from` is a closing date. */
  timeline: { id: string; phases: { from?: string | undefined; to: string; title: Bilingual }[] };
  /** What the list of projects must add up to. */
  catalogue: { id: string; projects: number; individual: number; team: number; certificate: number };
  projects: ContestProject[];
}

/** A contest as its file says it: values of these sections may be `{ reading, options }` instead. */
export type RawContest = Omit<Contest, 'scoring' | 'entrants' | 'certificates'> & {
  scoring: object;
  entrants: object;
  certificates: object;
};
