import type { Fact, Item } from '../model/fact.js';
import type { Finding, Severity } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Nominee } from '../model/nominee.js';
import { compareKey } from '../text/normalise.js';
import { isYearMonth, yearMonthText } from './value.js';

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

/**
 * Finds rows of the same person: by ID number, or by name and birth month where one of the rows has no readable ID
 * (facts.md T-36 … T-38). Different rows all stay; what is not certain is asked about. A number that stands beside two
 * names is in doubt on both rows. Which row comes first makes no difference to who is one person.
 */
export function comparePersons(nominees: Nominee[], headerOf: (field: string) => string): PersonComparison {
  const byId = groups(nominees, idOf);
  const byNameAndBirth = groups(nominees, nameAndBirth).filter((rows) =>
    rows.some((row) => idOf(row) === null),
  );
  const byName = groups(nominees, nameKey);
  const disputed = new Set(byId.filter((rows) => new Set(rows.map(nameKey)).size > 1).flat());
  const others = new Map<Nominee, Item[]>();
  for (const rows of byId) noteSubmissions(others, rows, (row) => !disputed.has(row));
  for (const rows of byNameAndBirth) noteSubmissions(others, rows, () => false);
  return {
    nominees: nominees.map((nominee) =>
      withSubmissions(disputed.has(nominee) ? withDisputedId(nominee) : nominee, others.get(nominee) ?? []),
    ),
    persons: personKeys(nominees),
    findings: [
      ...byId.flatMap(pairs).map(([first, second]) => sameId(first, second, headerOf)),
      ...byNameAndBirth
        .flatMap(pairs)
        .filter(([first, second]) => idOf(first) === null || idOf(second) === null)
        .map(([first, second]) => repeated(first, second, headerOf)),
      ...byName.flatMap(pairs).flatMap(([first, second]) => namesake(first, second)),
    ],
  };
}

/**
 * `sure`: same number and same name. `maybe`: same number, whatever the names; a row without a number may be any row of
 * its name and birth month. Two different numbers are never one person.
 */
function personKeys(nominees: Nominee[]): Record<string, PersonKeys> {
  const idByBirth = new Map<string, string>();
  for (const nominee of nominees) {
    const [id, birth] = [idOf(nominee), nameAndBirth(nominee)];
    const known = birth === null ? undefined : idByBirth.get(birth);
    if (id !== null && birth !== null && (known === undefined || id < known)) idByBirth.set(birth, id);
  }
  return Object.fromEntries(
    nominees.map((nominee) => {
      const [id, birth] = [idOf(nominee), nameAndBirth(nominee)];
      const sure = id === null ? nominee.key : `${id} ${nameKey(nominee)}`;
      const maybe = id ?? (birth === null ? nominee.key : (idByBirth.get(birth) ?? birth));
      return [nominee.key, { sure, maybe }];
    }),
  );
}

function idOf({ facts }: Nominee): string | null {
  return text(facts.idNumber);
}

function nameKey({ name }: Nominee): string | null {
  return name === '' ? null : compareKey(name);
}

function nameAndBirth({ name, facts }: Nominee): string | null {
  const birth = facts.birthMonth;
  if (name === '' || !birth?.known || !isYearMonth(birth.value) || birth.value.month === null) return null;
  return `${compareKey(name)} ${yearMonthText(birth.value)}`;
}

/** Rows that share a key, in order; groups of one and rows without a key are left out. */
function groups(nominees: Nominee[], keyOf: (nominee: Nominee) => string | null): Nominee[][] {
  const found = new Map<string, Nominee[]>();
  for (const nominee of nominees) {
    const key = keyOf(nominee);
    if (key === null) continue;
    const rows = found.get(key);
    if (rows) rows.push(nominee);
    else found.set(key, [nominee]);
  }
  return [...found.values()].filter((rows) => rows.length > 1);
}

/** Each later row with the first one of its group: n rows give n − 1 pairs, not n². */
function pairs(rows: Nominee[]): [Nominee, Nominee][] {
  const [first, ...later] = rows;
  return first === undefined ? [] : later.map((row) => [first, row]);
}

/**
 * Tells every row of a group of another row: one sent by another unit if there is one, else one whose unit is not known.
 * Where it is not certain that the rows are one person, neither is it that another unit sent the person.
 */
function noteSubmissions(
  others: Map<Nominee, Item[]>,
  rows: Nominee[],
  certain: (row: Nominee) => boolean,
): void {
  const candidates = representatives(rows);
  for (const row of rows) {
    const rest = candidates.filter((other) => other !== row);
    const other =
      rest.find((each) => differentUnit(row, each)) ??
      rest.find((each) => differentUnit(row, each) === null) ??
      rest[0];
    if (other === undefined) continue;
    const otherUnit = differentUnit(row, other);
    const item: Item = {
      text: placeOf(other),
      cell: row.columns.recommender?.cell ?? row.columns.name?.cell ?? '',
      otherUnit: otherUnit === false || certain(row) ? otherUnit : null,
    };
    others.set(row, [...(others.get(row) ?? []), item]);
  }
}

/** Rows enough to find for any row another of another unit: two units, one that is not known, and the first two rows. */
function representatives(rows: Nominee[]): Nominee[] {
  const byUnit = new Map<string | null, Nominee>();
  for (const row of rows) {
    const unit = text(row.facts.recommender);
    if (!byUnit.has(unit) && (unit === null || byUnit.size < 3)) byUnit.set(unit, row);
  }
  return [...new Set([...byUnit.values(), ...rows.slice(0, 2)])];
}

/** null where one of the recommenders is not known. */
function differentUnit(first: Nominee, second: Nominee): boolean | null {
  const [a, b] = [text(first.facts.recommender), text(second.facts.recommender)];
  return a === null || b === null ? null : compareKey(a) !== compareKey(b);
}

function sameId(first: Nominee, second: Nominee, headerOf: (field: string) => string): Finding {
  if (nameKey(first) === nameKey(second)) return repeated(first, second, headerOf);
  return finding(second, 'idNumber', 'person.same-id-two-names', 'error', { other: placeOf(first) });
}

function namesake(first: Nominee, second: Nominee): Finding[] {
  const [a, b] = [idOf(first), idOf(second)];
  if (a === null || b === null || a === b) return [];
  return [finding(second, 'name', 'person.same-name-two-ids', 'note', { other: placeOf(first) })];
}

function repeated(first: Nominee, second: Nominee, headerOf: (field: string) => string): Finding {
  if (differentUnit(first, second)) {
    return finding(second, 'recommender', 'person.two-units', 'review', {
      other: placeOf(first),
      unit: text(second.facts.recommender) ?? '',
      otherUnit: text(first.facts.recommender) ?? '',
    });
  }
  const fields = new Set([...Object.keys(first.clean), ...Object.keys(second.clean)]);
  const columns = [...fields]
    .filter((field) => field !== 'seq' && first.clean[field] !== second.clean[field])
    .map(headerOf);
  return finding(second, 'name', 'person.twice', 'review', { other: placeOf(first), columns });
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
  return {
    ...nominee,
    facts: { ...nominee.facts, idNumber: inDoubt(idNumber), idKind: inDoubt(idKind) },
    columns: { ...nominee.columns, idNumber: { ...column, state: 'doubtful' } },
  };
}

function withSubmissions(nominee: Nominee, items: Item[]): Nominee {
  const cells = [nominee.columns.name?.cell, nominee.columns.recommender?.cell].filter(
    (cell) => typeof cell === 'string',
  );
  return {
    ...nominee,
    facts: { ...nominee.facts, otherSubmissions: { known: true, value: items, cells, steps: [] } },
  };
}

function finding(
  nominee: Nominee,
  field: string,
  code: string,
  severity: Severity,
  args: Finding['args'],
): Finding {
  const { file, sheet, row, columns } = nominee;
  return newFinding({
    code,
    severity,
    at: { file, sheet, row, cell: columns[field]?.cell ?? null, field },
    args,
  });
}

function placeOf({ file, sheet, row }: Nominee): string {
  return `${file}!${sheet}!${row}`;
}

function text(fact: Fact | undefined): string | null {
  return fact?.known && typeof fact.value === 'string' && fact.value !== '' ? fact.value : null;
}
