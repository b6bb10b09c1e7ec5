import type { Equivalence, Fate, StepKind } from '../../model/mutant.js';
import type { Lang } from '../lang.js';
import { testing as en } from './en/testing.js';
import { testing as zh } from './zh/testing.js';

/** Fixed words of `rules test`. */
export interface TestingWords {
  expected: (expected: string, found: string) => string;
  group: (group: string, count: string, cap: string, status: string) => string;
  noCap: string;
  yes: string;
  no: string;
  /** What a step changes, before the two values. */
  steps: Record<StepKind, string>;
  change: (from: string, to: string) => string;
  leftOut: (value: string) => string;
  kill: string;
  closest: (place: string) => string;
  noCase: string;
  fates: Record<Fate['is'], string>;
  equivalences: Record<Equivalence, string>;
  tried: (total: string, seconds: string, fates: string) => string;
  progress: (done: string, total: string) => string;
}

const WORDS: Record<Lang, TestingWords> = { zh, en };

export function testingWords(lang: Lang): TestingWords {
  return WORDS[lang];
}
