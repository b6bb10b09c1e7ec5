import type { SchemeDiff } from './diff.js';
import type { Problem } from './finding.js';
import type { Outcome, VerdictStatus } from './outcome.js';
import type { Bilingual } from './text.js';

/**
 * What `craftsman audit` found in an archive of sealed batches. Renderers see this and nothing else; personal data in it is
 * masked already, unless it was asked for.
 */
export interface AuditReport {
  tool: { name: string; version: string };
  /** ISO day in Beijing: by it exceptions are told that have run out since. */
  today: string;
  /** One for each seal that could be read, by folder and number. */
  batches: BatchAudit[];
  /** About the archive as a whole: seals that are gone, altered, swapped or there twice, and what could not be looked at. */
  said: AuditLine[];
  /**
   * The newest seal of each chain: only its hash, noted elsewhere, shows whether a newer one was taken away. `confirmed`: it is one that
   * was given.
   */
  heads: { file: string; number: number; sha256: string; confirmed: boolean }[];
  against: AgainstAudit | null;
  summary: {
    seals: number;
    /** Batches by state; seals that could not be read are in none. */
    replayed: number;
    differs: number;
    undone: number;
    /** 0: everything replays; 1: something differs; 2: something could not be looked at. */
    exitCode: 0 | 1 | 2;
  };
}

/**
 * How much a line weighs. `cannot`: this run could not look at it (exit code 2); `differs`: not what was sealed (exit code 1);
 * `note`: worth knowing.
 */
export type AuditWeight = 'cannot' | 'differs' | 'note';

/** One thing to tell, without prose: worded by `code` like any message. `file`: path in the archive, or null. */
export interface AuditLine extends Problem {
  weight: AuditWeight;
  file: string | null;
}

/** `replayed`: the same as when it was sealed; `undone`: could not be replayed by this run. */
export type BatchState = 'replayed' | 'differs' | 'undone';

export interface BatchAudit {
  /** The seal: path in the archive, number in its chain, SHA-256 of its bytes. */
  seal: { file: string; number: number; sha256: string };
  state: BatchState;
  /** Version of the program that sealed it. */
  version: string;
  /** The day that counted as today. */
  day: string;
  schemes: { id: string; asOf: string }[];
  /** People in the batch when it was sealed. */
  nominees: number;
  /** Verdicts by scheme when it was sealed. */
  verdicts: Record<string, Record<VerdictStatus, number>>;
  files: FileAudit[];
  said: AuditLine[];
  /** Parts of the result that did not come out as sealed. */
  parts: ReportPart[];
  rows: RowDifference[];
  quotas: QuotaDifference[];
  /** What somebody changed in the copy of the rules that lies in the archive; null where nothing can be said. */
  rules: SchemeDiff[] | null;
}

export type SealedKind = 'input' | 'pack' | 'waivers' | 'summary' | 'report' | 'annotated';

/**
 * What became of a file that a seal names. `moved`: found elsewhere by its hash; `unread`: could not be had when it was sealed;
 * `kept`: of the rules, not in the archive but with the program.
 */
export type FileState = 'intact' | 'moved' | 'altered' | 'missing' | 'unreadable' | 'unread' | 'kept';

export interface FileAudit {
  kind: SealedKind;
  /** As the seal names it. */
  file: string;
  state: FileState;
  /** Where it lies in the archive; null where it is not found. */
  path: string | null;
}

/** Parts of a result, each with a hash of its own in the seal. `proofs`: how a verdict is reasoned. */
export type ReportPart =
  | 'inputs'
  | 'schemes'
  | 'facts'
  | 'verdicts'
  | 'proofs'
  | 'waivers'
  | 'quotas'
  | 'findings'
  | 'summary';

/** What a seal says of a result, besides the hashes of its parts. */
export type SealMember = 'nominees' | 'verdicts' | 'exitCode' | 'criteria' | 'rows' | 'quotas';

/** A row that did not come out as sealed. `gone`: no nominee any more; `new`: none then. */
export interface RowDifference {
  kind: 'changed' | 'gone' | 'new';
  file: string;
  sheet: string;
  row: number;
  facts: FactDifference[];
  criteria: CriterionDifference[];
  verdicts: { scheme: string; old: VerdictStatus | null; new: VerdictStatus | null }[];
  /** Whether the problems of the row, or how its verdicts are reasoned, differ. */
  findings: boolean;
  proofs: boolean;
  /** Requirements that are reasoned otherwise, by the report of then; empty where it is not in the archive. */
  reasons: { scheme: string; id: string; clause: string }[];
}

/** A fact as the report has it: its value as data, or why there is none. */
export type ShownFact = { value: unknown } | { unknown: string };

export interface FactDifference {
  fact: string;
  /** Header of the column; null where it is no column of the form. */
  header: Bilingual | null;
  /** Cells that it is read from now, or was. */
  cells: string[];
  /** null: not known (the report of then is not in the archive), or no such fact. */
  old: ShownFact | null;
  new: ShownFact | null;
}

/** null: not judged. `clause`: where the requirement stands; '' where it is in no rules at hand. */
export interface CriterionDifference {
  scheme: string;
  id: string;
  clause: string;
  old: Outcome | null;
  new: Outcome | null;
}

/** A quota that is tallied otherwise than when it was sealed. */
export interface QuotaDifference {
  scheme: string;
  id: string;
  clause: string;
}

/** What other rules would have said of the same batches. It says nothing about the archive, nor changes the exit code. */
export interface AgainstAudit {
  /** Name of the folder; null: the rules that come with the program. */
  rules: string | null;
  sha256: string;
  batches: AgainstBatch[];
}

export interface AgainstBatch {
  seal: { file: string; number: number };
  /** Schemes of then against those of now, each with whose verdict changes. */
  diffs: SchemeDiff[];
  /** Schemes of then without a partner. */
  alone: { id: string; names: Bilingual }[];
  said: AuditLine[];
}
