import type { Samples } from '../../codes.js';

const YEARS = {
  title: 'At least 5 years of work on the shop floor',
  evidence: ['proof of the years on the shop floor'],
};

/** Where the example must not hold texts of the rule pack in Chinese: laid over the samples of the other language. */
export const samples: Samples = {
  'criterion.unmet': { ...YEARS, advice: 'Check the years on the shop floor' },
  'criterion.undetermined': YEARS,
  'criterion.priority': { title: 'Holds a craftsman title of a district, industry, bureau or group' },
  'criterion.noted': { title: 'Within the statutory retirement age' },
  'verdict.other-reading': {
    texts: ['Does "or above" include the grade itself?', 'it does not'],
    statusWord: 'eligible',
    otherWord: 'explain',
  },
  'quota.unplaced': { remark: 'Write the full name of a unit in the quota table' },
  'quota.ask': { remark: 'the notice sets no cap for the region alone' },
  'quota.other-reading': {
    texts: ["Do self-nominations count against the unit's quota?", 'they do'],
    statusWord: 'exceeded',
  },
};
