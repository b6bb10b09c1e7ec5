import type { Field } from '../model/fact.js';
import { readHonour } from './award-honour.js';
import { trimmed } from './award-track.js';
import { type AwardLexicon, type AwardToken, type AwardWord, kindOf } from './award-words.js';
import { trailing } from './words.js';

/** What the words of an item say against its result being the nominee's own. */
export interface Limits {
  /** Taken back or denied (取消, 未获, 替补). */
  undone: boolean;
  /** Of one part only, or still awaited (理论考试, 申报). */
  partial: boolean;
  /** Another person's or a unit's (徒弟, 所在班组). */
  others: boolean;
  /** Denied or another's from its start: what is listed behind it may be so too (徒弟获…, 未获…). */
  ahead: boolean;
  team: boolean;
  /** Names those who hold the contest (联合举办). */
  organiser: boolean;
}

/** `kinds`: the kinds of the tokens. */
export function limitsOf(tokens: AwardToken[], kinds: Set<AwardWord['kind'] | undefined>): Limits {
  const first = kindOf(tokens.find((token) => token.type !== 'mark'));
  return {
    undone: kinds.has('undone'),
    partial: kinds.has('partial'),
    others: kinds.has('others'),
    ahead: first === 'others' || first === 'undone',
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
  if (from === null) return nothing;
  const trades: string[] = [];
  for (let start = Math.max(from, contest.end); start < tokens.length; ) {
    let end = start;
    while (end < tokens.length && tokens[end]?.type !== 'mark') end++;
    const part = tokens.slice(start, end);
    const first = part[0];
    if (first !== undefined && !isHonour(key.slice(first.start, part.at(-1)?.end), lexicon)) {
      const open = part.filter((_, i) => !used[start + i]);
      if (part.some((_, i) => saysOf(tokens, start + i, used, key, lexicon)))
        return { ...nothing, understood: false };
      // 第一名提名
      if (part.some((token) => lexicon.awards.craftsman.lesser.includes(key.slice(token.start, token.end))))
        return { ...nothing, understood: false };
      // 第2名班组: the rank of a unit.
      if (open.some((token) => kindOf(token) === 'level' && !isLevel(token, contest.level)))
        return { ...nothing, understood: false };
      const runs = runsOf(open, key, contest.level).filter((run) => run !== lexicon.own);
      if (!runs.every((run) => isTrade(run, lexicon))) return { ...nothing, understood: false };
      trades.push(...runs.map((run) => trimmed(run, lexicon)));
    }
    start = end + 1;
  }
  // The rank before the contest: 以第一名的成绩获得…大赛参赛资格.
  return from < contest.end ? nothing : { understood: true, trades, from };
}

/** Whether a word behind a rank makes what follows it the award's, not the award the nominee's: 第一名的设备维修. */
function saysOf(tokens: AwardToken[], at: number, used: boolean[], key: string, { awards }: AwardLexicon) {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || next.type === 'mark' || used[at + 1]) return false;
  return awards.whose?.possessives.includes(key.slice(token.start, token.end)) ?? false;
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
  // 焊工女子组: a place among some of the entrants only.
  if (lexicon.awards.divisions?.some((word) => run.includes(word))) return false;
  const trade = trimmed(run, lexicon);
  if (trade === '') return true;
  return [run, trade].some((text) => trailing(text, lexicon.awards.tradeEndings) !== undefined);
}
