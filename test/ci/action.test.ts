import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/support.js';
import { yamlExamples, yamlFile } from './support.js';

interface Action {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  runs: { using: string; steps: { run: string; env?: Record<string, string> }[] };
}

const action = yamlFile('action.yml') as Action;

/** Runs the steps one after the other, as a runner does: what is given takes the place of `${{ inputs.name }}`. */
function runAction(given: Record<string, string>, cwd: string): { code: number | null; out: string } {
  const value = (name: string) => given[name] ?? action.inputs[name]?.default ?? '';
  const fill = (text: string) => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/gu, (_, name) => value(name));
  let out = '';
  for (const { run, env = {} } of action.runs.steps) {
    const values = Object.entries(env).map(([name, text]) => [name, fill(text)]);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', fill(run)],
      {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: process.cwd(), ...Object.fromEntries(values) },
      },
    );
    out += stdout + stderr;
    if (status !== 0) return { code: status, out };
  }
  return { code: 0, out };
}

describe('the GitHub Action', () => {
  it('annotates the files of a repository, and fails where a sheet does not hold', () => {
    const folder = temporaryFolder();
    copyFileSync('fixtures/nominees.xlsx', join(folder, '样表 1.xlsx'));
    const { code, out } = runAction({ files: '样表 1.xlsx\n' }, folder);
    expect(out).toMatch(/^::error file=样表 1\.xlsx,/mu);
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(['样表 1.xlsx']);
  });

  it('takes names and options as they stand, one a line, and never as commands', () => {
    const folder = temporaryFolder();
    copyFileSync('fixtures/nominees.xlsx', join(folder, 'a.xlsx'));
    const given = {
      files: '*.xlsx\n\n$(touch files)\n`touch ticks`\n--lang',
      format: 'json',
      output: 'out; touch output.json',
      options: '--scheme=haidian-2025\n--fail-on=never\n--lang=en',
    };
    const { code } = runAction(given, folder);
    // Three of the names are no files: the one that is has been checked all the same.
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'files')) || existsSync(join(folder, 'ticks'))).toBe(false);
    const report = JSON.parse(readFileSync(join(folder, given.output), 'utf8'));
    expect(report.schemes.map(({ id }: { id: string }) => id)).toEqual(['haidian-2025']);
    expect(report.inputs).toHaveLength(4);
  });

  it('has the inputs that the page shows, and no others', () => {
    const uses = yamlExamples('docs/ci.md').flatMap(({ value }) =>
      (Array.isArray(value) ? value : []).filter(({ uses }) => /\/craftsman@/u.test(uses ?? '')),
    );
    const shown = uses.flatMap((step) => Object.keys(step.with));
    expect([...new Set(shown)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('puts nothing that is given into a script', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });
});
