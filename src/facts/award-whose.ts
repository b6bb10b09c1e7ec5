import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { isTrade } from './award-remarks.js';
import { type AwardLexicon, type AwardWord, kindOf } from './award-words.js';
import { isSurnamed, nameRunIn, withoutHonorific } from './expert-name.js';
import { scan } from './lexicon.js';
import { leading, longestFirst, oncePer, trailing } from './words.js';

// Whose an award is: the nominee's, unless the words name somebody else.

/** Longest first, by vocabulary. */
const wordsOf = oncePer(({ winners, conferring, whose, honourEndings, fillers }: AwardsVocabulary) => ({
  silent: longestFirst([...winners, ...fillers]),
  winners: longestFirst(winners),
  conferring: longestFirst(conferring),
  honourEndings: longestFirst(honourEndings),
  entering: longestFirst(whose?.entering ?? []),
  roles: longestFirst(whose?.roles ?? []),
  receiving: longestFirst(whose?.receiving ?? []),
  about: longestFirst(whose?.about ?? []),
  gained: longestFirst(whose?.gained ?? []),
  sending: longestFirst(whose?.sending ?? []),
  whiles: longestFirst(whose?.whiles ?? []),
  rivals: longestFirst(whose?.rivals ?? []),
  copulas: longestFirst(whose?.copulas ?? []),
  goals: longestFirst(whose?.goals ?? []),
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
  // 在首钢工作期间获…: when, not who.
  return got !== null && isElse(got, lexicon, trailing(got, wordsOf(lexicon.awards).whiles) !== undefined);
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
  return !foreign && !namesRival(run, lexicon) && isTrade(run, lexicon);
}

/** Whether a text before a rank makes it somebody else's: 大赛中战胜焊工第一名. */
function namesRival(run: string, lexicon: AwardLexicon): boolean {
  const { winners, rivals } = wordsOf(lexicon.awards);
  const rest = withoutLeading(run, lexicon.awards.before === undefined ? [] : winners);
  return [run, rest].some((text) => leading(text, rivals) !== undefined);
}

/** A text without words at its start. `words`: longest first. */
function withoutLeading(text: string, words: string[]): string {
  let rest = text;
  for (let word = leading(rest, words); word !== undefined; word = leading(rest, words))
    rest = rest.slice(word.length);
  return rest;
}

/** A text without words at its end. `words`: longest first. */
function withoutTrailing(text: string, words: string[]): string {
  let rest = text;
  for (let word = trailing(rest, words); word !== undefined; word = trailing(rest, words))
    rest = rest.slice(0, -word.length);
  return rest;
}

/** Where the first verb of taking part or of being given stands, at which `namesWinner` ends; 0 where there is none. */
export function subjectEnd(before: string, { awards }: AwardLexicon): number {
  const { conferring, entering } = wordsOf(awards);
  const at = firstOf(before, [...conferring, ...entering]);
  return at === -1 ? 0 : at;
}

const NUMBER = new RegExp(`^[\\d${NUMERAL_CLASS}]+`, 'u');

/** Whether a subject is somebody else than the nominee. `roles`: 代表公司 and the like are the nominee too. */
function isElse(subject: string, lexicon: AwardLexicon, roles: boolean): boolean {
  const { awards, own } = lexicon;
  const words = wordsOf(awards);
  let rest = subject;
  for (;;) {
    if (roles && leading(rest, words.roles) !== undefined) return namesSent(rest, lexicon);
    const word = own !== '' && rest.startsWith(own) ? own : leading(rest, words.winners);
    // 近3年来, 两次
    const number = word ?? NUMBER.exec(rest)?.[0];
    if (number === undefined) return rest !== '';
    rest = rest.slice(number.length);
  }
}

/** Whether somebody else is named as the one who was sent: 经公司推荐李明. */
function namesSent(text: string, { awards, own, people }: AwardLexicon): boolean {
  const ends = wordsOf(awards).sending.map(
    (verb) => text.lastIndexOf(verb) + (text.includes(verb) ? verb.length : 1),
  );
  const name = text.slice(Math.max(0, ...ends));
  return people !== undefined && name !== own && isSurnamed(withoutHonorific(name, people), people);
}

/** Whether a part speaks of the award before it: 此为同事成绩, 李明获得; not 本人获得. */
export function speaksOfAward(key: string, lexicon: AwardLexicon): boolean {
  const { about, gained, copulas, silent } = wordsOf(lexicon.awards);
  const said = withoutLeading(key, silent);
  const verb = trailing(key, gained);
  const copula = leading(key, copulas);
  return (
    leading(key, about) !== undefined ||
    isAside(copula === undefined ? said : key.slice(copula.length), copula !== undefined, lexicon) ||
    isSomebody(key, lexicon) ||
    isSomebody(said, lexicon) ||
    (copula !== undefined && isSomebody(key.slice(copula.length), lexicon)) ||
    (verb !== undefined && isElse(key.slice(0, -verb.length), lexicon, false))
  );
}

/** Words that limit the award before them where a part holds nothing else. */
const LIMITING = new Set<AwardWord['kind'] | undefined>([
  'undone',
  'partial',
  'others',
  'team',
  'stage',
  'selection',
]);

/** Words that such a part may hold beside them. */
const BESIDE = new Set<AwardWord['kind'] | undefined>([...LIMITING, 'level', 'filler']);

/**
 * Whether a part is made of words that limit an award, of places and of names alone: 公示中, 团体, 海淀赛区, 提名, 同事李明.
 * `owned`: a word of belonging stands before it, so that a unit says enough (属班组).
 */
function isAside(key: string, owned: boolean, { words, awards, people }: AwardLexicon): boolean {
  if (awards.whose === undefined) return false;
  if (awards.craftsman.lesser.includes(key)) return true;
  const tokens = scan(key, words);
  // 培养徒弟: what the nominee does.
  const taught = kindOf(tokens[0]) === 'others' && leading(key, awards.before?.not ?? []) !== undefined;
  if (!owned && taught) return false;
  const limits = tokens.some((token) => LIMITING.has(kindOf(token)) || (owned && kindOf(token) === 'level'));
  const isName = (name: string) => people !== undefined && isSurnamed(name, people);
  return (
    limits && tokens.every((token) => BESIDE.has(kindOf(token)) || isName(key.slice(token.start, token.end)))
  );
}

/** Whether a part only says what one was at the contest before it, instead of a competitor: …第一名，教练. */
export function namesOtherPart(key: string, { awards }: AwardLexicon): boolean {
  return awards.whose?.parts.includes(key.replace(/[\p{P}\p{S}\s]/gu, '')) ?? false;
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
  const label = beforeColon(key) ?? '';
  if (isSomebody(label, lexicon) || trailing(label, wordsOf(lexicon.awards).goals) !== undefined) return true;
  // 海淀工匠（2021年获得）: in brackets no verb has a subject.
  const said = key.slice(key.lastIndexOf(':') + 1).replace(/\([^()]*\)/gu, '');
  const subject = subjectOf(said, receiving);
  if (subject === null || leading(said.slice(firstOf(said, receiving)), honourEndings) !== undefined)
    return false;
  if (subject.length <= NAME.longest) return isElse(subject, lexicon, true);
  return isElse(subject, lexicon, true) && endsInName(subject, lexicon);
}

/** Whether a longer text ends in somebody else's name (车间副主任李明, 同班组李明, 焊工李明, 李明同志), or counts people (班组3人). */
function endsInName(subject: string, lexicon: AwardLexicon): boolean {
  const { people, awards, own } = lexicon;
  if (people === undefined) return false;
  const text = withoutHonorific(withoutTrailing(subject, wordsOf(awards).winners), people);
  if (text === '' || (own !== '' && text.endsWith(own))) return false;
  const tokens = scan(text, lexicon.words);
  if (tokens.some((token, i) => token.type === 'number' && kindOf(tokens[i + 1]) === 'counter')) return true;
  const last = tokens.at(-1);
  const behindWord = last?.type === 'text' ? text.slice(last.start, last.end) : '';
  if (nameRunIn(text, people) !== null) return true;
  if ([text, behindWord].some((name) => isSurnamed(name, people))) return true;
  return [NAME.shortest, NAME.shortest + 1].some((length) => {
    const trade = text.slice(0, -length);
    return (
      trade !== '' &&
      isSurnamed(text.slice(-length), people) &&
      trailing(trade, awards.tradeEndings) !== undefined
    );
  });
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
