import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FactContext } from '../../src/facts/context.js';
import { readFacts } from '../../src/facts/index.js';
import { judge } from '../../src/judge/index.js';
import type { Proof } from '../../src/model/outcome.js';
import type { PlacementAnswer, PlacementFound } from '../../src/model/placement-answer.js';
import { PLACEMENT_REASONS } from '../../src/model/placement-answer.js';
import { placementFound } from '../../src/report/contract/schema.js';
import { settle } from '../../src/rules/settle.js';
import { rowOf, context as sheet } from '../facts/award-support.js';
import { bundledPack } from '../support.js';

type Row = { write: string; readings?: Record<string, string> } & Record<string, [string, string] | string>;

const table = parse(readFileSync('test/judge/placement-answers.yaml', 'utf8')) as Record<string, Row[]>;
const pack = bundledPack();
const context: FactContext = { ...sheet, vocabulary: pack.vocabulary, contests: pack.contests };

/** Scheme and reference date that a criterion is judged by. */
const SCHEMES: Record<string, [string, string]> = {
  'B-10': ['beijing-2025', '2025-03-31'],
  'N-08': ['national-2024', '2024-03-10'],
  'H-03': ['haidian-2025', '2025-06-30'],
};

/** A placement that comes nearest to the test speaks for a proof of several tests. */
const BEST: PlacementAnswer[] = ['met', 'likely', 'ask', 'unmet', 'not-placement'];

function judged(write: string, id: string, readings: Record<string, string>) {
  const [name = '', asOf = ''] = SCHEMES[id] ?? [];
  const raw = pack.raw[name];
  if (raw === undefined) throw new Error(name);
  const row = rowOf({ grade: '技师', occupation: '焊工', recommender: '个人自荐', skillAwards: write });
  const { nominee } = readFacts(row, context, { required: [], oneOf: [], asOfs: [asOf] });
  const use = { scheme: settle(raw, readings), asOf } as Parameters<typeof judge>[1];
  const { verdict } = judge(nominee, use, pack);
  const result = verdict.criteria.find((criterion) => criterion.id === id);
  return { outcome: result?.outcome, found: result === undefined ? [] : foundIn(result.proof) };
}

/** What every test of placements in a proof found. */
function foundIn({ op, found, children = [] }: Proof): PlacementFound[] {
  return [...(op === 'placement' ? ((found ?? []) as PlacementFound[]) : []), ...children.flatMap(foundIn)];
}

/** Of all answers, the nearest; of those alike, the one that least speaks against it. */
function nearest(found: PlacementFound[]): PlacementFound | undefined {
  return [...found].sort(
    (a, b) => BEST.indexOf(a.answer) - BEST.indexOf(b.answer) || against(a.because) - against(b.because),
  )[0];
}

const against = (because: string[]) => because.length + (because.includes('event-other') ? 10 : 0);

const rows = Object.entries(table).flatMap(([section, list]) =>
  list.flatMap(({ write, readings = {}, ...criteria }) =>
    Object.entries(criteria as Record<string, [string, string]>).map(([id, [answer, outcome]]) => ({
      section,
      write,
      id,
      answer,
      outcome,
      readings: readings as Record<string, string>,
    })),
  ),
);

describe('the five ways in which a placement answers', () => {
  test.each(rows)('$section: $write, $id $readings → $answer', ({ write, id, answer, outcome, readings }) => {
    const result = judged(write, id, readings);
    const best = nearest(result.found);
    expect([[best?.answer, ...(best?.because ?? [])].join(' '), result.outcome]).toEqual([answer, outcome]);
  });

  test('every reason that a sheet can bring about stands in the table', () => {
    const shown = new Set(rows.flatMap(({ answer }) => answer.split(' ').slice(1)));
    // Only an item of a column that was not read leaves these open, and then the column is the reason.
    const hidden = ['not-own-open', 'team-open', 'prize-lower'];
    expect(PLACEMENT_REASONS.filter((reason) => !shown.has(reason) && !hidden.includes(reason))).toEqual([]);
  });

  test('the proof of each fits the contract', () => {
    for (const { write, id, readings } of rows)
      for (const item of judged(write, id, readings).found)
        expect(placementFound.safeParse(item).error).toBeUndefined();
  });

  test('a sure placement beside an assumed one: nothing is assumed', () => {
    const write = '2023年北京市职工职业技能大赛焊工第三名；2021年北京市职工职业技能大赛决赛焊工第五名';
    const { found } = judged(write, 'B-10', {});
    expect(found.filter(({ answer }) => answer !== 'unmet').map(({ answer }) => answer)).toEqual([
      'likely',
      'met',
    ]);
  });
});
