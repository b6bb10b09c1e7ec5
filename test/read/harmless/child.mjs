// Checks files with the built program, from the bytes on, and prints what became of each: the facts of its people, or the
// code of its problem.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const { checkFiles } = await import('../../../dist/check-files.js');
const { pack } = JSON.parse(readFileSync(new URL('../../../dist/pack.json', import.meta.url), 'utf8'));
const OPTIONS = {
  schemes: ['national-2024'],
  asOf: null,
  readings: [],
  today: '2025-06-30',
  failOn: 'never',
  tool: { name: 'craftsman', version: '0' },
};

const outcomes = [];
for (const path of process.argv.slice(2)) {
  const file = basename(path);
  const { checked } = await checkFiles([{ file, bytes: readFileSync(path) }], pack, OPTIONS);
  const outcome = checked.ok
    ? checked.report.nominees.map(({ row, name, facts }) => ({ row, name, facts: valuesOf(facts) }))
    : checked.problems[0].code;
  outcomes.push([file, outcome]);
}
console.log(JSON.stringify(outcomes));

/** Without the steps: those differ where a file has lost its number formats. */
function valuesOf(facts) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact.known ? fact.value : fact.why]),
  );
}
