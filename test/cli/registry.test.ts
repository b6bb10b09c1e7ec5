import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { RegistryOptions } from '../../src/cli/options.js';
import { type OpenRegistry, openRegistry, whileLocked } from '../../src/cli/registry-file.js';
import { parseIdNumber } from '../../src/facts/id-number.js';
import { keyId, keyText } from '../../src/registry/key.js';
import { newRegistry } from '../../src/registry/lines.js';
import { findingCodes } from '../../src/report/codes.js';
import { KEY } from '../registry/support.js';
import { bundledPack } from '../support.js';
import { craftsman, temporaryFolder } from './support.js';

const SHEET = readFileSync(resolve('fixtures/ok/national-csv.csv'), 'utf8');
const PEOPLE = ['11990019780312001X', '周启明'];
const FILES = { registry: 'r.jsonl', registryKey: 'r.key' };
const WITH = ['--registry', 'r.jsonl', '--registry-key', 'r.key'];

/** A sheet of one unit, the same people sent by another, and a key. */
function folderWithKey(): { folder: string; made: ReturnType<typeof craftsman> } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.csv'), SHEET);
  writeFileSync(join(folder, 'b.csv'), SHEET.replaceAll('北京市总工会', '天津市总工会'));
  const made = craftsman(['registry', 'key', 'r.key'], folder);
  return { folder, made };
}

function check(folder: string, ...args: string[]) {
  return craftsman(['check', ...args, ...WITH, '--no-summary'], folder);
}

describe('check --registry', () => {
  it('enters a batch, asks about a person whom another unit sends, and gives nobody away', () => {
    const { folder, made } = folderWithKey();
    expect(made.code).toBe(0);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'r.key')).mode & 0o777).toBe(0o600);
    const first = check(folder, 'a.csv', '--registry-label', '北京第一批');
    expect(first.out).toContain('原来没有登记文件，已新建 r.jsonl，登记');
    const entered = readFileSync(join(folder, 'r.jsonl'), 'utf8');
    for (const personal of PEOPLE) expect(entered).not.toContain(personal);

    const compared = ['b.csv', '--registry-read-only', '--format', 'json', '--fail-on', 'review'];
    const { code, out } = check(folder, ...compared);
    const report = JSON.parse(out);
    const validates = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync('rules/schema/report.schema.json', 'utf8')),
    );
    expect(validates(report), JSON.stringify(validates.errors)).toBe(true);
    const [asked] = report.findings.filter(
      (finding: { code: string }) => finding.code === 'registry.sent-before',
    );
    expect(asked).toMatchObject({ severity: 'review', at: { file: 'b.csv', cell: 'B3' } });
    expect(asked.message).toContain('批次“北京第一批”第3行');
    expect(asked.message).toContain('推荐单位：北京市总工会；大国工匠');
    expect(report.registry).toMatchObject({ added: null, before: report.registry.after });
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'r.jsonl'), 'utf8')).toBe(entered);

    // The other unit's batch is added behind what was there; once more, and there is nothing to add.
    expect(check(folder, 'b.csv').out).toContain('新登记');
    const both = readFileSync(join(folder, 'r.jsonl'), 'utf8');
    expect(both.startsWith(entered)).toBe(true);
    expect(check(folder, 'b.csv').out).toContain('没有要登记的');
    expect(readFileSync(join(folder, 'r.jsonl'), 'utf8')).toBe(both);
  });

  it('refuses what is damaged, or a label that names somebody, in one line, and writes nothing', () => {
    const { folder } = folderWithKey();
    check(folder, 'a.csv');
    const good = readFileSync(join(folder, 'r.jsonl'), 'utf8');
    writeFileSync(join(folder, 'damaged.jsonl'), good.replace('"row":3', '"row":4'));
    const { code, out, err } = craftsman(
      ['check', 'a.csv', '--registry', 'damaged.jsonl', ...WITH.slice(2)],
      folder,
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^craftsman: damaged\.jsonl：登记文件第2–\d+行改动过或损坏了，校验值不对，没有用。[^\n]*\n$/u,
    );
    const named = craftsman(
      ['check', 'a.csv', ...WITH, '--registry-label', '周启明的批', '--registry', 'n.jsonl'],
      folder,
    );
    expect(named).toMatchObject({ code: 2, out: '', err: expect.stringContaining('姓名') });
    expect(existsSync(join(folder, 'n.jsonl'))).toBe(false);
    expect(readFileSync(join(folder, 'r.jsonl'), 'utf8')).toBe(good);
  });
});

describe('craftsman registry', () => {
  it('never writes over a key or a registry', () => {
    const { folder } = folderWithKey();
    const key = readFileSync(join(folder, 'r.key'));
    expect(craftsman(['registry', 'key', 'r.key'], folder).code).toBe(2);
    expect(readFileSync(join(folder, 'r.key'))).toEqual(key);
    check(folder, 'a.csv');
    const over = craftsman(['registry', 'merge', 'r.jsonl', '--output', 'r.jsonl'], folder);
    expect(over).toMatchObject({
      code: 2,
      err: 'craftsman: r.jsonl：已有这个文件，没有覆盖。请用 --output 换一个文件名。\n',
    });
  });

  it('merges without the key, and shows what there is', () => {
    const { folder } = folderWithKey();
    check(folder, 'a.csv', '--registry-label', '甲');
    const other = [
      '--registry',
      'other.jsonl',
      '--registry-key',
      'r.key',
      '--registry-label',
      '乙',
      '--no-summary',
    ];
    craftsman(['check', 'b.csv', ...other], folder);
    const merged = craftsman(
      ['registry', 'merge', 'r.jsonl', 'other.jsonl', '--output', 'all.jsonl'],
      folder,
    );
    expect(merged).toMatchObject({ code: 0, err: '' });
    const { out } = craftsman(['registry', 'show', 'all.jsonl'], folder);
    expect(out).toMatch(/登记完整：2批/u);
    expect(out).toMatch(/ 甲 .*\n.* 乙 /u);
    expect(craftsman(['registry', 'merge', 'r.jsonl'], folder).err).toContain('--output');
  });
});

describe('a seal of a run with a registry', () => {
  it('replays by the registry of its day, though others were entered since, and says what it needs', () => {
    const { folder } = folderWithKey();
    check(folder, 'a.csv');
    const sealed = check(folder, 'b.csv', '--seal', '--format', 'json', '--output', 'b.json');
    expect(sealed.out).toContain('已封存');
    writeFileSync(join(folder, 'c.csv'), SHEET.replaceAll('北京市总工会', '河北省总工会'));
    expect(check(folder, 'c.csv').out).toContain('新登记');
    const without = craftsman(['audit', '.'], folder);
    expect(without.code).toBe(2);
    expect(without.out).toContain('封存时与登记 r.jsonl');
    const replayed = craftsman(['audit', '.', ...WITH], folder);
    expect(replayed.out).toContain('全部重演一致');
    expect(replayed.code).toBe(0);
    // A batch of another year, by a registry of another key.
    craftsman(['registry', 'key', 'new.key'], folder);
    const later = ['--registry', 'new.jsonl', '--registry-key', 'new.key'];
    expect(craftsman(['check', 'c.csv', ...later, '--seal', '--no-summary'], folder).out).toContain('已封存');
    const both = craftsman(['audit', '.', ...WITH, ...later], folder);
    expect(both.out).toContain('2 批重演一致');
    expect(both.code).toBe(0);
    expect(craftsman(['audit', '.', ...later], folder).out).toContain('不是这一份');
    rmSync(join(folder, 'craftsman-0002.seal.json'));
    const other = ['--registry', 'other.jsonl', '--registry-key', 'r.key'];
    craftsman(['check', 'c.csv', ...other, '--no-summary'], folder);
    const { code, out } = craftsman(['audit', '.', ...other], folder);
    expect(code).toBe(2);
    expect(out).toMatch(/没有这样的前 \d+ 行/u);
  });
});

describe('what is no registry or no key', () => {
  const LABEL = 'registries.bad-label';
  it.each<[string, RegistryOptions, string]>([
    ['another key', { registry: 'r.jsonl', registryKey: 'other.key' }, 'registries.other-key'],
    ['an empty key file', { registry: 'r.jsonl', registryKey: 'empty.key' }, 'registries.bad-key'],
    ['a sheet as the key', { registry: 'r.jsonl', registryKey: 'b.csv' }, 'registries.bad-key'],
    ['a folder as the key', { registry: 'r.jsonl', registryKey: '.' }, 'registries.bad-key'],
    ['no key file', { registry: 'r.jsonl', registryKey: 'none.key' }, 'file.not-found'],
    [
      'a sheet to be checked as the registry',
      { registry: 'a.csv', registryKey: 'r.key' },
      'registries.same-file',
    ],
    ['the key as the registry', { registry: 'r.key', registryKey: 'r.key' }, 'registries.same-file'],
    ['another sheet as the registry', { registry: 'b.csv', registryKey: 'r.key' }, 'registries.not-registry'],
    ['an empty registry', { registry: 'empty.key', registryKey: 'r.key' }, 'registries.empty'],
    ['a folder as the registry', { registry: '.', registryKey: 'r.key' }, 'registries.no-file'],
    [
      'a slip in the path',
      { registry: 'x.jsonl', registryKey: 'r.key', registryReadOnly: true },
      'file.not-found',
    ],
    ['no key', { registry: 'r.jsonl' }, 'registries.key-needed'],
    ['a key alone', { registryKey: 'r.key' }, 'registries.file-needed'],
    ['a phone number as the label', { ...FILES, registryLabel: '13900000008' }, LABEL],
    ['a label of two lines', { ...FILES, registryLabel: '一\n二' }, LABEL],
    ['a label that moves the cursor', { ...FILES, registryLabel: '\u001B[2J' }, LABEL],
    ['a label without end', { ...FILES, registryLabel: '一'.repeat(61) }, LABEL],
  ])('%s is refused', async (_name, options, code) => {
    const folder = temporaryFolder();
    const at = (name: string | undefined) => (name === undefined ? {} : { path: join(folder, name) });
    writeFileSync(join(folder, 'a.csv'), SHEET);
    writeFileSync(join(folder, 'b.csv'), SHEET);
    writeFileSync(join(folder, 'empty.key'), '');
    for (const [name, first] of [
      ['r.key', 1],
      ['other.key', 2],
    ] as const) {
      writeFileSync(join(folder, name), keyText(KEY.map((byte) => byte + first)), { mode: 0o600 });
    }
    writeFileSync(join(folder, 'r.jsonl'), newRegistry(keyId(KEY.map((byte) => byte + 1))).text);
    const { path: registry } = at(options.registry);
    const { path: registryKey } = at(options.registryKey);
    const given = {
      ...options,
      ...(registry && { registry }),
      ...(registryKey && { registryKey }),
      lang: 'zh' as const,
    };
    const inputs = [{ file: 'a.csv', path: join(folder, 'a.csv'), bytes: new Uint8Array(), size: 0 }];
    await expect(openRegistry(given, inputs)).rejects.toMatchObject({ problems: [{ code }] });
  });
});

describe('docs/registry.md', () => {
  const page = readFileSync('docs/registry.md', 'utf8');

  it('writes commands and options that there are', () => {
    const help = ['check', 'registry'].map((command) => craftsman([command, '--help']).out).join('\n');
    const written = [...page.matchAll(/^craftsman .*$/gmu)].flatMap(
      ([line]) => line.match(/--[a-z-]+|(?<=registry )[a-z]+/gu) ?? [],
    );
    expect(new Set(written).size).toBeGreaterThan(6);
    for (const word of written.filter((each) => each !== '--output')) expect(help).toContain(word);
    for (const [, code = ''] of page.matchAll(/`(registry\.[a-z-]+)`/gu))
      expect(findingCodes()).toContain(code);
  });

  it('says how many numbers a birthday in an area has', () => {
    const { identity } = bundledPack().vocabulary;
    const numbers = Array.from(
      { length: 1000 },
      (_, index) => `11990019800601${String(index).padStart(3, '0')}`,
    );
    const valid = numbers.flatMap((digits) =>
      [...'0123456789X'].filter((sign) => parseIdNumber(digits + sign, identity).ok),
    );
    expect(valid).toHaveLength(1000);
    expect(page).toContain('| 地区和生日 | 1000 个');
  });
});

describe('two runs at once', () => {
  const lines = '{"more":"lines"}\n';
  const target = (path: string) => ({
    path,
    option: '--registry',
    content: async () => [lines],
    said: () => [],
  });

  async function opened(folder: string): Promise<OpenRegistry> {
    const options = {
      registry: join(folder, 'r.jsonl'),
      registryKey: join(folder, 'r.key'),
      lang: 'zh' as const,
    };
    return openRegistry(options, []);
  }

  it('the later writes nothing, for it compared with a registry without the people of the earlier', async () => {
    const { folder } = folderWithKey();
    const [first, second] = [await opened(folder), await opened(folder)];
    await whileLocked(first, [target(first.path)]);
    await expect(whileLocked(second, [target(second.path)])).rejects.toMatchObject({
      problems: [{ code: 'registries.changed' }],
    });
    expect(readFileSync(first.path, 'utf8')).toBe(lines);
  });

  it('waits for the other, gives up with a line, and does not wait for one that died', async () => {
    const { folder } = folderWithKey();
    const registry = await opened(folder);
    const lock = `${registry.path}.lock`;
    writeFileSync(lock, '');
    await expect(whileLocked(registry, [target(registry.path)], { patience: 100 })).rejects.toMatchObject({
      problems: [{ code: 'registries.locked' }],
    });
    utimesSync(lock, new Date(0), new Date(0));
    await whileLocked(registry, [target(registry.path)], { patience: 1000 });
    expect(readFileSync(registry.path, 'utf8')).toBe(lines);
    expect(existsSync(lock)).toBe(false);
  });

  it('does not wait for one that makes a workbook: nothing is locked until all is made', async () => {
    const { folder } = folderWithKey();
    const registry = await opened(folder);
    const seen: boolean[] = [];
    const content = async () => {
      seen.push(existsSync(`${registry.path}.lock`));
      return [lines];
    };
    await whileLocked(registry, [{ ...target(registry.path), content }]);
    expect(seen).toEqual([false]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no lock behind', async (signal) => {
    const { folder } = folderWithKey();
    const { path } = await opened(folder);
    // Many more files to rename than turns until the signal comes.
    const script = `
      import { existsSync } from 'node:fs';
      const { whileLocked } = await import(${JSON.stringify(resolve('dist/cli/registry-file.js'))});
      const path = ${JSON.stringify(path)};
      const names = [path, ...Array.from({ length: 200 }, (_, index) => path + index)];
      const target = (path) => ({ path, option: '', content: async () => ['x'], said: () => [] });
      const look = () => {
        if (!existsSync(path + '.lock')) return setImmediate(look);
        process.stdout.write('locked');
        process.kill(process.pid, '${signal}');
      };
      look();
      await whileLocked({ path, bytes: null }, names.map(target));
      process.stdout.write(' and done');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    const ended = await new Promise((resolved) => child.once('close', (_, by) => resolved(by)));
    expect({ ended, out }).toEqual({ ended: signal, out: 'locked' });
    expect(readdirSync(folder).filter((name) => /lock|tmp/u.test(name))).toEqual([]);
  });
});
