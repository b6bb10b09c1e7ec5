import { changed } from '../model/changed.js';
import type { Item } from '../model/fact.js';
import type { Nominee } from '../model/nominee.js';
import { textOf } from '../model/values.js';
import { compareKey } from '../text/normalise.js';
import { placeOf } from './row-facts.js';

/** Ids of the schemes under which a row is judged. */
export type SchemesOf = (nominee: Nominee) => string[];

/** Another row of the person under the same schemes, and whether another unit sent it; null: not known. */
interface Submission {
  other: Nominee;
  otherUnit: boolean | null;
  schemes: string[];
}

/** The other submissions of each row, gathered while rows are compared. */
export type Submissions = Map<Nominee, Submission[]>;

/**
 * Tells every row of a group, scheme by scheme, of another row: one sent by another unit if there is one, else one whose
 * unit is not known. Where it is not certain that the rows are one person, neither is it that another unit sent the
 * person. Rows under different schemes are nominations for different awards: nothing forbids two.
 */
export function noteSubmissions(
  found: Submissions,
  rows: Nominee[],
  schemesOf: SchemesOf,
  certain: (row: Nominee) => boolean,
): void {
  for (const scheme of new Set(rows.flatMap(schemesOf))) {
    const same = rows.filter((row) => schemesOf(row).includes(scheme));
    const candidates = representatives(same);
    for (const row of same) {
      const other = otherRow(row, candidates);
      if (other === undefined) continue;
      const differs = differentUnit(row, other);
      const otherUnit = differs === false || certain(row) ? differs : null;
      const own = found.get(row) ?? [];
      const known = own.find((one) => one.other === other && one.otherUnit === otherUnit);
      if (known === undefined) found.set(row, [...own, { other, otherUnit, schemes: [scheme] }]);
      else known.schemes.push(scheme);
    }
  }
}

function otherRow(row: Nominee, candidates: Nominee[]): Nominee | undefined {
  const rest = candidates.filter((other) => other !== row);
  return (
    rest.find((each) => differentUnit(row, each)) ??
    rest.find((each) => differentUnit(row, each) === null) ??
    rest[0]
  );
}

/** Rows enough to find for any row another of another unit: two units, one that is not known, and the first two rows. */
function representatives(rows: Nominee[]): Nominee[] {
  const byUnit = new Map<string | null, Nominee>();
  for (const row of rows) {
    const unit = textOf(row.facts.recommender);
    if (!byUnit.has(unit) && (unit === null || byUnit.size < 3)) byUnit.set(unit, row);
  }
  return [...new Set([...byUnit.values(), ...rows.slice(0, 2)])];
}

/** null where one of the recommenders is not known. */
export function differentUnit(first: Nominee, second: Nominee): boolean | null {
  const [a, b] = [textOf(first.facts.recommender), textOf(second.facts.recommender)];
  return a === null || b === null ? null : compareKey(a) !== compareKey(b);
}

/**
 * The fact `otherSubmissions`, which holds nothing before rows are compared: `schemes` are the ids, a space between, of those under
 * which both rows are judged.
 */
export function withSubmissions(nominee: Nominee, submissions: Submission[]): Nominee {
  if (submissions.length === 0 && nominee.facts.otherSubmissions !== undefined) return nominee;
  const { name, recommender } = nominee.columns;
  const cells = [name?.cell, recommender?.cell].filter((cell) => typeof cell === 'string');
  const value: Item[] = submissions.map(({ other, otherUnit, schemes }) => ({
    text: placeOf(other),
    cell: recommender?.cell ?? name?.cell ?? '',
    otherUnit,
    schemes: schemes.join(' '),
  }));
  const otherSubmissions = { known: true as const, value, cells, steps: [] };
  return changed(nominee, { facts: { ...nominee.facts, otherSubmissions } });
}

/** The other submissions that count under a scheme. */
export function submissionsUnder(scheme: string, items: Item[]): Item[] {
  return items.filter(({ schemes }) => typeof schemes !== 'string' || schemes.split(' ').includes(scheme));
}
