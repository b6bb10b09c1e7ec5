import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { hostileFiles } from './harmless/files.js';

const GUARD = pathToFileURL(resolve('test/read/harmless/guard.mjs')).href;
const CHILD = resolve('test/read/harmless/child.mjs');
/** What the program consists of. */
const PROGRAM = ['bin', 'dist', 'node_modules', 'rules', 'package.json'].map((path) => realpathSync(path));
const WORD = 'stands-in-another-file';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'craftsman-harmless-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inputs = join(folder, 'inputs');
mkdirSync(inputs);
const other = join(folder, 'other.txt');
writeFileSync(other, WORD);
const log = join(folder, 'log');
// An address of documents, which nobody has.
const server = 'http://192.0.2.1/a';
const hostile = hostileFiles({ file: pathToFileURL(other).href, server });
const sound = [...new Set(hostile.map((each) => each.sound))];
for (const { name, bytes } of hostile) writeFileSync(join(inputs, name), bytes);

type Outcome = { row: number; name: string }[] | string;

/** Runs Node with the guard, in the folder with the files unless told; `noted` is what the guard has written down. */
function guarded(
  args: string[],
  roots: string[],
  cwd = inputs,
): SpawnSyncReturns<string> & { noted: string[] } {
  rmSync(log, { force: true });
  const env = {
    PATH: process.env.PATH ?? '',
    NODE_OPTIONS: `--import=${GUARD}`,
    GUARD_LOG: log,
    GUARD_ROOTS: [...PROGRAM, resolve('node_modules'), inputs, ...roots].join(delimiter),
  };
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd,
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  const noted = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  return { ...run, noted };
}

describe('nothing in a file makes the program open another file, a connection or a program', () => {
  const files = [
    ...sound.map((path) => resolve('fixtures/clients', path)),
    ...hostile.map(({ name }) => join(inputs, name)),
  ];
  const { noted, stdout, stderr } = guarded(
    [CHILD, ...files],
    [resolve('fixtures/clients'), resolve('test/read/harmless')],
  );
  const outcomes = new Map<string, Outcome>(stdout === '' ? [] : JSON.parse(stdout));

  it('by what the guard has seen', () => {
    expect(stderr).toBe('');
    expect(noted).toEqual([]);
    expect(stdout).not.toContain(WORD);
    expect(readdirSync(folder).sort()).toEqual(['inputs', 'other.txt']);
    expect(readdirSync(inputs).sort()).toEqual(hostile.map(({ name }) => name).sort());
  });

  it.each(hostile)('$name: the right rows, or a refusal', ({ name, sound, code }) => {
    const right = outcomes.get(sound.split('/').at(-1) as string);
    expect(right).toHaveLength(4);
    expect(outcomes.get(name)).toEqual(code ?? right);
  });

  it('nor does the command line with the whole folder', () => {
    const { noted, status, stdout } = guarded(
      [resolve('bin/craftsman.js'), 'check', '.', '--no-summary', '--format', 'json'],
      [],
    );
    expect(noted).toEqual([]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).inputs).toHaveLength(
      hostile.filter(({ name }) => !/\.(?:html|xml)$/u.test(name)).length,
    );
    expect(stdout).not.toContain(WORD);
  });
});

describe('the guard sees', () => {
  const path = JSON.stringify(other);
  it.each([
    [
      'a file that is read',
      `import { readFileSync } from 'node:fs'; readFileSync(${path})`,
      'fs.readFileSync',
    ],
    [
      'a file that is opened',
      `import { open } from 'node:fs/promises'; await open(new URL('${pathToFileURL(other).href}'))`,
      'fs.open',
    ],
    ['a stream', `import fs from 'node:fs'; fs.createReadStream(${path})`, 'fs.createReadStream'],
    [
      'a file that is written',
      `import fs from 'node:fs'; fs.writeFile(${path}, '', () => {})`,
      'fs.writeFile',
    ],
    ['a fetch', `await fetch('${server}').catch(() => {})`, 'net.connect'],
    ['a request', `import http from 'node:http'; http.get('${server}').on('error', () => {})`, 'net.connect'],
    [
      'a name that is looked up',
      `import { lookup } from 'node:dns'; lookup('a.invalid', () => {})`,
      'dns.lookup',
    ],
    [
      'a program',
      `import { execFile } from 'node:child_process'; execFile('true')`,
      'child_process.execFile',
    ],
    ['a property of all objects', `({}).__proto__.x = 1`, 'Object.prototype has got x'],
  ])('%s, in a process and in a thread', (_, code, seen) => {
    const [start, script] = ['start.mjs', 'script.mjs'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(
      start,
      "new (await import('node:worker_threads')).Worker('./script.mjs').on('error', () => {}); await import('./script.mjs').catch(() => {})",
    );
    writeFileSync(
      script,
      `import { parentPort } from 'node:worker_threads'; ${code}; parentPort?.postMessage(1)`,
    );
    const { noted } = guarded([start], [start, script], folder);
    expect(noted).toContainEqual(expect.stringMatching(`^process: ${seen}`));
    expect(noted).toContainEqual(expect.stringMatching(`^thread: ${seen}`));
  });
});
