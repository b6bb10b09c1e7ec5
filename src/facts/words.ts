export { quote } from '../text/quote.js';
export { alternatives, leading, longestFirst, oncePer, placesOf, trailing } from '../text/words.js';

const HAN = /\p{Script=Han}/u;

/**
 * Removes white space between two Han characters, keeps one space elsewhere: `张　三` → `张三`, `Li Si` stays.
 * `dots`: characters that count as Han here (the dot inside a name).
 */
export function joinHan(text: string, dots = ''): string {
  const characters = [...text];
  const isHan = (character: string | undefined) =>
    character !== undefined && (HAN.test(character) || (dots !== '' && dots.includes(character)));
  return characters
    .filter((character, i) => character !== ' ' || !isHan(characters[i - 1]) || !isHan(characters[i + 1]))
    .join('');
}
