import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { garbled, onlyQuestionMarks } from '../../src/text/garbled.js';
import { anyText } from '../any-text.js';

const tables = parse(readFileSync(new URL('garbled.yaml', import.meta.url), 'utf8')) as {
  garbled: { what: string; text: string; likely: string }[];
  fine: { what: string; text: string }[];
};
const pack = readFileSync(new URL('../../rules/form/national-2024.yaml', import.meta.url), 'utf8');
const words = (parse(pack) as { garbledWords: string[] }).garbledWords;

describe('text damaged by a wrong encoding', () => {
  it.each(tables.garbled.map((one) => [one.what, one] as const))('%s', (_, { text, likely }) => {
    expect(garbled(text, words)).toEqual({ likely });
  });

  it.each(tables.fine.map((one) => [one.what, one] as const))('not: %s', (_, { text }) => {
    expect(garbled(text, words)).toBeNull();
  });

  it('UTF-8 read as Latin-1 is known by any common word', () => {
    for (const text of pack.match(/\p{Script=Han}{2,}/gu) ?? []) {
      const latin = [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('');
      expect([text, garbled(latin, [])]).toEqual([text, { likely: text }]);
      expect([text, garbled(text, [])]).toEqual([text, null]);
    }
  });

  it('never throws, and is through long texts before the test times out', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        garbled(text, words);
      }),
    );
    for (const long of ['å§'.repeat(500_000), `濮撳悕${'?濮'.repeat(500_000)}`]) {
      expect(() => garbled(long, words)).not.toThrow();
    }
  });

  it('question marks alone, two or more', () => {
    expect(['??', ' ???? ', '?', '？？', '张??', ''].map(onlyQuestionMarks)).toEqual([
      ...[true, true],
      ...[false, false, false, false],
    ]);
  });
});
