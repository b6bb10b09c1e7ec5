import type { Progress } from '../check-files.js';
import type { Lang } from '../report/lang.js';
import { progressLine } from '../report/progress.js';

/** Milliseconds before the first sight of it, so that short runs stay quiet, and between two looks. */
const FIRST = 1000;
const NEXT = 100;
/** Clears the line that the cursor stands in. */
const CLEAR = '\r\u001b[2K';

/** A line on standard error that says how far the run is: on a terminal, and nowhere else. */
export function progressBar({ lang }: { lang: Lang }): { show: (done: Progress) => void; end: () => void } {
  const { stderr } = process;
  if (stderr.isTTY !== true) return { show: () => {}, end: () => {} };
  const began = performance.now();
  let next = began + FIRST;
  let shown = false;
  return {
    show: (done) => {
      const now = performance.now();
      if (now < next) return;
      next = now + NEXT;
      shown = true;
      const line = progressLine(done, (now - began) / 1000, lang, (stderr.columns ?? 80) - 1);
      stderr.write(`${CLEAR}${line}`);
    },
    end: () => {
      if (shown) stderr.write(CLEAR);
    },
  };
}
