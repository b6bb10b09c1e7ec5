import type { Fact, Facts, YearMonth } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { ColumnState, Nominee } from '../model/nominee.js';
import type { TableRow } from '../model/table.js';
import { awards } from './awards.js';
import { combine, guarded } from './combine.js';
import type { FactContext, FactReader } from './context.js';
import { cellFinding, readField } from './context.js';
import { experts } from './experts.js';
import { gradeAndTitle } from './grade-title.js';
import { idNumber } from './identity.js';
import { name } from './name.js';
import { contactPhone, phone } from './phones.js';
import { plausibility } from './plausibility.js';
import { postcode } from './postcode.js';
import { blankCells } from './required.js';
import { answersWithEmptyWord, terms } from './terms.js';
import { texts } from './texts.js';
import { units } from './units.js';
import { workplace } from './workplace.js';
import { yearMonthText } from './year-month.js';
import { birthMonth, workSince } from './year-months.js';
import { rangeText, shopfloorYears, yearsSince } from './years.js';

/** Every reader of a row, by the name that a failure is reported under. */
const READERS: Record<string, FactReader> = {
  name,
  idNumber,
  terms,
  birthMonth,
  workSince,
  shopfloorYears,
  phone,
  contactPhone,
  postcode,
  texts,
  gradeAndTitle,
  awards,
  units,
  workplace,
  experts,
};

export interface ReadOptions {
  /** Form fields that must be filled. */
  required: string[];
  /** Groups of fields of which one at least must be filled. */
  oneOf: string[][];
  /** Reference date (ISO). With several: the latest, for what would be impossible at any of them. */
  asOf: string;
  /** The earliest reference date; years "until now" then have bounds that hold for all. Default: `asOf`. */
  earliestAsOf?: string;
}

/** Reads one row of a table into a nominee. Never throws; a part that cannot be read leaves the others alone. */
export function readFacts(
  row: TableRow,
  context: FactContext,
  options: ReadOptions,
): { nominee: Nominee; findings: Finding[] } {
  const read = combine(READERS, row, context);
  const findings = [...read.findings];
  const since = countSince(read.facts, row, context, options);
  let facts = { ...read.facts, ...since.facts };
  findings.push(...since.findings);

  const checked = guarded('plausibility', row, () => plausibility(facts, row, context, options.asOf), {
    findings: [],
    facts: {},
  });
  facts = { ...facts, ...checked.value.facts };
  findings.push(...checked.findings, ...checked.value.findings);

  const blanks = guarded(
    'required',
    row,
    () => blankCells(row, context, options.required, options.oneOf),
    [],
  );
  findings.push(...blanks.findings, ...blanks.value);

  const nominee: Nominee = {
    key: `${row.file}!${row.sheet}!${row.row}`,
    file: row.file,
    sheet: row.sheet,
    row: row.row,
    name: read.clean.name ?? '',
    facts,
    columns: columnStates(row, context, findings),
    clean: cleanTexts(row, context, read.clean),
  };
  return { nominee, findings };
}

/** Years of work that the cell gives as a start: counted to the reference dates. */
function countSince(
  facts: Facts,
  row: TableRow,
  context: FactContext,
  { asOf, earliestAsOf = asOf }: ReadOptions,
): { facts: Facts; findings: Finding[] } {
  const start = facts.shopfloorSince as Fact<YearMonth> | undefined;
  if (!start?.known) return { facts: {}, findings: [] };
  const years = yearsSince(start, earliestAsOf, asOf);
  const args = { since: yearMonthText(start.value) };
  const finding = years.known
    ? cellFinding(row, 'shopfloorYears', context, 'years.since', 'note', {
        ...args,
        range: rangeText(years.value),
      })
    : cellFinding(row, 'shopfloorYears', context, 'years.since-future', 'review', args);
  return { facts: { shopfloorYears: years }, findings: [finding] };
}

/**
 * State of every column. A filled cell with an error or a question about it is doubtful; an "empty" word that answers
 * the column's question (migrant worker: 无) counts as filled.
 */
function columnStates(row: TableRow, context: FactContext, findings: Finding[]): Record<string, ColumnState> {
  const doubted = new Set(
    findings
      .filter(({ severity }) => severity === 'error' || severity === 'review')
      .map(({ at }) => at.field),
  );
  const states: Record<string, ColumnState> = {};
  for (const { id } of context.form.fields) {
    const field = readField(row, id, context);
    const list = context.vocabulary.terms.lists[id];
    const answers = field.state === 'none' && answersWithEmptyWord(list, field.text);
    const filled = field.state === 'filled' || answers;
    states[id] = {
      cell: field.cells[0] ?? null,
      state: !filled ? field.state : doubted.has(id) ? 'doubtful' : 'filled',
    };
  }
  return states;
}

/** Cleaned text of every column of the form: what a reader made of it, else the text that the sheet shows, trimmed. */
function cleanTexts(
  row: TableRow,
  context: FactContext,
  clean: Record<string, string>,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { id } of context.form.fields) {
    const blank = readField(row, id, context).state === 'blank';
    texts[id] = clean[id] ?? (blank ? '' : (row.cells[id]?.shown.trim() ?? ''));
  }
  return texts;
}
