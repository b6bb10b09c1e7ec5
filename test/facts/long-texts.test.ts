import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { READERS } from '../../src/facts/index.js';
import { bundledPack } from '../support.js';
import { form, rowOf } from './plain.js';

const texts = parse(readFileSync('scripts/bench/texts.yaml', 'utf8')) as Record<string, string>;
const { vocabulary, contests } = bundledPack();
const columns = Object.fromEntries(form.fields.map(({ id }, index) => [id, index + 1]));
const context = { form, vocabulary, contests, columns };

// How long it takes is for the benchmark to say (`npm run bench -- parsers`): these are its texts.
describe('a row whose every cell holds 5,000 characters', () => {
  test.each(Object.entries(texts))('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(5_000 / piece.length));
    const row = rowOf(Object.fromEntries(form.fields.map(({ id }) => [id, text])));
    for (const [reader, read] of Object.entries(READERS)) {
      const { facts } = read(row, context);
      expect(
        Object.values(facts).every(({ cells }) => cells.length > 0),
        reader,
      ).toBe(true);
    }
  });
});
