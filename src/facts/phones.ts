import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { PhoneWords } from '../model/vocabulary/identity.js';
import { withoutSpaces } from '../text/normalise.js';
import type { FactContext, FactReader, FactResult } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import { parseIdNumber } from './id-number.js';
import { matchesSchema } from './schema.js';
import { fieldNames } from './terms.js';
import { alternatives, longestFirst, oncePer } from './words.js';

const LONGEST = 120;

const wordsOf = oncePer((words: PhoneWords) => ({
  mobile: new RegExp(words.mobile, 'u'),
  separators: new RegExp(alternatives(words.separators), 'u'),
  labels: new RegExp(`(?:${alternatives(words.labels)})[:.]?`, 'giu'),
  extension: new RegExp(alternatives(words.extension), 'gu'),
  prefixes: longestFirst(words.countryPrefixes),
}));

/** Fact `phone`: the nominee's own number, which should be a mobile one. */
export const phone: FactReader = (row, context) => {
  const result = readPhones(row, context, 'phone');
  const fact = result.facts.phone;
  const words = context.vocabulary.identity.phone;
  if (fact?.known && typeof fact.value === 'string') {
    const { mobile } = wordsOf(words);
    if (!fact.value.split(words.joiner).some((number) => mobile.test(number))) {
      result.findings.push(cellFinding(row, 'phone', context, 'phone.landline', 'note', {}));
    }
  }
  return result;
};

/** Fact `contactPhone`: mobile or landline. */
export const contactPhone: FactReader = (row, context) => readPhones(row, context, 'contactPhone');

/**
 * Phone numbers of a cell, cleaned: white space, brackets, hyphens, width and country code go silently (T-42, S).
 * Several numbers stay, each checked against the schema of the form. facts.md §2.14. Numbers stand in no finding.
 */
function readPhones(row: TableRow, context: FactContext, id: 'phone' | 'contactPhone'): FactResult {
  const field = readField(row, id, context);
  const rule = formField(context.form, id);
  if (field.state !== 'filled') return { facts: { [id]: unfilled(field, rule) }, findings: [], clean: {} };

  const vocabulary = context.vocabulary.identity;
  const names = fieldNames(context, id);
  const finding = (code: string, severity: Severity, args = {}): Finding =>
    cellFinding(row, id, context, code, severity, { ...names, ...args });
  const not = (why: 'ambiguous' | 'unreadable', code: string, severity: Severity) => ({
    facts: { [id]: unknown(why, field.cells) },
    findings: [finding(code, severity)],
    clean: {},
  });

  const isNumber = field.cell.kind === 'number';
  const text = isNumber ? String(field.cell.raw) : field.text;
  const invalid = rule.schemaCode ?? 'phone.invalid';
  if (text.length > LONGEST) return not('unreadable', invalid, 'error');
  if (parseIdNumber(text, vocabulary).ok) return not('unreadable', 'phone.looks-like-id', 'review');

  const valid = (number: string) => matchesSchema(context.form, id, number);
  const numbers = splitNumbers(text, vocabulary.phone, valid);
  if (numbers === null) {
    const compact = withoutSpaces(text.normalize('NFKC'));
    if (isPlaceholder(compact, vocabulary.phone)) return not('ambiguous', 'phone.placeholder', 'review');
    const restored = `0${compact}`;
    // A number cell drops the leading 0 of the area code.
    if (valid(restored)) return not('ambiguous', 'phone.lost-zero', 'review');
    return not('unreadable', invalid, 'error');
  }
  if (numbers.some((number) => isPlaceholder(number, vocabulary.phone))) {
    return not('ambiguous', 'phone.placeholder', 'review');
  }
  const value = numbers.join(vocabulary.phone.joiner);
  const findings = numbers.length > 1 ? [finding('phone.several', 'note', { count: numbers.length })] : [];
  return { facts: { [id]: known(value, field.cells) }, findings, clean: { [id]: value } };
}

/** The numbers of a text, cleaned; null when a part of it is none. */
function splitNumbers(text: string, words: PhoneWords, valid: (number: string) => boolean): string[] | null {
  const { separators, labels } = wordsOf(words);
  const half = text.normalize('NFKC').replace(labels, ' ');
  const numbers: string[] = [];
  for (const part of half.split(separators)) {
    if (part.trim() === '') continue;
    const whole = cleanNumber(part, words, valid);
    if (whole !== null) {
      numbers.push(whole);
      continue;
    }
    // White space stands inside a number or between two.
    const pieces = part
      .trim()
      .split(/\s+/u)
      .map((piece) => cleanNumber(piece, words, valid));
    if (pieces.length < 2 || pieces.some((piece) => piece === null)) return null;
    numbers.push(...pieces.filter((piece) => piece !== null));
  }
  return numbers.length > 0 ? numbers : null;
}

/** One number: a mobile one without any sign, a landline with single hyphens between its parts. */
function cleanNumber(part: string, words: PhoneWords, valid: (number: string) => boolean): string | null {
  const { mobile, extension, prefixes } = wordsOf(words);
  const dashed = part
    .replace(extension, '-')
    .replace(/[\s().·‐‑‒–—−-]+/gu, '-')
    .replace(/^-|-$/gu, '');
  for (const prefix of ['', ...prefixes]) {
    if (!dashed.startsWith(prefix)) continue;
    const rest = dashed.slice(prefix.length).replace(/^-/u, '');
    const compact = rest.replaceAll('-', '');
    if (mobile.test(compact) && valid(compact)) return compact;
    if (valid(rest)) return rest;
    if (valid(compact)) return compact;
  }
  return null;
}

function isPlaceholder(number: string, { placeholders }: PhoneWords): boolean {
  return placeholders.includes(number) || (number.length === 11 && new Set(number).size === 1);
}
