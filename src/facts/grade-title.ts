import type { FactReader } from './context.js';
import { readColumn } from './grade-columns.js';
import { skillGrade } from './skill-grade.js';
import { titles } from './titles.js';

/**
 * Facts `skillGrade` and `titles`, out of the columns `grade` and `title` (facts.md §2.7, §2.8, T-25, T-45, T-46).
 * A grade in the column of titles, or a title in the column of grades, is asked about, and both columns are read for
 * both. A word that the vocabulary does not know leaves the fact unknown.
 */
export const gradeAndTitle: FactReader = (row, context) => {
  const grade = readColumn('grade', row, context);
  const title = readColumn('title', row, context);
  const read = [skillGrade(grade, title, row, context), titles(title, grade, row, context)];
  return {
    facts: Object.assign({}, ...read.map(({ facts }) => facts)),
    findings: read.flatMap(({ findings }) => findings),
    clean: Object.assign({}, ...read.map(({ clean }) => clean)),
  };
};
