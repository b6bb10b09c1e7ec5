import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { hanging, padEnd, truncate, widthOf, wrap } from '../../src/report/layout.js';
import { byAddress } from '../../src/report/order.js';
import { printable } from '../../src/text/printable.js';

describe('wrap', () => {
  it.each([
    ['生产现场工作年限未填写', 10, ['生产现场工', '作年限未填', '写']],
    ['一二三四五，六', 10, ['一二三四', '五，六']],
    ['see the official document', 12, ['see the', 'official', 'document']],
    ['', 10, ['']],
  ])('%s in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('loses nothing but spaces', () => {
    const squeeze = (text: string) => text.replace(/\s/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 8, max: 40 }), (text, width) => {
        expect(squeeze(wrap(text, width).join(''))).toBe(squeeze(printable(text)));
      }),
    );
  });
});

it('keeps a word whole that the next line can hold', () => {
  expect(wrap('ab craftsman', 12, 10)).toEqual(['ab', 'craftsman']);
});

it.each([
  ['a tab', '姓名\t张三李四王五赵六', ['标题 姓名 张', '三李四王五赵', '六']],
  ['a tab where a line ends', '姓名张\t三李四王五赵六', ['标题 姓名张', '三李四王五赵', '六']],
  ['a line break', '姓名\n张三李四王五赵六', ['标题 姓名', '张三李四王五', '赵六']],
  ['a bracket before a tab', '（\t张三李四王五赵六', ['标题 （ 张三', '李四王五赵六']],
])('says every part once when the first line has another width: %s', (_, text, lines) => {
  expect(hanging('标题 ', text, 12, 0)).toEqual(lines);
});

it('hangs texts of any characters without losing or repeating any', () => {
  const squeeze = (text: string) => text.replace(/\s/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'张三（），\t\n ab.') }), (text) => {
      expect(squeeze(hanging('标题 ', text, 14, 2).join(''))).toBe(`标题${squeeze(text)}`);
    }),
  );
});

it('hangs the lines after the first', () => {
  expect(hanging('→ ', '一二三四五六七八', 12)).toEqual(['→ 一二三四五', '  六七八']);
});

it('pads and cuts by columns, not characters', () => {
  expect(padEnd('张三', 6)).toBe('张三  ');
  expect(truncate('张三李四', 5)).toBe('张三…');
  expect(widthOf('P5 年限')).toBe(7);
});

it('puts AA after Z, and row 2 before row 10', () => {
  expect(['AA5', 'Z5', 'A10', 'B2'].sort(byAddress)).toEqual(['B2', 'Z5', 'AA5', 'A10']);
});

it('gives every character the width that string-width gives it, which takes 25 ms to start', () => {
  // Of blocks whose every character is of one kind (ideographs, syllables, halves of pairs, private use) some.
  const ranges = [
    [0, 0x33ff, 1],
    [0x3400, 0x4dbf, 61],
    [0x4dc0, 0x4dff, 1],
    [0x4e00, 0x9fff, 61],
    [0xa000, 0xabff, 1],
    [0xac00, 0xd7a3, 61],
    [0xd7a4, 0xd7ff, 1],
    [0xd800, 0xf8ff, 61],
    [0xf900, 0xffff, 1],
    [0x1f000, 0x1ffff, 1],
    [0x20000, 0x2ffff, 997],
  ] as const;
  const chars = ranges.flatMap(([from, to, step]) =>
    Array.from({ length: Math.ceil((to - from + 1) / step) }, (_, index) =>
      String.fromCodePoint(from + index * step),
    ),
  );
  expect(chars.filter((char) => widthOf(char) !== stringWidth(char))).toEqual([]);
});
