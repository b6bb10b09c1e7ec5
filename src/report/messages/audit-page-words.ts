import type { AuditReport, AuditWeight, FileState } from '../../model/audit.js';
import type { Lang } from '../lang.js';
import { auditPage as en } from './en/audit-page-words.js';
import { auditPage as zh } from './zh/audit-page-words.js';

/** Words of the page and the workbook of an audit. */
export interface AuditPageWords {
  title: string;
  /** The verdict in a word or two, by exit code. */
  verdict: Record<0 | 1 | 2, string>;
  /** The verdict in a sentence, for whoever reads nothing else. */
  because: (summary: AuditReport['summary'], archive: number) => string;
  /** What it means, and what it does not show. */
  meaning: Record<0 | 1 | 2, string>;
  /** What exit code 0 means where the hash of each newest seal was given. */
  allConfirmed: string;
  made: (day: string, version: string) => string;
  batches: string;
  differences: string;
  archive: string;
  seals: string;
  files: string;
  state: string;
  batch: string;
  day: string;
  schemes: string;
  people: string;
  result: string;
  why: string;
  weight: Record<AuditWeight, string>;
  kind: string;
  place: string;
  what: string;
  todo: string;
  number: string;
  sealedBy: string;
  hash: string;
  /** Of a seal its hash, of another file where it lies. */
  hashOrPlace: string;
  newest: string;
  file: string;
  fileState: Record<FileState, string>;
  /** No difference to tell of. */
  none: string;
  row: string;
  quota: string;
  rules: string;
  more: (count: number) => string;
  rowsDiffer: (rows: number, verdicts: number) => string;
  quotasDiffer: (count: number) => string;
  rulesDiffer: (count: number) => string;
  program: (version: string) => string;
  help: { workbook: string; output: string };
}

export function auditPageWords(lang: Lang): AuditPageWords {
  return lang === 'en' ? en : zh;
}
