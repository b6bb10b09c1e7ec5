import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/model/coverage.js';
import { craftsman, type Run, temporaryFolder } from './support.js';

/** What is missing in a pack: a text of a file, what stands there instead, and what is said of it. */
const GAPS: [string, string, string | RegExp, string, RegExp][] = [
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
];

/** A copy of the bundled pack with gaps. */
function packWith(gaps: typeof GAPS): string {
  const folder = join(temporaryFolder(), 'rules');
  cpSync('rules', folder, { recursive: true });
  for (const [, path, from, to] of gaps) {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, path), text.replace(from, to));
  }
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

  it('one gap: exit code 1', () => {
    const { code, out } = craftsman(['rules', 'coverage', packWith(GAPS.slice(0, 1))]);
    expect(code).toBe(1);
    expect(out).toMatch(/缺 1 处/u);
  });

  describe('every gap counts', () => {
    let run: Run;
    beforeAll(() => {
      run = craftsman(['rules', 'coverage', packWith(GAPS)]);
    });

    it.each(GAPS)('%s is named', (_, __, ___, ____, says) => {
      expect(run.out).toMatch(says);
      expect(run.out).toContain(`缺 ${GAPS.length} 处`);
      expect(run.code).toBe(1);
    });
  });

  it('English; a narrow screen', () => {
    const { out } = craftsman(['rules', 'coverage', '--lang', 'en'], undefined, { COLUMNS: '60' });
    expect(out).not.toMatch(/\p{Script=Han}/u);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(craftsman(['rules', 'coverage', '--help', '--lang', 'en']).out).toContain('Usage:');
  });
});
