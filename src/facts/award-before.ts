import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { compareKey } from '../text/normalise.js';
import type { Contest } from './award-contest.js';
import { QUOTED } from './award-levels.js';
import { isHonour, isTrade } from './award-remarks.js';
import { subjectEnd } from './award-whose.js';
import { type AwardLexicon, type AwardToken, kindOf } from './award-words.js';
import { leading, longestFirst, oncePer, trailing } from './words.js';

/** What stands before the name of a contest. */
interface Before {
  /** The item as written. */
  text: string;
  key: string;
  tokens: AwardToken[];
  contest: Contest;
}

const wordsOf = oncePer(({ before, winners, conferring, fillers }: AwardsVocabulary) => ({
  words: longestFirst([...(before?.words ?? []), ...winners, ...conferring, ...fillers]),
  endings: longestFirst(before?.endings ?? []),
}));

/**
 * Whether the text before a contest's name is understood: who holds it, a theme in quotation marks, a trade, an honour, the
 * nominee. Other text may turn the result round or be somebody's name (击败…第一名, 李明…第一名), so the item is left open.
 * Of a contest outside the dictionary, what stands before its first level word.
 */
export function isUnderstoodBefore({ text, key, tokens, contest }: Before, lexicon: AwardLexicon): boolean {
  const { awards } = lexicon;
  // 平安京津冀…大赛 is another contest, and asked about as such.
  if (awards.before === undefined || (contest.listed && contest.event === null)) return true;
  const end = contest.listed
    ? contest.start
    : tokens.findIndex((token, i) => i >= contest.start && kindOf(token) === 'level');
  if (tokens.slice(0, contest.end).some((token) => kindOf(token) === 'organiser')) return true;
  const region = tokens.slice(0, Math.max(end, 0));
  const before = key.slice(0, tokens[end]?.start ?? 0);
  if (isHonour(before, lexicon)) return true;
  const from = subjectEnd(before, lexicon);
  const quoted = [...text.matchAll(QUOTED)].map(([, inner = '']) => compareKey(inner));
  let run = '';
  for (const token of [...region, tokens[end]]) {
    if (token?.type === 'text') run += key.slice(Math.max(token.start, from), token.end);
    else {
      const understood = run === '' || endsName(token, key, lexicon) || isUnderstood(run, quoted, lexicon);
      if (!understood) return false;
      run = '';
    }
  }
  return true;
}

/** Whether a word ends the name that the text before it starts: 首钢集团, 苏州市. A place of its own does not (北京市). */
function endsName(token: AwardToken | undefined, key: string, { awards }: AwardLexicon): boolean {
  if (token?.type !== 'word' || token.value.kind !== 'level') return false;
  const { level } = token.value;
  const organisation = awards.levels.organisations.some((each) => each === level);
  return organisation || wordsOf(awards).endings.includes(key.slice(token.start, token.end));
}

function isUnderstood(run: string, quoted: string[], lexicon: AwardLexicon): boolean {
  const { awards, own } = lexicon;
  if (awards.itemLabels?.includes(run)) return true;
  const { words, endings } = wordsOf(awards);
  if (quoted.some((inner) => inner.includes(run)) || trailing(run, endings) !== undefined) return true;
  let rest = run;
  for (;;) {
    const word = own !== '' && rest.startsWith(own) ? own : leading(rest, words);
    if (word === undefined) break;
    rest = rest.slice(word.length);
  }
  return rest === '' || isTrade(rest, lexicon) || isHonour(rest, lexicon);
}
