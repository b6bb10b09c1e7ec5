import type { Finding } from '../model/finding.js';
import { withoutSpaces } from '../text/normalise.js';
import type { FactReader, FactResult } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import { matchesSchema } from './schema.js';

/**
 * Fact `postcode`. A leading zero that a number cell lost comes back only where the address names the province of the
 * restored code (reported); else it is asked about. facts.md §2.14, T-43.
 */
export const postcode: FactReader = (row, context): FactResult => {
  const field = readField(row, 'postcode', context);
  const rule = formField(context.form, 'postcode');
  if (field.state !== 'filled')
    return { facts: { postcode: unfilled(field, rule) }, findings: [], clean: {} };

  const words = context.vocabulary.identity.postcode;
  const raw = field.cell.kind === 'number' ? String(field.cell.raw) : field.text;
  let code = withoutSpaces(raw.normalize('NFKC')).replace(/['‘’`]/gu, '');
  const written = code;
  const findings: Finding[] = [];
  const note = (what: string, args: Finding['args'] = {}, repair: Finding['repair'] = null) =>
    findings.push(cellFinding(row, 'postcode', context, what, 'note', args, repair));

  const address = readField(row, 'employerAddress', context);
  const named =
    address.state === 'filled'
      ? [...new Set(Object.values(words.provinces))].filter((province) => address.text.includes(province))
      : [];
  if (/^[0-9]+$/u.test(code) && code.length === words.length - 1) {
    const restored = `0${code}`;
    const province = words.provinces[restored.slice(0, 2)];
    if (province === undefined || !named.includes(province)) {
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
  else if (province !== undefined && named.length > 0 && !named.includes(province)) {
    note('postcode.other-province', { province, named });
  }
  const steps = code === written ? [] : [{ step: 'restore-zero', from: written, to: code }];
  return { facts: { postcode: known(code, field.cells, steps) }, findings, clean: { postcode: code } };
};
