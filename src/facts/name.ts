import type { Finding } from '../model/finding.js';
import type { ExpertsVocabulary } from '../model/vocabulary/experts.js';
import type { NameWords } from '../model/vocabulary/identity.js';
import type { FactReader, FactResult } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import { isSurnamed } from './expert-name.js';
import { splitText } from './expert-tokens.js';
import { joinHan, quote } from './words.js';

const HAN = /\p{Script=Han}/u;

/**
 * Fact `name`. White space between Han characters goes silently, other dots become the standard one (reported), and
 * whatever does not look like a person's name is asked about, never changed. facts.md §2.17, T-20, T-21, T-51.
 */
export const name: FactReader = (row, context): FactResult => {
  const field = readField(row, 'name', context);
  if (field.state !== 'filled') {
    return { facts: { name: unfilled(field, formField(context.form, 'name')) }, findings: [], clean: {} };
  }
  const words = context.vocabulary.identity.name;
  const joined = joinHan(field.text, words.dot + words.otherDots.join(''));
  const dotted = withStandardDots(joined, words);
  const findings: Finding[] = [];
  const steps = [];
  if (joined !== field.text) steps.push({ step: 'join-han', from: quote(field.text), to: quote(joined) });
  if (dotted !== joined) {
    steps.push({ step: 'name-dot', from: quote(joined), to: quote(dotted) });
    const repair = { old: quote(joined), new: quote(dotted) };
    findings.push(cellFinding(row, 'name', context, 'name.dot', 'note', {}, repair));
  }
  const odd = several(field.cell.shown, words, context.vocabulary.experts) ?? oddity(dotted, words);
  if (odd !== null) {
    const args = { text: quote(dotted), ...odd.args };
    findings.push(cellFinding(row, 'name', context, odd.code, odd.severity, args));
  }
  const fact =
    odd?.code === 'name.placeholder' || odd?.code === SEVERAL
      ? unknown(odd.code === SEVERAL ? 'ambiguous' : 'unreadable', field.cells, steps)
      : known(dotted, field.cells, steps);
  return { facts: { name: fact }, findings, clean: { name: dotted } };
};

function withStandardDots(text: string, { dot, otherDots }: NameWords): string {
  const characters = [...text];
  const isHan = (c: string | undefined) => c !== undefined && HAN.test(c);
  return characters
    .map((c, i) => (otherDots.includes(c) && isHan(characters[i - 1]) && isHan(characters[i + 1]) ? dot : c))
    .join('');
}

const SEVERAL = 'name.several';

interface Oddity {
  code: string;
  severity: 'warning' | 'review';
  args: Finding['args'];
}

/**
 * Two people in one cell, each with a known surname and a sign, a space or a word between them: nobody can tell whose the row is.
 * 欧阳 娜娜 and 买买提 艾力 are one.
 */
function several(shown: string, { conjunctions }: NameWords, experts: ExpertsVocabulary): Oddity | null {
  const words = conjunctions ?? [];
  const parts = splitText(shown, 'parts', experts)
    .flatMap((part) => part.split(' '))
    .filter((part) => !words.includes(part));
  const people = parts.length > 1 ? parts : halves(parts[0] ?? '', words);
  return people.length > 1 && people.every((part) => isSurnamed(part, experts))
    ? { code: SEVERAL, severity: 'review', args: { people: people.map(quote) } }
    : null;
}

/** 周启明和李小红: both sides of the one word between; 周和平 is whole, for no side may be a single character. */
function halves(text: string, conjunctions: string[]): string[] {
  const word = conjunctions.find((each) => text.indexOf(each) > 1 && text.length - text.indexOf(each) > 2);
  return word === undefined ? [] : text.split(word);
}

/**
 * The first thing that is wrong with a name, or null. Where the name itself is not known it is asked about (T-20);
 * what stands beside a name that can be read is flagged (§2.17).
 */
function oddity(text: string, words: NameWords): Oddity | null {
  const characters = [...text];
  if (words.placeholders.some((word) => text === word || (word.length > 1 && text.includes(word)))) {
    return { code: 'name.placeholder', severity: 'review', args: {} };
  }
  // A character for private use shows on one computer only.
  if (characters.some((c) => /\p{Co}/u.test(c) || words.missingGlyphs.includes(c))) {
    return { code: 'name.missing-glyph', severity: 'review', args: {} };
  }
  const suffix = words.suffixes.find((word) => text.length > word.length && text.endsWith(word));
  if (suffix !== undefined) return { code: 'name.suffix', severity: 'warning', args: { suffix } };
  const odd = characters.filter((c) => !HAN.test(c) && c !== words.dot);
  if (odd.length > 0) {
    const args = { characters: quote([...new Set(odd)].join('')) };
    return { code: 'name.odd-characters', severity: 'warning', args };
  }
  const length = characters.length;
  // One character is a name cut short; a long one is unusual.
  if (length < words.minLength) return { code: 'name.length', severity: 'review', args: { length } };
  if (length > words.maxLength) return { code: 'name.length', severity: 'warning', args: { length } };
  return null;
}
