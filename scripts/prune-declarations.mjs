// Keeps of the declarations that tsc wrote to dist/ those that the package's entries lead to: nobody else can see the others.
// Run by `npm run build`.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const { exports: entries } = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8'));
const wanted = new Set();

function visit(path) {
  if (wanted.has(path)) return;
  wanted.add(path);
  for (const [, target] of readFileSync(path, 'utf8').matchAll(
    /(?:from |import\()["'](\.[^"']+)\.js["']/gu,
  )) {
    visit(resolve(path, '..', `${target}.d.ts`));
  }
}

for (const { types } of Object.values(entries)) if (types !== undefined) visit(resolve(dist, '..', types));
for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.d.ts') && !wanted.has(join(dist, path))) rmSync(join(dist, path));
}
