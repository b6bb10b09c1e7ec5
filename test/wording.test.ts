import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordedCodes } from '../src/report/messages/index.js';

/**
 * Every code that the program can say is worded in both languages, and nothing is worded that it never says. Codes are
 * found as string literals of the form `topic.problem` in the code outside the wording itself.
 */
const CODE = /'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('report/messages/'));
const sources = files.map((file) => readFileSync(join('src', file), 'utf8')).join('\n');
const forms = readdirSync('rules/form')
  .map((file) => readFileSync(join('rules/form', file), 'utf8'))
  .join('\n');

/** The form names the code that its column formats raise; some codes are put together from a family and a problem. */
const literal = new Set([...sources.matchAll(CODE)].map(([, code = '']) => code));
const fromForm = new Set([...forms.matchAll(/schemaCode: (\S+)/g)].map(([, code = '']) => code));
const families = [...sources.matchAll(/`([a-z-]+)\.\$\{/g)].map(([, family = '']) => `${family}.`);

const raised = (code: string): boolean =>
  literal.has(code) || fromForm.has(code) || families.some((family) => code.startsWith(family));

describe('wording', () => {
  it('both languages word the same codes', () => {
    expect(wordedCodes('en').sort()).toEqual(wordedCodes('zh').sort());
  });

  it('no wording is left for a code that nothing raises', () => {
    expect(wordedCodes('zh').filter((code) => !raised(code))).toEqual([]);
  });

  it('every code in the source that looks like one of ours is worded', () => {
    const topics = new Set(wordedCodes('zh').map((code) => code.split('.')[0]));
    const unworded = [...literal, ...fromForm].filter(
      (code) => topics.has(code.split('.')[0] ?? '') && !wordedCodes('zh').includes(code),
    );
    expect(unworded).toEqual([]);
  });
});
