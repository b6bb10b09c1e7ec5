import type { Finding } from '../../model/finding.js';

/**
 * Level and kind of a result. What a person must verify is of kind `review`, which has no level (§3.27.10); anything else
 * is of kind `fail`, which is what an absent kind means.
 */
export function levelOf({ severity }: Finding): {
  kind?: 'review';
  level: 'error' | 'warning' | 'note' | 'none';
} {
  return severity === 'review' ? { kind: 'review', level: 'none' } : { level: severity };
}
