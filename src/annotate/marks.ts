import type { Severity } from '../model/finding.js';
import type { Lang } from '../report/lang.js';
import { frameOf } from '../report/messages/index.js';

/** What our marks in a workbook look like, so that they are known again, also after another program has saved the copy. */

export const AUTHOR = 'craftsman';

/** First line of what we say in a comment; below somebody's own words, the line between. Signs that no encoding lacks. */
export const COMMENT_MARK = '==== craftsman ====';
const MARK = /=+ ?craftsman ?=+/u;

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

/** Where our words in a comment begin; -1 where they do not. */
export function markIn(text: string): number {
  return MARK.exec(text)?.index ?? -1;
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

/** Whether a sheet is our list of problems: by its name, or by its first words. */
export function isOwnSheet(name: string, firstText: string): boolean {
  return LANGUAGES.some((lang) => {
    const { sheet, title } = frameOf(lang).annotate;
    return name === sheet || firstText.trim() === title;
  });
}
