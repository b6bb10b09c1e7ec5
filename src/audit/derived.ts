import type { ReportPart, SealMember } from '../model/audit.js';
import type { Report } from '../model/report.js';
import { canonicalJson } from '../text/canonical-json.js';
import type { SealKeys } from './keys.js';
import { quotaDigests } from './make-seal.js';
import { columnsOf, rowSealer } from './row-digests.js';
import type { BatchSeal } from './seal-schema.js';
import { SUBSTANCES } from './substance.js';

export interface Derived {
  /** Parts of the result that did not come out as sealed. */
  parts: ReportPart[];
  /**
   * What the seal says in the open, or keeps by rows, that does not follow from the parts, though these came out the same: only
   * a hand that wrote in the seal can have done that.
   */
  forged: SealMember[];
}

/** The parts that each of them follows from. What is listed by scheme follows from which schemes were used, too. */
const SOURCES: Record<SealMember, ReportPart[]> = {
  nominees: ['summary'],
  verdicts: ['summary'],
  exitCode: ['summary'],
  criteria: ['schemes', 'verdicts'],
  rows: ['inputs', 'schemes', 'facts', 'verdicts', 'proofs', 'findings'],
  quotas: ['schemes', 'quotas'],
};

/** Makes anew of a replay whatever a seal has of the result, and compares. */
export function derived(seal: BatchSeal, report: Report, keys: SealKeys): Derived {
  const rows = rowSealer(report, seal, keys);
  const hashes = SUBSTANCES[seal.report.substance]?.(report, seal.facts, keys.all, rows.add);
  const all = Object.keys(seal.report.parts) as ReportPart[];
  const parts = all.filter((part) => seal.report.parts[part] !== hashes?.[part]);
  const { nominees, verdicts, exitCode } = seal.report;
  const { summary } = report;
  const pairs: Record<SealMember, [unknown, unknown]> = {
    nominees: [nominees, summary.nominees],
    verdicts: [verdicts, summary.verdicts],
    exitCode: [exitCode, summary.exitCode],
    criteria: [seal.criteria, columnsOf(report).criteria],
    rows: [seal.rows, rows.tables()],
    quotas: [seal.quotas, quotaDigests(report, keys.all)],
  };
  const members = Object.keys(pairs) as SealMember[];
  return {
    parts,
    forged: members.filter((member) => {
      const [sealed, now] = pairs[member];
      const same = !SOURCES[member].some((part) => parts.includes(part));
      return same && canonicalJson(sealed) !== canonicalJson(now);
    }),
  };
}
