import type { Lang } from '../lang.js';
import { page as en } from './en/page.js';
import { page as zh } from './zh/page.js';

/** The words that only the page (`--format html`) uses, in one language. */
export interface PageWords {
  /** First link of the page, for the keyboard. */
  skipLink: string;
  contents: string;
  /** Headings. */
  overview: string;
  nominees: string;
  criteriaMatrix: string;
  checked: (files: number, sheets: number) => string;
  masked: string;
  unmasked: string;
  /** How many rows are no nominees; where they are listed. */
  leftOut: (rows: number) => string;
  award: string;
  asOf: string;
  problems: string;
  filter: {
    heading: string;
    verdict: string;
    unit: string;
    clause: string;
    name: string;
    any: string;
    /** Of a verdict under whatever scheme. */
    someScheme: string;
    employer: string;
    recommender: string;
    /** Findings about cells, which rest on no clause. */
    cells: string;
    reset: string;
    /** How many nominees are shown; the script puts numbers for `{n}` and `{all}`. */
    shown: (shown: string, all: string) => string;
    everyone: (all: string) => string;
    none: string;
  };
  /** Said before the two tables of nominees. */
  matrixHint: string;
  scrollHint: string;
  toMatrix: string;
  met: (count: number) => string;
  clean: string;
  noProblem: string;
  proofs: (count: number) => string;
  papers: (count: number) => string;
  papersNote: string;
  /** Beside a verdict: those that other readings give. */
  otherwise: (verdicts: string) => string;
  expand: string;
  collapse: string;
  /** On paper only. */
  foldedOnPaper: string;
  quotaBar: string;
  /** Said of a bar: persons over the cap, room left, no cap. */
  over: (count: number) => string;
  left: (count: number) => string;
  full: string;
  quotaHint: string;
  notJudged: string;
}

const WORDS: Record<Lang, PageWords> = { zh, en };

export function pageWords(lang: Lang): PageWords {
  return WORDS[lang];
}
