// Makes fixtures/archive: sealed batches of different kinds in one chain. Run once with `npm run archive`; it refuses to make
// again what is there, for the seals of then have to replay in every later version. To add a kind of batch, add it at the end of
// BATCHES: what is sealed already stays, and the new one is chained to it.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../dist/cli/main.js';

const ARCHIVE = resolve('fixtures/archive');

const WAIVERS = `waivers:
  - criterion: N-12
    person: nominees.xlsx!Sheet1!11
    name: 陈晓东
    reason: 同行专家不足三位，已书面说明
    approver: 某省总工会经济技术部
    date: 2024-03-01
    expires: 2024-12-31
  - criterion: B-02
    group: 海淀区总工会
    reason: 两个单位合并申报
    approver: 市总工会经济技术部
    date: 2024-01-01
    expires: 2099-12-31
`;

/** Each: the folder that it makes, the day of the seal (noon in Beijing), and the files and options of the run. */
const BATCHES = [
  {
    // A workbook under three schemes, with exceptions, a summary and the report.
    folder: '2024-xlsx',
    day: '2024-06-03',
    files: { 'nominees.xlsx': 'fixtures/nominees.xlsx', 'waivers.yaml': WAIVERS },
    args: [
      '2024-xlsx/nominees.xlsx',
      '--waivers',
      '2024-xlsx/waivers.yaml',
      '--format',
      'json',
      '--output',
      '2024-xlsx/report.json',
    ],
  },
  {
    // GB 18030 text, nothing but the seal.
    folder: '2025-csv',
    day: '2025-04-01',
    files: { 'nominees.csv': 'fixtures/ok/beijing-gb18030.csv' },
    args: ['2025-csv/nominees.csv', '--no-summary'],
  },
  {
    // A folder with several files, one of them twice and one damaged.
    folder: '2025-folder',
    day: '2025-05-06',
    files: {
      'a.ods': 'fixtures/clients/libreoffice/sheet.ods',
      'unit/b.xlsx': 'fixtures/err/same-person-two-units/input.xlsx',
      'unit/b (2).xlsx': 'fixtures/err/same-person-two-units/input.xlsx',
      'unit/damaged.xlsx': readFileSync('fixtures/nominees.xlsx').subarray(0, 4000),
    },
    args: ['2025-folder', '--no-summary', '--fail-on', 'review'],
  },
  {
    // Rules of the user's own: lower caps, more years.
    folder: '2025-own-rules',
    day: '2025-06-30',
    files: { 'nominees.xlsx': 'fixtures/ok/haidian.xlsx' },
    rules: (text, path) =>
      path.endsWith('beijing-2025.yaml')
        ? text.replace('{ group: district, cap: 5 }', '{ group: district, cap: 4 }')
        : text.replace('{ shopfloorYears: { atLeast: 5 } }', '{ shopfloorYears: { atLeast: 12 } }'),
    args: ['2025-own-rules/nominees.xlsx', '--no-summary', '--scheme', 'beijing-2025,haidian-2025'],
  },
  {
    // An older workbook, one way to read a clause, another date, a lower limit, and a marked copy.
    folder: '2025-readings',
    day: '2025-09-01',
    files: { 'nominees.xls': 'fixtures/ok/haidian-xls.xls' },
    args: ['2025-readings/nominees.xls', '--no-summary', '--annotate', '--scheme', 'haidian-2025'].concat([
      '--reading',
      'haidian-2025/practice=and',
      '--all-readings',
      '--as-of',
      '2025-07-01',
      '--limit',
      'columns=200',
    ]),
  },
];

mkdirSync(ARCHIVE, { recursive: true });
const rules = mkdtempSync(join(tmpdir(), 'craftsman-rules-'));
const here = process.cwd();
for (const { folder, day, files, args, rules: change } of BATCHES) {
  const target = join(ARCHIVE, folder);
  if (existsSync(target)) {
    console.log(`${folder}: sealed already`);
    continue;
  }
  for (const [name, source] of Object.entries(files)) {
    const path = join(target, name);
    mkdirSync(join(path, '..'), { recursive: true });
    const isPath = typeof source === 'string' && source.startsWith('fixtures/');
    writeFileSync(path, isPath ? readFileSync(source) : source);
  }
  const own = [];
  if (change !== undefined) {
    cpSync('rules', rules, { recursive: true });
    for (const scheme of ['beijing-2025', 'haidian-2025']) {
      const path = join(rules, 'schemes', `${scheme}.yaml`);
      const text = readFileSync(path, 'utf8');
      const changed = change(text, path);
      if (changed === text) throw new Error(`${scheme}: nothing changed`);
      writeFileSync(path, changed);
    }
    own.push('--rules', rules);
  }
  Date.now = () => Date.parse(`${day}T04:00:00Z`);
  process.chdir(ARCHIVE);
  await main([process.execPath, 'craftsman', 'check', ...args, ...own, '--seal-in', '.']);
  process.chdir(here);
  if (process.exitCode === 2 && folder !== '2025-folder') throw new Error(`${folder}: not checked`);
}
rmSync(rules, { recursive: true, force: true });
process.exitCode = 0;
