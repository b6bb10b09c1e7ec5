import type { QuantitiesVocabulary } from '../model/vocabulary/quantities.js';
import { readYearsNumber } from './years-amount.js';
import { readYearsText } from './years-grammar.js';
import type { YearsReading } from './years-words.js';

/**
 * Years of work in a number cell. What a person sees counts as well as what is stored: a 5% is stored as 0.05 and is no
 * number of years, and 4.6 may be shown as 5. Where the two are not the same number of whole years, it is one of them.
 */
export function readYearsNumberCell(
  stored: number,
  shown: string,
  vocabulary: QuantitiesVocabulary,
): YearsReading {
  const number = readYearsNumber(stored, vocabulary);
  if (number.ok !== true || shown === String(stored)) return number;
  const text = readYearsText(shown, vocabulary);
  if (text.ok !== true) return text;
  const { min, max } = text.range;
  if (min !== null && max !== null && [min, max].every((end) => Math.floor(end) === Math.floor(stored)))
    return number;
  const range = {
    min: min === null ? stored : Math.min(min, stored),
    max: max === null ? null : Math.max(max, stored),
  };
  return { ok: true, range, how: 'shown' };
}
