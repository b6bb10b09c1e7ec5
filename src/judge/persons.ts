import type { Fact, Item } from '../model/fact.js';
import type { Finding, Severity } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Nominee } from '../model/nominee.js';
import { compareKey } from '../text/normalise.js';
import { isYearMonth, yearMonthText } from './value.js';

/** What comparing all rows of a run shows. */
export interface PersonComparison {
  /** Nominees with the fact `otherSubmissions` added. */
  nominees: Nominee[];
  /** Key of the person by nominee key: rows of one person share it. */
  persons: Record<string, string>;
  findings: Finding[];
}

/**
 * Finds rows of the same person: by ID number, or by name and birth month where one of the rows has no readable ID
 * (facts.md T-36 … T-38). Different rows all stay; what is not certain is asked about. A number that stands beside two
 * names is in doubt on both rows.
 */
export function comparePersons(nominees: Nominee[], headerOf: (field: string) => string): PersonComparison {
  const byId = groups(nominees, (nominee) => text(nominee.facts.idNumber));
  const byNameAndBirth = groups(nominees, nameAndBirth);
  const persons: Record<string, string> = Object.fromEntries(nominees.map(({ key }) => [key, key]));
  const others = new Map<string, Item[]>(nominees.map(({ key }) => [key, []]));
  const findings: Finding[] = [];
  const disputed = new Set<string>();

  for (const rows of byId) {
    for (const [first, second] of pairs(rows)) {
      const certain = compareKey(first.name) === compareKey(second.name);
      persons[second.key] = persons[first.key] ?? first.key;
      noteSubmission(others, first, second, true);
      if (!certain) for (const { key } of [first, second]) disputed.add(key);
      findings.push(
        certain
          ? repeated(first, second, headerOf)
          : finding(second, 'idNumber', 'person.same-id-two-names', 'error', { other: placeOf(first) }),
      );
    }
  }
  for (const rows of byNameAndBirth) {
    for (const [first, second] of pairs(rows)) {
      const [a, b] = [text(first.facts.idNumber), text(second.facts.idNumber)];
      if (a !== null && b !== null) continue;
      persons[second.key] = persons[first.key] ?? first.key;
      noteSubmission(others, first, second, false);
      findings.push(repeated(first, second, headerOf));
    }
  }
  for (const rows of groups(nominees, ({ name }) => (name === '' ? null : compareKey(name)))) {
    for (const [first, second] of pairs(rows)) {
      const [a, b] = [text(first.facts.idNumber), text(second.facts.idNumber)];
      if (a === null || b === null || a === b) continue;
      findings.push(finding(second, 'name', 'person.same-name-two-ids', 'note', { other: placeOf(first) }));
    }
  }
  return {
    nominees: nominees
      .map((nominee) => (disputed.has(nominee.key) ? withDisputedId(nominee) : nominee))
      .map((nominee) => withSubmissions(nominee, others.get(nominee.key) ?? [])),
    persons,
    findings,
  };
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

function noteSubmission(
  others: Map<string, Item[]>,
  first: Nominee,
  second: Nominee,
  certain: boolean,
): void {
  const otherUnit = differentUnit(first, second);
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    others.get(one.key)?.push({
      text: placeOf(other),
      cell: one.columns.recommender?.cell ?? one.columns.name?.cell ?? '',
      otherUnit: certain || otherUnit === false ? otherUnit : null,
    });
  }
}

/** null where one of the recommenders is not known. */
function differentUnit(first: Nominee, second: Nominee): boolean | null {
  const [a, b] = [text(first.facts.recommender), text(second.facts.recommender)];
  return a === null || b === null ? null : compareKey(a) !== compareKey(b);
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
