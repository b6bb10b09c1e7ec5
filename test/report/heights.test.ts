import { expect, test } from 'vitest';
import { linesOf, withWholeWords } from '../../src/report/xlsx/page.js';

test.each<[string, number, number]>([
  ['', 20, 1],
  ['a'.repeat(20), 20, 1],
  ['a'.repeat(21), 20, 2],
  ['一二三四五六七八九十甲', 20, 2],
  ['one\ntwo', 20, 2],
  // Short words fill the line, Chinese breaks anywhere.
  ['to be or not to be that is', 13, 2],
  ['有 12 人的结论会变', 20, 1],
  // A path is begun on a line of its own, and leaves the rest of the one before empty.
  ['4 unit/nominees.xlsx', 20, 1],
  ['4 2025-folder/unit/nominees.xlsx', 20, 3],
  ['4 2025/unit/a.xlsx 2025/unit/b.xlsx', 20, 2],
  ['4 2025-own/unit/a.xlsx 2025-own/unit/b.xlsx', 20, 3],
  // A line holds whole characters only, a sign that must not begin one takes the character before along, a word goes as a whole.
  ['请补全或改正这一行中报错、待核实的单元格。', 20, 3],
  ['一二三四五六七八九十。', 20, 2],
  ['Recommending units', 8, 3],
  ['Beijing Master Craftsman', 12, 3],
])('%j in %d characters: %d lines', (text, width, lines) => {
  expect(linesOf(text, width)).toBe(lines);
});

test('no word is broken: wide columns give the room', () => {
  const head = ['Criterion', 'What', 'Recommending unit', '一二三四五六七八九十'].map((value) => ({ value }));
  const [first = 0, what = 0, third = 0, fourth] = withWholeWords([head], [7, 60, 10, 4]);
  expect(first).toBeGreaterThan(8.9);
  expect(third).toBeGreaterThan(14.4);
  expect(fourth).toBe(4);
  expect(first + what + third).toBeCloseTo(77);
  // A joined cell has more room than its column; a table without a wide column stays as it is.
  expect(withWholeWords([head], [7, 60], [{ top: 0, left: 0, bottom: 0, right: 1 }])).toEqual([7, 60]);
  expect(withWholeWords([head], [7, 20, 10, 4])).toEqual([7, 20, 10, 4]);
});
