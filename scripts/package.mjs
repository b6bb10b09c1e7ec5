// Makes what people install who have no Node, or no network, and tries it at once: `npm run package` makes all into out/,
// `-- linux`, `-- windows` (single executables) or `-- tarball` some of it.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeSingle } from './package/single.mjs';
import { makeTarball } from './package/tarball.mjs';
import { sameAsHere, tryUnderWine } from './package/try.mjs';

const ALL = ['linux', 'windows', 'tarball'];
const given = process.argv.slice(2);
const unknown = given.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`no target ${unknown.join(', ')}; there are: ${ALL.join(', ')}`);
  process.exit(2);
}
const wanted = given.length > 0 ? given : ALL;
const executables = wanted.filter((name) => name !== 'tarball');
if (executables.length > 0 && `${process.platform}-${process.arch}` !== 'linux-x64') {
  // The Node that goes in has to run to take the program in, and to try it.
  console.error('executables are made on Linux (x64); `-- tarball` works anywhere');
  process.exit(2);
}
const out = fileURLToPath(new URL('../out', import.meta.url));
rmSync(out, { recursive: true, force: true });
mkdirSync(out);

if (wanted.includes('tarball')) makeTarball(out);
const { linux, windows } = executables.length > 0 ? await makeSingle(executables) : {};
if (linux !== undefined) sameAsHere(linux);
if (windows !== undefined && !tryUnderWine(windows)) console.log('  not tried: there is no Wine here');
