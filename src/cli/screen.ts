import type { Lang } from '../report/lang.js';
import { problemLine } from '../report/problem.js';
import { gathered } from '../text/gathered.js';
import type { CommonOptions } from './options.js';
import { withWayOut } from './running.js';
import { TOOL } from './tool.js';

/** Colour on a terminal, unless switched off by option or `NO_COLOR`; `FORCE_COLOR` switches it on anywhere. */
export function useColor({ color }: CommonOptions): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (!color || (NO_COLOR !== undefined && NO_COLOR !== '')) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY === true;
}

/** One line on standard error, under the name of the program. */
export function say(problem: Parameters<typeof problemLine>[0], lang: Lang): void {
  process.stderr.write(`${TOOL.name}: ${problemLine(withWayOut(problem), lang)}\n`);
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Prints a long text in pieces, at the pace of whoever reads it. */
export async function printAll(pieces: Iterable<string>): Promise<void> {
  for (const piece of gathered(pieces)) {
    if (process.stdout.destroyed) return;
    if (!process.stdout.write(piece)) await drained();
  }
}

/** A reader that goes away ends the wait too. */
function drained(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      process.stdout.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    process.stdout.once('drain', done).once('close', done).once('error', done);
  });
}
