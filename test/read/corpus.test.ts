import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { messages as en } from '../../src/report/messages/en/read.js';
import { messages as zh } from '../../src/report/messages/zh/read.js';
import { corpusFile, soundFiles } from './corpus/index.js';
import { type Outcome, startReader } from './corpus/process.js';

/** `npm run test:nightly` reads them all, 2,000 of them damaged ones; the others are put together from pieces. */
const NIGHTLY = process.env.MODE === 'nightly';
/** Files with these numbers are read; none of the sample takes the whole time that a file may. */
const NUMBERS = NIGHTLY ? { from: 0, count: 2500 } : { from: 0, count: 200 };
/** What must be among them, by the names that the corpus has for it. */
const KINDS = [
  'truncate',
  'flip',
  'splice',
  'bomb',
  'lying-bomb',
  'entity-bomb',
  'fat-loop',
  'directory-loop',
  'cyclic-formulas',
  'wide-column',
  'many-columns',
  'drop-part',
  'raw.xls',
];
const MOST_SECONDS = 10;
const MOST_BYTES = 1e9;

// The reader works in a folder of its own: whatever it would write, there or where temporary files go, is seen.
const folder = mkdtempSync(join(tmpdir(), 'craftsman-corpus-'));
const [cwd, temporary] = ['here', 'temporary'].map((name) => join(folder, name)) as [string, string];
for (const each of [cwd, temporary]) mkdirSync(each);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(`${NUMBERS.count} broken files`, async () => {
  const seeds = await soundFiles();
  const reader = startReader({ cwd, env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary } });
  afterAll(() => reader.close());
  const seen = new Set<string>();

  it(
    'each is read or refused with one sentence, in 10 s and 1 GB',
    async () => {
      for (let number = NUMBERS.from; number < NUMBERS.from + NUMBERS.count; number++) {
        const file = corpusFile(seeds, number);
        for (const word of file.name.split(' ')) seen.add(word);
        const faults = faultsOf(await reader.read(file));
        expect({ name: file.name, faults }).toEqual({ name: file.name, faults: [] });
      }
    },
    NUMBERS.count * MOST_SECONDS * 1000,
  );

  it('every kind of damage is among them', () => {
    expect(KINDS.filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it('nothing is printed, nothing written', () => {
    expect(reader.said()).toBe('');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['here', 'temporary']);
  });
});

function faultsOf({ thrown, problem, seconds, peak }: Outcome): string[] {
  const faults: string[] = [];
  if (thrown !== null) faults.push(thrown);
  if (seconds > MOST_SECONDS) faults.push(`${seconds} s`);
  if (peak > MOST_BYTES) faults.push(`${peak} bytes`);
  if (problem !== null && !hasWording(problem)) faults.push(`no wording for ${problem.code}`);
  return faults;
}

function hasWording({ code, args }: NonNullable<Outcome['problem']>): boolean {
  return [zh, en].every((messages) => {
    const { what = '', todo = '' } = messages[code]?.(args) ?? {};
    return /\S/u.test(what) && !/undefined|NaN|\n\s+at /u.test(what + todo);
  });
}
