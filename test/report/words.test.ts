import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { frameOf } from '../../src/report/messages/index.js';
import { checkFiles, fixturePack, sheetsIn } from '../fixtures.js';

/** Sources of the facts stage, in one text. */
const sources = readdirSync('src/facts')
  .map((file) => readFileSync(`src/facts/${file}`, 'utf8'))
  .join('\n');

const quoted = (text: string) => [...text.matchAll(/'([a-z0-9-]+)'/gu)].map(([, word = '']) => word);
const all = (pattern: RegExp) => [...sources.matchAll(pattern)].map(([, text = '']) => text);

/** `step: 'x'` as it is; `step: \`term-${…}\`` with each wording; the changes that the reading of a month names. */
const steps = new Set([
  ...all(/\bstep: '([a-z0-9-]+)'/gu),
  ...all(/type Wording = ([^;]+);/gu).flatMap((union) => quoted(union).map((word) => `term-${word}`)),
  ...all(/range: Range; how: ([^;}]+)/gu).flatMap((union) => quoted(union).map((word) => `years-${word}`)),
  ...all(/type YearMonthChange =([^;]+);/gu).flatMap(quoted),
  ...all(/\.\.\.reading\.changes,([^;]+?)\.map/gu).flatMap(quoted),
]);

/** Facts named in the sources, beside those named like a column of the form. */
const facts = new Set([
  ...all(/\b([a-zA-Z]+): (?:known|unknown|unfilled)\(/gu),
  ...all(/\bfacts\.([a-zA-Z]+) = /gu),
]);
// A property of a result, not the name of a fact.
facts.delete('fact');

describe.each(['zh', 'en'] as const)('words of explain in %s', (lang) => {
  const frame = frameOf(lang);

  it('every step of the facts stage is worded, and no wording is left over', () => {
    expect(steps.size).toBeGreaterThan(20);
    expect(Object.keys(frame.steps).sort()).toEqual([...steps].sort());
  });

  it('every way to name a step is known to this test', () => {
    const ways = new Set(all(/\bstep: ?`([^`]*)`/gu).map((way) => way.replace(/\$.*/u, '')));
    expect([...ways].sort()).toEqual(['term-', 'years-']);
  });

  it('every fact is worded', () => {
    expect(facts.size).toBeGreaterThan(10);
    expect([...facts].filter((name) => !Object.hasOwn(frame.facts, name))).toEqual([]);
  });
});

describe('the fixtures', () => {
  const reports: Report[] = [];
  beforeAll(async () => {
    const pack = fixturePack();
    const folders = [
      'fixtures',
      'fixtures/ok',
      ...readdirSync('fixtures/err').map((name) => `fixtures/err/${name}`),
    ];
    for (const folder of folders) {
      const names = sheetsIn(folder);
      if (names.length > 0) reports.push(await checkFiles(folder, names, pack));
    }
  });

  it.each(['zh', 'en'] as const)('show no fact and no step without a word in %s', (lang) => {
    const frame = frameOf(lang);
    const read = reports.flatMap(({ nominees }) =>
      nominees.flatMap((nominee) => Object.entries(nominee.facts)),
    );
    const raw = read.flatMap(([name, fact]) => [
      ...(Object.hasOwn(frame.facts, name) ? [] : [name]),
      ...fact.steps.map(({ step }) => step).filter((step) => !Object.hasOwn(frame.steps, step)),
    ]);
    expect(read.length).toBeGreaterThan(100);
    expect([...new Set(raw)]).toEqual([]);
  });
});
