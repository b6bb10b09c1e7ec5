import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { newFinding } from '../../src/model/new-finding.js';
import type { SchemeChoice } from '../../src/model/report.js';
import { choiceText } from '../../src/report/choice.js';
import { byContract } from '../../src/report/findings.js';
import { wording } from '../../src/report/messages/index.js';

/** Titles are of several rows, and a name of a file may hold a line break: what is said stays on one line. */
test.each([
  ['zh', '按表格标题“附件2 海淀工匠推荐汇总表”'],
  ['en', 'named by the title "附件2 海淀工匠推荐汇总表"'],
] as const)('the title of two rows that names the award (%s)', (lang, said) => {
  const choice: SchemeChoice = { why: 'title', titles: ['附件2\n海淀工匠推荐汇总表'], editions: [] };
  expect(choiceText(choice, lang, (text) => text)).toBe(said);
});

test.each<[string, Finding['args']]>([
  ['person.two-awards', { other: ['a\nb.csv!a\nb!4'], sure: 'yes' }],
  ['experts.same-for-many', { count: 7, names: ['钱学勤'], rows: ['a\nb.csv!a\nb!4', 'c.csv!c!5'] }],
])('%s: a row of a file with a line break in its name', (code, args) => {
  for (const lang of ['zh', 'en'] as const) expect(wording(code, args, lang).what).not.toContain('\n');
});

test('exceptions that are not in use are told in the order of their lines', () => {
  const at = (line: number) =>
    newFinding({ code: 'waiver.expired', severity: 'warning', at: { file: 'w.yaml' }, args: { line } });
  const lines = [at(27), at(3), at(19), at(11)].sort(byContract).map(({ args }) => args.line);
  expect(lines).toEqual([3, 11, 19, 27]);
});
