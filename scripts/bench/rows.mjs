// `check --no-summary` of whole sheets against only reading them: with the program's own reader, with a bare scan of the
// sheet's XML, with exceljs and with openpyxl. Every measurement is a program of its own, start included.
import { existsSync } from 'node:fs';
import { CRAFTSMAN, compared } from './measure.mjs';
import { installed, PEERS } from './peer-package.mjs';
import { sheet } from './sheets.mjs';
import { secs, table, times, whole } from './table.mjs';

const PYTHON = '/usr/bin/python3';
const READING = 'read only (same reader)';
/** 100,000 rows only where they are asked for: they take minutes. */
const SIZES = [300, 10_000];
/** The more rows, the less a pause of the machine matters. */
const roundsFor = (size) => (size <= 1000 ? 5 : size <= 20_000 ? 3 : 1);

export async function run({ rounds, sizes = SIZES, print }) {
  const exceljs = await installed(print);
  const results = [];
  for (const size of sizes) {
    const path = await sheet(size);
    const commands = {
      check: [...CRAFTSMAN, 'check', path, '--no-summary'],
      [READING]: ['scripts/bench/readers/read.mjs', path],
      'unzip and count cells': ['scripts/bench/readers/scan.mjs', path],
      ...(exceljs ? { 'exceljs reading': [`${PEERS}/read-exceljs.mjs`, path] } : {}),
      ...(existsSync(PYTHON) ? python(path) : {}),
    };
    const costs = compared(commands, rounds ?? roundsFor(size));
    results.push({ size, costs });
    print(`${results.length > 1 ? '\n' : ''}  ${whole(size)} rows`);
    print(tableOf(size, costs));
  }
  if (!existsSync(PYTHON)) print(`  no ${PYTHON}: openpyxl is not measured`);
  print(linearity(results));
  return results;
}

function python(path) {
  const args = ['scripts/bench/readers/with_openpyxl.py', path];
  return {
    'openpyxl reading': { program: PYTHON, args },
    'openpyxl, read_only': { program: PYTHON, args: [...args, '--read-only'] },
  };
}

function tableOf(size, costs) {
  const reading = costs[READING]?.seconds;
  const rows = Object.entries(costs).map(([name, { failed, seconds, cpu, mib }]) =>
    failed
      ? [name, 'failed:', failed]
      : [name, secs(seconds), secs(cpu), whole((seconds / size) * 1e6), times(seconds / reading), whole(mib)],
  );
  return table(
    [
      ['', 24],
      ['s', 7],
      ['CPU s', 7],
      ['µs/row', 8],
      ['× read', 8],
      ['MiB', 7],
    ],
    rows,
  );
}

/** Time per row of `check` against that of the size before it: 1.00× is linear. */
function linearity(results) {
  const known = results.filter(({ costs }) => costs.check.seconds !== undefined);
  const perRow = ({ size, costs }) => costs.check.seconds / size;
  const lines = known.slice(1).map((each, at) => {
    const before = known[at];
    return `  a row of ${whole(each.size)} takes ${times(perRow(each) / perRow(before))} of a row of ${whole(before.size)}`;
  });
  return lines.join('\n');
}
