import type { PageWords } from '../page.js';

const s = (n: number) => (n === 1 ? '' : 's');

export const page: PageWords = {
  skipLink: 'Skip to the nominees',
  contents: 'Contents',
  overview: 'Overview',
  nominees: 'Nominee by nominee',
  criteriaMatrix: 'Every requirement',
  checked: (files, sheets) => `${files} file${s(files)} checked, ${sheets} table${s(sheets)}`,
  masked:
    'ID and phone numbers are masked, names and units are not. For internal review only: do not publish.',
  unmasked: 'Not masked: the page holds whole ID and phone numbers. Do not pass it on; delete it after use.',
  leftOut: (rows) =>
    `${rows} more row${s(rows)} (examples, blank rows, repeated rows and the like) did not count as nominees; each is listed under "Basis and sources".`,
  award: 'Award',
  asOf: 'As of',
  problems: 'Findings',
  filter: {
    heading: 'Filter',
    verdict: 'Verdict',
    unit: 'Unit',
    clause: 'Clause with a finding',
    name: 'Name',
    any: 'any',
    someScheme: 'Any award',
    employer: 'Employer',
    recommender: 'Recommending unit',
    cells: 'cells filled in wrongly (no clause)',
    reset: 'Clear the filter',
    shown: (shown, all) => `Filtered: ${shown} of ${all} nominees shown.`,
    everyone: (all) => `All ${all} nominees shown.`,
    none: 'No nominee fits this filter.',
  },
  matrixHint:
    'Each cell holds the verdict and the requirements that are not met; follow a name to its findings, steps to eligibility and reasoning.',
  scrollHint: 'A wide table scrolls sideways.',
  toMatrix: 'Back to the matrix',
  met: (count) => `✓ ${count} met`,
  clean: 'nothing found',
  noProblem: 'Nothing was found in this row.',
  proofs: (count) => `Reasoning (${count} requirement${s(count)})`,
  papers: (count) => `Papers to attach (${count})`,
  papersNote: 'Ticks stay in this open page only; they are not saved, but they are printed.',
  otherwise: (verdicts) => `read otherwise: ${verdicts}`,
  expand: 'Unfold all',
  collapse: 'Fold all',
  foldedOnPaper: 'Folded reasoning is not printed; unfold it before printing if it is wanted.',
  quotaBar: 'Use',
  over: (count) => `${count} over`,
  left: (count) => `${count} left`,
  full: 'full',
  quotaHint:
    'The upright line is the cap; hatching is what goes beyond it; a dashed frame means that no cap is known.',
  notJudged: 'not checked by this scheme',
};
