import type { Fact } from '../model/fact.js';
import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { FactContext, FactReader, FilledField } from './context.js';
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
  const read = [...LINES, ...PROSE].map((id) => readText(id, row, context));
  const facts = Object.fromEntries(read.map(({ id, fact }) => [id, fact]));
  for (const id of row.continued ?? []) {
    const fact = facts[id];
    if (fact !== undefined) facts[id] = unknown('ambiguous', fact.cells);
  }
  const rewritten = read.flatMap(({ id, clean }) => (clean === null ? [] : [[id, clean]]));
  return {
    facts,
    findings: read.flatMap(({ findings }) => findings),
    clean: Object.fromEntries(rewritten),
  };
};

interface ReadText {
  id: string;
  fact: Fact;
  findings: Finding[];
  /** The text as it goes on from here; null: as it stands in the cell. */
  clean: string | null;
}

function readText(id: string, row: TableRow, context: FactContext): ReadText {
  const field = readField(row, id, context);
  const rule = formField(context.form, id);
  if (field.state !== 'filled') return { id, fact: unfilled(field, rule), findings: [], clean: null };
  const prose = PROSE.some((candidate) => candidate === id);
  const { fact, text, clean, findings } = prose
    ? proseOf(id, field, row, context)
    : lineOf(id, field, row, context);
  const say = (code: string, severity: Severity) =>
    cellFinding(row, id, context, code, severity, fieldNames(context, id));
  const { schemaCode } = rule;
  const malformed = schemaCode !== undefined && !matchesSchema(context.form, id, text);
  // These texts are published: a number or an address in them becomes public.
  const told = prose ? privateData(text, row, context) : [];
  return {
    id,
    fact,
    clean,
    findings: [
      ...findings,
      ...(malformed ? [say(schemaCode, 'error')] : []),
      ...told.map((code) => say(code, 'warning')),
    ],
  };
}

/** What was made of a text: `text` is what is looked at. */
type Made = Omit<ReadText, 'id'> & { text: string };

function proseOf(id: string, { text, cells }: FilledField, row: TableRow, context: FactContext): Made {
  const kept = withoutLengthRemark(text, context.form);
  if (kept === null) return { fact: known(text, cells, []), text, clean: null, findings: [] };
  const steps = [{ step: 'length-remark', from: text, to: kept }];
  const names = fieldNames(context, id);
  const repair = { old: text, new: kept };
  const finding = cellFinding(row, id, context, 'cell.length-remark', 'note', names, repair);
  return { fact: known(kept, cells, steps), text, clean: kept, findings: [finding] };
}

function lineOf(id: string, { text, cells, cell }: FilledField, row: TableRow, context: FactContext): Made {
  const broken = /[\r\n]/u.test(cell.shown);
  const joined = broken ? joinHan(text) : text;
  const narrow = id === 'employer' ? halfWidthName(joined) : joined;
  const clean = broken || narrow !== joined ? narrow : null;
  if (narrow === joined) return { fact: known(joined, cells, []), text: joined, clean, findings: [] };
  const steps = [{ step: 'half-width', from: joined, to: narrow }];
  const repair = { old: joined, new: narrow };
  const finding = cellFinding(row, id, context, 'unit.half-width', 'note', {}, repair);
  return { fact: known(narrow, cells, steps), text: narrow, clean, findings: [finding] };
}
