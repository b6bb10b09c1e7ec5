import type { BatchState, ReportPart, RowDifference, SealedKind, SealMember } from '../../model/audit.js';
import type { Lang } from '../lang.js';
import { audit as en } from './en/audit-words.js';
import { audit as zh } from './zh/audit-words.js';

/** The fixed words of `audit`, and the help of it and of `check --seal`, in one language. */
export interface AuditWords {
  kinds: Record<SealedKind, string>;
  parts: Record<ReportPart, string>;
  members: Record<SealMember, string>;
  /** Why a file was not read, by the code of what lay in the run and not in the file. */
  unread: Record<string, string>;
  state: Record<BatchState, string>;
  /** Line of a batch: the day it was sealed by, how many people, the schemes. */
  batch: (day: string, people: number, schemes: string[]) => string;
  /** More tables than are named. */
  inputs: (named: string, count: number) => string;
  rows: (count: number) => string;
  row: Record<RowDifference['kind'], string>;
  /** What of a row differs besides facts and outcomes. */
  findings: string;
  proofs: string;
  verdict: (scheme: string) => string;
  /** The value of then is not known. */
  differs: (now: string) => string;
  quotas: string;
  /** Requirements that were changed in the copy of the rules. */
  changedRules: string;
  more: (count: number) => string;
  archive: string;
  heads: string;
  /** Whether nothing can be said of what was sealed after the newest. */
  headsAdvice: string;
  /** Stands at a newest seal whose hash was given. */
  headConfirmed: string;
  against: (rules: string | null) => string;
  agrees: string;
  /** People whose verdict changes, under whatever scheme. */
  flips: (count: number) => string;
  /** Requirements that were changed as well and changed no verdict of the batch. */
  otherChanges: (count: number) => string;
  alone: (names: string[]) => string;
  /** `archive`: how many things are wrong with the archive itself. */
  total: (
    counts: { seals: number; replayed: number; differs: number; undone: number },
    archive: number,
  ) => string;
  /** After the total, as its next sentence. */
  clean: string;
  help: {
    audit: string;
    archive: string;
    against: string;
    head: string;
    registry: string;
    registryKey: string;
    passwordFile: string;
    format: string;
    seal: string;
    sealIn: string;
    exits: string;
  };
}

export function auditWords(lang: Lang): AuditWords {
  return lang === 'en' ? en : zh;
}
