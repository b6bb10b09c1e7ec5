import type { IdentityVocabulary, IdKindEntry } from '../model/vocabulary/identity.js';
import { maskId } from '../text/mask.js';
import { withoutSpaces } from '../text/normalise.js';
import { dayExists } from './days.js';
import { longestFirst, oncePer } from './words.js';

export type IdKind = IdKindEntry['id'];

/** What stands in the way of reading an ID number. */
export type IdProblem =
  | 'numeric'
  | 'scientific'
  | 'precision-lost'
  | 'characters'
  | 'length'
  | 'fifteen-digits'
  | 'date'
  | 'checksum'
  | 'prefix'
  | 'other-document'
  | 'looks-like-phone';

/** A cleaning that is reported, because it changes more than white space and width. */
export type IdChange = 'label' | 'check-character';

export type ParsedId =
  | {
      ok: true;
      number: string;
      /** ISO date; null where the kind of document does not show it reliably. */
      birthDate: string | null;
      sex: 'male' | 'female' | null;
      kind: IdKind;
      changes: IdChange[];
      /** What was taken off in front, and the sign that was read as X; '' where there was none. */
      label: string;
      sign: string;
    }
  /** `whole`: the 18-character form of an old number; `suggestion`: the same, masked. `length`: characters after cleaning. */
  | { ok: false; why: IdProblem; length: number; suggestion?: string; whole?: string };

const CHECK_CHARACTERS = '10X98765432';

/**
 * Check character of ISO 7064 MOD 11-2 for 17 digits. The weight of position i (from the left, 1-based) is
 * 2^(18-i) mod 11, so doubling the running sum from the left does the same without a table of weights.
 */
export function checkCharacter(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) sum = ((sum + Number(digits.charAt(at))) * 2) % 11;
  return CHECK_CHARACTERS[sum] ?? '';
}

const wordsOf = oncePer((vocabulary: IdentityVocabulary) => ({
  labels: longestFirst(vocabulary.idNumber.labels.map((word) => word.toUpperCase())),
  mobile: new RegExp(vocabulary.phone.mobile, 'u'),
  prefixes: vocabulary.idNumber.kinds
    .flatMap(({ id, prefixes }) => prefixes.map((prefix) => ({ prefix, kind: id })))
    .sort((a, b) => b.prefix.length - a.prefix.length),
}));

/** As it ought to be written: there is nothing to clean. */
const PLAIN = /^[0-9]{17}[0-9X]$/u;
/** Quotes and apostrophes, with which people keep a spreadsheet from making a number of the text. */
const QUOTES = /^['‘’`´"“”]+|['‘’`´"“”]+$/gu;
const HYPHENS_BETWEEN = /(?<=[0-9])[-‐‑‒–—−]+(?=.)/gu;

/**
 * Reads an ID number out of text (`readIdCellNumber` is for numbers). Cleaning, facts.md §2.1: white space, quotes around,
 * hyphens between the groups, width and case silently; a label in front and a sign that stands for the check character X
 * are reported in `changes`. Nothing else is changed: a circled or otherwise dressed digit is no digit.
 */
export function parseIdNumber(text: string, vocabulary: IdentityVocabulary): ParsedId {
  if (PLAIN.test(text)) return readNumber(text, { changes: [], label: '', sign: '' }, vocabulary);
  const words = vocabulary.idNumber;
  const { labels, mobile } = wordsOf(vocabulary);
  const changes: IdChange[] = [];
  let s = withoutSpaces(halfWidth(text)).replace(QUOTES, '').toUpperCase();
  if (words.otherDocuments.some((word) => s.includes(word))) return problem('other-document', s);

  const label = labels.find((word) => s.startsWith(word)) ?? '';
  if (label !== '') {
    s = s
      .slice(label.length)
      .replace(/^[:;,.]/u, '')
      .replace(QUOTES, '');
    changes.push('label');
  }
  if (/^[0-9](?:\.[0-9]{1,20})?E\+?[0-9]{1,3}$/u.test(s)) return problem('scientific', s);
  // What a program writes for a number with a fraction: it went through a number cell.
  if (/^[0-9]{15,18}\.0{1,9}$/u.test(s)) return problem('numeric', s);
  s = s.replace(HYPHENS_BETWEEN, '');

  const last = [...s].at(-1) ?? '';
  const isSign = words.checkLookalikes.includes(last) && /^[0-9]{17}$/u.test(s.slice(0, -last.length));
  if (isSign) {
    s = `${s.slice(0, 17)}X`;
    changes.push('check-character');
  }
  const read = { changes, label, sign: isSign ? last : '' };

  const shape = otherShape(s, words.shapes);
  if (shape?.kind !== undefined) {
    return { ok: true, number: s, birthDate: null, sex: null, kind: shape.kind, ...read };
  }
  if (shape !== undefined) return problem('other-document', s);
  if (!/^[0-9]*X?$/u.test(s)) return problem('characters', s);
  if (/^[0-9]{15}$/u.test(s)) return fifteenDigits(s, vocabulary);
  if (mobile.test(s)) return problem('looks-like-phone', s);
  return s.length === 18 ? readNumber(s, read, vocabulary) : problem('length', s);
}

type Cleaning = Pick<ParsedId & { ok: true }, 'changes' | 'label' | 'sign'>;

/** 18 characters that are digits, or X at the end. */
function readNumber(s: string, read: Cleaning, vocabulary: IdentityVocabulary): ParsedId {
  const words = vocabulary.idNumber;
  const kind = kindOf(s, vocabulary);
  const birthDate = birthDateOf(s, words);
  const checked = checkCharacter(s.slice(0, 17)) === s[17];
  if (!checked && s.endsWith(words.lostEnding)) return problem('precision-lost', s);
  // Where the card of a foreigner shows the birth is not certain: no mistake is made of it.
  if (birthDate === null && kind !== 'foreigner') return problem('date', s);
  if (!checked) return problem('checksum', s);
  if (kind === undefined) return problem('prefix', s);
  if (birthDate === null) return { ok: true, number: s, birthDate, sex: null, kind, ...read };
  return { ok: true, number: s, birthDate, sex: Number(s[16]) % 2 === 1 ? 'male' : 'female', kind, ...read };
}

/**
 * A number in the ID column is always refused: of more than 15 digits the last ones are lost. An old number of 15 digits
 * and a phone number are whole, and named as what they are.
 */
export function readIdCellNumber(value: number, vocabulary: IdentityVocabulary): ParsedId & { ok: false } {
  const whole = Number.isSafeInteger(value) ? parseIdNumber(String(value), vocabulary) : null;
  if (whole?.ok === false && (whole.why === 'fifteen-digits' || whole.why === 'looks-like-phone'))
    return whole;
  return problem('numeric', String(value));
}

/** Full-width signs as ASCII. Not NFKC, which would also make digits of ① and ². */
function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function problem(why: IdProblem, text: string): ParsedId & { ok: false } {
  return { ok: false, why, length: [...text].length };
}

function kindOf(number: string, vocabulary: IdentityVocabulary): IdKind | undefined {
  return wordsOf(vocabulary).prefixes.find(({ prefix }) => number.startsWith(prefix))?.kind;
}

/** ISO date of birth in an 18-character number; null where there is no such day. */
function birthDateOf(number: string, { years }: IdentityVocabulary['idNumber']): string | null {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const possible = Number(year) >= years.from && Number(year) <= years.to;
  return possible && dayExists(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}

function otherShape(text: string, shapes: IdentityVocabulary['idNumber']['shapes']) {
  const match = /^([A-Z]{1,3})([0-9]{1,12})$/u.exec(text);
  if (match === null) return undefined;
  const [letters, digits] = [match[1]?.length ?? 0, match[2]?.length ?? 0];
  return shapes.find(
    (shape) =>
      letters >= shape.letters[0] &&
      letters <= shape.letters[1] &&
      digits >= shape.digits[0] &&
      digits <= shape.digits[1],
  );
}

/** The older standard: the century is added before the birth date, the check character at the end. */
function fifteenDigits(text: string, vocabulary: IdentityVocabulary): ParsedId & { ok: false } {
  const { idNumber: words } = vocabulary;
  const digits = text.slice(0, 6) + words.oldCentury + text.slice(6);
  if (birthDateOf(digits, words) === null) return problem('date', text);
  if (kindOf(digits, vocabulary) !== 'resident') return problem('prefix', text);
  const whole = digits + checkCharacter(digits);
  return { ...problem('fifteen-digits', text), suggestion: maskId(whole), whole };
}
