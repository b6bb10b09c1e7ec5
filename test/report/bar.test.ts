import { expect, it } from 'vitest';
import { quotaBar } from '../../src/report/bar.js';

it.each([
  ['nobody yet', 0, 5, '□□□□□'],
  ['some', 3, 5, '■■■□□'],
  ['full', 5, 5, '■■■■■'],
  ['over the cap', 6, 5, '■■■■■▲'],
  ['no place at all', 2, 0, '▲▲'],
  ['no cap known is not an empty quota', 0, null, '┈┈┈'],
  ['no cap known', 7, null, '┈┈┈'],
  ['to scale where it would get long', 30, 60, '■■■■■■□□□□□□'],
  ['one person of many is not rounded away', 1, 500, '■□□□□□□□□□□□□'],
  ['nor the last free place', 499, 500, '■■■■■■■■■■■■□'],
  ['nor one too many', 501, 500, '■■■■■■■■■■■■▲'],
])('%s', (_, count, cap, bar) => {
  expect(quotaBar(count, cap)).toBe(bar);
});
