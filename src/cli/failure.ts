import { CommanderError } from 'commander';
import type { Lang } from '../report/lang.js';
import type { problemLine } from '../report/problem.js';
import { Refusal } from './io.js';
import { say } from './screen.js';
import { usageProblem } from './usage.js';

/** Says on standard error what stopped the program, one line for each cause. */
export function explainError(error: unknown, lang: Lang): void {
  for (const problem of problemsOf(error)) say(problem, lang);
}

function problemsOf(error: unknown): Parameters<typeof problemLine>[0][] {
  if (error instanceof Refusal) return error.problems;
  if (error instanceof CommanderError) return [usageProblem(error)];
  return [{ code: 'cli.internal', args: { reason: reasonOf(error) } }];
}

/** The kind of the error and its first line; never a stack. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
}
