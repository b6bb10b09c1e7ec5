import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon, scan } from '../../src/facts/lexicon.js';
import { splitItems, splitPieces } from '../../src/facts/split-items.js';
import { anyText } from '../any-text.js';

const names = buildLexicon([['全国红旗杯班组长大赛', null]]);
const items = (cell: string) => splitItems(cell, names).map(({ text }) => text);

describe('items of an award cell', () => {
  test.each([
    ['甲奖、乙奖；丙奖,丁奖。戊奖', ['甲奖', '乙奖', '丙奖', '丁奖', '戊奖']],
    ['甲奖 乙奖', ['甲奖', '乙奖']],
    ['甲奖　　乙奖', ['甲奖', '乙奖']],
    ['甲赛第 3 名', ['甲赛第 3 名']],
    ['甲赛第3名 乙赛第4名', ['甲赛第3名', '乙赛第4名']],
    ['甲赛第3名 2023年乙赛第4名', ['甲赛第3名', '2023年乙赛第4名']],
    ['甲 赛第3名', ['甲 赛第3名']],
    ['甲赛第三名 第46届乙赛第四名', ['甲赛第三名', '第46届乙赛第四名']],
    ['甲赛排名第3，2023年乙赛排名第4 2024年丙赛', ['甲赛排名第3', '2023年乙赛排名第4', '2024年丙赛']],
    ['（１）甲奖；（２）２０２３年乙奖 ２０２４年丙奖', ['甲奖', '2023年乙奖', '2024年丙奖']],
    ['2022，2023年甲奖、2019/2020年乙奖', ['2022，2023年甲奖', '2019/2020年乙奖']],
    ['节约1,200万元', ['节约1,200万元']],
    ['甲奖 2023年乙奖', ['甲奖', '2023年乙奖']],
    ['甲赛（焊工、钳工）', ['甲赛（焊工、钳工）']],
    ['“甲、乙”丙', ['“甲、乙”丙']],
    ['甲赛（焊工、乙奖', ['甲赛（焊工', '乙奖']],
    ['1.甲奖 2.乙奖', ['甲奖', '乙奖']],
    ['一、甲奖；二、乙奖', ['甲奖', '乙奖']],
    ['(1)甲奖(2)乙奖', ['甲奖', '乙奖']],
    ['①甲奖②乙奖', ['甲奖', '乙奖']],
    ['1.甲奖2.乙奖3.丙奖', ['甲奖', '乙奖', '丙奖']],
    ['1、甲奖2、乙奖', ['甲奖', '乙奖']],
    ['1)甲奖2)乙奖', ['甲奖', '乙奖']],
    ['1.2019年甲奖2.2020年乙奖', ['2019年甲奖', '2020年乙奖']],
    // 2 is not the next number of any list here.
    ['甲赛第1名2.乙奖', ['甲赛第1名2.乙奖']],
    ['1.甲赛第3名，得分92.5分', ['甲赛第3名', '得分92.5分']],
    ['● 甲奖\n● 乙奖', ['甲奖', '乙奖']],
    ['★甲奖★乙奖', ['甲奖', '乙奖']],
    ['——甲奖', ['甲奖']],
    ['- 甲奖\n- 乙奖', ['甲奖', '乙奖']],
    ['甲奖+乙奖', ['甲奖', '乙奖']],
    ['A+级奖', ['A+级奖']],
    ['甲奖|乙奖', ['甲奖', '乙奖']],
    ['甲奖\u2028乙奖', ['甲奖', '乙奖']],
    ['2019.5甲奖', ['2019.5甲奖']],
    ['2019/5/1甲奖', ['2019/5/1甲奖']],
    ['全国 “红旗杯” 班组长大赛 第八名', ['全国 “红旗杯” 班组长大赛', '第八名']],
    ['、；', []],
    ['', []],
  ])('%s', (cell, expected) => {
    expect(items(cell)).toEqual(expected);
  });
});

describe('nothing is lost', () => {
  const SEPARATOR = /[、､，,；;。｡/／|｜+＋●■★◆▲▶►※☆◇□△✓√➢➤\s\u200B-\u200F\u2060\uFEFF]/gu;
  const MARKER =
    /[0-9０-９一二三四五六七八九十百零〇○两().（）．\p{S}•·‧∙▪◦*#＊\-–—−~\u2460-\u2473\u2776-\u277F\u24F5-\u24FE]/gu;
  const kept = (text: string) => text.replace(SEPARATOR, '').replace(MARKER, '');

  test('every character that is no separator, number or bullet stands in some item, in order', () => {
    const text = fc.oneof(
      anyText(),
      fc.string({ unit: fc.constantFrom(...'甲乙奖赛第名年届 、，；。\n1234.（）()“”《》①②●★—等和') }),
    );
    fc.assert(
      fc.property(text, (cell) => {
        expect(kept(items(cell).join(''))).toBe(kept(cell));
      }),
      { numRuns: 1000 },
    );
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
