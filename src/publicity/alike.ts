import type { FormPublicity, PublicEntry, PublicList } from '../model/publicity.js';
import type { NomineeReport } from '../model/report.js';
import { idOf } from '../model/values.js';
import { grouped } from '../text/grouped.js';
import { compareKey, personKey } from '../text/normalise.js';
import { type Said, sameTexts } from './list.js';

/** The columns that people are known by. */
const NAME = 'name';
const EMPLOYER = 'employer';

/**
 * People of the list who cannot be told apart: nothing published differs, or nothing but a post of the same unit. Says which
 * other columns that may be published would do it, as few as possible.
 */
export function alikeEntries(list: PublicList, nominees: NomineeReport[], publicity: FormPublicity): Said[] {
  const rows = new Map(nominees.map((nominee) => [placeOf(nominee), nominee]));
  const nomineeOf = ({ from: [first] }: PublicEntry) =>
    first === undefined ? undefined : rows.get(placeOf(first));
  const listed = list.entries.flatMap((entry) => {
    const nominee = nomineeOf(entry);
    return nominee === undefined ? [] : [{ entry, nominee }];
  });
  const groups = grouped(listed, ({ nominee: { clean } }) =>
    JSON.stringify([personKey(clean[NAME] ?? ''), compareKey(clean[EMPLOYER] ?? '')]),
  );
  const spare = [...publicity.columns.flat(), ...publicity.optional].filter(
    (id) => !list.columns.some((ids) => ids[0] === id) && id !== EMPLOYER,
  );
  return [...groups.values()]
    .map(differentPersons)
    .filter((group) => group.length > 1 && group.every(({ nominee }) => (nominee.clean[NAME] ?? '') !== ''))
    .map((group): Said => {
      const people = group.map(({ nominee }) => nominee);
      const differ = group.every(({ entry }, index) =>
        group.slice(index + 1).every((other) => !sameTexts(entry.texts, other.entry.texts, list.columns)),
      );
      return {
        code: differ ? 'public.nearly-alike' : 'public.alike',
        args: {
          rows: people.map(({ row }) => String(row)),
          fields: leastThatTells(people, list.columns, spare) ?? [],
        },
        file: people[0]?.file ?? '',
      };
    });
}

/** One person in two rows is no other person. */
function differentPersons<T extends { nominee: NomineeReport }>(group: T[]): T[] {
  const ids = new Set<string>();
  return group.filter(({ nominee }) => {
    const id = idOf(nominee);
    const again = id !== null && ids.has(id);
    if (id !== null) ids.add(id);
    return !again;
  });
}

/** The fewest spare columns with which no two people read the same; null where all of them together do not do. */
function leastThatTells(people: NomineeReport[], columns: string[][], spare: string[]): string[] | null {
  const published = columns.flat().filter((id) => id !== 'seq');
  const tells = (more: string[]) =>
    new Set(
      people.map(({ clean }) =>
        JSON.stringify([...published, ...more].map((id) => compareKey(clean[id] ?? ''))),
      ),
    ).size === people.length;
  // A handful of columns: every choice of them is tried, the smallest first.
  const choices = Array.from({ length: 2 ** spare.length }, (_, bits) =>
    spare.filter((_id, index) => (bits >> index) & 1),
  );
  return (
    choices.sort((a, b) => a.length - b.length).find((chosen) => chosen.length > 0 && tells(chosen)) ?? null
  );
}

/** A row of a sheet of a file, as a key. */
export function placeOf({
  file,
  sheet,
  row,
}: Record<'file' | 'sheet', string | null> & { row: number | null }): string {
  return JSON.stringify([file, sheet, row]);
}
