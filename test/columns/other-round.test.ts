import { expect, test } from 'vitest';
import { otherRound } from '../../src/columns/index.js';
import type { SchemeInUse } from '../../src/model/scheme.js';
import { bundledPack } from '../support.js';

const { schemes } = bundledPack();
const uses = (ids: string) =>
  schemes.filter(({ id }) => ids.split(' ').includes(id)).map((scheme) => ({ scheme }) as SchemeInUse);

test.each([
  // 标题；上面一张表的标题；所用的版本；说的是哪一届
  ['第五届“北京大工匠”培育对象推荐汇总表', '', 'beijing-2025', '第五届'],
  ['第四届“北京大工匠”培育对象推荐汇总表', '', 'beijing-2025', ''],
  ['第 4 届北京大工匠推荐汇总表', '', 'beijing-2025', ''],
  ['第４届北京大工匠推荐汇总表', '', 'beijing-2025', ''],
  ['第3届北京大工匠推荐汇总表', '', 'beijing-2025', '第3届'],
  ['第十四届北京大工匠推荐汇总表', '', 'beijing-2025', '第十四届'],
  ['北京大工匠推荐汇总表', '', 'beijing-2025', ''],
  // 有一处是这一届就不说：另一个也许是大赛的届次
  ['第七届全国职工职业技能大赛暨第四届北京大工匠推荐汇总表', '', 'beijing-2025', ''],
  // 规则里没有届次的不比
  ['第五届大国工匠推荐汇总表', '', 'national-2024 haidian-2025', ''],
  // 自己没有写届次的，看上面一张表的标题
  ['（二）技术类', '第三届北京大工匠推荐汇总表', 'beijing-2025', '第三届'],
  ['第四届（二）技术类', '第三届北京大工匠推荐汇总表', 'beijing-2025', ''],
])('%s | %s | %s: %s', (title, titleAbove, used, rounds) => {
  const found = otherRound({ file: 'a.xlsx', sheet: 'S', title, titleAbove, titleRows: [1] }, uses(used));
  expect(found.flatMap(({ args }) => args.rounds as string[]).join(' ')).toBe(rounds);
});
