import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { compareKey } from '../text/normalise.js';
import type { Contest } from './award-contest.js';
import { QUOTED } from './award-levels.js';
import { isHonour, isTrade } from './award-remarks.js';
import { subjectEnd } from './award-whose.js';
import { type AwardLexicon, type AwardToken, type AwardWord, kindOf } from './award-words.js';
import { scan } from './lexicon.js';
import { leading, longestFirst, oncePer, trailing } from './words.js';

/** What stands before the name of a contest. */
interface Before {
  /** The item as written. */
  text: string;
  key: string;
  tokens: AwardToken[];
  contest: Contest;
}

/** A number of a certificate or the like: A001. */
const LATIN = /^\p{Script=Latin}+$/u;

const wordsOf = oncePer(({ before, winners, conferring, fillers, itemLabels, levels }: AwardsVocabulary) => ({
  words: longestFirst([
    ...(before?.words ?? []),
    ...winners,
    ...conferring,
    ...fillers,
    ...(itemLabels ?? []),
  ]),
  endings: longestFirst(before?.endings ?? []),
  not: longestFirst(before?.not ?? []),
  units: longestFirst([...(before?.endings ?? []), ...levels.wholeNames]),
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
  // 争取…第一名: what only limits a part of the contest would stand in its name.
  if (region.some((token) => kindOf(token) === 'partial')) return false;
  const before = key.slice(0, tokens[end]?.start ?? 0);
  if (isHonour(before, lexicon)) return true;
  const label = before.lastIndexOf(':') + 1;
  const from = label + subjectEnd(before.slice(label), lexicon);
  const quoted = [...text.matchAll(QUOTED)].map(([, inner = '']) => compareKey(inner));
  let run = '';
  for (const token of [...region, tokens[end]]) {
    if (token?.type === 'text')
      run +=
        token.start < label
          ? key.slice(token.start, token.end)
          : key.slice(Math.max(token.start, from), token.end);
    else {
      const understood =
        run === '' || endsName(run, token, key, lexicon) || isUnderstood(run, quoted, lexicon);
      if (!understood) return false;
      run = '';
    }
  }
  return true;
}

/** Whether a word ends the name that `run` starts: 首钢集团, 苏州市. A name of its own does not (北京市, 首钢). */
function endsName(
  run: string,
  token: AwardToken | undefined,
  key: string,
  { awards }: AwardLexicon,
): boolean {
  if (leading(run, wordsOf(awards).not) !== undefined) return false;
  if (token?.type !== 'word' || token.value.kind !== 'level') return false;
  const word = key.slice(token.start, token.end);
  return trailing(word, wordsOf(awards).units)?.length === word.length;
}

/** Words that take an honour from the nominee (裁判), or doubt it. */
const LIMITING = new Set<AwardWord['kind'] | undefined>(['not-placement', 'partial', 'undone', 'others']);

/** Whether a remark in brackets or the place before an honour's name is understood. */
export function isUnderstoodText(text: string, lexicon: AwardLexicon): boolean {
  if (isHonour(text, lexicon)) return true;
  const tokens = scan(text, lexicon.words);
  if (tokens.some((token) => LIMITING.has(kindOf(token)))) return false;
  let run = '';
  for (const [i, token] of tokens.entries()) {
    // 人力资源和社会保障局
    if (token.type === 'text' || (run !== '' && kindOf(token) === 'conjunction'))
      run += text.slice(token.start, token.end);
    else if (run !== '') {
      if (!endsName(run, token, text, lexicon) && !isUnderstood(run, [], lexicon)) return false;
      run = '';
    }
    if (i === tokens.length - 1 && run !== '') return isUnderstood(run, [], lexicon);
  }
  return true;
}

function isUnderstood(run: string, quoted: string[], lexicon: AwardLexicon): boolean {
  return unquoted(run, quoted).every((part) => isUnderstoodPart(part, lexicon));
}

/** What of a text is not in quotation marks: 李明“振兴杯” → 李明. Of one that goes on behind the text, what stands in it. */
function unquoted(run: string, quoted: string[]): string[] {
  if (quoted.some((inner) => inner.includes(run))) return [];
  for (const inner of quoted) {
    if (inner !== '' && run.includes(inner)) return run.split(inner);
    for (let length = inner.length - 1; length > 1; length--)
      if (run.endsWith(inner.slice(0, length))) return [run.slice(0, -length)];
  }
  return [run];
}

function isUnderstoodPart(part: string, lexicon: AwardLexicon): boolean {
  const { awards, own } = lexicon;
  if (part === '' || LATIN.test(part) || awards.itemLabels?.includes(part)) return true;
  const { words, endings, not } = wordsOf(awards);
  if (leading(part, not) !== undefined) return false;
  if (trailing(part, endings) !== undefined) return true;
  let rest = part;
  for (;;) {
    const word = own !== '' && rest.startsWith(own) ? own : leading(rest, words);
    if (word === undefined) break;
    rest = rest.slice(word.length);
  }
  return rest === '' || isTrade(rest, lexicon) || isHonour(rest, lexicon);
}
