import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unknownOptions } from './advice.js';
import { craftsman, temporaryFolder } from './support.js';

const SHEET = resolve('fixtures/nominees.xlsx');
const ARCHIVE = resolve('fixtures/archive');

describe('advice names only options that the command has', () => {
  let folder: string;
  beforeAll(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'foreign.xlsx'), 'not ours');
    symlinkSync('foreign.xlsx', join(folder, 'link.xlsx'));
    craftsman(['registry', 'key', 'own.key'], folder);
    const registry = ['--registry', 'own.jsonl', '--registry-key', 'own.key', '--registry-label', 'a'];
    craftsman(['check', SHEET, '--no-summary', ...registry], folder);
  });

  /** Every output of every command that has an option for its place. */
  const OUTPUTS: [string, string[]][] = [
    ['--summary', ['check', SHEET]],
    ['--output', ['check', SHEET, '--no-summary', '--format', 'json']],
    ['--workbook', ['publicity', SHEET]],
    ['--output', ['publicity', SHEET, '--no-workbook', '--format', 'csv']],
    ['--output', ['template', 'national-2024']],
    ['--summary', ['contest', 'rank', resolve('fixtures/contest/three-stages/input.xlsx')]],
    ['--output', ['registry', 'merge', 'own.jsonl']],
    ['--workbook', ['audit', ARCHIVE]],
    ['--output', ['audit', ARCHIVE, '--format', 'html']],
  ];
  const PLACES = ['nowhere/x.xlsx', 'folder', 'foreign.xlsx', 'link.xlsx', 'foreign.xlsx/x.xlsx', '/proc/x'];
  const RUNS = OUTPUTS.flatMap(([option, args]) =>
    PLACES.flatMap((place) =>
      (['zh', 'en'] as const).map((lang) => ({
        name: args.slice(0, 2).join(' '),
        option,
        args,
        place,
        lang,
      })),
    ),
  );

  it.each(RUNS)('$name … $option $place ($lang)', ({ option, args, place, lang }) => {
    const { code, err } = craftsman([...args, option, place, '--lang', lang], folder);
    expect(code).toBe(2);
    expect(err).toContain(`craftsman: ${basename(place)}`);
    expect(unknownOptions(args, err)).toEqual([]);
  });

  const NEEDS_FORMAT: [string[], RegExp][] = [
    [['check', SHEET, '--output', 'x.json'], /json.*--summary/u],
    [['publicity', SHEET, '--output', 'x.csv'], /csv.*--workbook/u],
    [['audit', ARCHIVE, '--output', 'x.html'], /json、html.*--workbook/u],
  ];

  it.each(NEEDS_FORMAT)('%j', (args, says) => {
    const { code, err } = craftsman(args, folder);
    expect(code).toBe(2);
    expect(err).toMatch(says);
    expect(unknownOptions(args, err)).toEqual([]);
  });

  it('the way to go without an output is named where the command has one', () => {
    const told = (args: string[]) => craftsman([...args, 'nowhere/x.xlsx'], folder).err;
    expect(told(['check', SHEET, '--summary'])).toContain('--no-summary');
    expect(told(['publicity', SHEET, '--workbook'])).toContain('--no-workbook');
    expect(told(['audit', ARCHIVE, '--workbook'])).toMatch(/--workbook 写到别处。/u);
  });
});
