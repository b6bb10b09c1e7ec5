import type { Source } from './scheme.js';
import type { Bilingual } from './text.js';

export type ContestStageId = 'preliminary' | 'semi-final' | 'final';

export interface ContestStage {
  id: ContestStageId;
  name: Bilingual;
  clause: string;
  /** ISO date: no round of the stage was held before. */
  from: string;
}

/** What a place in the stage of a rule is worth. Exactly one of `atMost` and `share` is there. */
export interface CertificateLine {
  /** Rank, 1-based. */
  atMost?: number;
  /** `[3, 10]`: the first 3 of every 10 entrants of the stage, rounded down. */
  share?: [number, number];
  /** Word or id of the vocabulary of grades. */
  grade: string;
}

/** Certificates that one stage issues. */
export interface CertificateRule {
  /** Number of the requirement in facts.md (`C-12`). */
  id: string;
  clause: string;
  stage: ContestStageId;
  lines: CertificateLine[];
}

/** A condition of every certificate, which a nominee sheet cannot show. */
export interface CertificateCondition {
  id: string;
  clause: string;
  title: Bilingual;
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
}

/** One edition of a contest: `rules/contests/*.yaml`. */
export interface Contest {
  id: string;
  /** Event of the vocabulary of contests. */
  event: string;
  year: number;
  names: Bilingual;
  source: Source;
  clauses: { id: string; title: string }[];
  /** Lowest first. */
  stages: ContestStage[];
  certificates: { conditions: CertificateCondition[]; rules: CertificateRule[] };
  projects: ContestProject[];
}
