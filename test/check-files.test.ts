import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pack as packed, unpack } from '../src/bytes/codec.js';
import type { Input } from '../src/check.js';
import { check, checkFiles } from '../src/check-files.js';
import { alone, type Crew } from '../src/crew.js';
import type { Report } from '../src/model/report.js';
import { TEXT_FORMATS } from '../src/report/formats.js';
import { shelfOf } from '../src/shelf.js';
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
  ...FOLDERS.filter((_, index) => index % 9 === 0).flatMap((folder) =>
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

/** What the crew in threads does to a part: it goes there and comes back packed. */
function packing(crew: Crew): Crew {
  return {
    size: 3,
    read: async (task) => {
      const done = await crew.read(unpack(packed(task)) as typeof task);
      return unpack(
        packed({ ...done, nominees: { packed: packed('open' in done.nominees && done.nominees.open) } }),
      ) as typeof done;
    },
    judge: async ({ nominees, ...task }) => {
      const open = () => unpack(nominees.packed()) as ReturnType<typeof nominees.open>;
      const done = await crew.judge({ ...task, nominees: { open, packed: nominees.packed } });
      return { ...done, verdicts: { packed: packed('open' in done.verdicts && done.verdicts.open) } };
    },
  };
}

async function texts(report: Report, format: keyof typeof TEXT_FORMATS): Promise<string> {
  const { chunks } = await TEXT_FORMATS[format]();
  return [...chunks(report, { lang: 'zh', unmask: true, paths: new Map() })].join('');
}

describe('a run of many files gives the report of the plain line', async () => {
  const pack = bundledPack();
  const plain = await check(INPUTS, pack, RUN);
  if (!plain.ok) throw new Error('the fixtures have tables');
  const codec = { pack: packed, unpack };
  const means = {
    'everything open': {},
    'one part open at a time': { shelf: shelfOf(codec, () => 1) },
    'elsewhere, packed': {
      crew: packing(alone(pack, RUN)),
      shelf: shelfOf(codec, () => 2),
      keepCells: false,
    },
  };
  for (const [name, how] of Object.entries(means)) {
    it(name, async () => {
      const { checked } = await checkFiles(INPUTS, pack, RUN, how);
      if (!checked.ok) throw new Error('the fixtures have tables');
      expect(checked.report.summary).toEqual(plain.report.summary);
      for (const format of ['json', 'csv'] as const) {
        expect((await texts(checked.report, format)) === (await texts(plain.report, format)), format).toBe(
          true,
        );
      }
    });
  }
});
