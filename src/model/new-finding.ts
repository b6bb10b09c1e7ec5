import type { Finding, Place } from './finding.js';

/** The parts of a finding that its maker knows; what is left out does not apply. */
export type FindingParts = Pick<Finding, 'code' | 'severity'> &
  Partial<Omit<Finding, 'code' | 'severity' | 'at' | 'waived'>> & { at?: Partial<Place> };

/** Makes a finding: the one place where the parts that do not apply are filled in. */
export function newFinding({
  scheme = null,
  criterion = null,
  args = {},
  clause = null,
  repair = null,
  code,
  severity,
  at: { file = null, sheet = null, row = null, cell = null, field = null } = {},
}: FindingParts): Finding {
  const at = { file, sheet, row, cell, field };
  return { scheme, criterion, args, clause, repair, code, severity, at, waived: null };
}
