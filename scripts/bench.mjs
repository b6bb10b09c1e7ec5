// Measures the built program: `npm run bench -- --help` says how. Nothing here passes or fails: the figures are for people to
// compare.
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

const OPTIONS = {
  rounds: { type: 'string' },
  json: { type: 'boolean', default: false },
  from: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
};

const { values, positionals } = orRefused(() => parseArgs({ allowPositionals: true, options: OPTIONS }));
if (values.help) {
  console.log(help());
  process.exit(0);
}
const readme = positionals[0] === 'readme';
const words = readme ? positionals.slice(1) : positionals;
if (values.rounds !== undefined && !/^[1-9]\d{0,6}$/u.test(values.rounds))
  refuse(`--rounds ${values.rounds}: not a number of rounds`);
if (values.from !== undefined && !readme) refuse('--from is for readme: npm run bench -- readme --from FILE');
const kept =
  values.from === undefined
    ? undefined
    : orRefused(() => JSON.parse(readFileSync(values.from, 'utf8')), `--from ${values.from}: `);
const wanted = kept === undefined ? selection(readme && words.length === 0 ? README : words) : [];
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const results = kept ?? {};
for (const [name, numbers] of wanted) {
  const { what, counts } = PARTS[name];
  const quiet = values.json || readme;
  (quiet ? console.error : console.log)(`${name}: ${what}`);
  const { run } = await import(`./bench/${name}.mjs`);
  const rounds = values.rounds ?? (counts === 'rounds' ? numbers[0] : undefined);
  // What was measured before is shown all the same: it took minutes.
  const measured = async () =>
    run({
      ...(rounds === undefined ? {} : { rounds: Number(rounds) }),
      ...(counts === 'sizes' && numbers.length > 0 ? { sizes: numbers } : {}),
      print: quiet ? () => {} : console.log,
    });
  const result = await measured().catch((error) => {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  });
  if (result === undefined) continue;
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
    else refuse(`no part ${word}; there are: ${Object.keys(PARTS).join(', ')}`);
  }
  return parts.length > 0 ? parts : Object.keys(PARTS).map((name) => [name, []]);
}

function help() {
  const table = (rows) => rows.map(([name, text]) => `  ${name.padEnd(17)}  ${text}`).join('\n');
  return `Usage: npm run bench -- [PART [NUMBER...]]... [options]

Measures the built program, all parts or those that are named. A number after a part: of ${named('sizes')} the rows or
files to measure with, of ${named('rounds')} the rounds.

Parts:
${table(Object.entries(PARTS).map(([name, { what }]) => [name, what]))}
  ${'readme'.padEnd(17)}  the rows of the README's table (${README.join(' ')}), or of the parts named after it

Options:
${table([
  ['--rounds N', 'rounds of each measurement'],
  ['--json', 'one object instead of tables'],
  ['--from FILE', 'with readme: of a run whose --json was kept in that file, nothing is measured'],
  ['-h, --help', 'this text'],
])}

Examples:
  npm run bench -- rows 300 10000
  npm run bench -- start 30 jobs 200 400 --json`;
}

function named(counts) {
  return Object.keys(PARTS)
    .filter((name) => PARTS[name].counts === counts)
    .join(', ');
}

/** What the work gives; where it fails, the first sentence of why is all that is said. */
function orRefused(work, before = '') {
  try {
    return work();
  } catch ({ message }) {
    return refuse(before + message.split(/\.\s|\n/u, 1)[0]);
  }
}

function refuse(line) {
  console.error(`bench: ${line}; see npm run bench -- --help`);
  process.exit(2);
}
