// Reads damaged files until the time is up: `npm run fuzz -- --seconds 60`, with `--seed N` the same files again. Half of
// them are sound files with up to six things wrong, half are put together from pieces of their format. A file at which
// the program throws, ends, takes longer than 10 s or more than 1 GB is kept in ./fuzz-found/, and the exit code is 1.
// `--keep file.timeout` keeps those with such an end as well, to be looked at; `--depth` is how many things go wrong.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { testModules } from './test-modules.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    depth: { type: 'string' },
    keep: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const depth = Number(values.depth ?? 6);
if (![seconds, seed, depth].every(Number.isFinite)) {
  console.error('--seconds, --seed and --depth take a number');
  process.exit(2);
}
const MOST_SECONDS = 10;
const MOST_BYTES = 1e9;
const FOUND = 'fuzz-found';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { modules, close } = await testModules('read/corpus/index', 'read/corpus/raw', 'read/corpus/process');
const [{ malformed, soundFiles }, { rawFile }, { startReader }] = modules;

console.log(`${seconds} s of files, --seed ${seed}`);
const seeds = await soundFiles();
const reader = startReader();
const outcomes = new Map();
let slowest = { seconds: 0, name: '' };
let largest = { peak: 0, name: '' };
let files = 0;
let found = 0;
const started = performance.now();
const elapsed = () => (performance.now() - started) / 1000;
while (elapsed() < seconds) {
  const number = seed + files;
  const file = files % 2 === 0 ? malformed(seeds, number, depth) : rawFile(number);
  const outcome = await reader.read(file);
  files += 1;
  const code = outcome.thrown === null ? (outcome.problem?.code ?? 'read') : 'THROWN';
  outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
  if (outcome.seconds > slowest.seconds) slowest = { seconds: outcome.seconds, name: file.name };
  if (outcome.peak > largest.peak) largest = { peak: outcome.peak, name: file.name };
  const fault = faultOf(outcome);
  if (fault !== null) found += 1;
  else if (code !== values.keep) continue;
  mkdirSync(FOUND, { recursive: true });
  const path = `${FOUND}/${file.name.replace(/[^\w.-]+/g, '_').slice(0, 150)}`;
  writeFileSync(path, file.bytes);
  console.log(`${fault ?? code}\n  ${path}`);
}
console.log(`${files} files, ${(files / elapsed()).toFixed(1)} per second, ${found} kept in ${FOUND}/`);
console.log(
  [...outcomes]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `  ${code} ${count}`)
    .join('\n'),
);
console.log(
  `slowest ${slowest.seconds.toFixed(1)} s: ${slowest.name}\nlargest ${inMib(largest.peak)}: ${largest.name}`,
);
reader.close();
await close();
process.exitCode = found > 0 ? 1 : 0;

function faultOf({ thrown, seconds: took, peak }) {
  if (thrown !== null) return thrown;
  if (took > MOST_SECONDS) return `${took.toFixed(1)} s`;
  return peak > MOST_BYTES ? inMib(peak) : null;
}

function inMib(bytes) {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
