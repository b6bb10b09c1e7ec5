// Makes what people install who have no Node, or no network, and tries it at once: `npm run package` makes all into out/,
// `-- linux`, `-- windows` (single executables) or `-- tarball` some of it.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeSingle } from './package/single.mjs';
import { makeTarball } from './package/tarball.mjs';
import { sameAsHere, sameUnderWine } from './package/try.mjs';

/** By target: the files in out/ that it makes. */
const MADE = { linux: /^craftsman-linux/, windows: /^craftsman-win/, tarball: /\.tgz$/ };
const ALL = Object.keys(MADE);
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
mkdirSync(out, { recursive: true });
// An older one of the same kind would be taken for the new one where this one cannot be made.
for (const file of readdirSync(out))
  if (wanted.some((target) => MADE[target].test(file))) rmSync(`${out}/${file}`);

if (wanted.includes('tarball')) makeTarball(out);
const { linux, windows } = executables.length > 0 ? await makeSingle(executables) : {};
if (linux !== undefined) sameAsHere(linux);
if (windows !== undefined && !sameUnderWine(windows)) console.log('  not tried: there is no Wine here');
