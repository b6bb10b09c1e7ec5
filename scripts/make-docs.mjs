// Writes docs/codes.md and docs/codes.en.md from what the built program says of its codes. A test fails when they are
// stale. Run with `npm run docs`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codesPage } from '../dist/report/codes-page.js';
import { requirementsOf } from '../dist/report/requirements.js';

const { pack } = JSON.parse(readFileSync('dist/pack.json', 'utf8'));
mkdirSync('docs', { recursive: true });
for (const [path, lang] of [
  ['docs/codes.md', 'zh'],
  ['docs/codes.en.md', 'en'],
]) {
  writeFileSync(path, codesPage(requirementsOf(pack), lang));
  console.log(path);
}
