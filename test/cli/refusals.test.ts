import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { craftsman, temporaryFolder } from './support.js';

const SAMPLE = resolve('fixtures/nominees.xlsx');

describe('when check cannot do its work: one line, exit code 2, nothing written', () => {
  const FILES: [string, Uint8Array | string][] = [
    ['empty.xlsx', ''],
    ['letter.xlsx', '%PDF-1.7\n1 0 obj\n'],
    ['picture.xls', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['broken.xlsx', readFileSync(SAMPLE).subarray(0, 900)],
    ['noise.xls', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251))],
    ['no-table.csv', 'a,b,c\n1,2,3\n'],
  ];

  it.each(FILES)('%s', (name, bytes) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), bytes);
    const { code, out, err } = craftsman(['check', name], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^craftsman: [^\n]+\n$/u);
    expect(err).toContain(name);
    expect(err).not.toMatch(/ {4}at |node:/u);
    expect(readdirSync(folder)).toEqual([name]);
  });

  const USAGE: [string, string[], RegExp][] = [
    ['a file that is not there', ['check', 'nothing.xlsx'], /nothing\.xlsx/],
    ['a folder without sheets', ['check', resolve('src')], /src/],
    ['a pattern that matches nothing', ['check', 'nothing-*.xlsx'], /nothing-\*\.xlsx/],
    ['an unknown limit', ['check', SAMPLE, '--limit', 'unzip=1G'], /unzipped/],
    ['a limit without a value', ['check', SAMPLE, '--limit', 'cells'], /cells/],
    [
      'a password file that is not there',
      ['check', SAMPLE, '--password-file', 'no.txt'],
      /no\.txt：.*找不到这个文件/,
    ],
    ['an empty name', ['check', ''], /""：找不到这个文件/],
    ['a summary over a folder', ['check', SAMPLE, '--summary', resolve('src')], /src：.*这是一个文件夹/],
    [
      'a summary into no folder',
      ['check', SAMPLE, '--summary', resolve('nowhere/x.xlsx')],
      /没有“nowhere”这个文件夹.*--no-summary/,
    ],
    ['no file', ['check'], /缺少要检查的文件。/],
    ['an unknown option', ['check', SAMPLE, '--formt', 'json'], /--formt/],
    ['an unknown command', ['chek', SAMPLE], /chek/],
    ['an unknown scheme', ['check', SAMPLE, '--scheme', 'national-2025'], /national-2024/],
    ['an unknown reading', ['check', SAMPLE, '--reading', 'haidian-2025/practice=xor'], /practice=or/],
    ['a date that does not exist', ['check', SAMPLE, '--as-of', '2025-02-30'], /2025-02-30/],
    ['an unknown format', ['check', SAMPLE, '--format', 'pdf'], /terminal、json/],
    ['an unknown level', ['check', SAMPLE, '--fail-on', 'all'], /ineligible/],
    ['an unknown language', ['check', SAMPLE, '--lang', 'fr'], /zh、en/],
    ['a rule pack that is not there', ['check', SAMPLE, '--rules', '/nowhere'], /nowhere/],
    ['a folder that is no rule pack', ['check', SAMPLE, '--rules', resolve('fixtures')], /vocab/],
    ['a row that is no number', ['explain', SAMPLE, '--row', 'five'], /five/],
    ['a row without nominee', ['explain', SAMPLE, '--row', '99'], /99/],
    ['an unknown requirement', ['explain', 'N-99'], /N-99/],
    ['a file without a row', ['explain', SAMPLE], /--row/],
    [
      'a summary into a folder that is a file',
      ['check', SAMPLE, '--summary', join(SAMPLE, 'x.xlsx')],
      /x\.xlsx/,
    ],
  ];

  it.each(USAGE)('%s', (_, args, says) => {
    const { code, out, err } = craftsman(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const line of err.trimEnd().split('\n')) expect(line).toMatch(/^craftsman: ./u);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/undefined|\n {4}at /u);
  });

  it('says it in English with --lang en', () => {
    const { err } = craftsman(['check', 'nothing.xlsx', '--lang', 'en']);
    expect(err).toMatch(/^craftsman: nothing\.xlsx: No such file\./u);
  });
});
