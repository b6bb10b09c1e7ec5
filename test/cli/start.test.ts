import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const CHECK = ['check', 'fixtures/nominees.xlsx', '--no-summary'];

/** What a process of Node writes that runs a program with these arguments. */
function output(...args: string[]): string {
  return spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;
}

/** The files of the bundle that a command loads, and of each whether V8 took what the build had made of it. */
function taken(command: string[]): [string, boolean][] {
  const watched = `
    const { scripts, start } = require(${JSON.stringify(resolve('bin/load.js'))});
    process.argv.splice(1, 0, 'craftsman');
    process.stdout.write = () => true;
    const said = () => JSON.stringify([...scripts].map(([name, script]) => [name, script.cachedDataRejected === false]));
    process.on('exit', () => require('node:fs').writeSync(1, said()));
    start();`;
  return JSON.parse(output('-e', watched, '--', ...command));
}

describe('a start', () => {
  it.each([[['--version']], [CHECK]])('takes what the build has compiled: %j', (command) => {
    const files = taken(command);
    expect(files.length).toBeGreaterThan(5);
    // The two small ones are on either side of what the program tells V8 (src/cli/optimise.ts).
    const left = files.filter(([, took]) => !took).map(([name]) => name.replace(/-[\w-]{8}\.cjs$/u, ''));
    expect(['optimise', 'rolldown-runtime']).toEqual(expect.arrayContaining(left));
  });

  it('has hardly a function optimised for twelve rows: by default it is some thirty', () => {
    const said = output('--trace-opt', 'bin/craftsman.js', ...CHECK);
    expect(said).toContain('海淀工匠');
    expect(said.split('[completed optimizing').length - 1).toBeLessThan(15);
  });
});
