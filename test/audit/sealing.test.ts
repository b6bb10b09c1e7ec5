import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSecret, secretOf } from '../../src/audit/keys.js';
import { makeSeal, type SealedFile } from '../../src/audit/make-seal.js';
import { filesOfCopy, packCopy, rulesHash } from '../../src/audit/pack-copy.js';
import { packBits, unpackBits } from '../../src/audit/row-bits.js';
import { packCopyName, sealName } from '../../src/audit/seal-name.js';
import { readSeal } from '../../src/audit/seal-text.js';
import { shown } from '../../src/audit/shown.js';
import { sha256 } from '../../src/bytes/sha256.js';
import { archiveIn } from '../../src/cli/archive-folder.js';
import { writeAll } from '../../src/cli/io.js';
import { today } from '../../src/cli/judging.js';
import { targetAt } from '../../src/cli/outputs.js';
import { prepareSeal, type SealOptions } from '../../src/cli/seal.js';
import type { Input } from '../../src/inputs.js';
import type { Report } from '../../src/model/report.js';
import { LIMITS } from '../../src/read/limits.js';
import { temporaryFolder } from '../cli/support.js';
import { bundledPack, packFiles } from '../support.js';
import { auditOf, auditTools, linesOf, sealedFiles, statesOf } from './support.js';

const SAMPLE = 'fixtures/ok/haidian.xlsx';
const OPTIONS: SealOptions = {
  lang: 'zh',
  color: false,
  limit: [],
  reading: [],
  allReadings: false,
  unmask: false,
  failOn: 'ineligible',
};

async function reportOf(file: string, bytes: Uint8Array, others: Input[] = []): Promise<Report> {
  const replayed = await auditTools().replay([...others, { file, bytes }], bundledPack(), {
    schemes: null,
    asOf: null,
    readings: [],
    allReadings: false,
    today: '2025-06-30',
    failOn: 'ineligible',
    limits: {},
    waivers: null,
  });
  if (!replayed.ok) throw new Error('not read');
  return replayed.report;
}

/** The seal of one file as it was judged on a day. */
async function sealOf(
  file: string,
  bytes: Uint8Array,
  number = 1,
  waivers: SealedFile | null = null,
  judged: Report | null = null,
  unread: [string, Uint8Array][] = [],
): Promise<string> {
  const report = judged ?? (await reportOf(file, bytes));
  return makeSeal(
    {
      report,
      options: {
        schemes: null,
        asOf: null,
        today: '2025-06-30',
        readings: [],
        allReadings: false,
        failOn: 'ineligible',
        limits: {},
        password: false,
      },
      folder: '',
      inputs: new Map(
        [...unread, [file, bytes] as const].map(([name, of]) => [
          name,
          { size: of.length, secret: secretOf(of) },
        ]),
      ),
      problems: new Map(),
      rules: rulesHash(packFiles()),
      waivers,
      outputs: [],
    },
    { number, previous: null },
  );
}

function rowsOf(text: string): string[] {
  const read = readSeal(Buffer.from(text));
  return read.ok ? read.seal.rows.flatMap(({ rows }) => rows) : [];
}

describe('a seal', () => {
  it('holds nothing of anybody: no name, no number, no word of a cell', async () => {
    const seals = [...sealedFiles()].filter(([path]) => path.endsWith('.seal.json'));
    const texts = seals.map(([, bytes]) => Buffer.from(bytes).toString('utf8')).join();
    const { nominees } = await reportOf('nominees.xlsx', readFileSync('fixtures/nominees.xlsx'));
    const words = nominees
      .flatMap(({ name, clean }) => [name, ...Object.values(clean)])
      .filter((word) => word.length > 1);
    expect(words.length).toBeGreaterThan(200);
    // What is short and plain may be part of a hash or of a name of the rules.
    expect(words.filter((word) => /\p{Script=Han}|\d{6}/u.test(word) && texts.includes(word))).toEqual([]);
    expect(texts).not.toMatch(/\p{Script=Han}/u);
  });

  it('hides numbers in the names of files', () => {
    expect(shown('张-119900198006010015-13900000001.xlsx')).toBe('张-**************0015-139****0001.xlsx');
  });

  it('takes at most a hundred bytes for a row, under three schemes', async () => {
    const text = await sealOf('nominees.xlsx', readFileSync('fixtures/nominees.xlsx'));
    const rows = rowsOf(text);
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(`"${row}",\n`.length).toBeLessThanOrEqual(100);
  });

  it('is the same for the same run, and shows nothing of rows that two seals have in common', async () => {
    const bytes = readFileSync(SAMPLE);
    const [first, again, next] = [
      await sealOf('a.xlsx', bytes),
      await sealOf('a.xlsx', bytes),
      await sealOf('a.xlsx', bytes, 2),
    ];
    expect(again).toBe(first);
    const seen = new Set(rowsOf(first));
    expect(seen.size).toBeGreaterThan(2);
    expect(rowsOf(next).filter((row) => seen.has(row))).toEqual([]);
  });

  it('shows nothing of rows to who compares a run with exceptions and one without', async () => {
    const bytes = readFileSync(SAMPLE);
    const seen = new Set(rowsOf(await sealOf('a.xlsx', bytes)));
    const waivers = { file: 'w.yaml', sha256: '0'.repeat(64), size: 1 };
    const rows = rowsOf(await sealOf('a.xlsx', bytes, 1, waivers));
    expect(rows.length).toBe(seen.size);
    expect(rows.filter((row) => seen.has(row))).toEqual([]);
  });

  it('can be read as it was written, and no byte of it may change', async () => {
    const bytes = Buffer.from(await sealOf('a.xlsx', readFileSync(SAMPLE)));
    expect(readSeal(bytes).ok).toBe(true);
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(readSeal(changed).ok, `byte ${at}`).toBe(false);
    }
    expect(readSeal(bytes.subarray(0, -1)).ok).toBe(false);
  });

  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.boolean(), (bytes, begun) => {
        const start = begun ? Buffer.from('{\n  "schema": "craftsman.seal/1",\n') : Buffer.alloc(0);
        expect(readSeal(Buffer.concat([start, bytes])).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

/** The copy of the rules, as a run puts it beside its seal. */
const RULES = [packCopyName(rulesHash(packFiles())), packCopy(packFiles())] as const;

it('a file that was not read in time then, and is now, makes nobody a forger', async () => {
  const [slow, quick] = [readFileSync(SAMPLE), readFileSync('fixtures/ok/national-csv.csv')];
  const then = await reportOf('b.csv', quick, [
    { file: 'a.xlsx', problem: { code: 'file.timeout', args: {} } },
  ]);
  // Its bytes were there, and are sealed.
  const inputs = then.inputs.map((each) =>
    each.problem === null ? each : { ...each, sha256: sha256(slow) },
  );
  const seal = await sealOf('b.csv', quick, 1, null, { ...then, inputs }, [['a.xlsx', slow]]);
  const files = new Map([
    RULES,
    ['a.xlsx', slow] as const,
    ['b.csv', quick] as const,
    [sealName(1), Buffer.from(seal)] as const,
  ]);
  const report = await auditOf(files);
  expect({ exitCode: report.summary.exitCode, said: linesOf(report) }).toEqual({
    exitCode: 2,
    said: ['? audit.read-since a.xlsx'],
  });
});

describe('a file with a number in its name', () => {
  const name = '张-119900198006010015.xlsx';
  const bytes = readFileSync(SAMPLE);

  it('is replayed under the name that the seal hides', async () => {
    const files = new Map<string, Uint8Array>([
      RULES,
      [name, bytes],
      [sealName(1), Buffer.from(await sealOf(name, bytes))],
    ]);
    const report = await auditOf(files);
    expect({ states: statesOf(report), lines: linesOf(report) }).toEqual({
      states: '1=',
      lines: [],
    });
    expect(JSON.stringify(report)).not.toContain('19800601');
  });

  // One that is masked alike is known as another only by the keyed hash of the names.
  const alike = '张-119900198706010015.xlsx';

  it.each([
    ['x.xlsx', [`ℹ audit.file-moved ${shown(name)}`, '? audit.hidden-name x.xlsx']],
    [alike, [`? audit.hidden-name ${shown(name)}`]],
  ])('cannot be replayed once it is renamed to %s, which is said', async (renamed, lines) => {
    const files = new Map<string, Uint8Array>([
      RULES,
      [renamed, bytes],
      [sealName(1), Buffer.from(await sealOf(name, bytes))],
    ]);
    const report = await auditOf(files);
    expect(statesOf(report)).toBe('1?');
    expect(linesOf(report).sort()).toEqual(lines.sort());
  });
});

describe('a batch that was compared with a registry', () => {
  it.each([
    [undefined, '? audit.registry-needed'],
    ['5ea75ea75ea75ea7', '? audit.registry-other'],
  ])('is not replayed with that of another key: %s', async (key, line) => {
    const bytes = readFileSync(SAMPLE);
    const point = { lines: 1, sum: '0'.repeat(64) };
    const registry = { file: 'r.jsonl', key: 'ab'.repeat(8), label: null, before: point };
    const report = { ...(await reportOf('a.xlsx', bytes)), registry } as Report;
    const text = await sealOf('a.xlsx', bytes, 1, null, report);
    const files = new Map<string, Uint8Array>([RULES, ['a.xlsx', bytes], [sealName(1), Buffer.from(text)]]);
    const tools = { registry: () => null, registryKeys: key === undefined ? [] : [key] };
    expect(linesOf(await auditOf(files, { tools }))).toEqual([`${line} ${sealName(1)}`]);
  });
});

describe('the secret of a file', () => {
  it('is the same in pieces and as a whole, and another for other bytes', () => {
    const secret = fileSecret();
    for (const piece of ['ab', '', 'c']) secret.update(Buffer.from(piece));
    expect(secret.digest()).toEqual(secretOf(Buffer.from('abc')));
    expect(secretOf(Buffer.from('abd'))).not.toEqual(secretOf(Buffer.from('abc')));
  });
});

describe('bits of a row', () => {
  const fields = fc.array(
    fc
      .integer({ min: 1, max: 16 })
      .chain((bits) => fc.tuple(fc.integer({ min: 0, max: 2 ** bits - 1 }), fc.constant(bits))),
  );

  it('come out as they went in, under the same key and place only', () => {
    fc.assert(
      fc.property(fields, (given) => {
        const widths = given.map(([, bits]) => bits);
        const key = Buffer.from('key');
        const text = packBits(given, key, '0 0 5');
        expect(unpackBits(text, widths, key, '0 0 5')).toEqual(given.map(([value]) => value));
        if (widths.reduce((sum, bits) => sum + bits, 0) > 64) {
          expect(unpackBits(text, widths, key, '0 0 6')).not.toEqual(given.map(([value]) => value));
          expect(unpackBits(text, widths, Buffer.from('kez'), '0 0 5')).not.toEqual(
            given.map(([value]) => value),
          );
        }
      }),
    );
  });

  it('of another number are none', () => {
    expect(unpackBits(packBits([[1, 10]], Buffer.from('k'), ''), [10, 10], Buffer.from('k'), '')).toBeNull();
  });
});

describe('a copy of rules', () => {
  it('holds what decides, whatever the line ends', () => {
    const windows = packFiles().map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
    const kept = filesOfCopy(packCopy(windows)) ?? [];
    expect(kept.some(({ path }) => path.startsWith('cases/'))).toBe(false);
    expect(rulesHash(kept)).toBe(rulesHash(packFiles()));
  });

  it('is refused where it is damaged, something else, or a bomb', () => {
    const bytes = packCopy(packFiles());
    expect(filesOfCopy(bytes.subarray(0, 1000))).toBeNull();
    expect(filesOfCopy(Buffer.from('no'))).toBeNull();
    expect(filesOfCopy(packCopy([{ path: 'a.yaml', text: 'x'.repeat(8_000_000) }]))).toBeNull();
  });
});

/** A folder with one sheet that was judged. */
async function sealable() {
  const folder = temporaryFolder();
  const path = join(folder, 'a.xlsx');
  copyFileSync(SAMPLE, path);
  const bytes = readFileSync(path);
  const inputs = [{ file: 'a.xlsx', path, bytes, size: bytes.length }];
  const run = { report: await reportOf('a.xlsx', bytes), inputs, limits: LIMITS, day: today() };
  return { folder, path, run };
}

const UNWATCHED = { add: () => {}, forget: () => {}, hold: () => {}, done: () => {} };

describe('sealing on the disk', () => {
  it('the seal lies ready before the outputs get their names, and is given its own after them', async () => {
    const { folder, run } = await sealable();
    const target = {
      path: join(folder, 'r.json'),
      option: '--output',
      content: async () => ['{}'],
      said: () => [],
    };
    const sealing = await prepareSeal(run, [target], OPTIONS);
    const ready: string[] = [];
    await writeAll(sealing.targets, (renaming, unfinished) =>
      sealing
        .write(async () => {
          const unnamed = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
          ready.push(...unnamed.map((name) => readFileSync(join(folder, name), 'latin1')));
          expect(readdirSync(folder)).not.toContain('r.json');
          await renaming();
          expect(readdirSync(folder)).not.toContain(sealName(1));
        }, unfinished)
        .then(() => undefined),
    );
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['r.json', sealName(1)]));
    expect(ready).toContain(readFileSync(join(folder, sealName(1)), 'latin1'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('outputs that cannot be put in their places are not sealed, and none is where there can be no seal', async () => {
    const { folder, run } = await sealable();
    const sealing = await prepareSeal(run, [], OPTIONS);
    const failing = async () => {
      throw new Error('no room');
    };
    await expect(sealing.write(failing, UNWATCHED)).rejects.toThrow('no room');
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
    // Somebody spoilt the newest seal meanwhile.
    writeFileSync(join(folder, sealName(1)), 'no seal');
    let renamed = false;
    const renaming = async () => {
      renamed = true;
    };
    await expect(sealing.write(renaming, UNWATCHED)).rejects.toMatchObject({
      problems: [{ code: 'seal.spoilt' }],
    });
    expect(renamed).toBe(false);
  });

  it('two runs at once take places one after the other, and neither overwrites', async () => {
    const { folder, run } = await sealable();
    const sealings = [];
    for (let index = 0; index < 5; index++) sealings.push(await prepareSeal(run, [], OPTIONS));
    const said = await Promise.all(sealings.map(({ write }) => write(async () => undefined, UNWATCHED)));
    expect(said.map(({ said: [sealed] }) => Number(sealed?.args.number)).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(
      readdirSync(folder)
        .filter((name) => name.includes('seal') || name.startsWith('.'))
        .sort(),
    ).toEqual([1, 2, 3, 4, 5].map(sealName));
    const archive = await archiveIn(folder);
    expect(archive.files.map(({ path: name }) => name)).toContain(sealName(5));
  });

  it('nothing is built on a seal that was altered, nor beside rules that were', async () => {
    const { folder, path, run } = await sealable();
    const codeOf = async (options = OPTIONS) =>
      prepareSeal(run, [], options).then(
        () => '',
        (error: { problems: { code: string }[] }) => error.problems[0]?.code,
      );
    await (await prepareSeal(run, [], OPTIONS)).write(async () => undefined, UNWATCHED);
    const seal = join(folder, sealName(1));
    const written = readFileSync(seal, 'utf8');
    writeFileSync(seal, written.replace('"never"', '"review"').replace('"ineligible"', '"review"'));
    expect(await codeOf()).toBe('seal.spoilt');
    writeFileSync(seal, written);
    writeFileSync(join(folder, `craftsman-rules-${rulesHash(packFiles()).slice(0, 16)}.json.gz`), 'no');
    expect(await codeOf()).toBe('seal.rules-altered');
    mkdirSync(join(folder, 'other'));
    expect(await codeOf({ ...OPTIONS, sealIn: join(folder, 'other') })).toBe('seal.outside');
    expect(await codeOf({ ...OPTIONS, sealIn: join(folder, 'nowhere') })).toBe('seal.no-archive');
    writeFileSync(path, 'something else');
    expect(await codeOf({ ...OPTIONS, sealIn: folder })).toBe('seal.input-changed');
  });

  it.each<[string, (folder: string) => string, string]>([
    ['a hidden file', (folder) => join(folder, '.a.xlsx'), 'seal.hidden'],
    ['a file in a hidden folder', (folder) => join(folder, '.2025/a.xlsx'), 'seal.hidden'],
    ['a link', (folder) => join(folder, 'link.xlsx'), 'seal.link'],
    ['a file in a linked folder', (folder) => join(folder, 'linked/a.xlsx'), 'seal.link'],
    // Nobody can write there, not even root.
    ['a folder that is read only', () => '/proc/version', 'file.unwritable'],
  ])('%s is refused before anything is written, for no audit could find it', async (_name, pathIn, code) => {
    const { folder, run } = await sealable();
    mkdirSync(join(folder, '.2025'));
    for (const name of ['.a.xlsx', '.2025/a.xlsx']) copyFileSync(SAMPLE, join(folder, name));
    symlinkSync(join(folder, 'a.xlsx'), join(folder, 'link.xlsx'));
    symlinkSync(join(folder, '.2025'), join(folder, 'linked'));
    const path = pathIn(folder);
    const home = code === 'file.unwritable' ? '/proc' : folder;
    const file = relative(home, path);
    const [input] = run.report.inputs;
    if (input === undefined) throw new Error('no input');
    const report = { ...run.report, inputs: [{ ...input, file }] };
    const inputs = run.inputs.map((each) => ({ ...each, file, path, named: home }));
    await expect(prepareSeal({ ...run, report, inputs }, [], OPTIONS)).rejects.toMatchObject({
      problems: [{ code }],
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('what a seal names, in this folder or one above, is not written over by a later run', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '2025'));
    const path = join(folder, '2025/report.json');
    const text = '{\n  "schema": "craftsman.audit/1"';
    writeFileSync(path, text);
    const target = () => targetAt([], path, '--output');
    expect(await target()).toBe(path);
    writeFileSync(join(folder, sealName(1)), `x ${sha256(text)} x`);
    await expect(target()).rejects.toMatchObject({ problems: [{ code: 'output.sealed' }] });
  });
});
