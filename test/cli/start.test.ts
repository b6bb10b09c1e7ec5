import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { filesLoaded } from './support.js';

const CHECK = ['check', 'fixtures/nominees.xlsx', '--no-summary'];

describe('a start', () => {
  it.each([[['--version']], [CHECK]])('takes what the build has compiled: %j', (command) => {
    const files = filesLoaded(command);
    expect(files.length).toBeGreaterThan(5);
    // The two small ones are on either side of what the program tells V8 (src/cli/optimise.ts).
    const left = files.filter(([, took]) => !took).map(([name]) => name.replace(/-[\w-]{8}\.cjs$/u, ''));
    expect(['optimise', 'rolldown-runtime']).toEqual(expect.arrayContaining(left));
  });

  it('has hardly a function optimised for twelve rows: by default it is some thirty', () => {
    const args = ['--trace-opt', 'bin/craftsman.js', ...CHECK];
    const said = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;
    expect(said).toContain('海淀工匠');
    expect(said.split('[completed optimizing').length - 1).toBeLessThan(15);
  });
});
