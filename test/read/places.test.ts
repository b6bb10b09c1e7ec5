import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/read/index.js';
import { LIMITS } from '../../src/read/limits.js';
import { endPlaces } from '../../src/read/places.js';

const xls = readFileSync(new URL('../../fixtures/ok/haidian-xls.xls', import.meta.url));
const xlsx = readFileSync(new URL('../../fixtures/ok/haidian.xlsx', import.meta.url));
const isRead = (bytes: Uint8Array) => readWorkbook(bytes, 'a').then(({ ok }) => ok);

/** Process numbers of the readers that this process has started. */
function readers(): number[] {
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(' ').includes('process.cjs'))
    .map(([id]) => Number(id));
}

describe.skipIf(process.platform === 'win32')('a process that reads', () => {
  it('serves the next file too, and no more stay than were at work at once', async () => {
    expect(await isRead(xls)).toBe(true);
    const [first] = readers();
    expect(await isRead(xls)).toBe(true);
    expect(readers()).toEqual([first]);
    expect(await Promise.all([xls, xlsx, xls, xls].map(isRead))).toEqual([true, true, true, true]);
    const stayed = readers();
    expect(stayed.length).toBeLessThanOrEqual(3);
    expect(await isRead(xls)).toBe(true);
    expect(readers()).toEqual(stayed);
  });

  it('that was ended from outside is no fault of the next file', async () => {
    expect(await isRead(xls)).toBe(true);
    for (const id of readers()) process.kill(id, 'SIGKILL');
    expect(await isRead(xls)).toBe(true);
  });
});

describe('a thread that reads', () => {
  const csv = (rows: number) => new TextEncoder().encode(`${'甲'.repeat(9_000)},乙\n`.repeat(rows));

  it('stays for the next file, and is ended after a large one, whose memory it would keep', async () => {
    endPlaces();
    const started: Worker[] = [];
    const onWorker = (worker: Worker) => started.push(worker);
    process.on('worker', onWorker);
    /** Of each thread that was started, whether it still runs. */
    const running = () => started.map(({ threadId }) => threadId > 0);
    expect([await isRead(xlsx), running()]).toEqual([true, [true]]);
    expect([await isRead(csv(10)), running()]).toEqual([true, [true]]);
    expect([await isRead(csv(200)), running()]).toEqual([true, [false, false]]);
    process.off('worker', onWorker);
  });
});

describe('a reader that is at work for longer than it may', () => {
  const csv = (row: number) => `甲${row},乙,丙,丁\n`;
  const page = (row: number) => `<table><tr><td>甲${row}</td><td>乙</td></tr></table>`;
  it.each([
    ['a thread', csv],
    ['a process', page],
  ])(
    '%s is ended by the processor time that it used, long before the clock would end it',
    async (_, rowOf) => {
      // Several times what a fast machine reads in the second that is the least limit.
      const bytes = new TextEncoder().encode(
        Array.from({ length: 800_000 }, (_, row) => rowOf(row)).join(''),
      );
      const started = performance.now();
      const read = await readWorkbook(bytes, 'a', { limits: { ...LIMITS, time: 0.01 } });
      expect(read).toMatchObject({ ok: false, problem: { code: 'file.timeout', args: { waited: '' } } });
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );
});
