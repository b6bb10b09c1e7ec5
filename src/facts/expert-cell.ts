import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import { personKey } from '../text/normalise.js';
import { isSurnamed, nameRunIn, takeName } from './expert-name.js';
import { personTokens, plainText, splitText, type Token, withoutListMarks } from './expert-tokens.js';
import { isPost, takeUnit, type UnitAndPost, unitEnd } from './expert-unit.js';
import { hasAny } from './name-words.js';
import { placesOf } from './words.js';

/** An expert's cell taken apart; what cannot be told is null. */
export type ExpertParts = UnitAndPost & { name: string | null };

/** What an expert's cell holds. */
export type ExpertCell =
  | { kind: 'placeholder' }
  /** More than one person; `people` is a suggestion. */
  | { kind: 'several'; people: string[] }
  | ({ kind: 'one' } & ExpertParts);

/** Longer than any honest entry: not taken apart (keeps the work per cell bounded). */
const LONGEST = 300;

/**
 * 姓名 + 单位 + 职务 of one cell, separated or run together (T-34). `shown` is the cell's text with its line breaks.
 * Nothing is guessed: a name or unit whose end is not clear is null.
 */
export function readExpertCell(shown: string, words: ExpertsVocabulary): ExpertCell {
  const placeholder = holdsPlaceholder(shown, words);
  if (shown.length > LONGEST) {
    if (placeholder) return { kind: 'placeholder' };
    return { kind: 'one', name: null, unit: null, post: null, aside: '', left: false };
  }
  const text = plainText(shown, words);
  const tokens = personTokens(withoutListMarks(text, ' '), words);
  const people = placeholder ? null : severalPeople(text, tokens, words);
  if (people !== null) return { kind: 'several', people };
  const parts = readPerson(tokens, words);
  return placeholder && !onlyUnitLeftOut(parts, words) ? { kind: 'placeholder' } : { kind: 'one', ...parts };
}

/** A person's name beside 某公司 or XX公司: someone is meant, and only the unit is left out. */
function onlyUnitLeftOut({ name, unit }: ExpertParts, words: ExpertsVocabulary): boolean {
  const person = name !== null && isSurnamed(name, words) && !holdsPlaceholder(name, words);
  return person && holdsPlaceholder(unit ?? '', words);
}

/** Hint text of the form that was left in: XXX, XX 公司, 某某. Latin words only where no other letter touches them. */
export function holdsPlaceholder(shown: string, { placeholders }: ExpertsVocabulary): boolean {
  const text = shown.normalize('NFKC').toUpperCase();
  if (!hasAny(text, placeholders)) return false;
  return placeholders.some((word) =>
    placesOf(text, word).some((at) => !isLatin(word[0]) || standsAlone(text, at, word)),
  );
}

function standsAlone(text: string, at: number, word: string): boolean {
  const letter = word[0];
  const touches = (char: string | undefined) => isLatin(char) && char !== letter;
  return !touches(text[at - 1]) && !touches(text[at + word.length]);
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Z]/u.test(char);
}

/** The persons of a cell that names more than one, as far as they can be told apart; else null. */
function severalPeople(text: string, tokens: Token[], words: ExpertsVocabulary): string[] | null {
  const listed = withoutListMarks(text, '\n');
  const blocks = splitText(listed, 'people', words);
  if (blocks.length > 1) {
    const read = blocks.map((block) => readPerson(personTokens(block, words), words));
    if (read.filter(({ name, unit }) => name !== null && unit !== null).length > 1) return blocks;
  }
  const signed = splitText(listed, 'parts', words);
  if (signed.filter((part) => isPerson(part, words)).length > 1) return byPerson(signed, words);
  // 赵六、王五 某厂总工程师
  const opening = signed.filter((part) => isPerson(part.split(' ')[0] ?? '', words));
  if (opening.length > 1)
    return byPerson(
      signed.flatMap((part) => part.split(' ')),
      words,
    );
  const spaced = tokens.map((token) => token.text);
  if (namesRunIn(spaced, words)) return byPerson(spaced, words);
  const named = spaced.filter((part) => isPerson(part, words)).length;
  if (named < 2) return null;
  const units = spaced.filter((part) => unitEnd(part, words) > 0).length;
  return units > 1 || named === spaced.length || haveOneUnit(spaced, words) ? byPerson(spaced, words) : null;
}

/** Whether two persons stand side by side before what is theirs together: 李四 王五 清华大学教授; or one stands behind a post. */
function haveOneUnit(parts: string[], words: ExpertsVocabulary): boolean {
  return parts.some((part, i) => {
    const before = parts[i - 1];
    return (
      before !== undefined && isPerson(part, words) && (isPerson(before, words) || isPost(before, words))
    );
  });
}

/** Whether different persons stand in the parts, one of them run together with a unit or a post: 清华大学教授李四、王五. */
function namesRunIn(parts: string[], words: ExpertsVocabulary): boolean {
  const runIn = parts.flatMap((part) => (isPerson(part, words) ? [] : (nameRunIn(part, words) ?? [])));
  const alone = parts.filter((part) => isPerson(part, words));
  return runIn.length > 0 && new Set([...runIn, ...alone].map(personKey)).size > 1;
}

/** Parts put together by person, where each person's start with the name. */
function byPerson(parts: string[], words: ExpertsVocabulary): string[] {
  if (!isPerson(parts[0] ?? '', words)) return parts;
  const people: string[][] = [];
  for (const part of parts) {
    if (isPerson(part, words)) people.push([part]);
    else people.at(-1)?.push(part);
  }
  return people.map((each) => each.join(' '));
}

/** A name, alone or with brackets after it. */
function isPerson(part: string, words: ExpertsVocabulary): boolean {
  const open = part.search(/[(（]/u);
  return isSurnamed(open > 0 ? part.slice(0, open) : part, words);
}

/** One person, whose parts stand in any order or run together. */
function readPerson(tokens: Token[], words: ExpertsVocabulary): ExpertParts {
  const { name, rest } = takeName(tokens, words);
  return { name, ...takeUnit(rest, words) };
}
