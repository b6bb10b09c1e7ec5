import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/model/coverage.js';
import { craftsman, temporaryFolder } from './support.js';

/** A copy of the bundled pack with one text of one file replaced. */
function packWith(path: string, from: string | RegExp, to: string): string {
  const folder = join(temporaryFolder(), 'rules');
  cpSync('rules', folder, { recursive: true });
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, path), text.replace(from, to));
  return folder;
}

describe('rules coverage', () => {
  it('84 of 84 requirements, both ways, and nothing missing', () => {
    const { code, out } = craftsman(['rules', 'coverage']);
    expect(code).toBe(0);
    expect(out).toMatch(/合计 +84\/84/u);
    expect(out).toContain('都有着落');
  });

  it('JSON: requirements by document', () => {
    const { out } = craftsman(['rules', 'coverage', '--format', 'json']);
    const { schema, documents, requirements, complete } = JSON.parse(out) as Coverage;
    expect({ schema, requirements, complete }).toEqual({
      schema: 'craftsman.coverage/1',
      requirements: { covered: 84, all: 84 },
      complete: true,
    });
    expect(Object.fromEntries(documents.map((each) => [each.letter, each.requirements.all]))).toEqual({
      N: 25,
      B: 15,
      H: 15,
      C: 19,
      E: 10,
    });
  });

  it.each([
    [
      'a requirement left out',
      'schemes/haidian-2025.yaml',
      /count: 15/u,
      'count: 16',
      /haidian-2025 H-16 +没有写成规则/u,
    ],
    [
      'a clause that nobody cites',
      'schemes/haidian-2025.yaml',
      'title: 目的, requires: false',
      'title: 目的',
      /haidian-2025 第一条 +条款没有任何要求引用/u,
    ],
    [
      'an outcome that no case expects',
      'cases/haidian-2025.yaml',
      /criterion: H-05,([^\n]*)expect: unmet/gu,
      'criterion: H-06,$1expect: unmet',
      /haidian-2025 H-05 +没有用例的结果：不满足/u,
    ],
    [
      'an option that no case chooses',
      'cases/haidian-2025.yaml',
      /same-post: unit/gu,
      'same-post: combined',
      /haidian-2025 same-post +没有用例的口径选项：unit/u,
    ],
  ])('%s: exit code 1, and named', (_, path, from, to, says) => {
    const { code, out } = craftsman(['rules', 'coverage', packWith(path, from, to)]);
    expect(code).toBe(1);
    expect(out).toMatch(says);
    expect(out).toMatch(/缺 1 处/u);
  });

  it('English; a narrow screen', () => {
    const { out } = craftsman(['rules', 'coverage', '--lang', 'en'], undefined, { COLUMNS: '60' });
    expect(out).not.toMatch(/\p{Script=Han}/u);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(craftsman(['rules', 'coverage', '--help', '--lang', 'en']).out).toContain('Usage:');
  });
});
