import { describe, expect, test } from 'vitest';
import { buildLexicon, scan } from '../../src/facts/lexicon.js';
import { splitItems, splitPieces } from '../../src/facts/split-items.js';

const names = buildLexicon([['全国红旗杯班组长大赛', null]]);
const items = (cell: string) => splitItems(cell, names).map(({ text }) => text);

describe('items of an award cell', () => {
  test.each([
    ['甲奖、乙奖；丙奖,丁奖。戊奖', ['甲奖', '乙奖', '丙奖', '丁奖', '戊奖']],
    ['甲奖 乙奖', ['甲奖', '乙奖']],
    ['甲奖　　乙奖', ['甲奖', '乙奖']],
    ['甲赛第 3 名', ['甲赛第 3 名']],
    ['甲奖 2023年乙奖', ['甲奖', '2023年乙奖']],
    ['甲赛（焊工、钳工）', ['甲赛（焊工、钳工）']],
    ['“甲、乙”丙', ['“甲、乙”丙']],
    ['甲赛（焊工、乙奖', ['甲赛（焊工', '乙奖']],
    ['1.甲奖 2.乙奖', ['甲奖', '乙奖']],
    ['一、甲奖；二、乙奖', ['甲奖', '乙奖']],
    ['(1)甲奖(2)乙奖', ['甲奖', '乙奖']],
    ['①甲奖②乙奖', ['甲奖', '乙奖']],
    ['2019.5甲奖', ['2019.5甲奖']],
    ['2019/5/1甲奖', ['2019/5/1甲奖']],
    ['全国 “红旗杯” 班组长大赛 第八名', ['全国 “红旗杯” 班组长大赛', '第八名']],
    ['、；', []],
    ['', []],
  ])('%s', (cell, expected) => {
    expect(items(cell)).toEqual(expected);
  });
});

describe('pieces of a grade or title cell', () => {
  test('brackets are notes, a stroke joins', () => {
    expect(splitPieces('高级技师（一级）、二级/技师')).toEqual([
      { text: '高级技师', notes: ['一级'], joint: false },
      { text: '二级', notes: [], joint: false },
      { text: '技师', notes: [], joint: true },
    ]);
  });
});

describe('the longest word wins', () => {
  const lexicon = buildLexicon([
    ['技师', 4],
    ['高级技师', 5],
    ['高级工', 3],
    ['高级工程师', 0],
  ]);

  test.each([
    ['高级技师', [5]],
    ['高级工程师', [0]],
    ['高级工', [3]],
    ['焊工技师', ['text', 4]],
    ['第十二名', ['text', 12, 'text']],
  ])('%s', (text, expected) => {
    expect(scan(text, lexicon).map((token) => ('value' in token ? token.value : token.type))).toEqual(
      expected,
    );
  });
});
