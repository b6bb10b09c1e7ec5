import type { Severity } from '../model/finding.js';
import type { Outcome, VerdictStatus } from '../model/outcome.js';
import type { QuotaReport } from '../model/report.js';

/** Signs that stand beside the words, in every output. */

export const SEVERITY_SIGN: Record<Severity, string> = { error: '✖', warning: '⚠', review: '?', note: 'ℹ' };
export const VERDICT_SIGN: Record<VerdictStatus, string> = {
  ineligible: '✖',
  review: '?',
  explain: '⚠',
  eligible: '✓',
};
export const OUTCOME_SIGN: Record<Outcome, string> = {
  met: '✓',
  unmet: '✗',
  undetermined: '?',
  'not-applicable': '—',
};

/** The verdict that a quota may be likened to, for its sign and colour. Over a cap that holds in principle is to be explained. */
export function likeVerdict({ status, strength }: Pick<QuotaReport, 'status' | 'strength'>): VerdictStatus {
  if (status === 'within') return 'eligible';
  if (status === 'undetermined') return 'review';
  return strength === 'mandatory' ? 'ineligible' : 'explain';
}
