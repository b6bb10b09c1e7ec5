import type { Field } from '../model/fact.js';
import { CUP } from './award-levels.js';
import { type AwardLexicon, type AwardToken, kindOf } from './award-words.js';
import { scan } from './lexicon.js';
import { leading } from './words.js';

/** A longer text is no name of a trade. */
const LONGEST_TRACK = 40;

/** Trade in the contest's own name, cups left out: 全国数控车工职业技能竞赛 → 数控车工. */
export function nameTrack(own: string, lexicon: AwardLexicon): string | null {
  const name = scan(own, lexicon.words);
  const { sectorMarks, cupMarks } = lexicon.awards.levels;
  const behind = (i: number) => own.slice(name[i + 1]?.start ?? own.length);
  const level = name.findLastIndex(
    (token, i) =>
      kindOf(token) === 'organiser' ||
      // The sector (银行业) is part of the trade.
      (kindOf(token) === 'level' && !sectorMarks.some((mark) => behind(i).startsWith(mark))),
  );
  const contest = name.findIndex(
    (token, i) => i > level && (kindOf(token) === 'contest' || kindOf(token) === 'skill'),
  );
  // What closes behind the level is no part of the trade: （北京）焊工.
  const from = name.find((token, i) => i > level && own.charAt(token.start) !== ')');
  const to = name[contest];
  if (from === undefined || to === undefined) return null;
  const written = own.slice(from.start, to.start).replaceAll(CUP, '');
  const text = trimmed(written.slice(leading(written, cupMarks)?.length ?? 0), lexicon);
  // One character is no trade (银 of 银行业).
  return text.length < 2 ? null : text;
}

/** What the trade behind a contest's name is read from. */
export interface TrackSpan {
  tokens: AwardToken[];
  /** Tokens that belong to the result. */
  used: boolean[];
  key: string;
  /** Index of the first token behind the contest's name. */
  from: number;
  /** Tokens that name a place. */
  places: Set<number>;
}

/** Trade behind the contest's name: …大赛（焊工）决赛 → 焊工. Empty where there is none. `level`: the contest's. */
export function trackOf(
  { tokens, used, key, from, places }: TrackSpan,
  level: Field,
  lexicon: AwardLexicon,
): string {
  const texts = [''];
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as AwardToken;
    const kind = kindOf(token);
    const silent = token.type === 'mark' || kind === 'selection' || kind === 'stage' || kind === 'contest';
    // 全国 behind the name of a national contest says nothing new.
    const own = token.type === 'word' && token.value.kind === 'level' && token.value.level === level;
    // (陕西): where it was held.
    const aside = kind === 'level' && tokens[i - 1]?.type === 'mark' && tokens[i + 1]?.type === 'mark';
    if (used[i] || silent || own || aside || places.has(i)) texts.push('');
    else texts[texts.length - 1] += key.slice(token.start, token.end);
  }
  const runs = [...new Set(texts.map((run) => (run === '' ? '' : trimmed(run, lexicon))))].filter(
    (run) => run !== '',
  );
  const track = runs.join(' ');
  return track.length > LONGEST_TRACK ? '' : track;
}

/** Places of a team (北京队) behind the contest. */
export function teamPlaces(tokens: AwardToken[]): number[] {
  return tokens.flatMap((token, i) =>
    kindOf(token) === 'level' && kindOf(tokens[i + 1]) === 'team' ? [i] : [],
  );
}

/** Text of a trade without the words around it: 获焊工赛项 → 焊工. */
export function trimmed(run: string, { awards }: AwardLexicon): string {
  let text = run;
  for (;;) {
    const before = text;
    for (const word of awards.trackStarts)
      if (text.startsWith(word) && text.length > word.length) text = text.slice(word.length);
    for (const word of awards.trackEndings) if (text.endsWith(word)) text = text.slice(0, -word.length);
    for (const word of awards.trackStarts) if (text === word) text = '';
    if (text === before) return text;
  }
}
