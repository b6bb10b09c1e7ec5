// Measures the built program. `npm run bench` runs every part, `npm run bench -- rows jobs` some of them. A number after a
// part is what that part counts (PARTS): `-- rows 300 10000`, `-- jobs 500`, `-- start 30`. `--rounds N` sets the rounds of
// each measurement, `--json` prints one object instead of tables. `-- readme` prints the rows of the README's table, of the
// parts in it (README); `-- readme --from FILE` those of a run whose `--json` was kept.
// Nothing here passes or fails: the figures are for people to compare.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** By name: what the part measures, and what a number after its name means to it. */
const PARTS = {
  start: { what: 'whole commands, against an empty start of Node', counts: 'rounds' },
  rows: { what: 'check of sheets, against only reading them', counts: 'sizes' },
  stages: { what: 'where the time of a check goes, by stage', counts: 'sizes' },
  jobs: { what: 'a folder of many files, with one job and two', counts: 'sizes' },
  peers: { what: 'the same checks written for other libraries', counts: 'sizes' },
  parsers: { what: 'each fact reader on cells of 50,000 characters', counts: 'rounds' },
  bomb: { what: 'files of a few MB that unpack to 1 GiB', counts: 'rounds' },
};

/** What the README's table is made of. */
const README = ['start', 'rows', '300', '10000', 'stages', 'jobs', '100', 'peers'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    from: { type: 'string' },
  },
});
const readme = positionals[0] === 'readme';
const kept = values.from === undefined ? undefined : JSON.parse(readFileSync(values.from, 'utf8'));
const words = readme ? positionals.slice(1) : positionals;
const wanted = kept === undefined ? selection(readme && words.length === 0 ? README : words) : [];
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const results = kept ?? {};
for (const [name, numbers] of wanted) {
  const { what, counts } = PARTS[name];
  const quiet = values.json || readme;
  (quiet ? console.error : console.log)(`${name}: ${what}`);
  const { run } = await import(`./bench/${name}.mjs`);
  const rounds = values.rounds ?? (counts === 'rounds' ? numbers[0] : undefined);
  const result = await run({
    ...(rounds === undefined ? {} : { rounds: Number(rounds) }),
    ...(counts === 'sizes' && numbers.length > 0 ? { sizes: numbers } : {}),
    print: quiet ? () => {} : console.log,
  });
  results[name] = result;
  if (!quiet) console.log('');
}
if (values.json) console.log(JSON.stringify(results, null, 2));
if (readme) for (const line of (await import('./bench/readme.mjs')).rows(results)) console.log(line);

/** Parts with the numbers that follow each; all parts where none is named. A number before any part: for none. */
function selection(words) {
  const parts = [];
  for (const word of words) {
    if (/^[1-9]\d{0,6}$/u.test(word) && parts.length > 0) parts.at(-1)[1].push(Number(word));
    else if (Object.hasOwn(PARTS, word)) parts.push([word, []]);
    else {
      console.error(`no part ${word}; there are: ${Object.keys(PARTS).join(', ')}`);
      process.exit(2);
    }
  }
  return parts.length > 0 ? parts : Object.keys(PARTS).map((name) => [name, []]);
}
