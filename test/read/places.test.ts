import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/read/index.js';

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

describe.skipIf(process.platform !== 'linux')('a thread that reads', () => {
  const threads = () => readdirSync('/proc/self/task').length;
  const csv = (rows: number) => new TextEncoder().encode(`${'甲'.repeat(9_000)},乙\n`.repeat(rows));

  it('stays for the next file, and is ended after a large one, whose memory it would keep', async () => {
    expect(await isRead(xlsx)).toBe(true);
    const waiting = threads();
    expect(await isRead(csv(10))).toBe(true);
    expect(threads()).toBe(waiting);
    expect(await isRead(csv(200))).toBe(true);
    expect(threads()).toBe(waiting - 1);
  });
});
