import type { Fact, Facts, Term } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { ScoresVocabulary } from '../model/vocabulary/scores.js';
import { compareKey } from '../text/normalise.js';
import { combine, guarded } from './combine.js';
import { type FactContext, type FactReader, known, readField, unknown } from './context.js';
import { doubted } from './doubted.js';
import { idNumber, validId } from './identity.js';
import { name } from './name.js';
import { plausibility } from './plausibility.js';
import { blankCells } from './required.js';
import { isoDate, scoreMarks, textFact } from './score-marks.js';
import { scores } from './scores.js';
import { terms } from './terms.js';
import { oncePer, trailing } from './words.js';
import { workplace } from './workplace.js';
import { readYearMonthDate, readYearMonthText } from './year-month.js';
import { birthMonth } from './year-months.js';

/** An entrant's row of a score sheet as facts. */
export interface Entrant {
  facts: Facts;
  findings: Finding[];
  /** Cleaned text by field. */
  clean: Record<string, string>;
}

const TEXTS = ['project', 'stage', 'team', 'employer'] as const;

const texts: FactReader = (row, context) => ({
  facts: Object.fromEntries(TEXTS.map((id) => [`${id}Text`, textFact(row, id, context)])),
  findings: [],
  clean: {},
});

const READERS: Record<string, FactReader> = {
  name,
  idNumber,
  terms,
  birthMonth,
  workplace,
  texts,
  office: (row, context) => ({ facts: { publicOffice: officeFact(row, context) }, findings: [], clean: {} }),
  scores,
  scoreMarks,
};

/**
 * Reads a row of a score sheet: who the person is (`name`, `idNumber`, `birthDate`, `birthMonth`, `sex`), where the person
 * works (`employerText`, `workCity`, `publicOffice`), the scores (`theory`, `skill`, `total`) and what the organiser made of
 * them. `asOf` (ISO): no birth lies behind it. Never throws.
 */
export function readEntrant(row: TableRow, context: FactContext, asOf: string): Entrant {
  const whole = combine(READERS, row, context);
  const garbled = (row.garbled ?? []).flatMap((field) => readField(row, field, context).cells);
  const read = doubted(whole.facts, garbled, 'unreadable');
  const checked = guarded('plausibility', row, () => plausibility(read, row, context, asOf), {
    findings: [],
    facts: {},
  });
  const facts = { ...read, ...checked.value.facts };
  const blanks = guarded('required', row, () => blankCells(row, context, ['name'], []), []);
  return {
    facts: { ...facts, birthDate: birthDate(facts, row, context), idSex: idSex(facts, row, context) },
    findings: [
      // In this form a day beside the month of birth is nothing to speak of.
      ...whole.findings.filter(({ at, severity }) => at.field !== 'birthMonth' || severity !== 'note'),
      ...checked.findings,
      ...checked.value.findings,
      ...blanks.findings,
      // A score that cannot be read is told of by its own reader.
      ...blanks.value.filter(({ at, code }) => code !== 'cell.error' || !SCORES.includes(at.field ?? '')),
    ],
    clean: whole.clean,
  };
}

const SCORES = ['theory', 'skill', 'total'];

/** The day of birth (ISO): the ID number's, else the column's where it has a day. Where the two differ, neither. */
function birthDate(facts: Facts, row: TableRow, context: FactContext): Fact<string> {
  const cells = [...(facts.idNumber?.cells ?? []), ...(facts.birthMonth?.cells ?? [])];
  const { birthMonth: month } = facts;
  if (month !== undefined && !month.known && month.why === 'ambiguous') return unknown('ambiguous', cells);
  const id = validId(row, context);
  if (id?.birthDate != null) return known(id.birthDate, facts.idNumber?.cells ?? []);
  const field = readField(row, 'birthMonth', context);
  if (field.state !== 'filled' || !month?.known) return unknown('blank', cells);
  const words = context.vocabulary.quantities.yearMonth;
  const { cell, text } = field;
  const reading =
    cell.kind === 'date' ? readYearMonthDate(String(cell.raw), words) : readYearMonthText(text, words);
  if (!reading.ok || reading.day === null || reading.value.month === null) return unknown('blank', cells);
  return known(isoDate(reading.value.year, reading.value.month, reading.day), field.cells);
}

/** The sex that the ID number tells. */
function idSex({ idNumber: number }: Facts, row: TableRow, context: FactContext): Fact<Term> {
  const cells = number?.cells ?? [];
  const sex = validId(row, context)?.sex;
  return sex == null ? unknown('blank', cells) : known({ id: sex, zh: sex }, cells);
}

const officeWords = oncePer(({ office }: ScoresVocabulary) => ({
  endings: office.endings.map(compareKey),
  others: office.others.map(compareKey),
  kinds: new Set(office.kinds.map(compareKey)),
  otherKinds: new Set(office.otherKinds.map(compareKey)),
}));

/** Longer than any employer's name. */
const LONGEST = 200;

/** Whether the employer is a government office, by the column of kinds, else by how its name ends. A hint, never a proof. */
function officeFact(row: TableRow, context: FactContext): Fact<boolean> {
  const words = officeWords(context.vocabulary.scores);
  const kind = readField(row, 'unitKind', context);
  if (kind.state === 'filled') {
    if (words.kinds.has(compareKey(kind.text))) return known(true, kind.cells);
    if (words.otherKinds.has(compareKey(kind.text))) return known(false, kind.cells);
  }
  const employer = readField(row, 'employer', context);
  if (employer.state !== 'filled' || employer.text.length > LONGEST) return unknown('blank', employer.cells);
  const key = compareKey(employer.text);
  const isOther = trailing(key, words.others) !== undefined;
  return known(!isOther && trailing(key, words.endings) !== undefined, employer.cells);
}
