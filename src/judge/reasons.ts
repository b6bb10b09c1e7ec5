import type { Finding } from '../model/finding.js';
import type { Nominee } from '../model/nominee.js';
import { isTerm, textOf } from '../model/values.js';
import type { RowsVocabulary } from '../model/vocabulary/rows.js';
import { compareKey, personKey } from '../text/normalise.js';
import { shortSums } from '../text/short-sum.js';
import { type NameIndex, nameIndex, namesIn } from './names-in-text.js';
import { grouped, nameKey, placeOf, rowFinding } from './row-facts.js';

type ReasonWords = RowsVocabulary['reasons'];

/** May two rows be of the same person? */
export type SamePerson = (a: Nominee, b: Nominee) => boolean;

/** The columns of running text about the nominee. */
const FIELDS = ['reason', 'reasonShort'];

/** As many other nominees as one finding names. */
const MOST_NAMED = 5;

/**
 * What was copied from one nominee's row to another: the same reason (T-30), another nominee's name in it, a pronoun of
 * the other sex (T-31).
 */
export function compareReasons(nominees: Nominee[], words: ReasonWords, same: SamePerson): Finding[] {
  const names = nameIndex(nominees, words.wordsLikeNames);
  const pronouns = pronounWords(words);
  return FIELDS.flatMap((field) => [
    ...copied(nominees, field, words, same),
    ...otherNames(nominees, field, names, same),
    ...nominees.flatMap((nominee) => pronoun(nominee, field, pronouns)),
  ]);
}

/** Each later row whose reason is that of a first one, who is another person. */
function copied(nominees: Nominee[], field: string, words: ReasonWords, same: SamePerson): Finding[] {
  const pronouns = words.pronouns.flatMap((one) => one.words).map(compareKey);
  const enough = lettersAtLeast(words.least);
  return grouped(nominees, (nominee) => reasonKey(nominee, field, pronouns, enough)).flatMap(
    ([first, ...later]) =>
      later
        .filter((row) => first !== undefined && !same(first, row))
        .map((row) =>
          rowFinding(row, field, 'reason.copied', 'warning', {
            other: first === undefined ? '' : placeOf(first),
          }),
        ),
  );
}

/** A text of so many letters and digits. */
function lettersAtLeast(count: number): RegExp {
  return new RegExp(`(?:[\\p{L}\\p{N}][^\\p{L}\\p{N}]*){${count}}`, 'u');
}

/**
 * The sum of what is left when the nominee's own name and the pronouns are taken out, and punctuation; null for a short text, which is
 * not `enough`. A sum, for the texts of all rows would be too many.
 */
function reasonKey(nominee: Nominee, field: string, pronouns: string[], enough: RegExp): string | null {
  const text = textOf(nominee.facts[field]);
  if (text === null) return null;
  const name = nameKey(nominee) ?? '';
  const nameless = [...name].length < 2 ? compareKey(text) : compareKey(text).replaceAll(name, NAME);
  const key = pronouns
    .reduce((rest, word) => rest.replaceAll(word, PRONOUN), nameless)
    .replace(/[\p{P}\p{S}]/gu, '');
  return enough.test(key) ? shortSums([key]) : null;
}

/** Stand for what differs between nominees although the text is the same. */
const NAME = '\u0001';
const PRONOUN = '\u0002';

function otherNames(nominees: Nominee[], field: string, names: NameIndex, same: SamePerson): Finding[] {
  return nominees.flatMap((nominee) => {
    const text = textOf(nominee.facts[field]);
    if (text === null) return [];
    const others = namesIn(personKey(text), names, () => ownWords(nominee)).filter(
      (other) => !same(nominee, other),
    );
    if (others.length === 0) return [];
    const named = others.slice(0, MOST_NAMED);
    const args = { names: named.map(({ name }) => name), others: named.map(placeOf) };
    return [rowFinding(nominee, field, 'reason.other-name', 'note', args)];
  });
}

/** Words of the row in which another nominee's name may stand by right: names, the employer, the experts. */
function ownWords({ name, facts, clean }: Nominee): string[] {
  const experts = facts.experts?.known && Array.isArray(facts.experts.value) ? facts.experts.value : [];
  const people = experts.flatMap((expert) => [expert.name, expert.unit]);
  return [name, clean.employer, clean.contact, ...people]
    .flatMap((word) => (typeof word === 'string' ? [personKey(word)] : []))
    .filter((word) => word !== '');
}

/** Pronouns with the sex they stand for, and the words that hold one and are none, the longest first. */
interface PronounWords {
  pronouns: { sex: string; word: string }[];
  others: string[];
}

function pronounWords({ pronouns, notPronouns }: ReasonWords): PronounWords {
  return {
    pronouns: pronouns.flatMap(({ sex, words }) => words.map((word) => ({ sex, word }))),
    others: [...notPronouns].sort((a, b) => b.length - a.length),
  };
}

/** A pronoun of the other sex, where none of the nominee's own stands beside it. */
function pronoun(nominee: Nominee, field: string, { pronouns, others }: PronounWords): Finding[] {
  const text = textOf(nominee.facts[field]);
  const sex = nominee.facts.sex;
  if (text === null || !sex?.known || !isTerm(sex.value)) return [];
  if (!pronouns.some(({ word }) => text.includes(word))) return [];
  const own = sex.value.id;
  const rest = others.reduce((left, word) => left.replaceAll(word, ' '), text);
  const seen = pronouns.filter(({ word }) => rest.includes(word));
  const [first] = seen;
  if (first === undefined || seen.some((one) => one.sex === own)) return [];
  return [rowFinding(nominee, field, 'reason.pronoun', 'note', { word: first.word, sex: sex.value.zh })];
}
