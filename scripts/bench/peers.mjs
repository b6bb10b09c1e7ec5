// The same ten checks side by side: by craftsman, by a JSON Schema (ajv), and by json-rules-engine, the last two over rows
// that exceljs reads. Before anything is timed, all must name the same failing rows. craftsman does these ten among its
// others (three schemes, some 80 requirements with proofs, quotas, comparison of rows), so its time is for far more.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { CRAFTSMAN, compared } from './measure.mjs';
import { installed, PEERS } from './peer-package.mjs';
import { sheet } from './sheets.mjs';
import { secs, table, times, whole } from './table.mjs';

const PROGRAMS = {
  'ajv over exceljs rows': `${PEERS}/with-ajv.mjs`,
  'json-rules-engine over them': `${PEERS}/with-rules-engine.mjs`,
};
/** Rows on which the programs must agree: enough for every kind of fault. */
const AGREED = 2000;

export async function run({ rounds = 3, sizes = [10_000], print }) {
  if (!installed(print)) return null;
  const agreement = await agreed(print);
  const results = [];
  for (const size of sizes) {
    const path = await sheet(size);
    const peers = Object.entries(PROGRAMS).map(([name, program]) => [name, [program, path]]);
    const costs = compared(
      { 'craftsman check': [...CRAFTSMAN, 'check', path, '--no-summary'], ...Object.fromEntries(peers) },
      rounds,
    );
    results.push({ size, costs });
    print(`  ${whole(size)} rows`);
    print(tableOf(size, costs));
  }
  print('  craftsman: everything that it checks; the others: these ten checks only');
  return { agreement, results };
}

/** Fails where a program names other rows than craftsman. Gives the number of failing rows by check. */
async function agreed(print) {
  const path = await sheet(AGREED);
  const expected = craftsmanFailing(path);
  const differences = Object.entries(PROGRAMS).flatMap(([name, program]) =>
    differing(name, failingBy(program, path), expected),
  );
  if (differences.length > 0) throw new Error(differences.join('\n'));
  const counts = Object.fromEntries(Object.entries(expected).map(([check, rows]) => [check, rows.length]));
  const said = Object.entries(counts).map(([check, count]) => `${check} ${count}`);
  print(`  failing rows of ${whole(AGREED)}, on which all agree:`);
  for (let at = 0; at < said.length; at += 5) print(`    ${said.slice(at, at + 5).join(', ')}`);
  return counts;
}

function failingBy(program, path) {
  const { stdout } = spawnSync(process.execPath, [program, path, '--failing'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout);
}

function differing(name, found, expected) {
  const only = (a, b) => a.filter((row) => !b.includes(row));
  return Object.entries(expected).flatMap(([check, rows]) => {
    const [more, fewer] = [only(found[check], rows), only(rows, found[check])];
    if (more.length + fewer.length === 0) return [];
    return [`${check}: rows ${more} fail for ${name} alone, rows ${fewer} for craftsman alone`];
  });
}

/** What of craftsman's findings, facts and outcomes is one of the checks. */
const OWN = {
  idNumber: { code: /^id-number\./u },
  birth: { code: /^birth-month\.differs-from-id$/u },
  sex: { code: /^sex\.differs-from-id$/u },
  required: { code: /^cell\.blank$/u },
  phone: { code: /^phone\.invalid$/u, field: 'phone' },
  postcode: { code: /^postcode\.invalid$/u },
  experts: { code: /^experts\.same-person$/u },
  grade: {
    row: ({ facts }) => !['技师', '高级技师', '特级技师', '首席技师'].includes(facts.skillGrade?.value),
  },
  years: { row: (nominee) => criterion(nominee, 'N-04').outcome !== 'met' },
  reason: { row: (nominee) => (criterion(nominee, 'N-14').proof.found?.characters ?? 0) > 300 },
};

function criterion({ verdicts }, id) {
  return verdicts.flatMap(({ criteria }) => criteria).find((each) => each.id === id);
}

function craftsmanFailing(path) {
  const output = `${path}.report.json`;
  spawnSync(process.execPath, [
    ...CRAFTSMAN,
    'check',
    path,
    '--no-summary',
    '--format',
    'json',
    '--output',
    output,
  ]);
  const report = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(output);
  const failing = Object.entries(OWN).map(([check, { code, field, row }]) => {
    const rows = row
      ? report.nominees.filter(row).map((nominee) => nominee.row)
      : report.findings
          .filter(({ code: said, at }) => code.test(said) && (field ?? at.field) === at.field)
          .map(({ at }) => at.row);
    return [check, [...new Set(rows)].sort((a, b) => a - b)];
  });
  return Object.fromEntries(failing);
}

function tableOf(size, costs) {
  const [first] = Object.values(costs);
  const rows = Object.entries(costs).map(([name, { failed, seconds, cpu, mib }]) =>
    failed
      ? [name, 'failed:', failed]
      : [
          name,
          secs(seconds),
          secs(cpu),
          whole((seconds / size) * 1e6),
          times(seconds / first.seconds),
          whole(mib),
        ],
  );
  return table(
    [
      ['', 28],
      ['s', 7],
      ['CPU s', 7],
      ['µs/row', 8],
      ['×', 7],
      ['MiB', 7],
    ],
    rows,
  );
}
