// Where the libraries are that the bench compares craftsman with: a package of its own (peers/), for they bring old
// packages along that nobody who uses craftsman should have. Installed from the registry when the bench first needs it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const PEERS = 'scripts/bench/peers';

/** Whether the peers can be run; installs them if need be, and says so. Without them the rest is still measured. */
export function installed(print) {
  if (existsSync(`${PEERS}/node_modules/exceljs`)) return true;
  print(`  installing what is compared with (npm ci --prefix ${PEERS}): exceljs, ajv, json-rules-engine`);
  const args = ['ci', '--prefix', PEERS, '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = spawnSync('npm', args, { stdio: 'ignore', shell: process.platform === 'win32' });
  if (status !== 0) print('  that failed (no network?): they are not measured');
  return status === 0;
}
