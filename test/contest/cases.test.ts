import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lines, type Row, rank, type SheetSource, source, THREE_STAGES } from './support.js';

interface Case {
  name: string;
  readings?: string[];
  asOf?: string;
  project?: string;
  changes?: { sheet: string; who?: string; all?: boolean; set: Row }[];
  more?: { sheet: string; rows: Row[] }[];
  /** Sheets left out; given other names; other titles, by position; another date of a whole stage. */
  drop?: string[];
  rename?: Record<string, string>;
  titles?: string[];
  stageDates?: Record<string, string>;
  /** Sheets of its own instead of the fixture's. */
  sheets?: SheetSource[];
  /** Errors, warnings and reviews beyond the fixture's, no more and no less; notes that must be there. */
  adds: string[];
  without?: string[];
  notes?: string[];
  /** How many findings of a code; these are left out of `adds`. */
  counts?: Record<string, number>;
  /** Best and worst rank by name, in the first stage. */
  ranks?: Record<string, [number, number]>;
  /** Prizes by name; `?`: open. */
  prizes?: Record<string, string[]>;
}

const cases = parse(readFileSync(new URL('./cases.yaml', import.meta.url), 'utf8')) as Case[];
const plain = source(`${THREE_STAGES}/input.yaml`);
const before = lines(rank(plain)).filter((line) => !line.startsWith('note '));

describe('score sheets with one thing wrong', () => {
  test.each(cases)('$name', (one) => {
    const report = rank(sheetsOf(one), {
      readings: one.readings ?? [],
      asOf: one.asOf ?? null,
      project: one.project ?? null,
    });
    const all = lines(report);
    const counted = Object.keys(one.counts ?? {});
    const found = all.filter(
      (line) => !line.startsWith('note ') && !counted.some((code) => line.includes(` ${code} `)),
    );
    const base = one.sheets === undefined ? before : [];
    const expected = [...base, ...one.adds].filter((line) => !(one.without ?? []).includes(line));
    expect(found).toEqual(expected.sort());
    expect(all).toEqual(expect.arrayContaining(one.notes ?? []));
    for (const [code, count] of Object.entries(one.counts ?? {}))
      expect(all.filter((line) => line.includes(` ${code} `))).toHaveLength(count);

    const contestants = report.projects.flatMap((project) => project.contestants);
    const byName = (name: string) => contestants.find((each) => each.name === name);
    const ranks = Object.keys(one.ranks ?? {}).map((name) => {
      const place = byName(name)?.stages[0]?.rank;
      return [name, [place?.best, place?.worst]];
    });
    expect(Object.fromEntries(ranks)).toEqual(one.ranks ?? {});
    const prizes = Object.keys(one.prizes ?? {}).map((name) => [
      name,
      byName(name)?.prizes.map(({ id, outcome }) => (outcome === 'met' ? id : `${id}?`)),
    ]);
    expect(Object.fromEntries(prizes)).toEqual(one.prizes ?? {});
  });
});

function sheetsOf({
  changes = [],
  more = [],
  drop = [],
  rename = {},
  titles = [],
  stageDates = {},
  sheets,
}: Case): SheetSource[] {
  return (sheets ?? plain)
    .filter(({ name }) => !drop.includes(name))
    .map((sheet, index) => {
      const own = changes.filter((change) => change.sheet === sheet.name);
      const rows = sheet.rows.map((row) =>
        Object.assign(
          { ...row },
          ...own.filter(({ who, all }) => all || who === row.姓名).map(({ set }) => set),
        ),
      );
      const added = more.filter((each) => each.sheet === sheet.name).flatMap((each) => each.rows);
      const date = stageDates[sheet.name];
      const title = titles[index];
      return {
        ...sheet,
        name: rename[sheet.name] ?? sheet.name,
        headers: date === undefined ? sheet.headers : [...sheet.headers, '比赛日期'],
        ...(title === undefined ? {} : { title: [title] }),
        base: { ...sheet.base, ...(date === undefined ? {} : { 比赛日期: date }) },
        rows: [...rows, ...added],
      };
    });
}
