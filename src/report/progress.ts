import type { Lang } from './lang.js';
import { widthOf } from './layout.js';
import { progressWords as en } from './messages/en/progress-words.js';
import type { ProgressWords } from './messages/types.js';
import { progressWords as zh } from './messages/zh/progress-words.js';

/** How far a run is, in counts: of `files`, `read` are read; of their `rows`, those judged. */
export interface Counts {
  files: number;
  read: number;
  rows: number;
  judged: number;
}

/** Share of the time that reading takes, as `npm run bench -- stages` shows it; the rest is facts and verdicts. */
const READING = 0.1;
const CELLS = 20;

/** Rows of files not yet read are taken to be as many as in those that are. */
function expectedRows({ files, read, rows }: Counts): number {
  return read === 0 ? rows : Math.max(rows, (rows / read) * files);
}

/** Share of the work that is done, 0 to 1. */
export function doneShare(counts: Counts): number {
  const { files, read, rows, judged } = counts;
  if (files === 0 || rows === 0) return 0;
  return Math.min(1, (READING * read) / files + ((1 - READING) * judged) / expectedRows(counts));
}

/** Less than this share done, and what remains is anybody's guess. */
const TOO_SOON = 0.05;

/**
 * One line of at most `width` columns: a bar, what is done, rows a second, time that remains. `share`: of the work, 0 to 1;
 * `seconds`: since the start.
 */
export function progressLine(
  counts: Counts,
  share: number,
  seconds: number,
  lang: Lang,
  width: number,
): string {
  const words = wordsOf(lang);
  const parts = [barOf(share), words.files(counts.read, counts.files)];
  if (counts.rows > 0) parts.push(words.rows(counts.rows));
  if (share >= TOO_SOON && seconds > 0) {
    parts.push(words.rate(Math.round((share * expectedRows(counts)) / seconds)));
    parts.push(words.left(secondsLeft(share, seconds)));
  }
  return fitting(parts, width);
}

/** The same of an audit, which goes batch by batch. */
export function auditProgressLine(
  { done, all, share }: BatchesDone,
  seconds: number,
  lang: Lang,
  width: number,
): string {
  const words = wordsOf(lang);
  const parts = [barOf(share), words.batches(done, all)];
  if (share >= TOO_SOON && seconds > 0) parts.push(words.left(secondsLeft(share, seconds)));
  return fitting(parts, width);
}

/** How far an audit is. `share`: of the people, 0 to 1. */
export interface BatchesDone {
  done: number;
  all: number;
  share: number;
}

function wordsOf(lang: Lang): ProgressWords {
  return lang === 'en' ? en : zh;
}

function barOf(share: number): string {
  const full = Math.round(share * CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${Math.floor(share * 100)}%`;
}

function secondsLeft(share: number, seconds: number): number {
  return Math.ceil((seconds * (1 - share)) / share);
}

function fitting(all: string[], width: number): string {
  const parts = [...all];
  // What does not fit is left out from the end, but for the bar.
  while (parts.length > 1 && widthOf(parts.join('  ')) > width) parts.pop();
  return parts.join('  ');
}

export function writingLine(lang: Lang): string {
  return wordsOf(lang).writing;
}
