// Tries an executable as somebody has it who has nothing else: alone in a folder, without PATH, HOME or any other variable.
// Whatever it prints must be, to the byte, what the program prints that it was made of.
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
  console.log(`  ${basename(program)}, in an empty environment:`);
  inFolder((cwd) => same([program], { cwd, env }));
}

/** The same for the Windows one, where there is Wine; false where there is none. */
export function sameUnderWine(executable) {
  if (spawnSync('wine', ['--version']).status !== 0) return false;
  console.log(`  ${basename(executable)}, under Wine:`);
  inFolder((cwd) => {
    const wine = { WINEPREFIX: join(cwd, '.wine'), WINEDEBUG: '-all', NODE_SKIP_PLATFORM_CHECK: '1' };
    const env = { ...process.env, ...wine };
    // What Wine says of its own first start is not the program's.
    run(['wine', executable, '--version'], { cwd, env });
    same(['wine', executable], { cwd, env });
    spawnSync('wineserver', ['-k'], { env });
  });
  return true;
}

function same(command, { cwd, env }) {
  for (const [name, args] of Object.entries(RUNS)) {
    const expected = run([process.execPath, `${root}bin/craftsman.js`, ...args], { cwd, env: {} });
    const found = run([...command, ...args], { cwd, env });
    if (found !== expected) throw new Error(`${name}: not what the program prints\n${found.slice(0, 2000)}`);
    console.log(`    the same: ${name}`);
  }
}

/** Exit code, what was printed and what was complained of, in one text. Printed to files: Wine lets programs write to nothing else. */
function run([program, ...args], { cwd, env }) {
  const files = ['printed', 'complained'].map((name) => join(cwd, name));
  const open = files.map((file) => openSync(file, 'w'));
  try {
    const { status, error } = spawnSync(program, args, {
      cwd,
      env,
      stdio: ['ignore', ...open],
      timeout: 120_000,
    });
    if (error !== undefined) throw error;
    return [status, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n');
  } finally {
    for (const each of open) closeSync(each);
  }
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
