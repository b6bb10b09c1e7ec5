import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../.cache/package/', import.meta.url));
const PARTS = JSON.parse(readFileSync(new URL('parts.json', import.meta.url), 'utf8'));

/**
 * The folder with a package that only packaging needs, in the version and with the check sum of parts.json. They are too
 * large to be dependencies: `npm ci` would fetch 85 MB for everybody. Fetched from the registry once, then kept in .cache.
 */
export function part(name) {
  const { version, integrity } = PARTS[name];
  const folder = `${CACHE}${name}-${version}`;
  const archive = `${folder}.tgz`;
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(archive)) {
    run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', CACHE]);
    rmSync(folder, { recursive: true, force: true });
  }
  const [kind, sum] = integrity.split(/-(.*)/s);
  if (createHash(kind).update(readFileSync(archive)).digest('base64') !== sum) {
    rmSync(archive);
    throw new Error(`${name}@${version} is not the package that scripts/package/parts.json names`);
  }
  // Unpacked anew: what lies there may have been changed since.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  run('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  return folder;
}

/** Runs a program to its end; what it prints, where it ends well. `good`: the exit codes that are no failure. */
export function run(program, args, options = {}, good = [0]) {
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', shell, ...options });
  if (!good.includes(status)) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
