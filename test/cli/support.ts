import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { storeZip, zipParts } from '../../src/bytes/zip.js';
import { unknownOptions } from './advice.js';

const PROGRAM = resolve('bin/craftsman.js');
const TIMEOUT = 60_000;

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built program in a process of its own, as a user would: for what depends on how it starts and ends. */
export function startCraftsman(args: string[], cwd?: string, env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    cwd,
    env: environment(env),
    timeout: TIMEOUT,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs the built program in a process that serves one run after the other (server.mjs). */
export function craftsman(args: string[], cwd = process.cwd(), env: Record<string, string> = {}): Run {
  const { port, flag } = serverOf();
  Atomics.store(flag, 0, 0);
  port.postMessage({ args, cwd, env: environment(env) });
  if (Atomics.wait(flag, 0, 0, TIMEOUT) === 'timed-out') return { code: null, out: '', err: 'timed out' };
  const run = receiveMessageOnPort(port)?.message as Run;
  refuseWrongAdvice(args, run);
  return run;
}

/** Whatever a test runs: no advice may name an option that the command lacks. */
function refuseWrongAdvice(args: string[], { err }: Run): void {
  const unknown = err.includes('--') ? unknownOptions(args, err) : [];
  if (unknown.length > 0) throw new Error(`${args[0]} has no ${unknown.join(', ')}: ${err}`);
}

/** The files of the bundle that the built program loads for a command, and of each whether V8 took what the build had made of it. */
export function filesLoaded(args: string[]): [name: string, taken: boolean][] {
  const watched = `
    const { scripts, start } = require(${JSON.stringify(resolve('bin/load.js'))});
    process.argv.splice(1, 0, 'craftsman');
    const loaded = () => [...scripts].map(([name, script]) => [name, script.cachedDataRejected === false]);
    process.on('exit', () => require('node:fs').writeSync(2, '\\n' + JSON.stringify(loaded())));
    start();`;
  const { stderr } = spawnSync(process.execPath, ['-e', watched, '--', ...args], {
    encoding: 'utf8',
    env: environment({}),
    timeout: TIMEOUT,
  });
  return JSON.parse(stderr.slice(stderr.lastIndexOf('\n')));
}

/** The packages of which the built program loads something for a command, in a process of its own. */
export function packagesLoaded(args: string[]): string[] {
  // The bundler notes where each part of a file comes from.
  const packages = filesLoaded(args).flatMap(([file]) =>
    [
      ...readFileSync(join('dist/bundle', file), 'utf8').matchAll(
        /^\/\/ node_modules\/(@[^/]+\/[^/]+|[^/]+)/gmu,
      ),
    ].map(([, name = '']) => name),
  );
  return [...new Set(packages)].sort();
}

function environment(env: Record<string, string>): Record<string, string> {
  return { PATH: process.env.PATH ?? '', ...env };
}

let server: { port: MessageChannel['port1']; flag: Int32Array } | undefined;

/** Started with the first run; it ends with the tests. */
function serverOf(): NonNullable<typeof server> {
  if (server !== undefined) return server;
  const { port1, port2 } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { port: port2, flag, server: resolve('test/cli/server.mjs') };
  new Worker(resolve('test/cli/bridge.mjs'), { workerData, transferList: [port2] }).unref();
  port1.unref();
  server = { port: port1, flag };
  return server;
}

/** A workbook as a program saves it that changes one part and keeps all others, the properties too. */
export async function storedAnew(
  bytes: Uint8Array,
  part: string,
  change = (xml: string) => xml.replace(/(<\/[\w:]+>)\s*$/u, ' $1'),
): Promise<Buffer> {
  const parts: { name: string; content: Uint8Array }[] = [];
  for await (const { name, unpack } of zipParts(bytes)) {
    const content = await unpack();
    const xml = name === part ? change(new TextDecoder().decode(content)) : null;
    parts.push({ name, content: xml === null ? content : new TextEncoder().encode(xml) });
  }
  return Buffer.from(await storeZip(parts));
}

/** A folder that is gone when the tests of its file have ended (test/setup.ts). */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'craftsman-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
