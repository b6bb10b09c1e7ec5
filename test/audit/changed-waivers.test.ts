import { describe, expect, it } from 'vitest';
import type { AuditLine } from '../../src/model/audit.js';
import { problemLine } from '../../src/report/problem.js';
import { auditOf, type Files, sealedFiles } from './support.js';

const WAIVERS = '2024-xlsx/waivers.yaml';
const REPORT = '2024-xlsx/report.json';

/** What an audit of the archive says of the exceptions of its first batch, after some change. */
async function saidAfter(change: (text: string) => string, more: (files: Files) => void = () => {}) {
  const files = sealedFiles();
  const text = Buffer.from(files.get(WAIVERS) ?? '').toString('utf8');
  files.set(WAIVERS, Buffer.from(change(text)));
  more(files);
  const { batches } = await auditOf(files);
  return (batches[0]?.said ?? []).filter(
    ({ code, file }) => file === WAIVERS && code.startsWith('audit.waiver'),
  );
}

const words = (lines: AuditLine[]) =>
  lines.map(({ weight: _, file: __, ...problem }) => problemLine(problem, 'zh').replace('craftsman: ', ''));

const NEW = `  - code: id-number.checksum
    hash: hmac-sha256:${'ab'.repeat(32)}
    reason: 派出所有证明
    approver: 市总工会
    date: 2024-01-01
    expires: 2024-12-31
`;

describe('an altered file of exceptions: which entry', () => {
  it.each<[string, (text: string) => string, string[]]>([
    [
      'a last day was moved',
      (text) => text.replace('expires: 2024-12-31', 'expires: 2026-12-31'),
      ['第 2 行的例外（N-12 nominees.xlsx!Sheet1!11 陈晓东）改了：expires: 2024-12-31 → 2026-12-31。'],
    ],
    [
      'who granted it and why',
      (text) => text.replace('市总工会经济技术部', '某人').replace('两个单位合并申报', '口头同意'),
      [
        '第 9 行的例外（B-02 海淀区总工会）改了：reason: 两个单位合并申报 → 口头同意；approver: 市总工会经济技术部 → 某人。',
      ],
    ],
    [
      'for how many',
      (text) => text.replace('group: 海淀区总工会', 'group: 海淀区总工会\n    upTo: 9'),
      ['第 9 行的例外（B-02 海淀区总工会）改了：upTo: - → 9。'],
    ],
    [
      'another person',
      (text) => text.replace('Sheet1!11', 'Sheet1!12'),
      [
        '封存时第 2 行的例外（N-12 nominees.xlsx!Sheet1!11 陈晓东）没有了。',
        '第 2 行的例外（N-12 nominees.xlsx!Sheet1!12 陈晓东）是封存以后加的。',
      ],
    ],
    [
      'one was taken away, lines moved',
      (text) => text.replace(/ {2}- criterion: N-12[\s\S]*?(?= {2}- )/u, ''),
      ['封存时第 2 行的例外（N-12 nominees.xlsx!Sheet1!11 陈晓东）没有了。'],
    ],
    [
      'one was added for a person that nobody knows without the salt',
      (text) => `salt: 只有我们自己知道的一句话，不外传的\n${text.trimEnd()}\n${NEW}`,
      ['第 16 行的例外（id-number.checksum abababababab）是封存以后加的。'],
    ],
    [
      'the same twice',
      (text) => `${text.trimEnd()}\n${text.slice(text.indexOf('  - criterion: B-02'))}`,
      ['第 15 行的例外（B-02 海淀区总工会）是封存以后加的。'],
    ],
    ['a remark', (text) => `# 核对过\n${text}`, ['各条例外和封存时一样，改的是注释、写法或 salt。']],
    ['line ends', (text) => text.replaceAll('\n', '\r\n'), []],
    [
      'a fault',
      (text) => text.replace('reason:', 'raeson:'),
      ['现在的例外文件写法有误，读不出，说不出改的是哪一条。'],
    ],
  ])('%s', async (_, change, expected) => {
    expect(words(await saidAfter(change))).toEqual(expected);
  });

  it.each<[string, (files: Files) => void]>([
    ['is not there', (files) => files.delete(REPORT)],
    ['was altered as well', (files) => files.set(REPORT, Buffer.from('{}'))],
  ])('nobody can tell where the report of the batch %s', async (_, more) => {
    const said = await saidAfter((text) => text.replace('2024-12-31', '2026-12-31'), more);
    expect(said.map(({ code }) => code)).toEqual(['audit.waivers-unknown']);
  });
});
