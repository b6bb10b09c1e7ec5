import { changed } from '../model/changed.js';
import type { Fact } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { Nominee } from '../model/nominee.js';
import type { Bilingual } from '../model/text.js';
import { idOf, isYearMonth, textOf, yearMonthText } from '../model/values.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { differingSums, shortSums } from '../text/short-sum.js';
import { byEmployer, type EmployerMarks, employerMarks } from './employers.js';
import { grouped, groups, nameKey, placeOf, rowFinding } from './row-facts.js';
import {
  differentUnit,
  noteSubmissions,
  type SchemesOf,
  type Submissions,
  withSubmissions,
} from './submissions.js';

/** A person by two keys: rows surely of one person share `sure`; rows that may be of one person share `maybe`. */
export interface PersonKeys {
  sure: string;
  maybe: string;
}

/** What comparing all rows of a run shows. */
export interface PersonComparison {
  /** Nominees with the fact `otherSubmissions` added. */
  nominees: Nominee[];
  /** By nominee key. */
  persons: Record<string, PersonKeys>;
  findings: Finding[];
}

/** What comparing rows needs beside them. */
export interface RowsSetting {
  /** Official header of a field, and its English name. */
  headerOf: (field: string) => Bilingual;
  /** Columns of the form, in order. */
  fields: string[];
  schemesOf: SchemesOf;
  vocabulary: Vocabulary;
}

/**
 * Finds rows of the same person (facts.md T-36 … T-38, T-51): by ID number; or, where one of the rows has no readable
 * one, by name, birth month and an employer that is alike; a month that is not known speaks against nobody. Names that differ by a variant character only are taken for
 * one and asked about. Different rows all stay; what is not certain is asked about. A number that stands beside two
 * names is in doubt on both rows. Which row comes first makes no difference to who is one person.
 */
export function comparePersons(nominees: Nominee[], setting: RowsSetting): PersonComparison {
  const nameOf = foldedName(setting.vocabulary.rows.nameVariants);
  const marksOf = employerMarks(setting.vocabulary);
  const byId = groups(nominees, idOf);
  const oneLacksId = (rows: Nominee[]) => rows.length > 1 && rows.some((row) => idOf(row) === null);
  const namesakes = groups(nominees, nameOf)
    .filter(oneLacksId)
    .flatMap((rows) => byBirth(rows, marksOf))
    .filter(oneLacksId)
    .map((rows) => byEmployer(rows, marksOf));
  const perhapsOne = namesakes.flat().filter((rows) => rows.length > 1);
  const disputed = new Set(byId.filter((rows) => namesIn(rows, nameOf) > 1).flat());

  const submissions: Submissions = new Map();
  for (const rows of byId) noteSubmissions(submissions, rows, setting.schemesOf, (row) => !disputed.has(row));
  for (const rows of perhapsOne) noteSubmissions(submissions, rows, setting.schemesOf, () => false);
  const withId = nominees.filter((nominee) => idOf(nominee) !== null);
  return {
    nominees: nominees.map((nominee) =>
      withSubmissions(
        disputed.has(nominee) ? withDisputedId(nominee) : nominee,
        submissions.get(nominee) ?? [],
      ),
    ),
    persons: personKeys(nominees, nameOf, perhapsOne),
    findings: [
      ...byId.flatMap((rows) => sameId(rows, nameOf, setting)),
      ...perhapsOne.flatMap((rows) => repeated(rows, setting, false)),
      ...namesakes.flatMap(sameNameAndBirth),
      ...groups(withId, nameKey).flatMap(namesakesWithIds),
    ],
  };
}

/** The name with each variant character as the first of its class. */
function foldedName(classes: string[]): (nominee: Nominee) => string | null {
  const first = new Map(
    classes.flatMap((characters) => [...characters].map((one) => [one, [...characters][0]])),
  );
  return (nominee) => {
    const key = nameKey(nominee);
    return key === null ? null : [...key].map((character) => first.get(character) ?? character).join('');
  };
}

/** A blank name is no other name. */
function namesIn(rows: Nominee[], nameOf: (nominee: Nominee) => string | null): number {
  return new Set(rows.map(nameOf).filter((name) => name !== null)).size;
}

/** Month of birth; a year alone, or '', where no more is known. */
function birthOf({ facts: { birthMonth: birth } }: Nominee): string {
  return birth?.known && isYearMonth(birth.value) ? yearMonthText(birth.value) : '';
}

function hasMonth(nominee: Nominee): boolean {
  return birthOf(nominee).includes('-');
}

/**
 * Divides rows of one name by month of birth. A row whose month is not known may be of any month, or of any of its year:
 * it goes with the earliest of those whose employer is alike. One of which no employer is known either is left out: a
 * name alone says nothing.
 */
function byBirth(rows: Nominee[], marksOf: EmployerMarks): Nominee[][] {
  const marks = ({ facts }: Nominee) => marksOf(textOf(facts.employer) ?? '');
  const earliest = new Map<string, string>();
  for (const row of rows.filter(hasMonth)) {
    const month = birthOf(row);
    for (const known of ['', month.slice(0, month.indexOf('-'))]) {
      for (const key of marks(row).map((mark) => `${known} ${mark}`)) {
        if (month < (earliest.get(key) ?? '~')) earliest.set(key, month);
      }
    }
  }
  return grouped(rows, (row) => {
    const birth = birthOf(row);
    if (hasMonth(row)) return birth;
    const own = marks(row);
    if (own.length === 0) return null;
    return own.flatMap((mark) => earliest.get(`${birth} ${mark}`) ?? []).sort()[0] ?? birth;
  });
}

/**
 * `sure`: same number and same name. `maybe`: same number, whatever the names; a row without a number may be any row of
 * those alike. Two different numbers are never one person.
 */
function personKeys(
  nominees: Nominee[],
  nameOf: (nominee: Nominee) => string | null,
  perhapsOne: Nominee[][],
): Record<string, PersonKeys> {
  const group = new Map<Nominee, string>();
  for (const rows of perhapsOne) {
    const [id] = rows.flatMap((row) => idOf(row) ?? []).sort();
    for (const row of rows) group.set(row, id ?? rows[0]?.key ?? '');
  }
  return Object.fromEntries(
    nominees.map((nominee) => {
      const id = idOf(nominee);
      const sure = id === null ? nominee.key : `${id} ${nameOf(nominee)}`;
      return [nominee.key, { sure, maybe: id ?? group.get(nominee) ?? nominee.key }];
    }),
  );
}

/** Rows of one number: another name than the first row's is an error; rows of one name are the same person. */
function sameId(
  rows: Nominee[],
  nameOf: (nominee: Nominee) => string | null,
  setting: RowsSetting,
): Finding[] {
  const first = rows.find((row) => nameOf(row) !== null) ?? rows[0];
  if (first === undefined) return [];
  const name = nameOf(first);
  const clashes = rows
    .filter((row) => (nameOf(row) ?? name) !== name)
    .map((row) =>
      rowFinding(row, 'idNumber', 'person.same-id-two-names', 'error', { other: placeOf(first) }),
    );
  const sameName = grouped(rows, (row) => nameOf(row) ?? name ?? '');
  return [...clashes, ...sameName.flatMap((same) => repeated(same, setting, true))];
}

/**
 * Rows of one person (`sure`), or of what may be one: each later row with the first one that is judged under one of its
 * schemes: n rows give n − 1 pairs, not n². Two different numbers are never one person.
 */
function repeated(rows: Nominee[], setting: RowsSetting, sure: boolean): Finding[] {
  const { schemesOf } = setting;
  const firstUnder = new Map<string, Nominee>();
  const [first, ...later] = rows;
  if (first === undefined) return [];
  const note = (row: Nominee) => {
    for (const scheme of schemesOf(row)) if (!firstUnder.has(scheme)) firstUnder.set(scheme, row);
  };
  note(first);
  return later.flatMap((row) => {
    const other = schemesOf(row).flatMap((scheme) => firstUnder.get(scheme) ?? [])[0];
    note(row);
    const pair: [Nominee, Nominee] = [other ?? first, row];
    if (!sure && pair.every((each) => idOf(each) !== null)) return [];
    const doubt: Finding['args'] = sure ? {} : { sure: 'no' };
    const variant =
      nameKey(pair[0]) === nameKey(row) || nameKey(pair[0]) === null || nameKey(row) === null
        ? []
        : [rowFinding(row, 'name', 'person.name-variant', 'review', { ...nameArgs(pair), ...doubt })];
    if (other !== undefined) return [sent(other, row, setting, doubt), ...variant];
    return [
      rowFinding(row, 'name', 'person.two-awards', 'note', { other: placeOf(first), ...doubt }),
      ...variant,
    ];
  });
}

function nameArgs([first, second]: [Nominee, Nominee]): Finding['args'] {
  return { other: placeOf(first), name: second.name, otherName: first.name };
}

/** Sums of the cleaned texts of these columns. */
export function sumsOf({ clean, sums }: Nominee, fields: string[]): string {
  return sums ?? shortSums(fields.map((field) => clean[field] ?? ''));
}

/** One person in two rows for the same award: sent by two units, or twice. */
function sent(
  first: Nominee,
  second: Nominee,
  { headerOf, fields }: RowsSetting,
  doubt: Finding['args'],
): Finding {
  const other = { other: placeOf(first), ...doubt };
  if (differentUnit(first, second)) {
    return rowFinding(second, 'recommender', 'person.two-units', 'review', {
      ...other,
      unit: textOf(second.facts.recommender) ?? '',
      otherUnit: textOf(first.facts.recommender) ?? '',
    });
  }
  const columns = differingSums(sumsOf(first, fields), sumsOf(second, fields))
    .flatMap((place) => fields[place] ?? [])
    .filter((field) => field !== 'seq')
    .map(headerOf);
  return rowFinding(second, 'name', 'person.twice', 'review', {
    ...other,
    columns: columns.map(({ zh }) => zh),
    columnsEn: columns.map(({ en }) => en),
  });
}

/** Same name and birth month, but employers that have nothing in common: taken for different persons, and said. */
function sameNameAndBirth(clusters: Nominee[][]): Finding[] {
  const [first, ...later] = clusters.flatMap((rows) => rows.find(hasMonth) ?? []);
  if (first === undefined) return [];
  return later
    .filter((row) => idOf(row) === null || idOf(first) === null)
    .map((row) => rowFinding(row, 'name', 'person.same-name-and-birth', 'note', { other: placeOf(first) }));
}

/** Rows of one name, all with a number: each with another one than the first row's. */
function namesakesWithIds(rows: Nominee[]): Finding[] {
  const [first, ...later] = rows;
  if (first === undefined) return [];
  return later
    .filter((row) => idOf(row) !== idOf(first))
    .map((row) => rowFinding(row, 'name', 'person.same-name-two-ids', 'note', { other: placeOf(first) }));
}

/** Two people cannot have one number: whose it is, the sheet does not show, so nothing may rest on it. */
function withDisputedId(nominee: Nominee): Nominee {
  const { idNumber, idKind } = nominee.facts;
  const column = nominee.columns.idNumber ?? { cell: null, state: 'no-column' };
  const inDoubt = (fact: Fact | undefined): Fact => ({
    known: false,
    why: 'ambiguous',
    cells: fact?.cells ?? [],
    steps: fact?.steps ?? [],
  });
  return changed(nominee, {
    facts: { ...nominee.facts, idNumber: inDoubt(idNumber), idKind: inDoubt(idKind) },
    columns: { ...nominee.columns, idNumber: { ...column, state: 'doubtful' } },
  });
}
