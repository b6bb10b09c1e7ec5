import { expect, test } from 'vitest';
import { otherYear } from '../../src/columns/index.js';
import type { SchemeInUse } from '../../src/model/scheme.js';
import { bundledPack } from '../support.js';

const { schemes } = bundledPack();
const uses = (ids: string) =>
  schemes.filter(({ id }) => ids.split(' ').includes(id)).map((scheme) => ({ scheme }) as SchemeInUse);

test.each([
  // 标题；上面一张表的标题；所用的版本；标题的年份在哪些版本的期间之外
  ['2016年北京大工匠推荐汇总表', '', 'beijing-2025', 'beijing-2025'],
  ['2016年北京大工匠推荐汇总表', '', 'beijing-2016', ''],
  ['2017年北京大工匠推荐汇总表', '', 'beijing-2016', ''],
  ['2018年北京大工匠推荐汇总表', '', 'beijing-2016', 'beijing-2016'],
  ['２０１６年北京大工匠推荐汇总表', '', 'beijing-2025', 'beijing-2025'],
  ['二〇一六年北京大工匠推荐汇总表', '', 'beijing-2025', 'beijing-2025'],
  ['2026年海淀工匠推荐汇总表', '', 'haidian-2025', ''],
  ['海淀工匠推荐汇总表', '', 'haidian-2025', ''],
  ['2024年工匠推荐汇总表', '', 'national-2024 beijing-2025 haidian-2025', 'beijing-2025 haidian-2025'],
  // 有一个年份在期间之内就不说：另一个也许是业绩的年份，或文号
  ['2025年海淀工匠推荐汇总表\n（业绩截至2024年底）', '', 'haidian-2025', ''],
  // 不是年份的数字
  ['海淀工匠推荐汇总表 电话62002016 共1999999人', '', 'haidian-2025', ''],
  ['附件2016\n海淀工匠推荐汇总表', '', 'haidian-2025', 'haidian-2025'],
  // 自己没有写年份的，看上面一张表的标题
  ['（二）技术类', '2016年北京大工匠推荐汇总表', 'beijing-2025', 'beijing-2025'],
  ['2025年（二）技术类', '2016年北京大工匠推荐汇总表', 'beijing-2025', ''],
])('%s | %s | %s: %s', (title, titleAbove, used, outside) => {
  const found = otherYear({ file: 'a.xlsx', sheet: 'S', title, titleAbove, titleRows: [1] }, uses(used));
  const ids = found.flatMap(({ args }) => (args.editions as string[]).filter((_, index) => index % 3 === 0));
  expect(ids.join(' ')).toBe(outside);
});
