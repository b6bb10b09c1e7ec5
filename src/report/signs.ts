import type { Severity } from '../model/finding.js';
import type { Outcome, VerdictStatus } from '../model/outcome.js';

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
