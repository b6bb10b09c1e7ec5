import type { Contest, ContestOutcome, ContestProject, ContestStageId } from './contest.js';
import type { Facts, Term } from './fact.js';
import type { Finding, Severity } from './finding.js';
import type { FormField } from './form.js';
import type { InputReport } from './report.js';
import type { Bilingual } from './text.js';

/** A number of people known exactly (`fewest === most`), or within bounds. */
export interface Bounds {
  fewest: number;
  most: number;
}

/** A rank known exactly (`best === worst`), or within bounds: a score is missing, or two are wholly equal. */
export interface RankBounds {
  best: number;
  worst: number;
}

/** A row of a score sheet, read into facts. */
export interface ScoreRow {
  file: string;
  sheet: string;
  row: number;
  /** Text above the table's header, and above the sheet's first table. */
  titles: string[];
  name: string;
  facts: Facts;
}

/** A certificate by grade, with the rule and the stage that it follows from. */
export interface CertificateResult {
  grade: Term;
  stage: ContestStageId;
  /** Criterion (`C-12`) and its clause. */
  id: string;
  clause: string;
}

/** Why a place leads to no certificate though its rank would. */
export type NoCertificate = 'project' | 'team' | 'failed' | 'entrant' | 'absent';

/** What a contestant did in one stage; one row for an individual, one for each member of a team. */
export interface StageResult {
  stage: ContestStageId;
  file: string;
  sheet: string;
  rows: number[];
  /** null: not known whether the contestant took part. */
  absent: boolean | null;
  /** Exact decimals as text; null where not known. */
  theory: string | null;
  skill: string | null;
  total: string | null;
  /** null for who did not take part. */
  rank: RankBounds | null;
  /** Whether both parts were passed. */
  passed: ContestOutcome;
  /** Whether the contestant goes on to the next stage; null: not known, or the last stage. */
  promoted: boolean | null;
  /** What the organiser wrote; null where nothing, or nothing that can be read. */
  organiser: {
    total: string | null;
    rank: number | null;
    promoted: boolean | null;
    certificate: string | null;
  };
  /** What the stage alone leads to: surely, and what it may lead to beyond. */
  certificate: CertificateResult | null;
  possible: CertificateResult | null;
  withoutCertificate: NoCertificate | null;
}

export interface PrizeResult {
  id: string;
  stage: ContestStageId;
  outcome: Exclude<ContestOutcome, 'unmet'>;
  /** Sum of money that the notice names; null where it names none. */
  yuan: number | null;
  text: Bilingual;
}

/** Whether one member meets one condition for taking part. */
export interface ConditionResult {
  id: string;
  outcome: ContestOutcome;
  clause: string;
  cells: string[];
}

export interface MemberResult {
  name: string;
  idNumber: string | null;
  employer: string | null;
  conditions: ConditionResult[];
}

/** An individual, or a team with its members, through all stages. */
export interface ContestantResult {
  /** Of the team, or of the person. */
  name: string;
  members: MemberResult[];
  /** Whether all members meet all conditions; while that is open, certificates and prizes are those that are due if they do. */
  eligible: ContestOutcome;
  /** In the order of the stages. */
  stages: StageResult[];
  /** Certificates to be issued. */
  certificates: CertificateResult[];
  /** A higher one that it may come to once what is open is known. */
  possible: CertificateResult | null;
  prizes: PrizeResult[];
}

export interface StageSummary {
  stage: ContestStageId;
  /** Sheets that hold it. */
  sheets: { file: string; sheet: string }[];
  /** Persons who took part, or teams where these are counted. */
  entrants: Bounds;
  /** How many go on; null: the last stage, or not known. */
  promoted: Bounds | null;
  /** First and last day that the sheets give; null: none. */
  held: { from: string; to: string } | null;
}

export interface ProjectReport {
  /** null: no project of the notice could be told. */
  project: ContestProject | null;
  stages: StageSummary[];
  contestants: ContestantResult[];
}

/** Everything that a renderer may say about score sheets. */
export interface ContestReport {
  tool: { name: string; version: string };
  contest: Contest;
  sha256: string;
  /** Chosen option by reading. */
  readings: Record<string, string>;
  /** The date asked for (ISO); null: the contest's own dates. */
  asOf: string | null;
  inputs: InputReport[];
  projects: ProjectReport[];
  findings: Finding[];
  summary: { contestants: number; findings: Record<Severity, number>; exitCode: 0 | 1 | 2 };
  fields: FormField[];
}
