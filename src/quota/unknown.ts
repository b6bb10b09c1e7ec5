import type { Fact } from '../model/fact.js';
import type { Quota } from '../model/scheme.js';
import { pushTo } from '../text/grouped.js';
import { remembered } from '../text/remembered.js';
import { idOf, partsOf } from './labels.js';

/** A row as far as its place is concerned. */
interface Row {
  person: { sure: string };
  facts: Record<string, Fact>;
}

/** Rows of no known group of which the same is known: persons, and by grouping fact the values that they may have. */
interface Kind {
  home: string | null;
  parts: string[][];
  persons: Set<string>;
}

/** Persons whose group is not known who may be of one group: all, and those who are not among its `own` already. */
export type CountUnknown = (group: Row[], own: Set<string>) => { all: number; further: number };

/**
 * Who is of no known group may be of any that what is known of him allows: a row without a trade is of its own unit still.
 * A person without a home may be of any; where a group has a row without one, anybody may be of the group.
 */
export function unknownOf(quota: Quota, rows: Row[], keyOf: (name: string) => string): CountUnknown {
  const keyed = ({ facts }: Row) => partsOf(facts, quota).map((words) => words.map(keyOf));
  const kinds = kindsOf(rows, (row) => ({ home: homeOf(row, quota), parts: keyed(row) }));
  const free = kinds.filter(({ parts }) => parts.every((words) => words.length === 0));
  const bound = byWord(kinds);
  const freeIn = remembered((homes) => personsOf(free.filter(inHomes(JSON.parse(homes)))));
  return (group, own) => {
    const homes = [...new Set(group.map((row) => homeOf(row, quota)))];
    // Rows of one group have the same values.
    const parts = group.slice(0, 1).flatMap(keyed);
    const candidates = parts.flatMap((words, at) =>
      words.flatMap((word) => bound.get(`${at} ${word}`) ?? []),
    );
    const near = (group.length === 0 ? kinds : candidates).filter(inHomes(homes));
    const others = personsOf(near.filter((kind) => group.length === 0 || agrees(kind, parts)));
    const anywhere = freeIn(JSON.stringify(homes));
    const all = anywhere.size + count(others, (person) => !anywhere.has(person));
    return { all, further: all - count(own, (person) => anywhere.has(person) || others.has(person)) };
  };
}

function kindsOf(rows: Row[], describe: (row: Row) => Omit<Kind, 'persons'>): Kind[] {
  const found = new Map<string, Kind>();
  for (const row of rows) {
    const described = describe(row);
    const key = JSON.stringify([described.home, described.parts]);
    const kind = found.get(key) ?? { ...described, persons: new Set() };
    kind.persons.add(row.person.sure);
    found.set(key, kind);
  }
  return [...found.values()];
}

/** Kinds of which something is known, by the values of the first fact that is: those of no other value cannot agree. */
function byWord(kinds: Kind[]): Map<string, Kind[]> {
  const found = new Map<string, Kind[]>();
  for (const kind of kinds) {
    const at = kind.parts.findIndex((words) => words.length > 0);
    for (const word of new Set(kind.parts[at])) pushTo(found, `${at} ${word}`, kind);
  }
  return found;
}

function agrees({ parts }: Kind, wanted: string[][]): boolean {
  return parts.every((words, at) => words.length === 0 || words.some((word) => wanted[at]?.includes(word)));
}

function homeOf({ facts }: Row, { openWithin }: Quota): string | null {
  return openWithin === undefined ? null : idOf(facts[openWithin]);
}

const inHomes =
  (homes: (string | null)[]) =>
  ({ home }: Kind) =>
    home === null || homes.includes(null) || homes.includes(home);

function personsOf(kinds: Kind[]): Set<string> {
  return new Set(kinds.flatMap(({ persons }) => [...persons]));
}

function count(persons: Set<string>, counts: (person: string) => boolean): number {
  return [...persons].filter(counts).length;
}
