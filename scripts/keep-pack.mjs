// Keeps the bundled rules of this version in rules/editions for ever, so that what it sealed can be replayed by every later
// version. Run with `npm run keep-pack` before a release, and whenever the test that asks for it fails. Rules that the same
// version had before are dropped, for it is not released yet, unless a seal of fixtures/archive goes by them.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packCopy, rulesHash } from '../dist/audit/pack-copy.js';
import { packCopyName } from '../dist/audit/seal-name.js';
import { packFiles } from '../dist/cli/pack-files.js';

const FOLDER = 'rules/editions';
const LIST = join(FOLDER, 'editions.json');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

mkdirSync(FOLDER, { recursive: true });
const files = await packFiles(undefined);
const hash = rulesHash(files);
const editions = existsSync(LIST) ? JSON.parse(readFileSync(LIST, 'utf8')) : {};
const sealed = existsSync('fixtures/archive')
  ? readdirSync('fixtures/archive')
      .filter((name) => name.endsWith('.seal.json'))
      .map((name) => JSON.parse(readFileSync(join('fixtures/archive', name), 'utf8')).pack.sha256)
  : [];
const before = editions[version];
editions[version] = hash;
const wanted = [...Object.values(editions), ...sealed];
if (before !== undefined && !wanted.includes(before))
  rmSync(join(FOLDER, packCopyName(before)), { force: true });
const target = join(FOLDER, packCopyName(hash));
if (!existsSync(target)) writeFileSync(target, packCopy(files));
writeFileSync(LIST, `${JSON.stringify(editions, null, 2)}\n`);
console.log(`${version}: ${target}`);
