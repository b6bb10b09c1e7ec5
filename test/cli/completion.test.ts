import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bashScript } from '../../src/cli/completion/bash.js';
import { fishScript } from '../../src/cli/completion/fish.js';
import { type CompletionPlan, planOf } from '../../src/cli/completion/plan.js';
import { powershellScript } from '../../src/cli/completion/powershell.js';
import { zshScript } from '../../src/cli/completion/zsh.js';
import { program } from '../../src/cli/program.js';
import { treeOf } from '../../src/cli/tree.js';
import { findingCodes } from '../../src/report/codes.js';
import { TEXT_FORMATS } from '../../src/report/formats.js';
import { help } from '../../src/report/messages/zh/cli.js';
import { bundledPack } from '../support.js';
import { craftsman, temporaryFolder } from './support.js';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };
const SHELLS = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];
const plan = planOf(treeOf(program(help, 'zh', () => {})), bundledPack());

describe('craftsman completion', () => {
  it.each(SHELLS)('%s: prints the script, made of every command, option and id', (shell) => {
    const { code, out, err } = craftsman(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(SCRIPTS[shell](plan));
    const flag = (name: string) =>
      shell === 'fish' ? name.replace(/^--/u, '-l ').replace(/^-(?=\w$)/u, '-s ') : name;
    for (const { path, options } of plan.commands) {
      expect(out).toContain(path);
      for (const { names } of options) for (const name of names) expect(out).toContain(flag(name));
    }
    for (const id of [
      'haidian-2025',
      'beijing-2025',
      'haidian-2025/practice=and',
      'unzipped=',
      'N-25',
      'exit-codes',
    ])
      expect(out).toContain(id);
    for (const id of [...findingCodes(), ...Object.keys(TEXT_FORMATS)]) expect(out).toContain(id);
  });

  it('knows four shells', () => {
    const { code, err } = craftsman(['completion', 'tcsh', '--lang', 'en']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'craftsman: shell cannot be "tcsh". Choices: bash, zsh, fish, powershell.\n',
    });
  });
});

/** A line up to where Tab is pressed, the words that bash makes of it, and what is offered. */
const LINES: [string, string[], string[]][] = [
  ['craftsman ch', ['ch'], ['check']],
  ['craftsman rules ', ['rules', ''], ['list', 'show', 'diff', 'lint', 'test', 'coverage']],
  ['craftsman rules lint ', ['rules', 'lint', ''], ['报送']],
  ['craftsman check --fo', ['check', '--fo'], ['--format']],
  ['craftsman check --unmask --sch', ['check', '--unmask', '--sch'], ['--scheme']],
  [
    'craftsman check a.xlsx --fail-on ',
    ['check', 'a.xlsx', '--fail-on', ''],
    ['ineligible', 'review', 'explain', 'never'],
  ],
  ['craftsman check --format=js', ['check', '--format', '=', 'js'], ['json']],
  ['craftsman check --format=', ['check', '--format', '='], Object.keys({ terminal: 0, ...TEXT_FORMATS })],
  [
    'craftsman check --reading haidian-2025/practice=a',
    ['check', '--reading', 'haidian-2025/practice', '=', 'a'],
    ['ask', 'and'],
  ],
  ['craftsman check --limit unz', ['check', '--limit', 'unz'], ['unzipped=']],
  ['craftsman check --as-of ', ['check', '--as-of', ''], []],
  ['craftsman check ', ['check', ''], []],
  ['craftsman contest rank --contest ', ['contest', 'rank', '--contest', ''], ['beijing-2025']],
  ['craftsman template nat', ['template', 'nat'], ['national-2024']],
  ['craftsman explain id-number.checks', ['explain', 'id-number.checks'], ['id-number.checksum']],
  ['craftsman explain 报', ['explain', '报'], ['报送']],
  ['craftsman help exi', ['help', 'exi'], ['exit-codes']],
  ['craftsman completion f', ['completion', 'f'], ['fish']],
];

describe('bash', () => {
  it('offers what fits', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '报送'));
    const quoted = (text: string) => `'${text}'`;
    const calls = LINES.map(
      ([line, words]) =>
        `COMP_LINE=${quoted(line)} COMP_POINT=\${#COMP_LINE} COMP_WORDS=(craftsman ${words.map(quoted).join(' ')})\n` +
        `COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _craftsman; echo "\${COMPREPLY[*]}"`,
    );
    writeFileSync(join(folder, 'try.sh'), `${bashScript(plan)}\n${calls.join('\n')}\n`);
    const { stdout, stderr } = spawnSync('bash', ['--norc', 'try.sh'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' },
    });
    expect(stderr).toBe('');
    const offered = stdout.split('\n').slice(0, LINES.length);
    expect(LINES.map(([line], index) => [line, offered[index]])).toEqual(
      LINES.map(([line, , expected]) => [line, expected.join(' ')]),
    );
  });
});

describe('what a command says of itself', () => {
  it.each(SHELLS)('%s: is text, whatever signs are in it', (shell) => {
    const description = `it's $(touch x) \`y\` \\ "z" ‘w’`;
    const own = { words: [], files: null };
    const hostile: CompletionPlan = {
      program: 'craftsman',
      commands: [
        { path: '', commands: [{ name: 'do', description }], subjects: own, options: [] },
        { path: 'do', commands: [], subjects: own, options: [{ names: ['--it'], description, value: null }] },
      ],
    };
    const script = SCRIPTS[shell](hostile);
    // Single quotes end only where they are doubled or escaped, as the shell wants it.
    const inside = {
      bash: null,
      powershell: null,
      zsh: "it'\\''s $(touch x)",
      fish: "it\\'s $(touch x) `y` \\\\ ",
    }[shell];
    if (inside === null) expect(script).not.toContain('touch');
    else expect(script).toContain(inside);
  });
});
