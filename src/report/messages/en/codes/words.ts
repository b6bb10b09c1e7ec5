import type { CodeWords } from '../../codes.js';

export const words: CodeWords = {
  severity: 'Severity',
  severities: (list) => list.join(', '),
  byCase: ' (depending on the case)',
  stops: 'the file was not read or not written; where the program cannot do its work the exit code is 2',
  about: 'Meaning',
  todo: 'What to do',
  basis: 'Rests on',
  example: 'Example',
  criterion: (sample) =>
    `The finding names its criterion, such as ${sample}: craftsman explain ${sample} shows its text, clause and readings, craftsman explain FILE --row ROW how the verdict came about.`,
  page: {
    title: 'Codes of findings',
    intro: [
      'Every finding has a code, which JSON, SARIF and the other formats for programs carry. This page lists them all: what is wrong, why it is looked at, what to do. On the command line: `craftsman explain id-number.checksum --lang en`.',
      'Severities: an **error** must be corrected, the exit code is 1; a **warning** should be dealt with or explained in writing; **to verify** is what the program cannot decide and a person must; a **note** is for information and changes no verdict.',
      'What a check rests on is named by the ids of requirements in the rule pack: `craftsman explain N-24 --lang en` shows clause and text. Where none is named it is the common sense of sheets. All examples are invented.',
      'Made by `npm run docs` from what the program itself says; do not edit.',
    ],
  },
};
