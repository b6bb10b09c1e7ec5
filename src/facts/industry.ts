import type { IndustriesVocabulary, IndustryCategory } from '../model/vocabulary/industries.js';
import { compareKey } from '../text/normalise.js';
import { cellFinding, type FactReader, readField } from './context.js';
import { buildLexicon, scan } from './lexicon.js';
import { alternatives, oncePer, quote } from './words.js';

/** Longest text that is looked at; a longer one is no name of an industry. */
const LONGEST = 200;

/**
 * Suggests a category of GB/T 4754 for an industry in other words (facts.md §2.15). The text itself is the fact
 * `industry` and stays as it is; where no word points anywhere, nothing is said.
 */
export const industry: FactReader = (row, context) => {
  const field = readField(row, 'industry', context);
  const findings = [];
  if (field.state === 'filled') {
    const categories = suggestedCategories(field.text, context.vocabulary.industries);
    if (categories.length > 0) {
      const args = { text: quote(field.text), categories };
      findings.push(cellFinding(row, 'industry', context, 'industry.suggested', 'note', args));
    }
  }
  return { facts: {}, findings, clean: {} };
};

const tablesOf = oncePer((vocabulary: IndustriesVocabulary) => {
  const byWord = new Map<string, string[]>();
  for (const { zh, words } of vocabulary.categories) {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), zh]);
  }
  const ignored = new RegExp(alternatives(vocabulary.ignored), 'gu');
  const bare = (text: string) => compareKey(text).replace(ignored, '');
  const names = vocabulary.categories.map(({ zh }: IndustryCategory) => bare(zh));
  return { lexicon: buildLexicon(byWord), bare, names };
});

/** Categories that the words of a text point to; none where the text names a category itself, or fits too many. */
export function suggestedCategories(text: string, vocabulary: IndustriesVocabulary): string[] {
  if (text.length > LONGEST) return [];
  const { lexicon, bare, names } = tablesOf(vocabulary);
  const whole = bare(text);
  // 制造业（汽车） names its category and says more.
  if (names.some((name) => whole === name || whole.startsWith(`${name}(`))) return [];
  const found = scan(compareKey(text), lexicon).flatMap((token) =>
    token.type === 'word' ? token.value : [],
  );
  const categories = [...new Set(found)];
  return categories.length > vocabulary.most ? [] : categories;
}
