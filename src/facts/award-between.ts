import type { Contest } from './award-contest.js';
import { overlap } from './award-levels.js';
import { isTradeWon } from './award-whose.js';
import { type AwardLexicon, type AwardToken, type AwardWord, kindOf } from './award-words.js';

/** Words that part two texts without being part of a trade. */
const SILENT = new Set<AwardWord['kind'] | undefined>(['overall']);

/** The words between a contest's name and the rank. */
export interface Between {
  tokens: AwardToken[];
  /** Tokens that belong to the result. */
  used: boolean[];
  key: string;
  contest: Contest;
  /** Index behind the rank. */
  to: number;
  /** Tokens that name the place of a round or a team. */
  places: Set<number>;
}

/**
 * Whether the text between a contest and its rank is understood: a trade, or a word of the contest's own level. A word of
 * another level or of an organisation (…大赛公司第一名) speaks of another circle of entrants, and other text (集训, 第一轮) may
 * limit the rank, so the item is left open.
 */
export function isUnderstoodBetween(between: Between, lexicon: AwardLexicon): boolean {
  const { tokens, used, key, contest, to, places } = between;
  let run = '';
  for (let i = contest.end; i <= to; i++) {
    const token = tokens[i];
    const kind = kindOf(token);
    // …行业职业技能竞赛, 行业选拔赛: part of a name.
    if (kind === 'contest' || kind === 'selection') run = '';
    else if (token === undefined || i === to || used[i] || token.type === 'mark' || SILENT.has(kind)) {
      // 电力赛道: what stands before such a word is a trade.
      if (kind !== 'track' && run !== '' && !isTradeWon(run, lexicon)) return false;
      run = '';
    } else if (kind === 'level' && !places.has(i)) {
      if (!isOwnLevel(token, between) && !isAside(between, i)) return false;
    } else if (kind === 'conjunction' && run === '') continue;
    else if (!places.has(i) && !(kind === 'level-mark' && kindOf(tokens[i - 1]) === 'level'))
      run += key.slice(token.start, token.end);
  }
  return true;
}

function isOwnLevel(token: AwardToken, { tokens, key, contest }: Between): boolean {
  if (token.type !== 'word' || token.value.kind !== 'level') return false;
  if (!overlap(token.value.level, contest.level)) return false;
  const name = key.slice(tokens[contest.start]?.start ?? 0, tokens[contest.end - 1]?.end);
  return !token.value.bare || name.includes(key.slice(token.start, token.end));
}

/** (陕西) where the contest was held; directly before the rank it may say whom the rank is among. */
function isAside({ tokens, used, to }: Between, at: number): boolean {
  if (tokens[at - 1]?.type !== 'mark' || tokens[at + 1]?.type !== 'mark') return false;
  const next = tokens[at + 2];
  return at + 2 < to && (!used[at + 2] || kindOf(next) === 'stage');
}
