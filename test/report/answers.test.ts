import { describe, expect, it } from 'vitest';
import {
  PLACEMENT_ANSWERS,
  PLACEMENT_REASONS,
  type PlacementFound,
} from '../../src/model/placement-answer.js';
import { contextOf } from '../../src/report/explain/context.js';
import { itemText } from '../../src/report/explain/item-text.js';
import { answers as en } from '../../src/report/messages/en/answers.js';
import { answers as zh } from '../../src/report/messages/zh/answers.js';

const item = (found: Pick<PlacementFound, 'outcome' | 'answer' | 'because'>): PlacementFound => ({
  text: '某大赛第三名',
  parts: {},
  ...found,
});

const FOUND: [PlacementFound, string, string][] = [
  [item({ outcome: 'met', answer: 'met', because: [] }), '✓ 某大赛第三名（符合）', '✓ 某大赛第三名 (met)'],
  [
    item({ outcome: 'met', answer: 'likely', because: ['stage-assumed'] }),
    '✓ 某大赛第三名（按假定符合：没写赛段，按决赛计）',
    '✓ 某大赛第三名 (met by assumption: no stage written, taken for the final)',
  ],
  [
    item({ outcome: 'undetermined', answer: 'ask', because: ['team-asked', 'prize-without-rank'] }),
    '? 某大赛第三名（须核实：是团体名次，只写了奖项，没写第几名）',
    '? 某大赛第三名 (to be confirmed: rank of a team, a prize without a rank)',
  ],
  [
    item({ outcome: 'unmet', answer: 'unmet', because: ['rank-beyond'] }),
    '✗ 某大赛第三名（不符合：名次在要求之外）',
    '✗ 某大赛第三名 (not met: rank beyond the limit)',
  ],
  [
    item({ outcome: 'unmet', answer: 'not-placement', because: ['no-placement'] }),
    '✗ 某大赛第三名（不算名次：只是参赛、组织、指导之类，没有名次）',
    '✗ 某大赛第三名 (no placement: taking part, organising or coaching is no rank)',
  ],
];

describe('a placement in a proof says in which of the five ways it answers', () => {
  it.each(FOUND)('%o', (found, inChinese, inEnglish) => {
    const options = { width: 200, color: false };
    expect(itemText(found, false, contextOf({ ...options, lang: 'zh' }, []))).toBe(inChinese);
    expect(itemText(found, false, contextOf({ ...options, lang: 'en' }, []))).toBe(inEnglish);
  });

  it('every answer and every reason has words of its own in both languages', () => {
    for (const { answer, because } of [zh, en]) {
      expect(Object.keys(answer)).toEqual([...PLACEMENT_ANSWERS]);
      expect(Object.keys(because)).toEqual([...PLACEMENT_REASONS]);
      expect(new Set(Object.values(answer)).size).toBe(PLACEMENT_ANSWERS.length);
      expect(new Set(Object.values(because)).size).toBe(PLACEMENT_REASONS.length);
    }
  });
});
