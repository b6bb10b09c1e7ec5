import type { Cell } from '../model/cell.js';
import type { Facts } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { ColumnState, Nominee } from '../model/nominee.js';
import type { TableRow } from '../model/table.js';
import { laterAwards } from './award-later.js';
import { awards } from './awards.js';
import { type Claim, certificateClaims } from './certificate-claims.js';
import { certificates } from './certificates.js';
import { columnShift, withoutShifted } from './column-shift.js';
import { combine, guarded } from './combine.js';
import type { FactContext, FactReader } from './context.js';
import { readField } from './context.js';
import { doubted } from './doubted.js';
import { experts } from './experts.js';
import { type Gain, gradeGains, laterGains } from './grade-later.js';
import { gradeAndTitle } from './grade-title.js';
import { idNumber } from './identity.js';
import { industry } from './industry.js';
import { name } from './name.js';
import { contactPhone, phone } from './phones.js';
import { plausibility } from './plausibility.js';
import { post } from './post.js';
import { postcode } from './postcode.js';
import { blankCells } from './required.js';
import { answersWithEmptyWord, terms } from './terms.js';
import { texts } from './texts.js';
import { trade } from './trade.js';
import { unitArea } from './unit-area.js';
import { units } from './units.js';
import { workplace } from './workplace.js';
import { birthMonth, workSince } from './year-months.js';
import { shopfloorYears } from './years.js';
import { yearsAt } from './years-at.js';

/** Every reader of a row, by the name that a failure is reported under. */
export const READERS: Record<string, FactReader> = {
  name,
  idNumber,
  terms,
  birthMonth,
  workSince,
  shopfloorYears,
  phone,
  contactPhone,
  postcode,
  post,
  texts,
  trade,
  industry,
  gradeAndTitle,
  awards,
  units,
  unitArea,
  workplace,
  experts,
};

export interface ReadOptions {
  /** Form fields that must be filled. */
  required: string[];
  /** Groups of fields of which one at least must be filled. */
  oneOf: string[][];
  /** Reference dates (ISO), at least one: what depends on the date is read once for each. */
  asOfs: string[];
}

/**
 * Reads one row of a table into a nominee. Facts that depend on the reference date stand by date; the nominee's own are
 * those of the latest. Never throws; a part that cannot be read leaves the others alone.
 */
export function readFacts(
  row: TableRow,
  context: FactContext,
  { required, oneOf, asOfs }: ReadOptions,
): { nominee: Nominee; findings: Finding[] } {
  const shift = guarded('column-shift', row, () => columnShift(row, context), null);
  const shifted = shift.value?.fields ?? [];
  const outside = ({ at }: Finding) => !shifted.includes(at.field ?? '');
  const whole = combine(READERS, row, context);
  const unshifted = shift.value === null ? whole : withoutShifted(whole, shift.value);
  const garbled = (row.garbled ?? []).flatMap((field) => readField(row, field, context).cells);
  const read = { ...unshifted, facts: doubted(unshifted.facts, garbled, 'unreadable') };
  const blanks = guarded('required', row, () => blankCells(row, context, required, oneOf), []);
  const claims = guarded('certificates', row, () => certificateClaims(read.facts, row, context), []);
  const gains = guarded('grades', row, () => gradeGains(row, context), []);
  const timeless = [
    ...shift.findings,
    ...(shift.value === null ? [] : [shift.value.finding]),
    ...read.findings,
    ...blanks.findings,
    // What is blank there was pushed into the next column.
    ...blanks.value.filter(outside),
    ...claims.findings,
    ...gains.findings,
  ];
  const always = columnStates(row, context, timeless, shifted);
  const dated = [...new Set(asOfs)].sort().map((asOf) => {
    const { facts, findings: told } = factsAt(asOf, read.facts, claims.value, gains.value, row, context);
    const findings = told.filter(outside);
    // What no date changes is one object for all dates.
    const columns = findings.some(doubts)
      ? columnStates(row, context, [...timeless, ...findings], shifted)
      : always;
    return { asOf, facts, findings, columns };
  });
  const latest = dated.at(-1) ?? { facts: read.facts, columns: always };
  const nominee: Nominee = {
    key: `${row.file}!${row.sheet}!${row.row}`,
    file: row.file,
    sheet: row.sheet,
    row: row.row,
    name: whole.clean.name ?? '',
    cells: row.cells,
    facts: latest.facts,
    columns: latest.columns,
    ...(shift.value === null ? {} : { shifted: shift.value.cells }),
    byDate: Object.fromEntries(dated.map(({ asOf, facts, columns }) => [asOf, { facts, columns }])),
    clean: cleanTexts(row, context, read.clean),
  };
  return { nominee, findings: [...timeless, ...distinct(dated.flatMap(({ findings }) => findings))] };
}

/** The facts as they stand at a date: years until then, grades won in contests, and what cannot be true by then. */
function factsAt(
  asOf: string,
  timeless: Facts,
  claims: Claim[],
  gains: Gain[],
  row: TableRow,
  context: FactContext,
): { facts: Facts; findings: Finding[] } {
  const since = yearsAt(timeless, row, context, asOf);
  const issued = guarded('certificates', row, () => certificates(claims, timeless, row, context, asOf), {
    findings: [],
    facts: {},
  });
  const held = joined(timeless, issued.value.facts);
  const gained = guarded('grades', row, () => laterGains(gains, held, row, context, asOf), {
    findings: [],
    facts: {},
  });
  const facts = joined(joined(held, since.facts), gained.value.facts);
  const checked = guarded('plausibility', row, () => plausibility(facts, row, context, asOf), {
    findings: [],
    facts: {},
  });
  const later = guarded('awards', row, () => laterAwards(facts, row, context, asOf), []);
  return {
    facts: joined(facts, checked.value.facts),
    findings: [
      ...since.findings,
      ...later.value,
      ...later.findings,
      ...issued.findings,
      ...issued.value.findings,
      ...gained.findings,
      ...gained.value.findings,
      ...checked.findings,
      ...checked.value.findings,
    ],
  };
}

/** With more facts; the same object where there are none, so that what no date changes is held once. */
function joined(facts: Facts, more: Facts): Facts {
  return Object.keys(more).length === 0 ? facts : { ...facts, ...more };
}

/** What is said alike at several dates is said once. */
function distinct(findings: Finding[]): Finding[] {
  if (findings.length < 2) return findings;
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/**
 * State of every column. A filled cell with an error or a question about it is doubtful, and so is a column that the row
 * below seems to go on with, and any of a shifted stretch; an "empty" word that answers the column's question (migrant
 * worker: 无) counts as filled.
 */
function columnStates(
  row: TableRow,
  context: FactContext,
  findings: Finding[],
  shifted: string[],
): Record<string, ColumnState> {
  const asked = new Set(findings.filter(doubts).map(({ at }) => at.field));
  const states: Record<string, ColumnState> = {};
  for (const { id } of context.form.fields) {
    const field = readField(row, id, context);
    const list = context.vocabulary.terms.lists[id];
    const answers = field.state === 'none' && answersWithEmptyWord(list, field.text);
    const filled = field.state === 'filled' || answers;
    const unsure = row.continued?.includes(id) || row.garbled?.includes(id) || shifted.includes(id);
    const doubtful = (filled && asked.has(id)) || unsure;
    states[id] = {
      cell: field.cells[0] ?? null,
      state: doubtful ? 'doubtful' : filled ? 'filled' : field.state,
    };
  }
  return states;
}

/** Whether a cell cannot be relied on while this is said of it. */
function doubts({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'review';
}

/** Cleaned text of every column of the form: what a reader made of it, else the text that the sheet shows, trimmed. */
function cleanTexts(
  row: TableRow,
  context: FactContext,
  clean: Record<string, string>,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { id } of context.form.fields) {
    // A failed formula has nothing to go on with.
    const nothing = ['blank', 'error'].includes(readField(row, id, context).state);
    texts[id] = clean[id] ?? (nothing ? '' : writtenOut(row.cells[id]));
  }
  return texts;
}

/** Digits that spreadsheet programs keep of a number; what a file holds beyond them is chance. */
const KEPT_DIGITS = 15;

/** What a cell shows; a whole number that is too long for its column, written out (1.199E+17 says nothing). */
function writtenOut(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const { raw, shown } = cell;
  const short = typeof raw === 'number' && Number.isInteger(raw) && /\d[Ee]\+\d/u.test(shown);
  if (!short) return shown.trim();
  return raw.toLocaleString('en', { maximumSignificantDigits: KEPT_DIGITS, useGrouping: false });
}
