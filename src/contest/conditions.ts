import type { Contest, ContestOutcome } from '../model/contest.js';
import type { ConditionResult, ScoreRow } from '../model/contest-report.js';
import type { Fact, Term, YearMonth } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import { cellsOf, criterionOf, finding, placeOf, type Said, type Setting, value } from './setting.js';

/** One person with the rows of all stages. */
export interface Member {
  rows: ScoreRow[];
}

/** The conditions of one person, and what is to be told of each; open ones without a cell of their own are told together. */
export function conditionsOf(member: Member, setting: Setting): Said<{ conditions: ConditionResult[] }> {
  const judged = [born(member, setting), retirement(member, setting), employer(member, setting)];
  return {
    conditions: judged.map(({ result }) => result),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

type Judged = Said<{ result: ConditionResult }>;

/** The row in which a fact is known, else the first. */
function rowWith({ rows }: Member, ...names: string[]): ScoreRow {
  const known = rows.find((row) => names.some((name) => value(row, name) !== null));
  return known ?? (rows[0] as ScoreRow);
}

function judgedAs(
  id: string,
  outcome: ContestOutcome,
  cells: string[],
  { contest }: Setting,
  findings: Finding[] = [],
): Judged {
  return { result: { id, outcome, clause: criterionOf(contest, id)?.clause ?? '', cells }, findings };
}

/** C-05: born before the day; on the day itself as the reading has it (A-C1). */
function born(member: Member, setting: Setting): Judged {
  const { id, before, onTheDay } = setting.contest.entrants.born;
  const row = rowWith(member, 'birthDate', 'birthMonth');
  const cells = cellsOf(row, value(row, 'birthDate') === null ? 'birthMonth' : 'birthDate');
  const date = value<string>(row, 'birthDate');
  const outcome = bornOutcome(date, value<YearMonth>(row, 'birthMonth'), before, onTheDay);
  const field =
    value(row, 'birthDate') === null || cellsOf(row, 'idNumber').length === 0 ? 'birthMonth' : 'idNumber';
  const told = (code: string, severity: Finding['severity']) =>
    judgedAs(id, outcome, cells, setting, [
      finding(code, severity, setting, id, placeOf(row, field), { before }),
    ]);
  if (outcome === 'unmet') return told('contest.born-late', 'error');
  if (outcome === 'undetermined' && isKnown(row)) return told('contest.born-open', 'review');
  return judgedAs(id, outcome, cells, setting);
}

function isKnown(row: ScoreRow): boolean {
  return value(row, 'birthDate') !== null || value(row, 'birthMonth') !== null;
}

function bornOutcome(
  date: string | null,
  month: YearMonth | null,
  before: string,
  onTheDay: ContestOutcome,
): ContestOutcome {
  if (date !== null) return date < before ? 'met' : date > before ? 'unmet' : onTheDay;
  if (month === null) return 'undetermined';
  const [year = 0, number = 1, day = 1] = before.split('-').map(Number);
  const own = month.year * 12 + (month.month ?? 1);
  const lastOwn = month.year * 12 + (month.month ?? 12);
  const line = year * 12 + number;
  if (lastOwn < line) return 'met';
  if (own > line) return 'unmet';
  // Some day of the month or year before the day, or none: only the day itself is left to the reading.
  return own === line && day === 1 && onTheDay === 'unmet' ? 'unmet' : 'undetermined';
}

/** C-06: below the statutory retirement age at the dates that the reading takes (A-C2). */
function retirement(member: Member, setting: Setting): Judged {
  const { contest, asOf } = setting;
  const { id } = contest.entrants.retirement;
  const row = rowWith(member, 'birthDate', 'birthMonth');
  const cells = cellsOf(row, 'birthDate', 'birthMonth', 'sex');
  const dates = datesOf(member, contest, asOf);
  const sex = sexFact(row);
  const birth = birthFact(row);
  const outcomes = dates.map((date) => setting.withinRetirementAge(birth, sex, date));
  const [first] = outcomes;
  const outcome: ContestOutcome =
    first !== undefined && outcomes.every((each) => each === first) ? first : 'undetermined';
  const field = cellsOf(row, 'idNumber').length === 0 ? 'birthMonth' : 'idNumber';
  const told = (code: string, severity: Finding['severity']) =>
    judgedAs(id, outcome, cells, setting, [
      finding(code, severity, setting, id, placeOf(row, field), {
        dates,
        noDate: dates.length === 0 ? 'yes' : '',
      }),
    ]);
  if (outcome === 'unmet') return told('contest.over-age', 'error');
  if (outcome === 'undetermined' && isKnown(row)) return told('contest.age-open', 'review');
  return judgedAs(id, outcome, cells, setting);
}

function datesOf({ rows }: Member, { asOf: dates, entrants }: Contest, asOf: string | null): string[] {
  if (asOf !== null) return [asOf];
  const held = [...new Set(rows.flatMap((row) => value<string>(row, 'heldOn') ?? []))].sort();
  switch (entrants.retirement.at) {
    case 'notice':
      return [dates.date];
    case 'stage':
      return held;
    default:
      return held.length > 0 ? held : [dates.date, dates.until];
  }
}

/** Year and month of birth as a fact. */
function birthFact(row: ScoreRow): Fact<YearMonth> | undefined {
  const date = value<string>(row, 'birthDate');
  if (date === null) return row.facts.birthMonth as Fact<YearMonth> | undefined;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return { known: true, value: { year, month }, cells: cellsOf(row, 'birthDate'), steps: [] };
}

/** The column's word, else what the ID number says; neither where the two contradict each other. */
function sexFact({ facts: { sex, idSex } }: ScoreRow): Fact | undefined {
  return sex?.known || sex?.why === 'ambiguous' ? sex : idSex;
}

/** C-07: an enterprise or public institution in Beijing. Never surely not: a firm from elsewhere may have a branch here. */
function employer(member: Member, setting: Setting): Judged {
  const { id, city, publicOffice } = setting.contest.entrants.employer;
  const row = rowWith(member, 'employerText');
  const cells = cellsOf(row, 'employerText', 'workCity');
  const place = value<Term>(row, 'workCity');
  const office = value<boolean>(row, 'publicOffice') === true;
  const told = (code: string, severity: Finding['severity'], outcome: ContestOutcome) =>
    judgedAs(id, outcome, cells, setting, [
      finding(code, severity, setting, id, placeOf(row, 'employer', 'employerText'), {
        project: setting.project?.publicOffice ? 'yes' : '',
      }),
    ]);
  if (office && publicOffice === 'unmet') return told('contest.public-office-out', 'error', 'unmet');
  if (office && publicOffice === 'undetermined')
    return told('contest.public-office', 'review', 'undetermined');
  if (place !== null && place.id !== city)
    return told('contest.employer-elsewhere', 'review', 'undetermined');
  return judgedAs(id, place === null ? 'undetermined' : 'met', cells, setting);
}
