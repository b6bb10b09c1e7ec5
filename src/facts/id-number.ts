import type { IdentityVocabulary, IdKindEntry } from '../model/vocabulary/identity.js';
import { withoutSpaces } from '../text/normalise.js';
import { longestFirst, oncePer } from './words.js';

export type IdKind = IdKindEntry['id'];

/** What stands in the way of reading an ID number. */
export type IdProblem =
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
    }
  /** `suggestion`: the 18-character form of an old number, masked. `length`: characters after cleaning. */
  | { ok: false; why: IdProblem; length: number; suggestion?: string };

const CHECK_CHARACTERS = '10X98765432';

/**
 * Check character of ISO 7064 MOD 11-2 for 17 digits. The weight of position i (from the left, 1-based) is
 * 2^(18-i) mod 11, so doubling the running sum from the left does the same without a table of weights.
 */
export function checkCharacter(digits: string): string {
  let sum = 0;
  for (const digit of digits) sum = ((sum + Number(digit)) * 2) % 11;
  return CHECK_CHARACTERS[sum] ?? '';
}

/** All but the last four characters hidden; whatever the text is, not only a valid number. */
export function maskId(text: string): string {
  const characters = [...text];
  return characters.map((c, i) => (i < characters.length - 4 ? '*' : c)).join('');
}

/** `YYYYMMDD` → ISO date, or null where there is no such day. */
export function isoDate(digits: string): string | null {
  const [y, m, d] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists && y >= 1800 && y < 2100 ? date.toISOString().slice(0, 10) : null;
}

const wordsOf = oncePer((vocabulary: IdentityVocabulary) => ({
  labels: longestFirst(vocabulary.idNumber.labels),
  prefixes: vocabulary.idNumber.kinds
    .flatMap(({ id, prefixes }) => prefixes.map((prefix) => ({ prefix, kind: id })))
    .sort((a, b) => b.prefix.length - a.prefix.length),
}));

/**
 * Reads an ID number out of text (never out of a number: a spreadsheet keeps 15 digits of it).
 * Cleaning, facts.md §2.1: white space, apostrophes, hyphens, width and case silently; a label in front and a sign
 * that stands for the check character X are reported in `changes`. Nothing else is changed.
 */
export function parseIdNumber(text: string, vocabulary: IdentityVocabulary): ParsedId {
  const words = vocabulary.idNumber;
  const { labels, prefixes } = wordsOf(vocabulary);
  const changes: IdChange[] = [];
  let s = withoutSpaces(text.normalize('NFKC'));
  if (words.otherDocuments.some((word) => s.includes(word))) return problem('other-document', s);

  const label = labels.find((word) => s.startsWith(word));
  if (label !== undefined) {
    s = s.slice(label.length).replace(/^[:：;,.]/u, '');
    changes.push('label');
  }
  s = s.replace(/['‘’`´"“”]/gu, '').toUpperCase();
  if (/^[0-9](?:\.[0-9]{1,20})?E\+?[0-9]{1,3}$/u.test(s)) return problem('scientific', s);
  s = s.replace(/[-‐‑‒–—−]/gu, '');

  const last = [...s].at(-1) ?? '';
  if (/^[0-9]{17}$/u.test(s.slice(0, -last.length)) && words.checkLookalikes.includes(last)) {
    s = `${s.slice(0, 17)}X`;
    changes.push('check-character');
  }

  const shape = otherShape(s, words.shapes);
  if (shape?.kind !== undefined) {
    return { ok: true, number: s, birthDate: null, sex: null, kind: shape.kind, changes };
  }
  if (shape !== undefined) return problem('other-document', s);
  if (!/^[0-9]*X?$/u.test(s)) return problem('characters', s);
  if (s.length === 15 && !s.endsWith('X')) return fifteenDigits(s, words.oldCentury);
  if (new RegExp(vocabulary.phone.mobile, 'u').test(s)) return problem('looks-like-phone', s);
  if (s.length !== 18) return problem('length', s);

  const birthDate = isoDate(s.slice(6, 14));
  const checked = checkCharacter(s.slice(0, 17)) === s[17];
  if (!checked && s.endsWith(words.lostEnding)) return problem('precision-lost', s);
  if (birthDate === null) return problem('date', s);
  if (!checked) return problem('checksum', s);
  const kind = prefixes.find(({ prefix }) => s.startsWith(prefix))?.kind;
  if (kind === undefined) return problem('prefix', s);
  const sex = Number(s[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number: s, birthDate, sex, kind, changes };
}

function problem(why: IdProblem, text: string): ParsedId {
  return { ok: false, why, length: [...text].length };
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
function fifteenDigits(text: string, century: string): ParsedId {
  const digits = text.slice(0, 6) + century + text.slice(6);
  if (isoDate(digits.slice(6, 14)) === null) return problem('date', text);
  const suggestion = maskId(digits + checkCharacter(digits));
  return { ok: false, why: 'fifteen-digits', length: 15, suggestion };
}
