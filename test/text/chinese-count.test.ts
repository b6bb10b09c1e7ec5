import { describe, expect, test } from 'vitest';
import { parseApproximate, parseCount } from '../../src/text/chinese-number.js';

describe('numerals as counts', () => {
  test.each<[string, number | null]>([
    ['五', 5],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零三', 103],
    ['１２', 12],
    ['五六', null],
    ['一五', null],
    ['一九八〇', null],
    ['', null],
  ])('%s → %s', (text, count) => expect(parseCount(text)).toBe(count));

  test.each<[string, [number, number] | null]>([
    ['五六', [5, 6]],
    ['两三', [2, 3]],
    ['三五', [3, 5]],
    ['十七八', [17, 18]],
    ['二十五六', [25, 26]],
    ['二三十', [20, 30]],
    ['十二三十', null],
    ['六五', null],
    ['一五', null],
    ['五', null],
    ['十五', null],
  ])('%s is between %s', (text, range) =>
    expect(parseApproximate(text)).toEqual(range === null ? null : { min: range[0], max: range[1] }),
  );
});
