import type { SchemeReport } from '../model/report.js';
import type { SchemeInUse } from '../model/scheme.js';

/** A scheme in use as the report names it. `sha256`: over the scheme and all that it relies on. */
export function schemeReport({ scheme, asOf, asOfWhy, readings }: SchemeInUse, sha256: string): SchemeReport {
  return {
    id: scheme.id,
    programme: scheme.programme,
    asOf,
    sha256,
    readings,
    names: scheme.names,
    source: scheme.source,
    asOfWhy,
    assumptions: scheme.assumptions ?? [],
    clauses: scheme.clauses,
    criteria: scheme.criteria,
    quotaRules: scheme.quotas,
    readingRules: scheme.readings,
  };
}
