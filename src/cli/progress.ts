import type { Progress } from '../check-files.js';
import type { Lang } from '../report/lang.js';
import { doneShare, progressLine, writingLine } from '../report/progress.js';

/** Milliseconds before the first sight of it, so that short runs stay quiet, and between two looks. */
const FIRST = 1000;
const NEXT = 200;
/** Clears the line that the cursor stands in. */
const CLEAR = '\r\u001b[2K';

export interface ProgressBar {
  show(done: Progress): void;
  /** Says that the outputs are being made, which keeps the program busy. */
  writing(): void;
  end(): void;
}

const NOWHERE: ProgressBar = { show: () => {}, writing: () => {}, end: () => {} };

/** A line on standard error that says how far the run is: on a terminal, and nowhere else. */
export function progressBar({ lang }: { lang: Lang }): ProgressBar {
  const { stderr } = process;
  if (stderr.isTTY !== true) return NOWHERE;
  const began = performance.now();
  let next = began + FIRST;
  let shown = false;
  let latest: Progress = { files: 0, read: 0, rows: 0, judged: 0 };
  /** It never goes back, though later files may turn out larger than the first ones. */
  let share = 0;
  const write = (line: string) => {
    shown = true;
    stderr.write(`${CLEAR}${line}`);
  };
  const look = () => {
    const now = performance.now();
    if (now < next) return;
    next = now + NEXT;
    write(progressLine(latest, share, (now - began) / 1000, lang, (stderr.columns ?? 80) - 1));
  };
  // While a large file is read, nobody tells anything. It keeps no program running.
  const timer = setInterval(look, NEXT).unref();
  return {
    show: (done) => {
      latest = done;
      share = Math.max(share, doneShare(done));
      look();
    },
    writing: () => {
      clearInterval(timer);
      if (shown || performance.now() >= next) write(writingLine(lang));
    },
    end: () => {
      clearInterval(timer);
      if (shown) stderr.write(CLEAR);
      shown = false;
    },
  };
}
