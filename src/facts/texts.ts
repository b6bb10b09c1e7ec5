import type { Facts } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { FactReader } from './context.js';
import { cellFinding, formField, known, readField, unfilled, unknown } from './context.js';
import { withoutLengthRemark } from './length-remark.js';
import { privateData } from './private-data.js';
import { matchesSchema } from './schema.js';
import { fieldNames } from './terms.js';
import { halfWidthName } from './unit-written.js';
import { joinHan } from './words.js';

/** Text columns that a line break inside a name or unit may cut in two (T-50). */
const LINES = ['seq', 'employer', 'post', 'industry', 'occupation', 'employerAddress', 'contact'] as const;
/** Running text, kept as it is. */
const PROSE = ['reason', 'reasonShort'] as const;

/**
 * Facts of the free-text columns, each named like its column: trimmed text. Only the full-width letters and digits of a
 * unit's name are rewritten, and said (T-19); nothing else is (T-35).
 */
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
    const kept = prose ? withoutLengthRemark(field.text, context.form) : null;
    const broken = !prose && /[\r\n]/u.test(field.cell.shown);
    const joined = broken ? joinHan(field.text) : field.text;
    const text = id === 'employer' ? halfWidthName(joined) : joined;
    const wide = text !== joined;
    facts[id] = known(text, field.cells, wide ? [{ step: 'half-width', from: joined, to: text }] : []);
    if (kept !== null) {
      facts[id] = known(kept, field.cells, [{ step: 'length-remark', from: field.text, to: kept }]);
      clean[id] = kept;
      const repair = { old: field.text, new: kept };
      findings.push(
        cellFinding(row, id, context, 'cell.length-remark', 'note', fieldNames(context, id), repair),
      );
    }
    if (broken || wide) clean[id] = text;
    if (wide) {
      const repair = { old: joined, new: text };
      findings.push(cellFinding(row, id, context, 'unit.half-width', 'note', {}, repair));
    }
    if (rule.schemaCode !== undefined && !matchesSchema(context.form, id, text)) {
      findings.push(cellFinding(row, id, context, rule.schemaCode, 'error', fieldNames(context, id)));
    }
    // These texts are published: a number or an address in them becomes public.
    for (const code of prose ? privateData(text, row, context) : []) {
      findings.push(cellFinding(row, id, context, code, 'warning', fieldNames(context, id)));
    }
  }
  for (const id of row.continued ?? []) {
    const fact = facts[id];
    if (fact !== undefined) facts[id] = unknown('ambiguous', fact.cells);
  }
  return { facts, findings, clean };
};
