import type { Lang } from './lang.js';
import { frameOf } from './messages/index.js';

/** A clause as people read it: the sign before the number of a paragraph (三¶1) is a word. Programs get the clause as it is. */
export function clauseInWords(clause: string, lang: Lang): string {
  return clause.replace(/¶(\d+)/gu, (_sign, number: string) => frameOf(lang).line.paragraph(number));
}
