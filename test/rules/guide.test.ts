import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { packFiles } from '../../src/cli/pack-files.js';
import { expressionSchema, LIST_FACTS, SCALAR_FACTS } from '../../src/rules/expression.js';
import { itemWords } from '../../src/rules/item-words.js';
import { criterionSchema, schemeSchema } from '../../src/rules/scheme.js';
import { temporaryFolder } from '../cli/support.js';
import { bundledPack } from '../support.js';
import { follow } from './guide-script.js';

const reference = readFileSync('rules/REFERENCE.md', 'utf8');

test('whoever follows the guide sees what it says (vitest -u writes what the commands print)', async () => {
  const guide = readFileSync('rules/README.md', 'utf8');
  await expect(follow(guide, temporaryFolder())).toMatchFileSnapshot('../../rules/README.md');
}, 120_000);

test('the guide is no part of the pack: the loader and the hash pass it over', async () => {
  const paths = (await packFiles('rules')).map(({ path }) => path);
  expect(paths.filter((path) => !path.endsWith('.yaml'))).toEqual([]);
});

describe('the reference names everything that a scheme may say', () => {
  const operators = shapeOf(expressionSchema);
  const rows = tableRows('## 要求能怎么写');

  it('each part of a scheme file', () => {
    const named = tableRows('## 方案文件的各部分').flatMap(([names = '']) => codes(names));
    expect(named.sort()).toEqual(Object.keys(schemeSchema.shape).sort());
  });

  it('each operator in a row, and nothing else', () => {
    const facts = Object.keys(SCALAR_FACTS);
    const named = rows.flatMap(([names = '']) => codes(names));
    expect(named.sort()).toEqual(
      Object.keys(operators)
        .filter((key) => !facts.includes(key))
        .sort(),
    );
  });

  it.each(rows.map(([names = '', , example = '']) => [names, codes(example).join('')]))(
    '%s: the example %s is valid',
    (_, example) => {
      expect(expressionSchema.safeParse(parse(example)).error).toBeUndefined();
    },
  );

  it('each fact with its kind', () => {
    const kinds = ['term', 'text', 'number', 'month'];
    const expected = kinds.map((kind) =>
      Object.entries(SCALAR_FACTS).flatMap(([fact, of]) => (of === kind ? [fact] : [])),
    );
    const named = tableRows('## 可以问到的事实').map((cells) => codes(cells[2] ?? ''));
    expect(named.map((facts) => facts.sort())).toEqual(
      [...expected, [...LIST_FACTS]].map((facts) => facts.sort()),
    );
  });

  it('each field of the lists', () => {
    const named = Object.fromEntries(
      tableRows('| 多个的 | 键').map(([list = '', fields = '']) => [codes(list)[0], codes(fields).sort()]),
    );
    const words = itemWords(bundledPack().vocabulary);
    expect(named).toEqual(
      Object.fromEntries(Object.entries(words).map(([list, fields]) => [list, Object.keys(fields).sort()])),
    );
  });

  const strengths = tableRows('## 强度').flatMap(([name = '']) => codes(name));
  const quota = shapeOf(schemeSchema.shape.quotas);
  const required = ['id', 'clause', 'strength', 'title', 'require', 'when'];

  it.each([
    ['placement', Object.keys(shapeOf(operators.placement))],
    ['criterion', Object.keys(criterionSchema.shape).filter((key) => !required.includes(key))],
    ['quota', Object.keys(quota).filter((key) => !required.includes(key))],
    ['cap', Object.keys(shapeOf(quota.caps)).filter((key) => !['group', 'strength'].includes(key))],
  ])('each key of a %s', (_, keys) => {
    const named = codes(reference).flatMap((code) => code.split(/[: ]/u)[0] ?? []);
    expect(keys.filter((key) => !named.includes(key))).toEqual([]);
  });

  it('each strength', () => {
    expect(strengths).toEqual(['mandatory', 'in-principle', 'scored', 'priority', 'evidence', 'note']);
  });
});

/** Cells of the rows below the head of the table that follows a text. */
function tableRows(after: string): string[][] {
  const lines = reference.slice(reference.indexOf(after)).split('\n');
  const from = lines.findIndex((line) => line.startsWith('|---'));
  const rows = lines.slice(from + 1);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) => line.split('|').slice(1, -1));
}

/** What stands between backticks. */
function codes(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code ?? '');
}

/** Keys of an object schema, also of one that may be left out, or of the entries of a list. */
function shapeOf(schema: unknown): Record<string, unknown> {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return shapeOf(schema.element);
  return schema instanceof z.ZodObject ? schema.shape : {};
}
