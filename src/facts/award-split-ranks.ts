import { compareKey } from '../text/normalise.js';
import { type AwardLexicon, kindOf } from './award-words.js';
import { scan } from './lexicon.js';
import type { Part, Separator } from './split-items.js';

/** What stands between two numbers of a rank that were parted: 第十、十一名; behind a space or a line break it is one number. */
const JOINTS: Record<Separator, string> = { hard: '', list: '、', weak: ' ' };

/** A rank stands at the end or at the beginning of a part: more need not be looked at. */
const NEAR = 12;

/** Puts the parts together again between which a rank was cut: 第十、十一名, 第十 二名. Linear. */
export function withWholeRanks(parts: Part[], lexicon: AwardLexicon): Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (before !== undefined && endsInNumber(before.text, lexicon) && beginsWithRank(part.text, lexicon))
      before.text = `${before.text}${JOINTS[part.separator]}${part.text}`;
    else whole.push({ ...part });
  }
  return whole;
}

/** 决赛第十: a rank without its 名 at the end. */
function endsInNumber(text: string, { words }: AwardLexicon): boolean {
  const tokens = scan(compareKey(text.slice(-NEAR)), words);
  const kind = kindOf(tokens.at(-2));
  return tokens.at(-1)?.type === 'number' && (kind === 'ordinal' || kind === 'front' || kind === 'ranked');
}

/** 十一名, or nothing but the number: 第10、11, 第10、第11. */
function beginsWithRank(text: string, { words }: AwardLexicon): boolean {
  const tokens = scan(compareKey(text.slice(0, NEAR)), words);
  const [first, second] = kindOf(tokens[0]) === 'ordinal' ? tokens.slice(1) : tokens;
  return first?.type === 'number' && (second === undefined || kindOf(second) === 'counter');
}
