// Where the time of `check` goes. The real program runs under Node's sampling profiler, its threads too; each sample counts
// for the stage (a folder of src) whose code is nearest to the top of the stack, so that a library or a helper counts for
// the stage that called it. Shares are of all CPU samples; µs are CPU time per row. The bundle says by comments of which
// module its lines are.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CRAFTSMAN } from './measure.mjs';
import { sheet } from './sheets.mjs';
import { table, whole } from './table.mjs';

const STAGES = [
  'read',
  'columns',
  'facts',
  'judge',
  'quota',
  'report',
  'cli',
  'annotate',
  'rules',
  'parallel',
];
const OUTPUTS = { terminal: [], json: ['--format', 'json'] };

export async function run({ sizes = [10_000], print }) {
  const results = [];
  for (const size of sizes) {
    const path = await sheet(size);
    const shares = Object.fromEntries(
      Object.entries(OUTPUTS).map(([name, args]) => [
        name,
        profiled(['check', path, '--no-summary', ...args]),
      ]),
    );
    results.push({ size, shares });
    print(`  ${whole(size)} rows`);
    print(tableOf(size, shares));
  }
  return results;
}

/** CPU microseconds by stage, sampled. */
function profiled(args) {
  const folder = mkdtempSync(join(tmpdir(), 'craftsman-profile-'));
  try {
    spawnSync(process.execPath, ['--cpu-prof', `--cpu-prof-dir=${folder}`, ...CRAFTSMAN, ...args], {
      stdio: 'ignore',
    });
    const spent = {};
    for (const file of readdirSync(folder)) add(spent, JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return spent;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function add(spent, { nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stages = new Map();
  // Parents first: a node's own stage, or that of the nearest below it on the stack.
  const walk = (node, inherited) => {
    const stage = stageOf(node.callFrame) ?? inherited;
    stages.set(node.id, stage);
    for (const id of node.children ?? []) walk(byId.get(id), stage);
  };
  walk(nodes[0], 'other');
  samples.forEach((id, at) => {
    const stage = stages.get(id);
    if (stage !== 'idle') spent[stage] = (spent[stage] ?? 0) + timeDeltas[at];
  });
}

/** null: whatever called it. */
function stageOf({ functionName, url, lineNumber }) {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return 'gc';
  const [, folder] = /^dist\/(\w+)\//u.exec(moduleAt(url, lineNumber)) ?? [];
  return STAGES.includes(folder) ? folder : null;
}

const modules = new Map();

/** Path of the module that a line (from 0) of a file of the bundle comes from; '' for any other file. */
function moduleAt(url, line) {
  const path = url.replace(/^file:\/\//u, '');
  if (!path.includes('/dist/bundle/')) return '';
  if (!modules.has(path)) {
    let module = '';
    const byLine = readFileSync(path, 'utf8')
      .split('\n')
      .map((text) => {
        module = /^\/\/ ((?:dist|node_modules)\/\S+)$/u.exec(text)?.[1] ?? module;
        return module;
      });
    modules.set(path, byLine);
  }
  return modules.get(path)[line] ?? '';
}

function tableOf(size, shares) {
  const outputs = Object.keys(shares);
  const total = Object.fromEntries(
    outputs.map((name) => [name, Object.values(shares[name]).reduce((a, b) => a + b, 0)]),
  );
  const cells = (name, value) => [whole(value / size), `${((100 * value) / total[name]).toFixed(1)} %`];
  const sum = (name, stages) => stages.reduce((all, stage) => all + (shares[name][stage] ?? 0), 0);
  const rows = [...STAGES, 'gc', 'other']
    .filter((stage) => outputs.some((name) => shares[name][stage] > 0))
    .map((stage) => [
      LABELS[stage] ?? stage,
      ...outputs.flatMap((name) => cells(name, shares[name][stage] ?? 0)),
    ]);
  const judging = ['judge', 'quota', 'report'];
  rows.push([judging.join(' + '), ...outputs.flatMap((name) => cells(name, sum(name, judging)))]);
  rows.push(['whole', ...outputs.flatMap((name) => cells(name, total[name]))]);
  return table(
    [
      ['', 22],
      ...outputs.flatMap((name) => [
        [`${name} µs/row`, 16],
        ['share', 8],
      ]),
    ],
    rows,
  );
}

const LABELS = { gc: 'garbage collection', other: 'Node and loading' };
