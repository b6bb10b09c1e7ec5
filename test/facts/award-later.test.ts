import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/index.js';
import { bundledPack } from '../support.js';
import { rowOf, context as sheet } from './award-support.js';

const pack = bundledPack();
const context = { ...sheet, vocabulary: pack.vocabulary, contests: pack.contests };

/** `T5 item: date > as-of` of every award that is told to be too late. */
function told(texts: Record<string, string>, asOfs: string[]): string[] {
  const { findings } = readFacts(rowOf(texts), context, { required: [], oneOf: [], asOfs });
  return findings
    .filter(({ code, severity }) => code === 'awards.later' && severity === 'review')
    .map(({ at, args }) => `${at.cell} ${args.item}: ${args.date}`);
}

const NATIONAL = '2024-03-10';
const BEIJING = '2025-03-31';

describe('an award later than the reference date (T-47)', () => {
  test.each([
    // Known by the edition, whatever is written.
    ['第八届全国职工职业技能大赛决赛焊工第12名', NATIONAL, '2024-09'],
    ['2024年首届全国“红旗杯”班组长大赛电力赛道第八名', NATIONAL, '2024-08'],
    ['第二届全国“红旗杯”班组长大赛第三名', BEIJING, '2025-08'],
    ['第九届全国职工职业技能大赛决赛焊工第3名', BEIJING, '2027-09'],
    ['2025年北京市职工职业技能大赛焊工决赛第二名', BEIJING, '2025-08'],
    ['2025年北京市职工职业技能大赛焊工初赛第二名', BEIJING, '2025-06'],
    // Known by the date as written.
    ['2026年江苏省焊工职业技能大赛第二名', BEIJING, '2026'],
    ['2025年5月20日全国焊工职业技能大赛第一名', BEIJING, '2025-05-20'],
    ['2025.4首都劳动奖章', BEIJING, '2025-04'],
    ['北京大工匠（2030年）', BEIJING, '2030'],
    ['2025年5月被评为海淀工匠', BEIJING, '2025-05'],
    ['2026年优秀共产党员', BEIJING, '2026'],
  ])('%s, as of %s: %s', (write, asOf, date) => {
    const item = write.length > 40 ? `${write.slice(0, 40)}…` : write;
    expect(told({ skillAwards: write }, [asOf])).toEqual([`U5 ${item}: ${date}`]);
  });

  test.each([
    ['第八届全国职工职业技能大赛决赛焊工第12名', BEIJING],
    ['第七届全国职工职业技能大赛决赛焊工第12名', NATIONAL],
    // The year alone may lie before the date.
    ['2025年江苏省焊工职业技能大赛第二名', BEIJING],
    ['2025年3月首都劳动奖章', BEIJING],
    ['第八届全国职工职业技能大赛北京选拔赛第3名', NATIONAL],
    ['北京大工匠', NATIONAL],
  ])('%s, as of %s: nothing to ask', (write, asOf) => {
    expect(told({ honours: write }, [asOf])).toEqual([]);
  });

  test.each([
    // A date at the start of a list may be that of all that is listed without a date of its own.
    ['2025年获首都劳动奖章、全国技术能手', ['2025年获首都劳动奖章', '全国技术能手']],
    ['2025年首都劳动奖章，全国技术能手', ['2025年首都劳动奖章', '全国技术能手']],
    ['2025年获“首都劳动奖章”“全国技术能手”', ['2025年获“首都劳动奖章”', '“全国技术能手”']],
    ['2025年：\n首都劳动奖章\n全国技术能手', ['2025年： 首都劳动奖章', '全国技术能手']],
    ['2025年首都劳动奖章，2021年全国技术能手，全国劳动模范', ['2025年首都劳动奖章']],
    ['全国技术能手、2025年首都劳动奖章', ['2025年首都劳动奖章']],
    ['首都劳动奖章（2025年）、全国技术能手', ['首都劳动奖章（2025年）']],
  ])('%s: all that may be of that date', (write, items) => {
    expect(told({ honours: write }, [NATIONAL])).toEqual(items.map((item) => `T5 ${item}: 2025`));
  });

  test('once for an item and a date, though it is a placement and speaks of a title', () => {
    const write = '2026年北京市职工职业技能大赛第一名并获评海淀工匠';
    expect(told({ honours: write }, [BEIJING])).toEqual([`T5 ${write}: 2026`]);
  });

  test('each column has its own; what holds at several reference dates is said once', () => {
    const write = '2026年北京大工匠';
    expect(told({ honours: write, skillAwards: write }, [NATIONAL, BEIJING])).toEqual([
      `T5 ${write}: 2026`,
      `U5 ${write}: 2026`,
    ]);
  });
});
