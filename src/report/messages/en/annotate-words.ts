import type { AnnotateWords } from '../annotate-words.js';

export const annotate: AnnotateWords = {
  sheet: 'Problems craftsman',
  title: 'Problems (craftsman)',
  notes: (tool) => [
    `Annotated copy by ${tool}; the original file has not been changed. A click on “Cell” leads to the cell; the same is said in its comment and in the column “Problems” right of the table.`,
    'Colours: orange is an error, yellow a warning, blue to be verified, grey a note. The copy itself can be corrected and checked again: the list, the column, our comments and colours do not count.',
  ],
  column: 'Problems (craftsman)',
  more: (count) => `(${count} more, see the list of problems)`,
  none: 'No problems found.',
};
