import type { TermsVocabulary } from '../model/vocabulary/terms.js';
import { oncePer } from './words.js';

/** A text with the traditional characters that the vocabulary knows made simplified: 全國技術能手 is 全国技术能手. */
export function simplified(text: string, vocabulary: TermsVocabulary): string {
  const { characters, some } = tableOf(vocabulary);
  return some?.test(text) ? [...text].map((char) => characters.get(char) ?? char).join('') : text;
}

const tableOf = oncePer(({ traditional }: TermsVocabulary) => {
  const to = [...(traditional?.simplified ?? '')];
  const characters = new Map([...(traditional?.written ?? '')].map((char, at) => [char, to[at] ?? char]));
  const some = characters.size === 0 ? null : new RegExp(`[${traditional?.written}]`, 'u');
  return { characters, some };
});
