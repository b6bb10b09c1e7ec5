// Loaded before a measured program (NODE_OPTIONS), and by every Node process that it starts: at its end each writes its
// own peak memory and CPU time, threads included, as a line to the file that BENCH_USAGE names.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread && process.env.BENCH_USAGE !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const line = { pid: process.pid, kib: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 };
    appendFileSync(process.env.BENCH_USAGE, `${JSON.stringify(line)}\n`);
  });
}
