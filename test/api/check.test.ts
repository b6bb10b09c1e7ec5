import { execFile } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type CheckOptions,
  type CraftsmanError,
  check,
  loadPack,
  render,
  renderSummary,
} from '../../src/index.js';
import { craftsman, temporaryFolder } from '../cli/support.js';
import { bundledPack } from '../support.js';

const SAMPLE = 'fixtures/nominees.xlsx';
const SELF = 'fixtures/err/self-nomination/input.xlsx';
const rules = bundledPack();
const TODAY = '2025-06-30';

/** The check of a file with the pack of the tests, so that no test loads its own. */
const checkFile = (file: string, options: CheckOptions = {}) =>
  check(file, { rules, today: TODAY, ...options });

/** What a call throws. */
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: CraftsmanError) => error,
  );

afterEach(() => vi.restoreAllMocks());

describe('check', () => {
  it('gives what craftsman check --format json prints, with the bundled pack, and neither prints nor writes', async () => {
    const folder = temporaryFolder();
    copyFileSync(SAMPLE, join(folder, 'nominees.xlsx'));
    const args = ['check', 'nominees.xlsx', '--format', 'json', '--no-summary', '--as-of', TODAY];
    const { out } = craftsman([...args, '--scheme', 'haidian-2025'], folder);
    const spies = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const report = await check(join(folder, 'nominees.xlsx'), { schemes: ['haidian-2025'], asOf: TODAY });
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual(['nominees.xlsx']);
    expect(report).toEqual(JSON.parse(out));
  });

  it('takes bytes under a name, and leaves them as they are', async () => {
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    const report = await check([{ name: 'nominees.xlsx', bytes }], { rules, today: TODAY });
    expect(report).toEqual(await checkFile(SAMPLE));
    expect(bytes.length).toBe(readFileSync(SAMPLE).length);
  });

  it('takes several files, folders and patterns together', async () => {
    const bytes = readFileSync(SELF);
    const report = await check([SAMPLE, 'fixtures/ok/*-self.xlsx', { name: 'upload.xlsx', bytes }], {
      rules,
      today: TODAY,
    });
    expect(report.inputs.map(({ file, problem }) => [file, problem])).toEqual([
      ['nominees.xlsx', null],
      ['ok/haidian-self.xlsx', null],
      ['upload.xlsx', null],
    ]);
  });

  it('names what cannot be read in the report and goes on', async () => {
    const report = await check([SELF, 'no-such.xlsx', { name: 'x.pdf', bytes: Buffer.from('%PDF-1.7\n') }], {
      rules,
      lang: 'en',
    });
    expect(report.inputs.map(({ problem }) => problem?.code)).toEqual([
      undefined,
      'file.not-found',
      'file.not-a-spreadsheet',
    ]);
    expect(report.summary).toMatchObject({ nominees: 4, exitCode: 2 });
  });

  it('goes by the bundled rules, whatever somebody does to those that loadPack gave', async () => {
    const own = await loadPack();
    own.schemes.length = 0;
    const { schemes } = await check(SELF, { today: TODAY });
    expect(schemes.map(({ id }) => id)).toContain('haidian-2025');
  });

  it('gives a report even where nothing could be read', async () => {
    const report = await checkFile('no-such.xlsx');
    expect(report).toMatchObject({ nominees: [], summary: { exitCode: 2 } });
  });
});

describe('each option of check does what that of the command does', () => {
  const ofSelf = async (options: CheckOptions) => {
    const report = await checkFile(SELF, { schemes: ['haidian-2025'], ...options });
    return report;
  };

  it('schemes, asOf, today', async () => {
    const schemes = async (options: CheckOptions) =>
      (await checkFile(SELF, options)).schemes.map(({ id, asOf }) => `${id} ${asOf}`);
    expect(await schemes({ schemes: ['beijing-2016', 'haidian-2025'] })).toEqual([
      'beijing-2016 2016-11-30',
      `haidian-2025 ${TODAY}`,
    ]);
    expect(await schemes({ schemes: ['haidian-2025'], today: '2026-01-01' })).toEqual([
      'haidian-2025 2026-01-01',
    ]);
    expect(await schemes({ schemes: ['haidian-2025'], asOf: '2025-12-01' })).toEqual([
      'haidian-2025 2025-12-01',
    ]);
  });

  it('readings, allReadings', async () => {
    const file = 'fixtures/err/haidian-practice/input.xlsx';
    const readings = { 'haidian-2025/practice': 'and' };
    expect((await checkFile(file, { readings })).schemes.map((each) => each.readings.practice)).toContain(
      'and',
    );
    const all = await checkFile(file, { allReadings: true });
    expect(
      all.nominees.flatMap(({ verdicts }) => verdicts.flatMap((each) => each.otherReadings ?? [])),
    ).not.toEqual([]);
  });

  it('failOn', async () => {
    expect((await ofSelf({})).summary.exitCode).toBe(1);
    expect((await ofSelf({ failOn: 'never' })).summary.exitCode).toBe(0);
  });

  it('lang', async () => {
    expect((await ofSelf({})).findings[0]?.message).toMatch(/\p{Script=Han}.*。/u);
    expect((await ofSelf({ lang: 'en' })).findings[0]?.message).toMatch(/^[A-Z][a-z]/u);
  });

  it('unmask', async () => {
    const numbers = async (unmask: boolean) =>
      JSON.stringify((await ofSelf({ unmask })).nominees.map(({ facts }) => facts.idNumber));
    expect(await numbers(false)).not.toMatch(/119900/u);
    expect(await numbers(true)).toMatch(/119900/u);
  });

  it('waivers, by path or bytes', async () => {
    const bytes = Buffer.from(
      'waivers:\n  - {criterion: H-03, person: input.xlsx!Sheet1!3, name: 周启明, reason: 单位已合并, ' +
        'approver: 工会, date: 2020-01-01, expires: 2099-12-31}\n',
    );
    const report = await ofSelf({ waivers: { name: 'waivers.yaml', bytes } });
    expect(report.waivers?.waivers.map(({ state }) => state)).toEqual(['used']);
    expect(await refusal(ofSelf({ waivers: 'no-such.yaml' }))).toMatchObject({ code: 'file.not-found' });
  });

  it('limits, password', async () => {
    const problem = async (options: CheckOptions, bytes = readFileSync(SELF)) =>
      (await check({ name: 'a.xlsx', bytes }, { rules, ...options })).inputs[0]?.problem?.code;
    expect(await problem({ limits: { cells: 5 } })).toBe('file.too-large');
    const locked = await writeXlsx({
      sheets: [{ name: 'Sheet1', rows: [['a']] }],
      encryption: { password: 'secret', spinCount: 1000 },
    });
    expect(await problem({}, Buffer.from(locked))).toBe('file.encrypted');
    expect(await problem({ password: 'secret' }, Buffer.from(locked))).toBe('file.no-table');
  });

  it('rules: a folder', async () => {
    expect(await refusal(check(SELF, { rules: 'no-such-folder' }))).toMatchObject({ code: 'pack.no-folder' });
    const report = await check(SELF, { rules: 'rules', schemes: ['haidian-2025'], today: TODAY });
    expect(report).toEqual(await ofSelf({}));
  });
});

describe('what cannot be done is a CraftsmanError', () => {
  /** A call as JavaScript can make it. */
  const call = (files: unknown, options: unknown = {}) =>
    refusal(check(files as string, { rules, ...(options as object) }));

  it.each<[string, unknown, unknown, RegExp]>([
    ['api.no-files', [], {}, /at least one/u],
    ['api.bad-file', readFileSync(SELF), {}, /Uint8Array/u],
    ['api.bad-file', [null], {}, /Uint8Array/u],
    ['api.bad-file', { name: '', bytes: new Uint8Array() }, {}, /Uint8Array/u],
    ['api.same-name', [SELF, { name: 'input.xlsx', bytes: readFileSync(SAMPLE) }], {}, /"input\.xlsx"/u],
    ['api.unknown-option', SELF, { scheme: ['haidian-2025'] }, /Did you mean "schemes"/u],
    ['api.bad-option', SELF, { schemes: 'haidian-2025' }, /schemes cannot be "haidian-2025"/u],
    ['api.bad-option', SELF, { readings: ['haidian-2025/practice=and'] }, /readings cannot be "array"/u],
    ['api.bad-option', SELF, { asOf: '2025-02-30' }, /"2025-02-30".*YYYY-MM-DD/u],
    ['api.bad-option', SELF, { today: 20250630 }, /"20250630"/u],
    ['api.bad-option', SELF, { unmask: 'no' }, /true, false/u],
    ['api.bad-option', SELF, { failOn: 'error' }, /ineligible/u],
    ['usage.unknown-scheme', SELF, { schemes: ['haidian-2024'] }, /haidian-2025/u],
    ['usage.unknown-reading', SELF, { readings: { practice: 'and' } }, /practice/u],
    ['usage.bad-limit', SELF, { limits: { cell: 5 } }, /Did you mean "cells"/u],
    ['api.bad-option', SELF, { limits: null }, /limits cannot be "null"/u],
    ['api.bad-option', SELF, { limits: { cells: -1 } }, /limits\.cells cannot be "-1"/u],
    ['api.bad-option', SELF, { limits: { time: Number.NaN } }, /limits\.time cannot be "NaN"/u],
    ['api.bad-option', SELF, { password: 5 }, /password cannot be "5"/u],
    ['api.bad-option', SELF, { rules: null }, /rules cannot be "null".*loadPack/u],
    ['api.bad-option', SELF, { rules: {} }, /rules cannot be "object"/u],
    ['api.bad-option', SELF, { rules: { ...rules, schemes: {} } }, /rules cannot be "object"/u],
    ['api.bad-option', SELF, { waivers: null }, /waivers cannot be "null"/u],
    ['api.bad-option', SELF, { waivers: { name: 'w.yaml', bytes: 'waivers: []' } }, /Uint8Array/u],
  ])('%s', async (code, files, options, message) => {
    const error = await call(files, { lang: 'en', ...(options as object) });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'CraftsmanError', code, problems: [{ code }] });
    expect(error?.message).toMatch(message);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a word', 'en'],
    ['a number', 5],
  ])('options that are no object: %s', async (_name, options) => {
    const error = await refusal(check(SELF, options as CheckOptions));
    expect(error).toMatchObject({
      code: 'api.bad-option',
      message: expect.stringMatching(/^选项 options 不能是/u),
    });
  });

  it.each<[string, unknown, unknown]>([
    ['api.bad-option', 5, {}],
    ['api.bad-option', null, {}],
    ['api.bad-option', undefined, { lang: 'fr' }],
    ['api.bad-option', undefined, null],
    ['api.unknown-option', undefined, { language: 'en' }],
    ['pack.no-folder', 'no/such/folder', {}],
  ])('loadPack: %s %j %j', async (code, folder, options) => {
    expect(await refusal(loadPack(folder as string, options as object))).toMatchObject({ code });
  });

  it('a limit that is not given is none', async () => {
    const { inputs } = await checkFile(SELF, { limits: { cells: undefined } as object });
    expect(inputs[0]?.problem).toBeNull();
  });

  it('a language that is none', async () => {
    expect(await call(SELF, { lang: 'fr' })).toMatchObject({ code: 'api.bad-option' });
  });

  it('names every fault of a file of exceptions with its place', async () => {
    const waivers = { name: 'w.yaml', bytes: Buffer.from('waivers: [{criterion: H-99}, 1]\n') };
    const error = await refusal(checkFile(SELF, { waivers }));
    expect(error?.problems.length).toBeGreaterThan(1);
    for (const { file } of error?.problems ?? []) expect(file).toMatch(/^w\.yaml:1:\d+$/u);
  });
});

describe('render', () => {
  it('gives the texts of --format, masked as the report is', async () => {
    const { out } = craftsman(['check', SELF, '--format', 'csv', '--no-summary', '--as-of', TODAY]);
    const report = await checkFile(SELF, { asOf: TODAY });
    expect(await render(report, 'csv')).toBe(out);
    expect(await render(report, 'json').then(JSON.parse)).toEqual(report);
    expect(await render(await checkFile(SELF, { unmask: true }), 'json')).toMatch(/119900/u);
    expect(await render(report, 'terminal')).toContain('资格矩阵');
  });

  it('gives the summary workbook', async () => {
    expect(
      Buffer.from(await renderSummary(await checkFile(SELF)))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('refuses a copy of a report, and a format that is none', async () => {
    const report = await checkFile(SELF);
    expect(await refusal(render(structuredClone(report), 'html'))).toMatchObject({
      code: 'api.foreign-report',
    });
    expect(await refusal(render(report, 'pdf' as 'html'))).toMatchObject({ code: 'api.bad-option' });
  });
});

describe('docs/api.md', () => {
  const page = readFileSync('docs/api.md', 'utf8');
  const example = readFileSync('docs/examples/check.mjs', 'utf8');

  it('shows the example as it is, and what it prints; the program ends by itself', async () => {
    expect(page).toContain(`\`\`\`js\n${example}\`\`\``);
    const run = promisify(execFile)(process.execPath, [resolve('docs/examples/check.mjs'), SAMPLE], {
      timeout: 30_000,
    });
    // The sample holds mistakes: the example ends with the report's exit code.
    const { code, killed, stdout, stderr } = await run.catch((error) => error);
    expect({ code, killed, stderr }).toEqual({ code: 1, killed: false, stderr: '' });
    const [first] = page.split('```text\n').slice(1);
    expect(first?.split('```')[0]).toBe(stdout);
  });
});
