import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Scheme } from '../../src/model/scheme.js';
import { compareExpressions } from '../../src/rules/diff/compare.js';
import { diffSchemes } from '../../src/rules/diff/index.js';
import { bundledPack } from '../support.js';

const pack = bundledPack();
const rankOf = (fact: string, word: string) =>
  pack.terms[fact]?.find(({ id, zh }) => id === word || zh === word)?.rank;

interface Row {
  name: string;
  from: unknown;
  to: unknown;
  expect: string[];
}
const rows: Row[] = parse(readFileSync('test/rules/diff.yaml', 'utf8'));

describe('two requirements', () => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const details = compareExpressions(row.from, row.to, rankOf);
    expect(details.map(({ path, from, to, direction }) => `${path}: ${from} → ${to} (${direction})`)).toEqual(
      row.expect,
    );
  });
});

describe('two schemes', () => {
  const haidian = pack.schemes.find(({ id }) => id === 'haidian-2025') as Scheme;
  const changed = (change: (scheme: Scheme) => void) => {
    const scheme = structuredClone(haidian);
    change(scheme);
    return diffSchemes(haidian, scheme, rankOf).map(({ kind, from, to }) => [
      kind,
      from?.id ?? null,
      to?.id ?? null,
    ]);
  };
  const rule = ({ criteria }: Scheme, id: string) => {
    const found = criteria.find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  test.each<[string, (scheme: Scheme) => void, (string | null)[][]]>([
    ['nothing', () => {}, []],
    [
      'one dropped',
      (s) => void s.criteria.splice(s.criteria.indexOf(rule(s, 'H-05')), 1),
      [['dropped', 'H-05', null]],
    ],
    ['one added', (s) => void s.criteria.push({ ...rule(s, 'H-09'), id: 'H-16' }), [['added', null, 'H-16']]],
    [
      'the strength lowered',
      (s) => void Object.assign(rule(s, 'H-05'), { strength: 'in-principle' }),
      [['loosened', 'H-05', 'H-05']],
    ],
    ['another number for the same matter', (s) => void Object.assign(rule(s, 'H-05'), { id: 'H-99' }), []],
    [
      'another number and a higher threshold',
      (s) => Object.assign(rule(s, 'H-05'), { id: 'H-99', require: { shopfloorYears: { atLeast: 6 } } }),
      [['tightened', 'H-05', 'H-99']],
    ],
    [
      'only the title',
      (s) => void Object.assign(rule(s, 'H-05'), { title: { zh: '满五年', en: 'five years' } }),
      [['reworded', 'H-05', 'H-05']],
    ],
    [
      'the cap of a quota',
      (s) => {
        for (const cap of s.quotas.flatMap(({ caps }) => caps)) cap.cap = 2;
      },
      [['loosened', 'H-02', 'H-02']],
    ],
  ])('%s', (_, change, expected) => {
    expect(changed(change)).toEqual(expected);
  });
});
