import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Nothing of this measures anything.

function bench(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bench.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run bench', () => {
  it.each(['--help', '-h'])('%s names every part and option', (option) => {
    const { status, stdout, stderr } = bench(option);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const names = [...stdout.matchAll(/^ {2}(?:-h, )?([\w-]+)/gmu)].map(([, name]) => name);
    const parts = ['start', 'rows', 'stages', 'jobs', 'peers', 'parsers', 'bomb', 'readme'];
    expect(names).toEqual([...parts, '--rounds', '--json', '--from', '--help', 'npm', 'npm']);
    const scripts = readdirSync('scripts/bench');
    expect(parts.filter((part) => !scripts.includes(`${part}.mjs`))).toEqual([]);
  });

  it.each([
    [['--colour'], "Unknown option '--colour'"],
    [['--rounds'], "Option '--rounds <value>' argument missing"],
    [['--rounds', 'many'], '--rounds many: not a number of rounds'],
    [['row'], 'no part row; there are: start, rows, stages, jobs, peers, parsers, bomb'],
    [['300'], 'no part 300; there are: start, rows, stages, jobs, peers, parsers, bomb'],
    [['rows', '--from', 'x.json'], '--from is for readme: npm run bench -- readme --from FILE'],
    [
      ['readme', '--from', 'none.json'],
      "--from none.json: ENOENT: no such file or directory, open 'none.json'",
    ],
    [['readme', '--from', 'README.md'], /^--from README.md: Unexpected token/u],
  ] as [string[], string | RegExp][])('%j is one line', (args, line) => {
    const { status, stdout, stderr } = bench(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [, said] = /^bench: (.*); see npm run bench -- --help\n$/u.exec(stderr) ?? [];
    if (typeof line === 'string') expect(said).toBe(line);
    else expect(said).toMatch(line);
  });
});
