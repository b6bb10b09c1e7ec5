import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** A lock older than this was left behind, whoever made it: writing takes far less. Milliseconds. */
const STALE = 60_000;

/**
 * Whether a file could be made that says that this process has something to itself; a lock whose owner has ended (Ctrl-C, a power
 * cut) is taken away, for the next try to make its own. Throws what the system says where no file can be made there.
 */
export async function takeLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, OWN, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (await isAbandoned(path)) await rm(path, { force: true });
    return false;
  }
}

const OWN = `${process.pid} ${hostname()}\n`;

/** Of an owner on another machine only the age tells; an empty lock is one whose owner is about to write into it. */
async function isAbandoned(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => null);
  if (made === null) return false;
  if (Date.now() - made.mtimeMs > STALE) return true;
  const [, pid, host] = /^(\d+) (.*)\n$/u.exec(await readFile(path, 'utf8').catch(() => '')) ?? [];
  return host === hostname() && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There is such a process, but it belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
