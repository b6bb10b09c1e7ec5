import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './fetch.mjs';
import { sameAsHere } from './try.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What nobody needs who only runs it, or what belongs to the machine that it was packed on. */
const STRANGERS = /^(?:test|fixtures|src|scripts|out|\.\w)|\.test\.|^dist\/bundle\/v\d/;

/**
 * Packs the program with all that it needs, and installs it as on a machine without a network: into an empty folder, out of
 * an empty cache, with nothing but Node on the path. Throws where it does not run there as it does here.
 */
export function makeTarball(out) {
  const { filename, size, files } = packed(out);
  // A package that is handed on stays as the registry gave it.
  const ours = files.map(({ path }) => path).filter((path) => !path.startsWith('node_modules/'));
  const strange = ours.filter((path) => STRANGERS.test(path));
  if (strange.length > 0) throw new Error(`not to be packed: ${strange.slice(0, 5).join(', ')}`);
  console.log(`${filename}: ${(size / 2 ** 20).toFixed(1)} MiB, ${files.length} files`);
  const folder = mkdtempSync(join(tmpdir(), 'craftsman-tarball-'));
  try {
    const [prefix, cache, bin] = ['prefix', 'cache', 'bin'].map((name) => join(folder, name));
    for (const place of [prefix, cache, bin]) mkdirSync(place);
    const here = ['--prefix', prefix, '--cache', cache, '--offline', '--no-audit', '--no-fund', '--silent'];
    run('npm', ['install', '-g', ...here, join(out, filename)], { cwd: folder });
    const installed = join(prefix, 'lib/node_modules/craftsman');
    refuseAddresses(installed);
    if ('scripts' in JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')))
      throw new Error('scripts of package.json were packed: npm warns of those that run on installing');
    symlinkSync(process.execPath, join(bin, 'node'));
    sameAsHere(join(prefix, 'bin/craftsman'), { PATH: bin });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Packs in two steps: npm packs whatever scripts package.json has, and warns whoever installs a package with one that runs on
 * installing (`prepare`, which only an install out of the repository needs). None of them can run without our scripts/, so they
 * are taken out of the copy that was packed first; the repository's own package.json is never touched.
 */
function packed(out) {
  const folder = mkdtempSync(join(tmpdir(), 'craftsman-pack-'));
  try {
    const { filename } = pack(root, folder);
    run('tar', ['-xzf', filename], { cwd: folder });
    const copy = join(folder, 'package');
    run('npm', ['pkg', 'delete', 'scripts'], { cwd: copy });
    return pack(copy, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pack(from, to) {
  const how = ['--ignore-scripts', '--json', '--silent', '--pack-destination', to];
  const [made] = JSON.parse(run('npm', ['pack', ...how], { cwd: from, maxBuffer: 2 ** 26 }));
  return made;
}

/** Where this machine fetches packages from is nobody's business. */
function refuseAddresses(installed) {
  const { host } = new URL(run('npm', ['config', 'get', 'registry'], { cwd: root }).trim());
  if (host === 'registry.npmjs.org') return;
  const found = run('grep', ['-rlF', host, installed], {}, [0, 1]);
  if (found !== '') throw new Error(`the address of a mirror stands in ${found}`);
}
