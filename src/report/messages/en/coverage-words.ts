import type { CoverageWords } from '../coverage-words.js';

export const coverage: CoverageWords = {
  document: 'document',
  requirements: 'requirements',
  clauses: 'clauses',
  outcomes: 'outcomes',
  options: 'options',
  total: 'total',
  gap: {
    requirement: () => 'no rule',
    clause: () => 'a clause that no requirement cites',
    rule: (clause) => `cites a clause that is not listed: ${clause}`,
    outcome: (missing) => `no case for the outcome ${missing}`,
    option: (missing) => `no case under the option ${missing}`,
  },
  expectable: { within: 'within', exceeded: 'exceeded', 'not-listed': 'not listed' },
  complete: 'Every requirement, clause, outcome and option of a reading is covered.',
  gaps: (count) => `Gaps: ${count}.`,
};
