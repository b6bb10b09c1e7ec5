import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
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
  const [{ filename, size, files }] = JSON.parse(
    run('npm', ['pack', '--ignore-scripts', '--json', '--silent', '--pack-destination', out], {
      cwd: root,
      maxBuffer: 2 ** 26,
    }),
  );
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
    refuseAddresses(join(prefix, 'lib/node_modules/craftsman'));
    symlinkSync(process.execPath, join(bin, 'node'));
    sameAsHere(join(prefix, 'bin/craftsman'), { PATH: bin });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where this machine fetches packages from is nobody's business. */
function refuseAddresses(installed) {
  const { host } = new URL(run('npm', ['config', 'get', 'registry'], { cwd: root }).trim());
  if (host === 'registry.npmjs.org') return;
  const found = run('grep', ['-rlF', host, installed], {}, [0, 1]);
  if (found !== '') throw new Error(`the address of a mirror stands in ${found}`);
}
