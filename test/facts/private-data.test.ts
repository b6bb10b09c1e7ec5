import { describe, expect, test } from 'vitest';
import { texts } from '../../src/facts/texts.js';
import { codes, context, rowOf } from './plain.js';

const own = {
  idNumber: '119900198006010015',
  phone: '13900000001',
  contactPhone: '010-62000001',
  employerAddress: '北京市海淀区学院路乙1号',
};

describe('what must not stand in a text that is made public (T-54)', () => {
  test.each<[string, string[]]>([
    ['长期从事压力容器焊接，攻克薄壁管件变形难题。', []],
    ['2019年至2023年完成技术革新12项，节约资金1390万元。', []],
    ['建成3号楼501实验平台。', []],
    ['居住区供热改造的带头人。', []],
    ['联系电话13900000001。', ['warning text.personal-data']],
    ['联系电话139 0000 0001。', ['warning text.personal-data']],
    ['电话１３９０００００００１。', ['warning text.personal-data']],
    ['咨询62000001转8。', ['warning text.personal-data']],
    ['咨询6200-0001。', ['warning text.personal-data']],
    ['身份证119900198006010015。', ['warning text.personal-data']],
    ['身份证119900 19800601 0015。', ['warning text.personal-data']],
    ['另一人的号码11990019800601004X。', ['warning text.personal-data']],
    ['家住花园小区。', ['warning text.address']],
    ['现住花园小区3号楼2单元501室，', ['warning text.address']],
    ['单位在北京市海淀区学院路乙1号，', ['warning text.address']],
    ['家住花园小区，电话13900000001。', ['warning text.personal-data', 'warning text.address']],
  ])('%s', (text, expected) => {
    for (const field of ['reason', 'reasonShort']) {
      const { findings } = texts(rowOf({ ...own, [field]: text }), context);
      expect(codes(findings)).toEqual(expected);
      expect(JSON.stringify(findings)).not.toMatch(/1390|62000001|1199|花园|学院路/);
    }
  });

  test('only these two columns are made public', () => {
    const { findings } = texts(rowOf({ ...own, post: '电话13900000001' }), context);
    expect(codes(findings)).toEqual([]);
  });
});
