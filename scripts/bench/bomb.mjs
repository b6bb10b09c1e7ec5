// Files of a few MB or less that unpack to 1 GiB: how long `craftsman check` takes to refuse each, and its memory. With
// /usr/bin/time where there is one; elsewhere the process says itself how much memory it took.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { testModules } from '../test-modules.mjs';
import { median } from './median.mjs';

const TIME = '/usr/bin/time';
const SAYS = `data:text/javascript,${encodeURIComponent("process.on('exit', () => console.error('maxrss ' + process.resourceUsage().maxRSS))")}`;

export async function run({ rounds = 3, print }) {
  const { modules, close } = await testModules('read/bombs');
  const folder = mkdtempSync(join(tmpdir(), 'craftsman-bomb-'));
  try {
    for (const { name, bytes } of modules[0].bombs()) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const runs = Array.from({ length: rounds }, () => check(path));
      const seconds = median(runs.map((each) => each.seconds));
      const mb = Math.max(...runs.map((each) => each.kib)) / 1000;
      const size = `${(bytes.length / 1e6).toFixed(2)} MB`;
      print(
        `  ${name.padEnd(28)} ${size.padStart(8)} ${seconds.toFixed(2).padStart(6)} s ${mb.toFixed(0).padStart(5)} MB  ${runs[0].outcome}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await close();
  }
}

/** One run: seconds, most memory of any of its processes in KiB, and what the program said. */
function check(path) {
  const args = ['bin/craftsman.js', 'check', path, '--no-summary', '--lang', 'en'];
  const timed = existsSync(TIME);
  const [program, ...first] = timed ? [TIME, '-v', process.execPath] : [process.execPath, '--import', SAYS];
  const start = performance.now();
  const { stderr } = spawnSync(program, [...first, ...args], { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const found = [...stderr.matchAll(timed ? /Maximum resident set size.*: (\d+)/gu : /^maxrss (\d+)/gmu)];
  const kib = Math.max(...found.map(([, number]) => Number(number)));
  return { seconds, kib, outcome: /^craftsman: [^:]*: (.{0,70})/mu.exec(stderr)?.[1] ?? 'read' };
}
