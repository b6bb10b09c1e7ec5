import { describe, expect, it } from 'vitest';
import { isMistyped, mostAlike, nearest } from '../../src/text/nearest.js';

const same = (text: string) => text;

describe('mostAlike: names in other words', () => {
  it.each([
    ['参加工作时间', ['何时参加工作', '工作单位'], '何时参加工作'],
    ['手机', ['姓名', '邮编'], null],
    ['姓别', ['性别', '姓甲乙'], '性别'],
    ['从事本职业年限', ['从事行业'], null],
    ['毕业时间', ['出生时间'], null],
    ['所在工会', ['所在单位'], null],
    ['联系手机', ['手机', '联系地址'], '手机'],
    ['姓名', ['姓 名', '名姓'], '姓 名'],
  ])('%s among %j is %j', (name, candidates, found) => {
    expect(mostAlike([name], candidates, same)).toBe(found);
  });
});

describe('isMistyped', () => {
  it.each([
    ['工程测量员', '工程测量员', true],
    ['工程测员', '工程测量员', true],
    ['工程测绘员', '工程测量员', true],
    ['工程工测量员', '工程测量员', true],
    ['测量工程员', '工程测量员', true],
    ['工程员', '工程测量员', false],
    ['电工', '焊工', false],
    ['工焊', '焊工', false],
  ])('%s for %s: %s', (name, meant, mistyped) => {
    expect(isMistyped(name, meant)).toBe(mistyped);
  });
});

describe('nearest: names mistyped', () => {
  it.each([
    ['practise', ['practice', 'term'], 'practice'],
    ['x', ['practice'], null],
  ])('%s among %j is %j', (name, candidates, found) => {
    expect(nearest(name, candidates)).toBe(found);
  });
});
