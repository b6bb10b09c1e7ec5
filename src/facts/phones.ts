import type { Step } from '../model/fact.js';
import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { PhoneWords } from '../model/vocabulary/identity.js';
import { maskPhone } from '../text/mask.js';
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
  const text = (isNumber ? String(field.cell.raw) : field.text).replace(FLOAT, '$1');
  const invalid = rule.schemaCode ?? 'phone.invalid';
  if (text.length > LONGEST) return not('unreadable', invalid, 'error');
  const { mobile } = wordsOf(vocabulary.phone);
  if (!mobile.test(text) && parseIdNumber(text, vocabulary).ok)
    return not('unreadable', 'phone.looks-like-id', 'review');

  const valid = (number: string) => matchesSchema(context.form, id, number);
  const plain = splitNumbers(text, vocabulary.phone, valid);
  const remarked = plain === null ? withoutRemarks(text, vocabulary.phone) : null;
  const numbers = plain ?? (remarked === null ? null : splitNumbers(remarked, vocabulary.phone, valid));
  if (numbers === null) {
    if (SCIENTIFIC.test(text)) return not('unreadable', 'phone.scientific', 'error');
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
  const findings = [
    ...(numbers.length > 1 ? [finding('phone.several', 'note', { count: numbers.length })] : []),
    ...(plain === null ? [finding('phone.remark', 'note')] : []),
  ];
  // Numbers stand masked in the steps, as everywhere.
  const steps = field.text === value ? [] : stepTo(value, field.text);
  return { facts: { [id]: known(value, field.cells, steps) }, findings, clean: { [id]: value } };
}

function stepTo(value: string, text: string): Step[] {
  const [from, to] = [maskPhone(text), maskPhone(value)];
  return from === to ? [] : [{ step: 'phone-digits', from, to }];
}

/** A number that another program saved as a decimal: 13912345678.0. */
const FLOAT = /^(\d+)\.0+$/u;
/** A number of which a spreadsheet program kept the first digits only: 1.38E+10. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/iu;

/** 62000001（办）13900000003: a remark between two numbers parts them. */
const REMARK_BETWEEN = /(\([^()0-9]{1,12}\))(?=[0-9+])/gu;

/**
 * The text without what is written before and after its numbers (13912345678（李工）); null where a part between two
 * separators has no number, or where letters or digits would be lost.
 */
function withoutRemarks(text: string, words: PhoneWords): string | null {
  const kept: string[] = [];
  const parted = text.normalize('NFKC').replace(REMARK_BETWEEN, `$1${words.joiner}`);
  for (const part of parted.split(wordsOf(words).separators)) {
    if (part.trim() === '') continue;
    if (!/\d/u.test(part)) return null;
    const first = part.search(/[\d+]/u);
    let end = part.length;
    while (!/\d/u.test(part.charAt(end - 1))) end -= 1;
    if (/[A-Za-z*]/u.test(part.slice(0, first) + part.slice(end))) return null;
    kept.push(part.slice(first, end));
  }
  return kept.length === 0 ? null : kept.join(words.joiner);
}

/** The numbers of a text, cleaned; null when a part of it is none. */
function splitNumbers(text: string, words: PhoneWords, valid: (number: string) => boolean): string[] | null {
  const { separators, labels, mobile } = wordsOf(words);
  // Nearly all: one number, with nothing to clean.
  if (mobile.test(text) && valid(text)) return [text];
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
    // Behind the code of the country an area code has no 0: +8610…, 86-10-…
    if (!/^(?:\+|00)/u.test(prefix) && dashed[prefix.length] !== '-') continue;
    if (valid(`0${rest}`)) return `0${rest}`;
    if (valid(`0${compact}`)) return `0${compact}`;
  }
  return null;
}

function isPlaceholder(number: string, { placeholders }: PhoneWords): boolean {
  return placeholders.includes(number) || (number.length === 11 && new Set(number).size === 1);
}
