// Runs the bundle once on the sample and keeps beside it what V8 has made of it (see bin/load.js), so that a start need not
// compile it again. Run by `npm run build`, after the bundle: when the program itself runs, nothing is written.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { LIMITS } from '../dist/read/limits.js';

const SAMPLE = fileURLToPath(new URL('../fixtures/nominees.xlsx', import.meta.url));
const kind = `${process.version}-${process.platform}-${process.arch}`;
const folder = new URL(`../dist/bundle/compiled/${kind}/`, import.meta.url);
const { load, scripts, sealed } = createRequire(import.meta.url)('../bin/load.js');
const DONE = 'done';

const kept = new Set();

/** What two threads use is kept as the one has made it that used more of it. */
function keep() {
  for (const [name, script] of scripts) {
    if (kept.has(name)) continue;
    kept.add(name);
    const file = new URL(name, folder);
    const made = sealed(script.createCachedData());
    if (made.length > (statSync(file, { throwIfNoEntry: false })?.size ?? 0)) writeFileSync(file, made);
  }
}

async function quietly(...args) {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  await load('main.cjs').main([process.execPath, 'craftsman', ...args]);
  process.stdout.write = write;
}

async function checkSample() {
  const beside = mkdtempSync(join(tmpdir(), 'craftsman-build-'));
  await quietly('check', SAMPLE, '--summary', join(beside, 'summary.xlsx'));
  rmSync(beside, { recursive: true });
  // The sample has mistakes on purpose.
  if (process.exitCode !== 1) throw new Error(`the check of the sample ended with ${process.exitCode}`);
  process.exitCode = 0;
}

function readSample() {
  const reader = new Worker(new URL(import.meta.url));
  reader.postMessage({ bytes: readFileSync(SAMPLE), fileName: '', limits: LIMITS });
  // The rows come first, in pieces.
  reader.on('message', ({ sheet, ok }) => {
    if (sheet !== undefined) return;
    if (!ok) throw new Error('the sample could not be read');
    reader.postMessage(DONE);
  });
}

if (isMainThread) {
  mkdirSync(folder, { recursive: true });
  await checkSample();
  keep();
  readSample();
} else {
  load('thread.cjs');
  parentPort.on('message', (message) => {
    if (message !== DONE) return;
    keep();
    process.exit();
  });
}
