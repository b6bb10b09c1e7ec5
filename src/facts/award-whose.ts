import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { isTrade } from './award-remarks.js';
import type { AwardLexicon } from './award-words.js';
import { isSurnamed } from './expert-name.js';
import { scan } from './lexicon.js';
import { leading, longestFirst, oncePer, trailing } from './words.js';

// Whose an award is: the nominee's, unless the words name somebody else.

/** Longest first, by vocabulary. */
const wordsOf = oncePer(({ winners, conferring, whose, honourEndings }: AwardsVocabulary) => ({
  winners: longestFirst(winners),
  conferring: longestFirst(conferring),
  honourEndings: longestFirst(honourEndings),
  entering: longestFirst(whose?.entering ?? []),
  roles: longestFirst(whose?.roles ?? []),
  receiving: longestFirst(whose?.receiving ?? []),
  about: longestFirst(whose?.about ?? []),
  gained: longestFirst(whose?.gained ?? []),
}));

/**
 * Whether somebody else is named before the contest as the one who won or took part: 李强获…大赛第一名, 2人获…, 推荐李强参加….
 * `before`: up to the contest word.
 */
export function namesWinner(before: string, lexicon: AwardLexicon): boolean {
  const { conferring, entering } = wordsOf(lexicon.awards);
  const got = subjectOf(before, conferring);
  const entered = subjectOf(before, entering);
  if (entered !== null && (got === null || entered.length < got.length))
    return isElse(entered, lexicon, true);
  return got !== null && isElse(got, lexicon, false);
}

/** Whether a part without a contest says that somebody else took part: 推荐李强参赛. What is listed behind it may be theirs. */
export function namesEntrant(key: string, lexicon: AwardLexicon): boolean {
  const entered = subjectOf(key, wordsOf(lexicon.awards).entering);
  return entered !== null && isElse(entered, lexicon, true);
}

/** The text before the first of the verbs, without marks; null where there is no verb. */
function subjectOf(text: string, verbs: string[]): string | null {
  const at = firstOf(text, verbs);
  return at === -1 ? null : text.slice(0, at).replace(/[\p{P}\p{S}]/gu, '');
}

/** Where the first of the verbs stands; -1 where none does. */
function firstOf(text: string, verbs: string[]): number {
  const places = verbs.map((verb) => text.indexOf(verb)).filter((at) => at !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** Whether a text between a contest and its rank is a trade: 焊工, 焊工获, 获焊工; not 李明获焊工. */
export function isTradeWon(run: string, lexicon: AwardLexicon): boolean {
  const subject = subjectOf(run, wordsOf(lexicon.awards).conferring);
  const foreign = subject !== null && !isTrade(subject, lexicon) && isElse(subject, lexicon, false);
  return !foreign && isTrade(run, lexicon);
}

/** Where the first verb of taking part or of being given stands, at which `namesWinner` ends; 0 where there is none. */
export function subjectEnd(before: string, { awards }: AwardLexicon): number {
  const { conferring, entering } = wordsOf(awards);
  const at = firstOf(before, [...conferring, ...entering]);
  return at === -1 ? 0 : at;
}

/** Whether a subject is somebody else than the nominee. `roles`: 代表公司 and the like are the nominee too. */
function isElse(subject: string, { awards, own }: AwardLexicon, roles: boolean): boolean {
  const words = wordsOf(awards);
  let rest = subject;
  for (;;) {
    if (roles && leading(rest, words.roles) !== undefined) return false;
    const word = own !== '' && rest.startsWith(own) ? own : leading(rest, words.winners);
    if (word === undefined) return rest !== '';
    rest = rest.slice(word.length);
  }
}

/** Whether a part speaks of the award before it: 此为同事成绩, 李明获得; not 本人获得. */
export function speaksOfAward(key: string, lexicon: AwardLexicon): boolean {
  const { about, gained } = wordsOf(lexicon.awards);
  const verb = trailing(key, gained);
  return (
    leading(key, about) !== undefined ||
    (verb !== undefined && isElse(key.slice(0, -verb.length), lexicon, false))
  );
}

/**
 * Whether a part is somebody else's name (李明，北京大工匠). `people`: how names are told; absent where cells are read that
 * are no list of the nominee's awards.
 */
export function isSomebody(key: string, lexicon: AwardLexicon): boolean {
  const { people, awards, own } = lexicon;
  if (people === undefined || awards.whose === undefined || key === own) return false;
  if (!isSurnamed(key, people) || awards.itemLabels?.includes(key) || isTrade(key, lexicon)) return false;
  return isElse(key, lexicon, true) && !isKnown(key, lexicon);
}

/** Characters of a person's name. */
const NAME = { shortest: 2, longest: 4 };

/**
 * Whether somebody else is said to have been given an honour: 李明：北京大工匠, 北京大工匠（李明）, or a short text before the verb
 * (李明获北京大工匠, not …获得者).
 */
export function namesReceiver(key: string, lexicon: AwardLexicon): boolean {
  const { receiving, honourEndings } = wordsOf(lexicon.awards);
  const beside = [beforeColon(key), /\(([^()]*)\)$/u.exec(key)?.[1]];
  if (beside.some((text) => isSomebody(text ?? '', lexicon))) return true;
  const subject = subjectOf(key, receiving);
  if (subject === null || subject.length > NAME.longest) return false;
  return (
    leading(key.slice(firstOf(key, receiving)), honourEndings) === undefined && isElse(subject, lexicon, true)
  );
}

/** Whether a name stands before a colon and the contest: 李强：…大赛第一名. A heading (获奖情况：) or a trade is none. */
export function namedByColon(before: string, lexicon: AwardLexicon): boolean {
  const labels = lexicon.awards.itemLabels;
  const text = beforeColon(before);
  if (labels === undefined || text === null) return false;
  if (text.length < NAME.shortest || text.length > NAME.longest) return false;
  if (text === lexicon.own || labels.includes(text)) return false;
  return !isKnown(text, lexicon) && !isTrade(text, lexicon);
}

/** The letters before a colon; null where there is none. */
function beforeColon(text: string): string | null {
  const at = text.indexOf(':');
  return at === -1 ? null : text.slice(0, at).replace(/[^\p{L}]/gu, '');
}

/** Whether a text is made of words of award texts alone. */
function isKnown(text: string, { words }: AwardLexicon): boolean {
  return scan(text, words).every((token) => token.type === 'word');
}
