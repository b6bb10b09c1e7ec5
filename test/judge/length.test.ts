import { describe, expect, it } from 'vitest';
import { textLength } from '../../src/judge/length.js';

describe('two ways of counting a text (T-28)', () => {
  it.each([
    ['推荐理由', 4, 4],
    ['推 荐\n理　由', 4, 4],
    ['焊接PLC2000工艺', 11, 5],
    ['掌握 PLC 和 CNC 技术', 11, 7],
    ['“工匠”，精神。', 8, 8],
    ['㐂𠮷', 2, 2],
    ['e\u0301', 1, 1],
    ['', 0, 0],
  ])('%s: %i characters, %i words', (text, characters, words) => {
    expect(textLength(text)).toEqual({ characters, words });
  });
});
