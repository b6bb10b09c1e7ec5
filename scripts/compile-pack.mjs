// Checks the bundled rules and writes them as dist/pack.json, so that a run need not parse and check them again.
// Run by `npm run build`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkedPack } from '../dist/cli/pack.js';
import { packFiles } from '../dist/cli/pack-files.js';
import { problemLine } from '../dist/report/problem.js';
import { filesHash } from '../dist/rules/pack-file.js';

const files = await packFiles();
try {
  const pack = await checkedPack(files);
  const target = fileURLToPath(new URL('../dist/pack.json', import.meta.url));
  writeFileSync(target, JSON.stringify({ hash: filesHash(files), pack }));
} catch (error) {
  if (error.problems === undefined) throw error;
  for (const problem of error.problems) console.error(problemLine(problem, 'zh'));
  process.exitCode = 1;
}
