import type { EditionChoice } from './edition.js';
import type { Term } from './fact.js';
import type { Finding, Problem, Severity } from './finding.js';
import type { FormField } from './form.js';
import type { Nominee } from './nominee.js';
import type { Strength, Verdict, VerdictStatus } from './outcome.js';
import type { RegistryReport } from './registry.js';
import type { Clause, Criterion, Quota, Reading, Source } from './scheme.js';
import type { LeftOut, SkippedRow } from './table.js';
import type { Bilingual } from './text.js';
import type { WaiversReport } from './waiver.js';

export interface InputReport {
  file: string;
  /** null where there were no bytes to read. */
  sha256: string | null;
  /** null where the file could not be read. */
  format: string | null;
  /** The input before it that has the same bytes: its sheets and people are reported there; null for any other. */
  copyOf: string | null;
  /** Why the file could not be checked; null where it was. */
  problem: Problem | null;
  /** One for each table, and for each sheet without one. */
  sheets: SheetReport[];
}

/**
 * A table of a sheet, or a sheet that has none. Every filled row is accounted for: those of a table are its titles, its
 * header, nominees and skipped rows; those of a sheet left out are left out as a whole.
 */
export interface SheetReport {
  name: string;
  /** null where the sheet is left out. */
  headerRow: number | null;
  leftOut: LeftOut | null;
  /** Filled rows: of the table `titleRows + headerRows + nominees + skipped`. */
  rows: number;
  titleRows: number;
  headerRows: number;
  nominees: number;
  skipped: SkippedRow[];
}

/** A scheme as it was used in this run. */
export interface SchemeReport {
  id: string;
  programme: string;
  asOf: string;
  sha256: string;
  /** Chosen option by reading name. */
  readings: Record<string, string>;
  // What renderers need beyond the JSON contract:
  names: Bilingual;
  source: Source;
  asOfWhy: 'default' | 'option' | 'today';
  assumptions: Bilingual[];
  clauses: Clause[];
  criteria: Criterion[];
  quotaRules: Quota[];
  readingRules: Reading[];
}

export type VerdictReport = Verdict;

/** A nominee with what judging found. */
export interface NomineeReport extends Nominee {
  verdicts: VerdictReport[];
}

export type QuotaStatus = 'within' | 'exceeded' | 'undetermined';

export interface QuotaReport {
  scheme: string;
  id: string;
  /** '': those who are in no group. */
  group: string;
  /** Distinct persons submitted. */
  count: number;
  /** null: no cap is known for this group. */
  cap: number | null;
  strength: Strength;
  status: QuotaStatus;
  clause: string;
  /** How many of `count` are not ineligible. */
  notIneligible: number;
  /** The first row of the group, by its key. For renderers; no seal depends on it. */
  first?: string;
}

export interface Summary {
  nominees: number;
  verdicts: Record<string, Record<VerdictStatus, number>>;
  findings: Record<Severity, number>;
  /** Findings that an exception covers, not counted above; absent: no exceptions were given. */
  waived?: number;
  /** 2: some file could not be checked. */
  exitCode: 0 | 1 | 2;
}

/**
 * Why these schemes were chosen: named by option, by the sheets' titles, or for want of both the newest of each programme,
 * with a date those in force then.
 */
export interface SchemeChoice {
  why: 'option' | 'title' | 'newest' | 'in-force';
  /** Title rows that named an award. */
  titles: string[];
  /** Where an award has several editions, or none in force on the date asked for: which one is used. */
  editions: EditionChoice[];
}

/** Everything that a renderer may say. The JSON contract is a projection of it. */
export interface Report {
  tool: { name: string; version: string };
  choice: SchemeChoice;
  inputs: InputReport[];
  schemes: SchemeReport[];
  nominees: NomineeReport[];
  quotas: QuotaReport[];
  findings: Finding[];
  summary: Summary;
  /** Exceptions that were given, and what became of each. */
  waivers?: WaiversReport;
  /** Registry of earlier batches, where one was given. */
  registry?: RegistryReport;
  /** Columns of the form, in official order. */
  fields: FormField[];
  /** Words of the rule pack by fact or item field, so that ids can be shown as words. */
  terms: Record<string, Term[]>;
}
