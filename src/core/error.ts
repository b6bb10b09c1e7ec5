import type { Problem } from '../model/finding.js';
import type { Lang } from '../report/lang.js';
import { problemLine } from '../report/problem.js';

/** One cause of a `CraftsmanError`. */
export interface ErrorProblem {
  /** What is wrong, for programs: `usage.unknown-scheme`, `pack.unknown-key` … */
  code: string;
  /** The file at fault, with line and column where it is a rule file or one of exceptions; null where none is. */
  file: string | null;
  /** What is wrong and what to do, for people. */
  message: string;
}

/**
 * What `check` and its companions throw where they are asked for something that cannot be: an option that names nothing, a
 * faulty rule pack or file of exceptions. An ordinary `Error` named `CraftsmanError`; `code` is that of the first problem.
 */
export interface CraftsmanError extends Error {
  name: 'CraftsmanError';
  code: string;
  problems: ErrorProblem[];
}

/** The error for problems, worded in a language; its message has a line for each. */
export function craftsmanError(problems: (Problem & { file?: string | null })[], lang: Lang): CraftsmanError {
  const worded = problems.map((problem) => ({
    code: problem.code,
    file: problem.file ?? null,
    message: problemLine({ ...problem, file: null }, lang),
  }));
  const error = new Error(problems.map((problem) => problemLine(problem, lang)).join('\n'));
  return Object.assign(error, {
    name: 'CraftsmanError' as const,
    code: worded[0]?.code ?? 'usage.wrong',
    problems: worded,
  });
}
