import type { Field } from '../model/fact.js';
import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { readHonour } from './award-honour.js';
import { trimmed } from './award-track.js';
import { type AwardLexicon, type AwardToken, type AwardWord, kindOf } from './award-words.js';
import { scan } from './lexicon.js';
import { leading, longestFirst, oncePer, trailing } from './words.js';

/** What the words of an item say against its result being the nominee's own. */
export interface Limits {
  /** Taken back or denied (取消, 未获, 替补). */
  undone: boolean;
  /** Of one part only, or still awaited (理论考试, 申报). */
  partial: boolean;
  /** Another person's or a unit's (徒弟, 所在班组). */
  others: boolean;
  /** The item begins so: what is listed behind it may be that person's too. */
  othersFirst: boolean;
  team: boolean;
  /** Names those who hold the contest (联合举办). */
  organiser: boolean;
}

/** `kinds`: the kinds of the tokens. */
export function limitsOf(tokens: AwardToken[], kinds: Set<AwardWord['kind'] | undefined>): Limits {
  return {
    undone: kinds.has('undone'),
    partial: kinds.has('partial'),
    others: kinds.has('others'),
    othersFirst: kinds.has('others') && kindOf(tokens.find((token) => token.type !== 'mark')) === 'others',
    team: kinds.has('team'),
    organiser: kinds.has('organiser'),
  };
}

/** Whether a placement is taken back, another's, or of a part only; a part's word in the contest's own name is no limit. */
export function limited(tokens: AwardToken[], { start, end }: { start: number; end: number }): boolean {
  return tokens.some((token, i) => {
    const kind = kindOf(token);
    return kind === 'undone' || kind === 'others' || (kind === 'partial' && (i < start || i >= end));
  });
}

/** Longest first, by vocabulary. */
const winnersOf = oncePer(({ winners, conferring, entering, honourEndings }: AwardsVocabulary) => ({
  winners: longestFirst(winners),
  conferring: longestFirst(conferring),
  honourEndings: longestFirst(honourEndings),
  entering: longestFirst(entering?.verbs ?? []),
  roles: longestFirst(entering?.roles ?? []),
  receiving: longestFirst(entering?.receiving ?? []),
}));

/**
 * Whether somebody else is named before the contest as the one who won or took part: 李强获…大赛第一名, 2人获…, 推荐李强参加….
 * `before`: up to the contest word.
 */
export function namesWinner(before: string, lexicon: AwardLexicon): boolean {
  const { conferring, entering } = winnersOf(lexicon.awards);
  const got = subjectOf(before, conferring);
  const entered = subjectOf(before, entering);
  if (entered !== null && (got === null || entered.length < got.length))
    return isElse(entered, lexicon, true);
  return got !== null && isElse(got, lexicon, false);
}

/** Whether a part without a contest says that somebody else took part: 推荐李强参赛. What is listed behind it may be theirs. */
export function namesEntrant(key: string, lexicon: AwardLexicon): boolean {
  const entered = subjectOf(key, winnersOf(lexicon.awards).entering);
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
  const subject = subjectOf(run, winnersOf(lexicon.awards).conferring);
  const foreign = subject !== null && !isTrade(subject, lexicon) && isElse(subject, lexicon, false);
  return !foreign && isTrade(run, lexicon);
}

/** Where the first verb of taking part or of being given stands, at which `namesWinner` ends; 0 where there is none. */
export function subjectEnd(before: string, { awards }: AwardLexicon): number {
  const { conferring, entering } = winnersOf(awards);
  const at = firstOf(before, [...conferring, ...entering]);
  return at === -1 ? 0 : at;
}

/** Whether a subject is somebody else than the nominee. `entering`: 代表公司 and the like are the nominee too. */
function isElse(subject: string, { awards, own }: AwardLexicon, entering: boolean): boolean {
  const { winners, roles } = winnersOf(awards);
  let rest = subject;
  for (;;) {
    if (entering && leading(rest, roles) !== undefined) return false;
    const word = own !== '' && rest.startsWith(own) ? own : leading(rest, winners);
    if (word === undefined) return rest !== '';
    rest = rest.slice(word.length);
  }
}

/** Characters of a person's name. */
const NAME = { shortest: 2, longest: 4 };

/** Whether a short text before the verb says that somebody else was given an honour: 李明获北京大工匠; not …获得者. */
export function namesReceiver(key: string, lexicon: AwardLexicon): boolean {
  const { receiving, honourEndings } = winnersOf(lexicon.awards);
  const subject = subjectOf(key, receiving);
  if (subject === null || subject.length > NAME.longest) return false;
  return (
    leading(key.slice(firstOf(key, receiving)), honourEndings) === undefined && isElse(subject, lexicon, true)
  );
}

/** Whether a name stands before a colon and the contest: 李强：…大赛第一名. A heading (获奖情况：) or a trade is none. */
export function namedByColon(before: string, lexicon: AwardLexicon): boolean {
  const labels = lexicon.awards.itemLabels;
  const at = before.indexOf(':');
  if (labels === undefined || at === -1) return false;
  const text = before.slice(0, at).replace(/[^\p{L}]/gu, '');
  if (text.length < NAME.shortest || text.length > NAME.longest) return false;
  if (text === lexicon.own || labels.includes(text)) return false;
  const known = scan(text, lexicon.words).every((token) => token.type === 'word');
  return !known && !isTrade(text, lexicon);
}

/** A longer text is no name of a trade. */
const LONGEST_TRADE = 30;

/** Words that may stand behind a rank without changing it. */
const SILENT = new Set<AwardWord['kind'] | undefined>([
  'selection',
  'conjunction',
  'counter',
  'year',
  'modifier',
]);

/** What stands behind the rank. */
export interface Tail {
  understood: boolean;
  trades: string[];
  /** Index of its first token; null where there is none, or where it is not told from the rest. */
  from: number | null;
}

/**
 * Whether the text behind the rank is understood: a trade, an honour that came with it, or a word of the contest's
 * level. Anything else may limit the result (…第一名获得者的邻居), so the item is left open.
 */
export function behindRank(
  tokens: AwardToken[],
  used: boolean[],
  key: string,
  { from, contest }: { from: number | null; contest: { end: number; level: Field } },
  lexicon: AwardLexicon,
): Tail {
  const nothing = { understood: true, trades: [], from: null };
  if (from === null || from < contest.end) return nothing;
  const trades: string[] = [];
  for (let start = from; start < tokens.length; ) {
    let end = start;
    while (end < tokens.length && tokens[end]?.type !== 'mark') end++;
    const part = tokens.slice(start, end);
    const first = part[0];
    if (first !== undefined && !isHonour(key.slice(first.start, part.at(-1)?.end), lexicon)) {
      const open = part.filter((_, i) => !used[start + i]);
      // 第2名班组: the rank of a unit.
      if (open.some((token) => kindOf(token) === 'level' && !isLevel(token, contest.level)))
        return { ...nothing, understood: false };
      const runs = runsOf(open, key, contest.level).filter((run) => run !== lexicon.own);
      if (!runs.every((run) => isTrade(run, lexicon))) return { ...nothing, understood: false };
      trades.push(...runs.map((run) => trimmed(run, lexicon)));
    }
    start = end + 1;
  }
  return { understood: true, trades, from };
}

export function isHonour(text: string, lexicon: AwardLexicon): boolean {
  const honour = readHonour(text, lexicon);
  return honour.id !== null || honour.kind !== 'other';
}

/** Texts that stand together; words of the contest's own level and silent words part them. */
function runsOf(tokens: AwardToken[], key: string, level: Field): string[] {
  const runs: string[] = [];
  let end = -1;
  let levelEnd = -1;
  for (const token of tokens) {
    const kind = kindOf(token);
    const silent = kind === 'level-mark' ? token.start === levelEnd : SILENT.has(kind);
    if (isLevel(token, level)) levelEnd = token.end;
    if (silent || levelEnd === token.end) continue;
    const text = key.slice(token.start, token.end);
    if (token.start === end) runs.push(`${runs.pop() ?? ''}${text}`);
    else runs.push(text);
    end = token.end;
  }
  return runs;
}

function isLevel(token: AwardToken, level: Field): boolean {
  if (token.type !== 'word' || token.value.kind !== 'level') return false;
  const own = token.value.level;
  return (
    own !== null && (typeof own === 'object' ? own.oneOf.some((option) => option === level) : own === level)
  );
}

/** Whether a text beside a rank is the name of a trade. */
export function isTrade(run: string, lexicon: AwardLexicon): boolean {
  if (run.length > LONGEST_TRADE || lexicon.awards.levels.modifiers.includes(run)) return false;
  const trade = trimmed(run, lexicon);
  if (trade === '') return true;
  return [run, trade].some((text) => trailing(text, lexicon.awards.tradeEndings) !== undefined);
}
