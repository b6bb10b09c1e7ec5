import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pack as packed, unpack } from '../src/bytes/codec.js';
import type { Input } from '../src/check.js';
import { check, checkFiles } from '../src/check-files.js';
import { type Executor, inlineExecutor } from '../src/executor.js';
import type { Report } from '../src/model/report.js';
import { packedPart, packedRows } from '../src/parallel/transfer.js';
import { lruCache } from '../src/part-cache.js';
import type { Part } from '../src/parts.js';
import { TEXT_FORMATS } from '../src/report/formats.js';
import { renderTerminal } from '../src/report/terminal/index.js';
import { sheetsIn } from './fixtures.js';
import { bundledPack } from './support.js';

const OPTIONS = {
  schemes: null,
  asOf: null,
  readings: [],
  today: '2025-06-30',
  failOn: 'ineligible',
  tool: { name: 'craftsman', version: '0.0.0' },
} as const;
const RUN = { ...OPTIONS, readings: [] };

/** What a run may be given at once: good tables, faulty ones, rows to be compared, files that cannot be read, copies. */
const FOLDERS = ['fixtures/ok', ...readdirSync('fixtures/err').map((folder) => join('fixtures/err', folder))];
const INPUTS: Input[] = [
  ...FOLDERS.filter((_, index) => index % 20 === 0).flatMap((folder) =>
    sheetsIn(folder).map((file) => input(join(folder, file))),
  ),
  { file: 'copy.xlsx', bytes: readFileSync('fixtures/nominees.xlsx') },
  { file: 'damaged.xlsx', bytes: readFileSync('fixtures/nominees.xlsx').subarray(0, 3000) },
  { file: 'gone.xlsx', problem: { code: 'file.not-found', args: {} } },
  input('fixtures/nominees.xlsx'),
];

function input(path: string): Input {
  return { file: path.replaceAll('\\', '/'), bytes: readFileSync(path) };
}

/** What threads do: every task and every answer is copied on its way. */
function elsewhere(executor: Executor): Executor {
  const cloned = <T>(data: T) => unpack(packed(data)) as T;
  return {
    concurrency: 3,
    judge: async (task) => cloned(packedPart(await executor.judge(cloned(task)), task.part)),
    rejudge: async ({ part, ...task }) => {
      const open = () => unpack(part.packed()) as Part;
      return cloned(packedRows(await executor.rejudge({ ...task, part: { open, packed: part.packed } })));
    },
  };
}

/** The report in every format, by its name. */
async function everyText(report: Report): Promise<Record<string, string>> {
  const terminal = renderTerminal(report, { lang: 'zh', unmask: true, color: true, width: 100 });
  const texts: Record<string, string> = { terminal };
  for (const [name, load] of Object.entries(TEXT_FORMATS)) {
    const { chunks } = await load();
    texts[name] = [...chunks(report, { lang: 'zh', unmask: true, paths: new Map() })].join('');
  }
  return texts;
}

describe('a run of many files gives the report of the plain line', async () => {
  const pack = bundledPack();
  const plain = await check(INPUTS, pack, RUN);
  if (!plain.ok) throw new Error('the fixtures have tables');
  const expected = await everyText(plain.report);
  const codec = { pack: packed, unpack };
  const means = {
    'everything open': {},
    'little open at a time': { cache: lruCache(codec, () => 3) },
    'elsewhere, packed': {
      executor: elsewhere(inlineExecutor(pack, RUN)),
      cache: lruCache(codec, () => 2),
      keepCells: false,
    },
  };
  for (const [name, how] of Object.entries(means)) {
    it(name, async () => {
      const { checked } = await checkFiles(INPUTS, pack, RUN, how);
      if (!checked.ok) throw new Error('the fixtures have tables');
      expect(checked.report.summary).toEqual(plain.report.summary);
      const made = await everyText(checked.report);
      for (const [name, text] of Object.entries(expected)) expect(made[name] === text, name).toBe(true);
    });
  }
});
