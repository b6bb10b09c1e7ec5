// Started by process.ts: reads files with the built program and reports what became of each. A process of its own, so that
// its memory can be measured and its end be noticed.
import { readFileSync } from 'node:fs';

const [{ readWorkbook }, { LIMITS }, { checkWorkbooks }] = await Promise.all([
  import('../../../dist/read/index.js'),
  import('../../../dist/read/limits.js'),
  import('../../../dist/check.js'),
]);
const { pack } = JSON.parse(readFileSync(new URL('../../../dist/pack.json', import.meta.url), 'utf8'));
const OPTIONS = {
  schemes: null,
  asOf: '2025-06-30',
  readings: [],
  today: '2025-06-30',
  failOn: 'ineligible',
  tool: { name: 'craftsman', version: '0' },
};
/** Milliseconds between two looks at the memory; the reading goes on in another thread meanwhile. */
const LOOK = 10;

process.on('message', async ({ file, limits }) => {
  let peak = memory();
  const look = setInterval(() => {
    peak = Math.max(peak, memory());
  }, LOOK);
  const started = performance.now();
  const answer = await outcome(file, { ...LIMITS, ...limits });
  clearInterval(look);
  const left = memory();
  process.send({
    ...answer,
    seconds: (performance.now() - started) / 1000,
    peak: Math.max(peak, left),
    left,
  });
});

function cellsOf({ sheets }) {
  return sheets.flatMap(({ rows }) => rows).reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Of this process and those that it started, in bytes; elsewhere than on Linux of this one only. */
function memory() {
  return process.memoryUsage.rss() + children().reduce((sum, id) => sum + residentOf(id), 0);
}

function children() {
  return (textOf(`/proc/self/task/${process.pid}/children`) ?? '').split(' ').filter(Boolean);
}

function residentOf(id) {
  return Number(/VmRSS:\s+(\d+) kB/.exec(textOf(`/proc/${id}/status`) ?? '')?.[1] ?? 0) * 1024;
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** `stage` is where something was thrown, which must not be. */
async function outcome({ name, bytes, password }, limits) {
  let stage = 'read';
  try {
    const read = await readWorkbook(bytes, name, { password, limits });
    stage = 'check';
    checkWorkbooks([{ file: name, sha256: null, read }], pack, OPTIONS);
    return {
      problem: read.ok ? null : read.problem,
      thrown: null,
      cells: read.ok ? cellsOf(read.workbook) : 0,
    };
  } catch (error) {
    return { problem: null, thrown: `${stage}: ${error?.stack ?? error}`, cells: 0 };
  }
}

process.send('ready');
