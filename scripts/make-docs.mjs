// Writes docs/codes.md, docs/codes.en.md and the man pages from what the built program says of its codes, commands and
// topics. A test fails when they are stale. Run with `npm run docs`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { manOf } from '../dist/cli/man.js';
import { codesPage } from '../dist/report/codes-page.js';
import { requirementsOf } from '../dist/report/requirements.js';

const { pack } = JSON.parse(readFileSync('dist/pack.json', 'utf8'));
mkdirSync('docs/man/zh_CN', { recursive: true });
for (const [path, lang] of [
  ['docs/codes.md', 'zh'],
  ['docs/codes.en.md', 'en'],
]) {
  writeFileSync(path, codesPage(requirementsOf(pack), lang));
  console.log(path);
}
for (const [path, lang] of [
  ['docs/man/craftsman.1', 'en'],
  ['docs/man/zh_CN/craftsman.1', 'zh'],
]) {
  writeFileSync(path, manOf(pack, lang));
  console.log(path);
}
