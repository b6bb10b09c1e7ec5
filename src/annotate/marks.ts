import type { SheetRow } from '../model/cell.js';
import type { Severity } from '../model/finding.js';
import { SEVERITIES } from '../report/findings.js';
import type { Lang } from '../report/lang.js';
import type { Frame } from '../report/messages/frame.js';
import { frameOf } from '../report/messages/index.js';
import { SEVERITY_SIGN } from '../report/signs.js';

/** What our marks in a workbook look like, so that they are known again, also after another program has saved the copy. */

export const AUTHOR = 'craftsman';

/** First line of what we say in a comment; below somebody's own words, the line between. Signs that no encoding lacks. */
export const COMMENT_MARK = '==== craftsman ====';
const MARK = /={1,9} ?craftsman ?={1,9}/gu;
/** Characters, or bytes, from the mark to the end of the first label. */
const MARK_AND_LABEL = 160;

/** Fills by severity. No usual colour of a palette, so that no cell of the clerk's own is taken for one of ours. */
export const FILLS: Record<Severity, string> = {
  error: 'FFF9C9AE',
  warning: 'FFFFF1CB',
  review: 'FFDCEAF8',
  note: 'FFEDEDE9',
};
/** Of our own sheet. */
export const BASE_FILLS = { head: 'FF1F4E79' };

const LANGUAGES: Lang[] = ['zh', 'en'];

/**
 * Where our words in a comment begin; -1 where they do not. The line alone is not ours, anybody may write it: below it
 * stands the label of a finding. `decode`: what a piece of the text says, where it is raw XML.
 */
export function markIn(text: string, decode: (raw: string) => string = (raw) => raw): number {
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const below = decode(text.slice(index + mark.length, index + MARK_AND_LABEL));
    if (beginsWithLabel(below)) return index;
  }
  return -1;
}

/** Programs write line breaks and spaces in their own ways. */
function beginsWithLabel(text: string): boolean {
  const plain = text.replace(/\s+/gu, '');
  return LANGUAGES.some((lang) => {
    const { severity, waivers } = frameOf(lang);
    const labels = SEVERITIES.map((each) => SEVERITY_SIGN[each] + severity[each]);
    return [...labels, waivers.sign + waivers.word].some((label) =>
      plain.startsWith(label.replace(/\s+/gu, '')),
    );
  });
}

/** What somebody else says in a comment; '' where all of it is ours. */
export function withoutMark(comment: string): string {
  const at = markIn(comment);
  return at === -1 ? comment : comment.slice(0, at).trimEnd();
}

/** Whether a text is the header of our column, in either language. */
export function isOwnHeader(text: string): boolean {
  return LANGUAGES.some((lang) => frameOf(lang).annotate.column === text.trim());
}

/** Column heads of our list of problems, in their order. */
export function listHeads({ workbook: { findings: words } }: Frame): string[] {
  const { severity, sheet, cell, column, name, what, todo, clause } = words;
  return [severity, sheet, cell, column, name, what, todo, clause];
}

/** Rows that our list begins with at most, whatever somebody put above it; its heads among them. */
const FIRST_ROWS = 20;
/** Heads by which the list is known: somebody may have taken a column out. No nominee table has so many of them. */
const LEAST_HEADS = 5;

/**
 * Whether a sheet is our list of problems, in either language: by its name or its first words, and by its heads. A sheet
 * of nominees may have that name, and is read.
 */
export function isOwnSheet({ name, rows }: { name: string; rows: SheetRow[] }): boolean {
  const first = rows.slice(0, FIRST_ROWS).map(({ cells }) => cells.map(({ shown }) => shown.trim()));
  return LANGUAGES.some((lang) => {
    const frame = frameOf(lang);
    const { sheet, title } = frame.annotate;
    if (name !== sheet && !first.some((texts) => texts[0] === title)) return false;
    const heads = listHeads(frame);
    return first.some((texts) => heads.filter((head) => texts.includes(head)).length >= LEAST_HEADS);
  });
}
