import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RulePack } from '../../src/model/pack.js';
import type { Report } from '../../src/model/report.js';
import { readWorkbook } from '../../src/read/index.js';
import { messageOf } from '../../src/report/messages/index.js';
import { reportOf, reportOfRows } from '../publicity/support.js';
import { bundledPack } from '../support.js';
import { blankForm, partOf, withPart } from './support.js';

/** Made by scripts/make-template-fixture.py: filled in by openpyxl, saved again by LibreOffice. */
const FILLED = readFileSync('fixtures/template/national-2024.xlsx');
const PART = 'docProps/custom.xml';

const checked = (bytes: Uint8Array, pack: RulePack): Promise<Report> =>
  reportOf([{ file: 'a.xlsx', bytes }], null, pack);

/** The bundled pack as if its hash for the scheme were this. */
const packWith = (hash: string): RulePack => {
  const pack = bundledPack();
  return { ...pack, hashes: { ...pack.hashes, 'national-2024': hash } };
};

const told = ({ findings }: Report) => findings.filter(({ code }) => code === 'form.other-pack');

describe('a form that comes back, saved by LibreOffice', async () => {
  const xml = await partOf(FILLED, PART);
  const hash = /name="craftsman\.pack"><vt:lpwstr>([0-9a-f]{64})</u.exec(xml)?.[1] ?? '';

  it('still says which rules it was made from', () => {
    expect(hash).toHaveLength(64);
  });

  it('has the verdicts of the plain sheet, and nothing to mend', async () => {
    const { nominees, findings, summary } = await checked(FILLED, packWith(hash));
    const plain = await reportOfRows([{ 谁: '周启明' }, { 谁: '何雅琴' }, { 谁: '吴建国' }]);
    const verdicts = (report: Pick<Report, 'nominees'>) =>
      report.nominees.map(({ name, verdicts: all }) => [
        name,
        all.map(({ status, criteria }) => [status, criteria.map(({ id, outcome }) => [id, outcome])]),
      ]);
    expect(nominees).toHaveLength(3);
    expect(verdicts({ nominees })).toEqual(verdicts(plain));
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(summary.exitCode).toBe(0);
  });

  it('nothing is said where it was made from the rules in use', async () => {
    expect(told(await checked(FILLED, packWith(hash)))).toEqual([]);
  });

  it('one note a file where the rules have changed since', async () => {
    const report = await checked(FILLED, packWith('0'.repeat(64)));
    expect(told(report)).toMatchObject([
      {
        severity: 'note',
        at: { file: 'a.xlsx', row: null },
        args: { scheme: 'national-2024', known: 'yes' },
      },
    ]);
    expect(report.summary.exitCode).toBe(0);
    for (const lang of ['zh', 'en'] as const)
      expect(messageOf(told(report)[0] as never, report, lang).what).toContain('national-2024');
  });

  it('a scheme that the pack does not have is named', async () => {
    const { 'national-2024': _, ...others } = bundledPack().hashes;
    const report = await checked(FILLED, { ...bundledPack(), hashes: others });
    expect(told(report)).toMatchObject([{ args: { known: 'no' } }]);
  });
});

describe('properties', () => {
  const ours = async (bytes: Uint8Array) => {
    const read = await readWorkbook(bytes, 'a.xlsx');
    return read.ok ? (read.workbook.properties ?? null) : read.problem.code;
  };

  it('of the blank form are those of the pack', async () => {
    expect(await ours(await blankForm('national-2024'))).toEqual({
      'craftsman.pack': bundledPack().hashes['national-2024'],
      'craftsman.scheme': 'national-2024',
      'craftsman.version': '0.1.0',
    });
  });

  const property = (name: string, value: string) =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
  const list = (...all: string[]) =>
    `<?xml version="1.0"?><Properties xmlns="x" xmlns:vt="y">${all.join('')}</Properties>`;

  it.each([
    ['a program dropped them', null],
    ['damaged', '<Properties><property name="craftsman.pack">'],
    [
      'a bomb of entities',
      '<!DOCTYPE a [<!ENTITY b "c">]><Properties><property name="craftsman.pack">&b;</property></Properties>',
    ],
    ['too large', list(property('craftsman.pack', 'a'.repeat(100_000)))],
    ['too long', list(property('craftsman.pack', 'a'.repeat(200)))],
    ['of another program', list(property('WPS.KSOProductBuildVer', '2052-12.1'), property('__proto__', 'x'))],
  ])('%s: the file is read, and has none', async (_, xml) => {
    expect(await ours(await withPart(FILLED, PART, xml))).toBeNull();
  });

  it.each([
    ['a hash that is none', ['xyz', 'national-2024', '0.1.0']],
    ['a scheme that is none', ['0'.repeat(64), '\u001b[31m', '0.1.0']],
    ['an inherited name', ['0'.repeat(64), '__proto__', '0.1.0']],
    ['a sentence for a version', ['0'.repeat(64), 'national-2024', 'call 13900000001 now']],
  ])('%s is not ours: nothing is said', async (_, [pack = '', scheme = '', version = '']) => {
    const xml = list(
      property('craftsman.pack', pack),
      property('craftsman.scheme', scheme.replace('\u001b', '&#xFFFD;')),
      property('craftsman.version', version),
    );
    expect(told(await checked(await withPart(FILLED, PART, xml), bundledPack()))).toEqual([]);
  });
});
