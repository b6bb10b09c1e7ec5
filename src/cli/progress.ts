import type { OnBatch } from '../audit/index.js';
import type { Progress } from '../check-files.js';
import type { Lang } from '../report/lang.js';
import {
  auditProgressLine,
  type BatchesDone,
  doneShare,
  progressLine,
  writingLine,
} from '../report/progress.js';

/** Milliseconds before the first sight of it, so that short runs stay quiet, and between two looks. */
const FIRST = 1000;
const NEXT = 200;
/** Clears the line that the cursor stands in. */
const CLEAR = '\r\u001b[2K';

/** A line on standard error that is written anew now and then: on a terminal, and nowhere else. */
interface LiveLine {
  /** Writes the line if it is time. */
  look(): void;
  /** A last line in its place, which nothing renews: the program is busy. */
  last(text: string): void;
  end(): void;
}

/** null: there is no terminal. */
function liveLine(textOf: (seconds: number, width: number) => string): LiveLine | null {
  const { stderr } = process;
  if (stderr.isTTY !== true) return null;
  const began = performance.now();
  let next = began + FIRST;
  let shown = false;
  const write = (line: string) => {
    shown = true;
    stderr.write(`${CLEAR}${line}`);
  };
  const look = () => {
    const now = performance.now();
    if (now < next) return;
    next = now + NEXT;
    write(textOf((now - began) / 1000, (stderr.columns || 80) - 1));
  };
  // While a large file is read, nobody tells anything. It keeps no program running.
  const timer = setInterval(look, NEXT).unref();
  return {
    look,
    last: (text) => {
      clearInterval(timer);
      if (shown || performance.now() >= next) write(text);
    },
    end: () => {
      clearInterval(timer);
      if (shown) stderr.write(CLEAR);
      shown = false;
    },
  };
}

export interface ProgressBar {
  show(done: Progress): void;
  /** Says that the outputs are being made, which keeps the program busy. */
  writing(): void;
  end(): void;
}

/** A line that says how far a check is. */
export function progressBar({ lang }: { lang: Lang }): ProgressBar {
  let latest: Progress = { files: 0, read: 0, rows: 0, judged: 0 };
  /** It never goes back, though later files may turn out larger than the first ones. */
  let share = 0;
  const line = liveLine((seconds, width) => progressLine(latest, share, seconds, lang, width));
  return {
    show: (done) => {
      latest = done;
      share = Math.max(share, doneShare(done));
      line?.look();
    },
    writing: () => line?.last(writingLine(lang)),
    end: () => line?.end(),
  };
}

/** A line that says how far an audit is. */
export function auditBar({ lang }: { lang: Lang }): { show: OnBatch; end: () => void } {
  let latest: BatchesDone = { done: 0, all: 0, share: 0 };
  const line = liveLine((seconds, width) => auditProgressLine(latest, seconds, lang, width));
  return {
    show: (done) => {
      latest = done;
      line?.look();
    },
    end: () => line?.end(),
  };
}
