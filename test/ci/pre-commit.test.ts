import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { craftsman, temporaryFolder } from '../cli/support.js';
import { yamlExamples, yamlFile } from './support.js';

interface Hook {
  id: string;
  entry: string;
  files: string;
  args?: string[];
  require_serial?: boolean;
}

const [hook] = yamlFile('.pre-commit-hooks.yaml') as [Hook];

/** Runs a hook on what is staged, as pre-commit does: its entry, its arguments, then the files that it asks for. */
function commit({ entry, args = [], files }: Hook, folder: string) {
  const staged = execFileSync('git', ['diff', '--cached', '--name-only', '-z'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const names = staged.split('\0').filter((name) => new RegExp(files, 'u').test(name));
  const [program, ...first] = entry.split(' ');
  expect(program).toBe('craftsman');
  return { names, ...craftsman([...first, ...args, ...names], folder) };
}

function repository(files: Record<string, string>): string {
  const folder = temporaryFolder();
  execFileSync('git', ['init', '-q'], { cwd: folder });
  for (const [name, from] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(from, join(folder, name));
  }
  writeFileSync(join(folder, 'notes.md'), '# notes\n');
  execFileSync('git', ['add', '.'], { cwd: folder });
  return folder;
}

it('can be installed: what npm pack prints of our settings is the name of the tarball, for pre-commit takes it for one', () => {
  const folder = temporaryFolder();
  copyFileSync('.npmrc', join(folder, '.npmrc'));
  const scripts = { prepare: 'node -e "console.log(1)"' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hook', version: '1.0.0', scripts }));
  const printed = execFileSync('npm', ['pack'], { cwd: folder, encoding: 'utf8' });
  expect(printed).toBe('hook-1.0.0.tgz\n');
});

it('stops a commit with a sheet that has errors', () => {
  const { names, code, out } = commit(hook, repository({ 'a.xlsx': 'fixtures/nominees.xlsx' }));
  expect(names).toEqual(['a.xlsx']);
  expect(code).toBe(1);
  expect(out).toContain('不符合');
});

it('lets one through that has none, of whatever format', () => {
  const folder = repository({ 'b.xls': 'fixtures/ok/haidian-xls.xls' });
  expect(commit(hook, folder)).toMatchObject({ names: ['b.xls'], code: 0, err: '' });
});

it('sees all files of a commit in one run, for quotas are counted across them', () => {
  expect(hook.require_serial).toBe(true);
});

it('is what the page shows, with arguments that the program takes', () => {
  type Shown = { repos: { hooks: Partial<Hook>[] }[] };
  const pages = yamlExamples('docs/ci.md').map(({ value }) => value as Shown);
  const hooks = pages.flatMap(({ repos = [] }) => repos.flatMap((repo) => repo.hooks));
  expect(hooks.map(({ id }) => id)).toEqual([hook.id]);
  // Only the folder of the sheets is looked at, and in it only sheets.
  const folder = repository({
    '样表/b.xls': 'fixtures/ok/haidian-xls.xls',
    '样表/说明.md': 'README.md',
    'c.xls': 'fixtures/ok/haidian-xls.xls',
  });
  const names = ['样表/b.xls'];
  expect(commit({ ...hook, ...hooks[0] }, folder)).toMatchObject({ names, code: 0, err: '' });
});
