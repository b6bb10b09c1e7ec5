import { setFlagsFromString } from 'node:v8';

/**
 * How V8 is told, by the version of Node: a function is looked at after eight times as much as by itself. Switches of V8 come and go,
 * and of one that it does not know it complains on standard error: other versions are left alone.
 */
const SWITCHES: Record<string, string> = {
  20: `--interrupt-budget=${8 * 66 * 1024}`,
  22: `--invocation-count-for-turbofan=${8 * 3000}`,
};

/**
 * From now on V8 optimises functions later, in every thread. By itself it begins after a few rows of a sheet; what it makes then does
 * not hold for the next ones, is thrown away and made anew, and so half of all the time of a short run goes, on a core that
 * another thread could have.
 */
export function optimiseLater(): void {
  const found = SWITCHES[process.versions.node.replace(/\..*$/u, '')];
  if (found !== undefined) setFlagsFromString(found);
}
