import type { Case, Row } from '../cases/format.js';
import { readingsOf, type Trial } from '../cases/trial.js';
import type { Mutant } from '../model/mutant.js';
import type { RulePack } from '../model/pack.js';
import { at } from '../rules/mutants/change.js';

/**
 * Trials that look at one nominee whose cells sit where a mutant moves something: one column of the base after the other
 * takes a value at the boundary; under the readings that the value stands under, and on the days that it speaks of.
 */
export function probes(mutant: Mutant, pack: RulePack, trials: Trial[]): Trial[] {
  const schemes = mutant.part.is === 'scheme' ? [mutant.part.id] : pack.schemes.map(({ id }) => id);
  const days = [mutant.from, mutant.to].filter((text) => /^\d{4}-\d{2}-\d{2}$/u.test(text));
  const settings = settingsOf(mutant, pack, trials);
  const cells = cellsOf(mutant, pack, trials);
  const bases = schemes.flatMap((scheme) => trials.find((trial) => trial.scheme === scheme) ?? []);
  return cells.flatMap((given) =>
    bases.flatMap((base) =>
      settings.flatMap((readings) =>
        [undefined, ...days].map((asOf): Trial => {
          const one: Case = { name: '-', verdict: 'eligible', given, readings, ...(asOf ? { asOf } : {}) };
          return { ...base, one, change: null };
        }),
      ),
    ),
  );
}

/** The readings that a value stands under, and those of the cases about the rule. */
function settingsOf({ part, path }: Mutant, pack: RulePack, trials: Trial[]): Record<string, string>[] {
  const raw = part.is === 'scheme' ? pack.raw[part.id] : undefined;
  const own = path.flatMap((key, index): [string, string][] => {
    const node = at(raw, path.slice(0, index)) as { reading?: string } | undefined;
    return key === 'options' && typeof node?.reading === 'string'
      ? [[node.reading, String(path[index + 1] ?? '')]]
      : [];
  });
  if (own.length > 0) return [Object.fromEntries(own)];
  const others = part.is === 'scheme' ? trials.map(({ one }) => readingsOf(one)) : [];
  return [...new Map([{}, ...others].map((readings) => [JSON.stringify(readings), readings])).values()].slice(
    0,
    4,
  );
}

/** Cells to try: what the mutant itself speaks of first, then what the cases about it change, each at its boundaries. */
function cellsOf(mutant: Mutant, pack: RulePack, trials: Trial[]): Row[] {
  const given = trials.flatMap(({ one, change }): Row[] => [
    ...('given' in one && one.given !== undefined ? [one.given] : []),
    ...(change === null ? [] : [change]),
  ]);
  const headers = [...new Set(given.flatMap(Object.keys))];
  const words = wordsOf(mutant, pack);
  const spoken = headers.flatMap((header) => words.map((word): Row => ({ [header]: word })));
  const moved = given.flatMap((row) => boundaries(row, mutant));
  return distinct([{}, ...datedCells(mutant, pack, trials), ...moved, ...spoken, ...given]);
}

/** Grades and the like as gained on a day that the mutant speaks of: the words of ordered vocabularies may bear a date. */
function datedCells({ from, to }: Mutant, { terms, vocabulary }: RulePack, trials: Trial[]): Row[] {
  const ranked = Object.values(terms).flatMap((list) =>
    list.flatMap(({ zh, rank }) => (rank === undefined ? [] : [zh])),
  );
  const { year, month, day } = vocabulary.quantities.yearMonth;
  const shortest = (words: string[]) => [...words].sort((a, b) => a.length - b.length)[0] ?? '';
  const days = [from, to].flatMap((text) => {
    const [y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)?.slice(1).map(Number) ?? [];
    return y === undefined ? [] : [`${y}${shortest(year)}${m}${shortest(month)}${d}${shortest(day)}`];
  });
  const cells = trials.flatMap(({ base, one, change }) => [
    base,
    ...('given' in one && one.given !== undefined ? [one.given] : []),
    ...(change === null ? [] : [change]),
  ]);
  return cells.flatMap((row) =>
    Object.entries(row)
      .filter(([, value]) => ranked.includes(String(value)))
      .flatMap(([header, value]) => days.map((when) => ({ [header]: `${value}（${when}）` }))),
  );
}

/** The words of a mutant as a sheet would write them: an id by its Chinese word, a number with its neighbours. */
function wordsOf({ from, to, part }: Mutant, { terms, vocabulary }: RulePack): (string | number)[] {
  const raw = [from, to].flatMap((text) => text.split(/[^\p{L}\p{N}.-]+/u)).filter((word) => word !== '');
  const byId = new Map(Object.values(terms).flatMap((list) => list.map(({ id, zh }) => [id, zh] as const)));
  const named = [...namesIn(vocabulary.awards.honours), ...namesIn(vocabulary.contests.events)];
  const numbers = raw.flatMap((word) => (Number.isFinite(Number(word)) ? around(Number(word)) : []));
  const months = part.is === 'vocabulary' && part.id === 'retirement' ? birthMonths() : [];
  return [...new Set([...raw.map((word) => byId.get(word) ?? word), ...numbers, ...months, ...named])];
}

function namesIn(entries: { zh: string }[]): string[] {
  return entries.map(({ zh }) => zh);
}

/** Months of birth of those who come to the end of their working life about now. */
function birthMonths(): string[] {
  return Array.from(
    { length: 30 * 12 },
    (_, index) => `${1955 + Math.floor(index / 12)}.${(index % 12) + 1}`,
  );
}

function around(value: number): number[] {
  return [value, value - 1, value + 1, value - 0.5, value + 0.5].filter((number) => number >= 0);
}

/** A row whose numbers are moved to those of the mutant, and their neighbours. */
function boundaries(row: Row, { from, to }: Mutant): Row[] {
  const numbers = [...new Set([from, to].flatMap((text) => text.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number))];
  return Object.entries(row).flatMap(([header, value]) => {
    if (typeof value === 'number')
      return numbers.flatMap(around).map((number) => ({ ...row, [header]: number }));
    if (/^(.)\1+$/u.test(value) && value.length > 4) {
      const [sign = ''] = value;
      return numbers.flatMap(around).map((length) => ({ ...row, [header]: sign.repeat(Math.floor(length)) }));
    }
    const [digits] = /\d+(?=\D*$)/u.exec(value) ?? [];
    if (digits === undefined) return [];
    return numbers
      .flatMap(around)
      .map((number) => ({ ...row, [header]: value.replace(/\d+(?=\D*$)/u, String(number)) }));
  });
}

function distinct(rows: Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
