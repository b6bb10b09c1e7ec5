import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkWorkbooks } from '../../src/check.js';
import { readInputs } from '../../src/inputs.js';
import type { Report } from '../../src/model/report.js';
import { idOf } from '../../src/model/values.js';
import type { WaiverFile } from '../../src/model/waiver.js';
import { findingCodes } from '../../src/report/codes.js';
import { readWaivers } from '../../src/rules/waivers.js';
import { keyedHash } from '../../src/text/keyed-hash.js';
import { bundledPack } from '../support.js';

interface Case {
  about: string;
  waivers: Record<string, string>[];
  waived?: string[];
  verdicts?: Record<string, string>;
  says?: string[];
  refused?: string[];
}

const cases = parse(readFileSync('test/judge/waivers.yaml', 'utf8')) as Case[];
const SALT = 'a salt of the unit, kept with the file';
const pack = bundledPack();
const files = await readInputs(
  [{ file: 'nominees.xlsx', bytes: readFileSync('fixtures/nominees.xlsx') }],
  {},
);

function checked(waivers?: WaiverFile, inputs = files): Report {
  const result = checkWorkbooks(inputs, pack, {
    schemes: null,
    asOf: null,
    readings: [],
    today: '2025-06-30',
    failOn: 'ineligible',
    tool: { name: 'craftsman', version: '0.0.0' },
    ...(waivers === undefined ? {} : { waivers }),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.report;
}

const known = { schemes: pack.schemes, codes: findingCodes() };
const plain = checked();

/** The text of a file with these exceptions; `119900 row 11` stands for the hash of that row's ID number. */
function textOf(waivers: Record<string, string>[]): string {
  const comment = waivers.map((entry) => entry.comment ?? '').join('');
  const entries = waivers.map(({ hash, comment: _, ...entry }) => ({
    ...entry,
    ...(hash === undefined ? {} : { hash: `hmac-sha256:${hashOfRow(Number(hash.split(' ').at(-1)))}` }),
    reason: entry.reason ?? '书面同意',
    approver: '某省总工会',
    date: entry.date ?? '2025-01-01',
    expires: entry.expires ?? '2025-12-31',
  }));
  return `# exceptions\nsalt: ${SALT}\n\nwaivers:\n${stringify(entries, { lineWidth: 0 })}${comment === '' ? '' : `\n# ${comment}\n`}`;
}

function hashOfRow(row: number): string {
  const nominee = plain.nominees.find((each) => each.row === row);
  const id = nominee && idOf(nominee);
  if (id === null || id === undefined) throw new Error(`no ID number in row ${row}`);
  return keyedHash(id, SALT);
}

function fileOf(waivers: Record<string, string>[]): WaiverFile {
  const read = readWaivers('waivers.yaml', textOf(waivers), known);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { file: 'waivers.yaml', sha256: '0'.repeat(64), salt: read.salt, waivers: read.waivers };
}

describe('exceptions', () => {
  it.each(cases.filter(({ refused }) => refused === undefined))(
    '$about',
    ({ waivers, waived = [], verdicts = {}, says = [] }) => {
      const report = checked(fileOf(waivers));
      const covered = report.findings.filter((finding) => finding.waived !== null);
      expect(
        covered.map(
          ({ code, criterion, at, args }) =>
            `${code} ${criterion} ${at.row === null ? args.group : `row ${at.row}`}`,
        ),
      ).toEqual(waived);
      const excepted = report.nominees.flatMap((nominee) =>
        nominee.verdicts.flatMap(({ scheme, status, excepted: other }) =>
          other === undefined ? [] : [[`${nominee.row} ${scheme}`, `${status} → ${other.status}`]],
        ),
      );
      expect(Object.fromEntries(excepted)).toEqual(verdicts);
      expect(
        report.findings
          .filter(({ code }) => code.startsWith('waiver.'))
          .map(({ code, args }) => `${code} line ${args.line}`),
      ).toEqual(says);
      // Nothing is taken away: the findings are those of a run without exceptions, and those about the exceptions.
      expect(report.findings.length).toBe(plain.findings.length + says.length);
      expect(report.summary.waived).toBe(waived.length);
      expect(report.summary.verdicts).toEqual(plain.summary.verdicts);
    },
  );

  it.each(cases.filter(({ refused }) => refused !== undefined))('refused: $about', ({ waivers, refused }) => {
    const read = readWaivers('waivers.yaml', textOf(waivers), known);
    expect(read.ok ? [] : read.problems.map(({ code, line }) => `${code} ${line}`)).toEqual(refused);
  });

  it('of two files of one name, the one that is written is meant; a name without folders fits neither', () => {
    const named = (...names: string[]) =>
      names.flatMap((file) => files.map((input) => ({ ...input, file: `${file}.xlsx` })));
    const covered = (person: string, inputs: typeof files) =>
      checked(
        fileOf([{ criterion: 'N-12', person: `${person}.xlsx!Sheet1!11`, name: '陈晓东' }]),
        inputs,
      ).findings.flatMap(({ waived, at }) => (waived === null ? [] : [at.file]));
    const both = named('甲区/nominees', '乙区/nominees');
    expect(covered('nominees', both)).toEqual([]);
    expect(covered('乙区/nominees', both)).toEqual(['乙区/nominees.xlsx']);
    expect(covered('nominees', [...both, ...named('nominees')])).toEqual(['nominees.xlsx']);
  });

  it('a run fails of what is not excepted only', async () => {
    const file = 'input.xlsx';
    const bytes = readFileSync('fixtures/err/self-nomination/input.xlsx');
    const nominations = await readInputs([{ file, bytes }], {});
    const exitCode = (names: Record<number, string>) =>
      checked(
        fileOf(
          Object.entries(names).map(([row, name]) => ({
            criterion: 'H-03',
            person: `${file}!Sheet1!${row}`,
            name,
          })),
        ),
        nominations,
      ).summary.exitCode;
    expect(checked(undefined, nominations).summary.exitCode).toBe(1);
    expect(exitCode({ 3: '周启明' })).toBe(1);
    expect(exitCode({ 3: '周启明', 5: '吴建国' })).toBe(0);
  });
});
