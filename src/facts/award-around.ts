import { isUnderstoodText } from './award-before.js';
import type { Honour } from './award-fields.js';
import { conferred } from './award-honour.js';
import { type AwardLexicon, kindOf } from './award-words.js';
import { scan } from './lexicon.js';

const BRACKETED = /\(([^()]*)\)/gu;

/**
 * Whether what stands around an honour's name is understood: remarks in brackets, and, before the
 * name of an honour of many levels, the place or unit. Any other text may take it back or be somebody's name
 * (北京大工匠（拟）, 北京大工匠（李明）, 争当首钢工匠). `id`: of the honour as read.
 */
export function isUnderstoodAround(key: string, id: Honour['id'], lexicon: AwardLexicon): boolean {
  if (lexicon.awards.before === undefined) return true;
  const colon = key.lastIndexOf(':');
  const { craftsman, honours } = lexicon.awards;
  const aside = [...key.matchAll(BRACKETED)].map(([, text = '']) => text);
  // 大国工匠（培育对象）: a lesser honour's name.
  if (!aside.every((text) => craftsman.lesser.includes(text) || isUnderstoodText(text, lexicon)))
    return false;
  return (
    honours.some((honour) => honour.id === id) ||
    isUnderstoodText(beforeLevel(conferred(key.slice(colon + 1), lexicon.awards), lexicon), lexicon)
  );
}

/** A text up to the last of its words for a level: what stands behind is the honour's own name. */
function beforeLevel(text: string, lexicon: AwardLexicon): string {
  const last = scan(text, lexicon.words).findLast((token) => kindOf(token) === 'level');
  return text.slice(0, last?.end ?? 0);
}
