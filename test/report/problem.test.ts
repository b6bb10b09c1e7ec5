import { describe, expect, it } from 'vitest';
import { wordedCodes, wording } from '../../src/report/messages/index.js';
import { problemLine } from '../../src/report/problem.js';

const STOP = { zh: /[。！？；：…][”』）]?$/u, en: /[.!?;:…]["')]?$/u };

describe.each(['zh', 'en'] as const)('a problem in one line in %s', (lang) => {
  it.each(wordedCodes(lang))('%s: what is wrong ends before what to do begins', (code) => {
    const { todo } = wording(code, {}, lang);
    const line = problemLine({ code, args: {} }, lang);
    if (todo === '') return;
    expect(line.endsWith(todo)).toBe(true);
    expect(line.slice(0, -todo.length).trimEnd()).toMatch(STOP[lang]);
  });
});

it.each([
  ['zh', 'f：规则包文件夹不存在：/x。请检查规则包文件夹的路径。'],
  ['en', 'f: No rule pack folder: /x. Check the path of the rule pack.'],
] as const)('gives a stop where there is none: %s', (lang, line) => {
  expect(problemLine({ code: 'pack.no-folder', args: { folder: '/x' }, file: 'f' }, lang)).toBe(line);
});

describe('rows with nominees', () => {
  const line = (rows: number[]) =>
    problemLine({ code: 'usage.no-such-row', args: { row: 9, rows: rows.map(String) } }, 'zh');

  it('in ranges', () => {
    expect(line([8, 5, 6, 7, 10, 10])).toBe('第9行没有推荐人选。有人选的行：5–8、10。');
  });

  it('cut where they are many', () => {
    const text = line(Array.from({ length: 3000 }, (_, index) => 3 + 2 * index));
    expect(text.length).toBeLessThan(200);
    expect(text).toMatch(/、41等，共3000行。$/u);
  });
});

it.each([
  ['files', '缺少要检查的文件。', 'Missing: the files to check.'],
  [
    'subject',
    '缺少要解释的要求编号、问题代码或文件。',
    'Missing: the number of a requirement, a code, or a file.',
  ],
  ['command', '缺少命令。', 'Missing: the command.'],
  ['--as-of <date>', '缺少 --as-of <日期>。', 'Missing: --as-of <date>.'],
])('a missing %s is called by a word', (name, zh, en) => {
  expect(wording('usage.missing', { name }, 'zh').what).toBe(zh);
  expect(wording('usage.missing', { name }, 'en').what).toBe(en);
});
