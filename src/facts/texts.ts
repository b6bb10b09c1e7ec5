import type { Facts } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import { maskText } from '../text/mask.js';
import type { FactReader } from './context.js';
import { cellFinding, formField, known, readField, unfilled } from './context.js';
import { matchesSchema } from './schema.js';
import { fieldNames } from './terms.js';
import { joinHan } from './words.js';

/** Text columns that a line break inside a name or unit may cut in two (T-50). */
const LINES = ['seq', 'employer', 'post', 'industry', 'occupation', 'employerAddress', 'contact'] as const;
/** Running text, kept as it is. */
const PROSE = ['reason', 'reasonShort'] as const;

/** Facts of the free-text columns, each named like its column: trimmed text, never rewritten (T-19, T-35). */
export const texts: FactReader = (row, context) => {
  const facts: Facts = {};
  const findings: Finding[] = [];
  const clean: Record<string, string> = {};
  for (const id of [...LINES, ...PROSE]) {
    const field = readField(row, id, context);
    const rule = formField(context.form, id);
    if (field.state !== 'filled') {
      facts[id] = unfilled(field, rule);
      continue;
    }
    const prose = PROSE.some((candidate) => candidate === id);
    const broken = !prose && /[\r\n]/u.test(field.cell.shown);
    const text = broken ? joinHan(field.text) : field.text;
    facts[id] = known(text, field.cells);
    if (broken) clean[id] = text;
    if (rule.schemaCode !== undefined && !matchesSchema(context.form, id, text)) {
      findings.push(cellFinding(row, id, context, rule.schemaCode, 'error', fieldNames(context, id)));
    }
    // These texts are published: an ID number or a phone in them becomes public (T-54).
    if (prose && maskText(text) !== text) {
      findings.push(cellFinding(row, id, context, 'text.personal-data', 'warning', fieldNames(context, id)));
    }
  }
  return { facts, findings, clean };
};
