import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckOptions } from '../src/check.js';
import { check } from '../src/check-files.js';
import type { Report } from '../src/model/report.js';
import { otherTallies } from '../src/quota/other-readings.js';
import { alternatives } from '../src/rules/alternatives.js';
import { defaultReadings } from '../src/rules/settle.js';
import { bundledPack } from './support.js';

const pack = bundledPack();
const options: CheckOptions = {
  schemes: null,
  asOf: '2025-06-30',
  readings: [],
  today: '2025-06-30',
  failOn: 'never',
  tool: { name: 'craftsman', version: '0' },
};

async function report(changed: Partial<CheckOptions>): Promise<Report> {
  const file = 'nominees.xlsx';
  const bytes = readFileSync(`fixtures/${file}`);
  const checked = await check([{ file, bytes }], pack, { ...options, ...changed });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.report;
}

/** `12 haidian-2025` → status */
function statuses({ nominees }: Report): Map<string, string> {
  return new Map(
    nominees.flatMap(({ row, verdicts }) =>
      verdicts.map(({ scheme, status }): [string, string] => [`${row} ${scheme}`, status]),
    ),
  );
}

const all = await report({ allReadings: true });
const usual = statuses(await report({}));
const marked = all.nominees.flatMap(({ row, verdicts }) =>
  verdicts.flatMap(({ scheme, otherReadings = [] }) =>
    otherReadings.map(({ readings, status }) => ({ row, scheme, readings, status })),
  ),
);
const flags = (scheme: string, readings: Record<string, string>) =>
  Object.entries(readings).map(([name, option]) => `${scheme}/${name}=${option}`);

describe('--all-readings against one run for each reading, fixtures/nominees.xlsx', () => {
  const readingsOf = [...new Set(marked.map(({ scheme, readings }) => flags(scheme, readings).join(',')))];

  test('the readings that matter there', () => {
    expect([...readingsOf].sort()).toEqual([
      'haidian-2025/practice=and',
      'haidian-2025/practice=or',
      'national-2024/five-forces=hard',
      'national-2024/grade=exclusive',
      'national-2024/grade=exclusive,national-2024/five-forces=hard',
    ]);
  });

  test.each(readingsOf)(
    '%s: the run with it gives the verdicts that were foretold, and no other changes',
    async (text) => {
      const readings = text.split(',');
      const now = statuses(await report({ readings }));
      const changed = [...now]
        .filter(([key, status]) => usual.get(key) !== status)
        .map(([key, status]) => `${key} ${status}`);
      // What fewer of these readings give holds unless all of them together give something else.
      const foretold = new Map(
        marked
          .filter(({ scheme, readings: each }) =>
            flags(scheme, each).every((flag) => readings.includes(flag)),
          )
          .map(({ row, scheme, status }) => [`${row} ${scheme}`, status]),
      );
      expect(changed.sort()).toEqual([...foretold].map(([key, status]) => `${key} ${status}`).sort());
    },
  );

  test('without the option nothing is said of it', async () => {
    const { nominees, findings } = await report({});
    expect(
      nominees.flatMap(({ verdicts }) => verdicts.filter((verdict) => 'otherReadings' in verdict)),
    ).toEqual([]);
    expect(findings.filter(({ code }) => code.endsWith('.other-reading'))).toEqual([]);
  });

  test('each is a question in the row, at the cell of the criterion that changes', () => {
    const told = all.findings
      .filter(({ code, at }) => code === 'verdict.other-reading' && at.row === 12)
      .map(({ severity, criterion, clause, at, args }) => [
        severity,
        criterion,
        clause,
        at.cell,
        args.readings,
        args.other,
      ]);
    expect(told).toEqual([
      ['review', 'H-07', '第六条（二）1', 'N12', ['practice=and'], 'explain'],
      ['review', 'H-07', '第六条（二）1', 'N12', ['practice=or'], 'eligible'],
    ]);
  });
});

describe('the ways to read a scheme otherwise', () => {
  test('each other option alone, then two and three together, none twice', () => {
    const raw = pack.raw['beijing-2025'];
    const scheme = pack.schemes.find(({ id }) => id === 'beijing-2025');
    if (raw === undefined || scheme === undefined) throw new Error('beijing-2025');
    const found = alternatives({ scheme, readings: defaultReadings(scheme) }, raw).map(
      ({ changed }) => changed,
    );
    // hongqi has two options, jing-jin-ji and team have three.
    expect(found.map((changed) => Object.keys(changed).length)).toEqual([
      ...Array.from({ length: 5 }, () => 1),
      ...Array.from({ length: 8 }, () => 2),
      ...Array.from({ length: 4 }, () => 3),
    ]);
    expect(new Set(found.map((changed) => JSON.stringify(changed))).size).toBe(found.length);
  });
});

describe('quotas read otherwise', () => {
  const raw = pack.raw['haidian-2025'];
  const scheme = pack.schemes.find(({ id }) => id === 'haidian-2025');
  const submission = (person: string, occupation: string) => ({
    key: person,
    person: { sure: person, maybe: person },
    facts: Object.fromEntries(
      Object.entries({ employer: '北京海淀远望仪器有限公司', occupation }).map(([name, value]) => [
        name,
        { known: true as const, value, cells: [], steps: [] },
      ]),
    ),
    status: 'eligible' as const,
  });

  test.each([
    [
      'two occupations of one unit: only asked about if the unit alone is the group',
      ['焊工', '钳工'],
      ['same-post=unit'],
    ],
    ['one occupation: asked about by either reading, so nothing hangs on it', ['焊工', '焊工'], []],
    ['a single person', ['焊工'], []],
  ])('%s', (_, occupations, expected) => {
    if (raw === undefined || scheme === undefined) throw new Error('haidian-2025');
    const others = alternatives({ scheme, readings: defaultReadings(scheme) }, raw);
    const submissions = occupations.map((occupation, index) => submission(`p${index}`, occupation));
    const told = otherTallies(scheme.quotas, others, scheme.id, submissions);
    expect(told.flatMap(({ args }) => args.readings)).toEqual(expected);
  });
});
