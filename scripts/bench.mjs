// Measures the built program. `npm run bench` runs every part, `npm run bench -- start`, `-- parsers` or `-- bomb` one of
// them; a number is the rounds of each measurement. Nothing here passes or fails: the figures are for people to compare.
import { fileURLToPath } from 'node:url';

/** By name: what the part prints, and its module. */
const PARTS = {
  start: 'whole commands, against an empty start of Node',
  parsers: 'each fact reader on cells of 50,000 characters',
  bomb: 'files of a few MB that unpack to 1 GiB',
};

const wanted = process.argv.slice(2);
const rounds = wanted.find((arg) => /^[1-9]\d*$/.test(arg));
const names = wanted.filter((arg) => arg !== rounds);
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
  console.log(`${name}: ${PARTS[name]}`);
  const { run } = await import(`./bench/${name}.mjs`);
  await run(rounds === undefined ? undefined : Number(rounds));
  console.log('');
}
