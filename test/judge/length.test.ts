import { describe, expect, it } from 'vitest';
import { length } from '../../src/judge/leaves.js';
import { textLength } from '../../src/judge/length.js';
import type { Setting } from '../../src/judge/setting.js';

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

describe('a limit of length', () => {
  it.each([
    ['a text as long as the limit', '焊'.repeat(5), 'met', []],
    ['one character more', '焊'.repeat(6), 'unmet', []],
    ['more characters, as many words', '会用PLC焊接', 'met', ['length.word-count']],
  ])('%s', (_, value, outcome, said) => {
    const text = { known: true as const, value, cells: ['Z5'], steps: [] };
    const setting = { nominee: { facts: { reason: text } } } as unknown as Setting;
    const proof = length({ of: 'reason', atMost: 5 })(setting);
    expect([proof.outcome, (proof.remarks ?? []).map(({ code }) => code)]).toEqual([outcome, said]);
  });
});
