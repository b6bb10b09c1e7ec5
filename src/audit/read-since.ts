import type { AuditLine } from '../model/audit.js';
import type { InputReport, Report } from '../model/report.js';
import { ENVIRONMENT } from './environment.js';
import type { SealKeys } from './keys.js';
import type { BatchSeal } from './seal-schema.js';
import { shown } from './shown.js';
import { inputsHash } from './substance.js';

/** Files of which every selection is tried: 2 to this power. */
const MOST = 8;

/**
 * Files that could not be read when the batch was sealed, for the machine was slower or a password was wrong, and can be now. The
 * hash of the inputs proves it: it is tried out which of those without rows in the seal were unread, and why.
 */
export function readSince(seal: BatchSeal, report: Report, { all }: SealKeys): AuditLine[] {
  const sealed = new Set(seal.rows.map(({ input }) => input));
  const suspects = report.inputs.filter(
    ({ problem, sheets }, index) => problem === null && sheets.length > 0 && !sealed.has(index),
  );
  const wanted = seal.report.parts.inputs;
  for (const unread of selections(suspects.slice(0, MOST))) {
    for (const code of ENVIRONMENT) {
      const then = report.inputs.map((input) => (unread.includes(input) ? unreadInput(input, code) : input));
      if (inputsHash(then, all) !== wanted) continue;
      return unread.map(({ file }) => ({
        weight: 'cannot',
        code: 'audit.read-since',
        args: { why: code },
        file: shown(file),
      }));
    }
  }
  return [];
}

/** A file as a report has it that could not be read. */
function unreadInput({ file, sha256 }: InputReport, code: string): InputReport {
  return { file, sha256, format: null, copyOf: null, sheets: [], problem: { code, args: {} } };
}

/** Every selection of at least one, the largest first: what keeps one file from being read keeps others, too. */
function selections<T>(items: T[]): T[][] {
  const numbers = Array.from({ length: 2 ** items.length - 1 }, (_, index) => index + 1);
  const chosen = numbers.map((number) => items.filter((_, index) => (number >> index) & 1));
  return chosen.sort((a, b) => b.length - a.length);
}
