// Tries an executable as somebody has it who has nothing else: alone in a folder, without PATH, HOME or any other variable.
// Whatever it prints must be, to the byte, what the program prints that it was made of.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = ['nominees.xlsx', '--no-summary', '--format', 'json'];

/** Each: what it shows, and the arguments. */
const RUNS = {
  "the README's example": ['check', ...SAMPLE],
  'an .xls, which a process of its own reads': ['check', 'older.xls', ...SAMPLE.slice(1)],
  'an .xls that may not take the memory it needs': ['check', 'older.xls', '--limit', 'memory=4M'],
  'two threads that judge': ['check', 'nominees.xlsx', 'older.xls', '--jobs', '2', ...SAMPLE.slice(1)],
  'a limit on what a file unpacks to': ['check', 'nominees.xlsx', '--limit', 'unzipped=1K'],
  'rules inside': ['rules', 'lint'],
  'rules that take their place': ['rules', 'show', 'national-2024', '--rules', 'rules'],
  'an archive that is replayed': ['audit', 'archive'],
  help: ['--help'],
};

/** Throws where another program does anything else than the one in bin/. `env`: the only variables that it has. */
export function sameAsHere(program, env = {}) {
  inFolder((cwd) => {
    for (const [name, args] of Object.entries(RUNS)) {
      const expected = run(process.execPath, [`${root}bin/craftsman.js`, ...args], { cwd, env: {} });
      const found = run(program, args, { cwd, env });
      if (found !== expected)
        throw new Error(`${name}: not what the program prints\n${found.slice(0, 2000)}`);
      console.log(`  the same: ${name}`);
    }
  });
}

/**
 * The same for the Windows one, where there is Wine; false where there is none. Wine lets programs write to files only, so
 * the first two runs are compared by what they write.
 */
export function tryUnderWine(executable) {
  if (spawnSync('wine', ['--version']).status !== 0) return false;
  inFolder((cwd) => {
    const env = {
      ...process.env,
      WINEPREFIX: join(cwd, '.wine'),
      WINEDEBUG: '-all',
      NODE_SKIP_PLATFORM_CHECK: '1',
    };
    for (const [name, args] of Object.entries(RUNS).slice(0, 2)) {
      const expected = run(process.execPath, [`${root}bin/craftsman.js`, ...args, '--output', 'a.json'], {
        cwd,
      });
      run('wine', [executable, ...args, '--output', 'b.json'], { cwd, env, stdio: 'ignore' });
      const [a, b] = ['a.json', 'b.json'].map((file) => readFileSync(join(cwd, file), 'utf8'));
      if (a !== b) throw new Error(`under Wine, ${name}: not what the program writes (${expected})`);
      console.log(`  the same under Wine: ${name}`);
    }
    spawnSync('wineserver', ['-k'], { env });
  });
  return true;
}

/** Exit code, what was printed and what was complained of, in one text. */
function run(program, args, options) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: 120_000,
    ...options,
  });
  if (error !== undefined) throw error;
  return `${status}\n${stdout}\n${stderr}`;
}

/** A folder that holds the samples, and rules that differ from the bundled ones. */
function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'craftsman-package-'));
  try {
    cpSync(`${root}fixtures/nominees.xlsx`, join(folder, 'nominees.xlsx'));
    cpSync(`${root}fixtures/ok/haidian-xls.xls`, join(folder, 'older.xls'));
    cpSync(`${root}fixtures/archive`, join(folder, 'archive'), { recursive: true });
    cpSync(`${root}rules`, join(folder, 'rules'), { recursive: true });
    const scheme = join(folder, 'rules/schemes/national-2024.yaml');
    writeFileSync(scheme, readFileSync(scheme, 'utf8').replace('names: { zh: ', 'names: { zh: X'));
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
