import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFacts } from '../../src/facts/index.js';
import { compareRecommenders } from '../../src/judge/recommenders.js';
import type { Nominee } from '../../src/model/nominee.js';
import type { TableRow } from '../../src/model/table.js';
import { bundledPack } from '../support.js';

interface Case {
  about: string;
  /** By row; one file where absent. */
  files?: string[];
  rows: string[];
  counted: (string | null)[];
  tells?: string[];
}

const cases = parse(readFileSync('test/judge/recommenders.yaml', 'utf8')) as Case[];
const pack = bundledPack();
const [form] = pack.forms;
if (form === undefined) throw new Error('the pack has no form');
const context = { form, vocabulary: pack.vocabulary, contests: pack.contests, columns: { recommender: 1 } };

/** A row whose recommending unit is written so. */
function nominee(text: string, index: number, file = 'a.xlsx'): Nominee {
  const row = index + 1;
  const cells: TableRow['cells'] =
    text === '' ? {} : { recommender: { row, column: 1, kind: 'text', raw: text, shown: text } };
  const written: TableRow = { file, sheet: 'S', row, hidden: false, cells };
  return readFacts(written, context, { required: [], oneOf: [], asOfs: ['2025-03-31'] }).nominee;
}

function counted({ facts: { recommender } }: Nominee): unknown {
  return recommender?.known ? recommender.value : null;
}

describe('recommending units of several rows (T-40)', () => {
  it.each(cases)('$about', ({ rows, files, counted: expected, tells = [] }) => {
    const nominees = rows.map((text, index) => nominee(text, index, files?.[index]));
    const compared = compareRecommenders(nominees, pack.vocabulary);
    expect(compared.nominees.map(counted)).toEqual(expected);
    expect(compared.findings.map(({ at, severity, code }) => `${at.row} ${severity} ${code}`)).toEqual(tells);
  });

  it('puts a row of another category in doubt, and shows the renaming as a step', () => {
    const { nominees } = compareRecommenders(
      ['海淀区总工会', '海淀区', '北京甲乙有限公司工会', '北京甲乙有限责任公司工会'].map((text, index) =>
        nominee(text, index),
      ),
      pack.vocabulary,
    );
    expect(nominees.map(({ columns }) => columns.recommender?.state)).toEqual([
      'filled',
      'doubtful',
      'filled',
      'filled',
    ]);
    expect(nominees[2]?.facts.recommender?.steps).toEqual([
      { step: 'unit-name', from: '北京甲乙有限公司工会', to: '北京甲乙有限责任公司工会' },
    ]);
  });

  it('does not depend on the order of the rows', () => {
    const texts = cases.flatMap(({ rows }) => rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: 2 }), (rows) => {
        const named = (order: string[]) => {
          const { nominees } = compareRecommenders(
            order.map((text, index) => nominee(text, index)),
            pack.vocabulary,
          );
          return new Map(order.map((text, index) => [text, counted(nominees[index] as Nominee)]));
        };
        const [first, second] = [named(rows), named([...rows].reverse())];
        for (const text of rows) expect(second.get(text)).toBe(first.get(text));
      }),
      { numRuns: 30 },
    );
  });
});
