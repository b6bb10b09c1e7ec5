import type { Cell } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { PostcodeWords } from '../model/vocabulary/identity.js';
import { compareKey, withoutSpaces } from '../text/normalise.js';
import type { FactReader, FactResult } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import { provinceOfAddress } from './provinces.js';
import { matchesSchema } from './schema.js';
import { alternatives, oncePer } from './words.js';

/** Longest text that is cleaned. */
const LONGEST = 60;

/**
 * Fact `postcode`. A leading zero that a number cell lost comes back only where the address surely lies in the province
 * of the restored code (reported); else it is asked about. facts.md §2.14, T-43.
 */
export const postcode: FactReader = (row, context): FactResult => {
  const field = readField(row, 'postcode', context);
  const rule = formField(context.form, 'postcode');
  if (field.state !== 'filled')
    return { facts: { postcode: unfilled(field, rule) }, findings: [], clean: {} };

  const { identity, places } = context.vocabulary;
  const words = identity.postcode;
  const findings: Finding[] = [];
  const note = (what: string, args: Finding['args'] = {}, repair: Finding['repair'] = null) =>
    findings.push(cellFinding(row, 'postcode', context, what, 'note', args, repair));

  const address = readField(row, 'employerAddress', context);
  const named = address.state === 'filled' ? provinceOfAddress(compareKey(address.text), places) : null;
  const written = digitsOf(field.cell, words);
  let code = written;
  if (/^[0-9]+$/u.test(code) && code.length === words.length - 1) {
    const restored = `0${code}`;
    const province = words.provinces[restored.slice(0, 2)];
    if (province === undefined || province !== named) {
      const asked = cellFinding(row, 'postcode', context, 'postcode.lost-zero', 'review', {
        digits: code.length,
      });
      return { facts: { postcode: unknown('ambiguous', field.cells) }, findings: [asked], clean: {} };
    }
    note('postcode.zero-restored', { province }, { old: code, new: restored });
    code = restored;
  }
  if (!matchesSchema(context.form, 'postcode', code)) {
    const invalid = rule.schemaCode ?? 'postcode.invalid';
    findings.push(cellFinding(row, 'postcode', context, invalid, 'error', { digits: [...code].length }));
    return { facts: { postcode: unknown('unreadable', field.cells) }, findings, clean: {} };
  }
  const province = words.provinces[code.slice(0, 2)];
  if (words.placeholders.includes(code)) note('postcode.placeholder', { code });
  else if (province !== undefined && named !== null && named !== province) {
    note('postcode.other-province', { province, named: [named] });
  }
  const steps = [
    ...(written === field.text ? [] : [{ step: 'postcode-digits', from: field.text, to: written }]),
    ...(code === written ? [] : [{ step: 'restore-zero', from: written, to: code }]),
  ];
  return { facts: { postcode: known(code, field.cells, steps) }, findings, clean: { postcode: code } };
};

const labelPattern = oncePer(
  (words: PostcodeWords) => new RegExp(`^(?:${alternatives(words.labels)})[:.]?`, 'u'),
);

/** The code in half width, without label, white space, hyphens and punctuation around it. */
function digitsOf(cell: Cell, words: PostcodeWords): string {
  const text = withoutSpaces((cell.kind === 'number' ? String(cell.raw) : cell.shown).normalize('NFKC'));
  if (text.length > LONGEST) return text;
  return text
    .replace(labelPattern(words), '')
    .replace(/^['‘’`]+|['‘’`。．.,，;；、]+$/gu, '')
    .replace(/^([0-9]+)\.0+$/u, '$1')
    .replace(/(?<=[0-9])-(?=[0-9])/gu, '');
}
