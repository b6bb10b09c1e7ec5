import { describe, expect, it } from 'vitest';
import { isOwnSheet, listHeads, withoutMark } from '../../src/annotate/marks.js';
import type { SheetRow } from '../../src/model/cell.js';
import { frameOf } from '../../src/report/messages/index.js';

const sheet = (name: string, rows: string[][]) => ({
  name,
  rows: rows.map((texts, at): SheetRow => {
    const row = at + 1;
    const cells = texts.map(
      (text, c) => ({ row, column: c + 1, kind: 'text', raw: text, shown: text }) as const,
    );
    return { number: row, hidden: false, cells };
  }),
});

describe.each(['zh', 'en'] as const)('our list of problems, in %s', (lang) => {
  const frame = frameOf(lang);
  const { sheet: name, title } = frame.annotate;
  const heads = listHeads(frame);
  const nominees = ['序号', '姓名', '性别', '民族', '身份证号', '工作单位'];

  it.each([
    ['as it was written', name, [[title], ['…'], heads], true],
    ['under another name', 'Sheet1', [[title], ['…'], heads], true],
    ['without its title', name, [heads, ['✖']], true],
    ['with a row above it', 'Sheet1', [['2025'], [title], heads], true],
    ['without two of its columns', name, [[title], heads.slice(0, 6)], true],
    ['only its name', name, [['汇总表'], nominees], false],
    ['only its title', 'Sheet1', [[title], nominees], false],
    ['its name and its title', name, [[title], nominees], false],
    ['only its heads', 'Sheet1', [heads], false],
    ['nothing at all', name, [], false],
  ] as [string, string, string[][], boolean][])('%s', (_, called, rows, ours) => {
    expect(isOwnSheet(sheet(called, rows))).toBe(ours);
  });

  it('our words in a comment are known by the line and the label below it', () => {
    const { severity, waivers } = frame;
    for (const label of [`✖ ${severity.error}`, `? ${severity.review}`, `${waivers.sign} ${waivers.word}`]) {
      expect(withoutMark(`她的话\n==== craftsman ====\n${label}: …`)).toBe('她的话');
      expect(withoutMark(`==== craftsman ====\r\n${label}`)).toBe('');
      expect(withoutMark(`==== craftsman ====\n我的话\n==== craftsman ====\n${label}`)).toBe(
        '==== craftsman ====\n我的话',
      );
    }
    for (const own of ['==== craftsman ====', '==== craftsman ====\n✖', '==== craftsman ====\n看 ✖ 错误'])
      expect(withoutMark(own)).toBe(own);
  });
});
