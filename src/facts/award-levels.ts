import type { Field } from '../model/fact.js';
import { type AwardLexicon, type AwardToken, kindOf } from './award-words.js';
import { scan } from './lexicon.js';

/**
 * Level of a contest by the words of its name (facts.md §3.3): the last level word outside brackets decides, so
 * 国网北京市电力公司技能竞赛 is an enterprise's. A word such as 行业 leaves levels below the national one open; a level
 * word in brackets leaves both open. null: the name says nothing.
 */
export function contestLevel(name: AwardToken[], key: string, { awards }: AwardLexicon): Field {
  const { modifiers, modifierKeeps, modifierLevel } = awards.levels;
  const modified = modifiers.length > 0 && name.some((token) => kindOf(token) === 'modifier');
  const keeps = (level: Field) => typeof level === 'string' && modifierKeeps.includes(level);
  let depth = 0;
  let level: Field | undefined;
  let bracketed: Field | undefined;
  for (const [i, token] of name.entries()) {
    const char = token.type === 'mark' ? key.charAt(token.start) : '';
    if (char === '(') depth++;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (token.type !== 'word' || token.value.kind !== 'level') continue;
    const word = token.value;
    if (depth > 0) bracketed = word.level;
    else if (modified && word.bare && keeps(word.level)) level = word.level;
    else level = i === 0 ? word.first : word.name;
  }
  if (level === undefined) return bracketed ?? (modified ? modifierLevel : null);
  if (modified && !keeps(level)) level = either(level, modifierLevel);
  return bracketed === undefined ? level : either(level, bracketed);
}

/** One of the levels of both; null (not known) absorbs. */
export function either(a: Field, b: Field): Field {
  const levels = [...new Set([...optionsOf(a), ...optionsOf(b)])];
  if (a === null || b === null) return null;
  return levels.length === 1 ? (levels[0] as string) : { oneOf: levels };
}

function optionsOf(field: Field): string[] {
  if (typeof field === 'string') return [field];
  return field !== null && typeof field === 'object' ? field.oneOf : [];
}

/** Whether a level lies below another; a level without an order counts as below any other. */
export function isLower(level: Field, main: Field, { awards }: AwardLexicon): boolean {
  const { order, unordered } = awards.levels;
  const place = (field: Field) =>
    typeof field === 'string' && !unordered.includes(field) ? order.indexOf(field) : -1;
  const [here, there] = [place(level), place(main)];
  return here === -1 || there === -1 ? level !== main : here > there;
}

/**
 * Level of an honour by the words before its name (江苏省, 海淀区, 首钢集团). Only a word that ends the prefix counts; a
 * place without its suffix only where it is the whole prefix. null: not known.
 */
export function honourLevel(prefix: string, lexicon: AwardLexicon): Field {
  const { levels, honourLevel: mapped } = lexicon.awards;
  const tokens = scan(prefix, lexicon.words);
  while (tokens.length > 1 && kindOf(tokens.at(-1)) === 'level-mark') tokens.pop();
  const last = tokens.at(-1);
  if (last?.type !== 'word') return null;
  if (last.value.kind === 'modifier') return levels.modifierLevel;
  if (last.value.kind !== 'level') return null;
  const { level, bare, first } = last.value;
  if (bare && tokens.length > 1) return null;
  const found = tokens.length === 1 && !bare ? first : level;
  return typeof found === 'string' && Object.hasOwn(mapped, found) ? (mapped[found] ?? null) : found;
}
