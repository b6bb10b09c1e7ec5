import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAll } from '../../src/cli/io.js';
import { MOST_IN_WORKBOOK } from '../../src/report/most.js';
import { bundledPack } from '../support.js';
import { craftsman, storedAnew, temporaryFolder } from './support.js';

const SAMPLE = resolve('fixtures/nominees.xlsx');
const FORM = 'xl/worksheets/sheet1.xml';

/** As whoever fills in the form and keeps its properties. */
const filledIn = (bytes: Uint8Array) =>
  storedAnew(bytes, FORM, (xml) => xml.replace('</sheetData>', '</sheetData >'));

function folderWith(...names: string[]): string {
  const folder = temporaryFolder();
  for (const name of names) copyFileSync(SAMPLE, join(folder, name));
  return folder;
}

describe('a form that came from `template`', () => {
  it('is read like any file, blank or filled in, and replaced only as it was written', async () => {
    const folder = folderWith('a.xlsx');
    const make = () => craftsman(['template', 'national-2024', '--output', 't.xlsx'], folder);
    expect(make().code).toBe(0);
    expect(make().code).toBe(0);
    const path = join(folder, 't.xlsx');
    const blank = craftsman(['check', 't.xlsx', '--no-summary', '--format', 'json'], folder);
    const { inputs } = JSON.parse(blank.out) as { inputs: { problem: unknown }[] };
    expect(inputs).toMatchObject([{ file: 't.xlsx', problem: null }]);

    const form = await filledIn(readFileSync(path));
    writeFileSync(path, form);
    const refused = make();
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/^craftsman: t\.xlsx：.*没有覆盖/u);
    expect(Buffer.compare(readFileSync(path), form)).toBe(0);
    const both = craftsman(['check', '.', '--no-summary', '--format', 'json'], folder);
    expect(both.err).not.toContain('没有当作输入');
    expect((JSON.parse(both.out) as { inputs: unknown[] }).inputs).toHaveLength(2);
  });
});

describe('a result that somebody has edited', () => {
  it('is no input, and is not replaced', async () => {
    const folder = folderWith('a.xlsx');
    const check = () => craftsman(['check', '.'], folder);
    expect(check().code).toBe(1);
    // As written it is replaced.
    expect(check().code).toBe(1);
    const path = join(folder, `${basename(folder)}.summary.xlsx`);
    const edited = await storedAnew(readFileSync(path), FORM);
    writeFileSync(path, edited);
    const refused = check();
    // Whoever has the summary open in Excel sees the findings of the next try all the same.
    expect(refused.code).toBe(2);
    expect(refused.out).toMatch(/^方案 [\s\S]*第5行 [\s\S]*共 12 人/u);
    expect(refused.err).toMatch(
      /\.summary\.xlsx：是本程序写的结果.*\n.*\.summary\.xlsx：.*有人改过，没有覆盖.*--summary/u,
    );
    expect(Buffer.compare(readFileSync(path), edited)).toBe(0);
  });
});

describe('a table that has the name of its folder', () => {
  it('has a summary of its own beside that of the folder', () => {
    const folder = temporaryFolder();
    const place = join(folder, '甲');
    mkdirSync(place);
    copyFileSync(SAMPLE, join(place, '甲.xlsx'));
    craftsman(['check', '甲'], folder);
    const whole = readFileSync(join(place, '甲.summary.xlsx'));
    craftsman(['check', '甲/甲.xlsx'], folder);
    craftsman(['publicity', '甲/甲.xlsx'], folder);
    expect(readdirSync(place).sort()).toEqual([
      '甲.summary.xlsx',
      '甲.xlsx',
      '甲.xlsx.publicity.xlsx',
      '甲.xlsx.summary.xlsx',
    ]);
    expect(readFileSync(join(place, '甲.summary.xlsx')).equals(whole)).toBe(true);
  });
});

describe('an annotated copy beside its original', () => {
  it.each([
    ['publicity', ['publicity', '.', '--no-workbook', '--format', 'csv']],
    ['explain', ['explain', '.', '--row', '5']],
    ['rules diff', ['rules', 'diff', 'beijing-2016', 'beijing-2025', '--against', '.']],
  ])('its people count once: %s', (_, args) => {
    const folder = folderWith('a.xlsx');
    const alone = craftsman(args, folder);
    expect(craftsman(['check', 'a.xlsx', '--annotate', '--no-summary'], folder).code).toBe(1);
    const both = craftsman(args, folder);
    expect(both.out).toBe(alone.out);
    expect(both.err).toContain('a.annotated.xlsx：是 a.xlsx 的标注副本');
  });
});

describe('where nothing can be written: one line, exit code 2, nothing written', () => {
  const CASES: [string, string[], RegExp][] = [
    [
      'summary and text to one file',
      ['check', 'a.xlsx', '--format', 'csv', '--output', 'x.xlsx', '--summary', 'X.xlsx'],
      /x\.xlsx：两项输出.*--output/iu,
    ],
    [
      'summary and annotated copy to one file',
      ['check', 'a.xlsx', '--annotate', '--summary', 'sub/../A.annotated.xlsx'],
      /a\.annotated\.xlsx：两项输出.*--summary/iu,
    ],
    [
      'through a link to the folder',
      ['check', 'a.xlsx', '--format', 'json', '--output', 'here/x', '--summary', 'x'],
      /x：两项输出.*--output/u,
    ],
    [
      'workbook and list to one file',
      ['publicity', 'a.xlsx', '--workbook', 'p.xlsx', '--format', 'csv', '--output', 'p.xlsx'],
      /p\.xlsx：两项输出.*--output/u,
    ],
    [
      'text into no folder',
      ['check', 'a.xlsx', '--format', 'json', '--output', 'none/x.json'],
      /x\.json：没有“none”这个文件夹.*--output(?!.*--summary)/u,
    ],
    [
      'the list of publicity into no folder',
      ['publicity', 'a.xlsx', '--workbook', 'none/p.xlsx'],
      /p\.xlsx：没有“none”这个文件夹.*--workbook.*--no-workbook/u,
    ],
    [
      'a folder',
      ['check', 'a.xlsx', '--format', 'json', '--output', 'sub'],
      /sub：写不了.*文件夹.*--output/u,
    ],
    ['a link to a file', ['check', 'a.xlsx', '--summary', 'link.xlsx'], /link\.xlsx：这里是链接/u],
    ['a link that leads nowhere', ['check', 'a.xlsx', '--summary', 'lost.xlsx'], /lost\.xlsx：这里是链接/u],
    [
      'a template over a link',
      ['template', 'national-2024', '--output', 'link.xlsx'],
      /link\.xlsx：这里是链接/u,
    ],
    [
      'the input by another way',
      ['check', 'a.xlsx', '--summary', 'here/A.xlsx'],
      /A\.xlsx：输出不能写到要检查的文件上/u,
    ],
  ];

  it.each(CASES)('%s', (_, args, says) => {
    const folder = folderWith('a.xlsx');
    mkdirSync(join(folder, 'sub'));
    symlinkSync('.', join(folder, 'here'));
    symlinkSync('other.xlsx', join(folder, 'link.xlsx'));
    writeFileSync(join(folder, 'other.xlsx'), 'somebody else');
    symlinkSync('nothing.xlsx', join(folder, 'lost.xlsx'));
    const before = readdirSync(folder).sort();
    const { code, out, err } = craftsman(args, folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const own = err.split('\n').filter((line) => line.includes('写'));
    expect(own).toHaveLength(1);
    expect(own[0]).toMatch(says);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(existsSync(join(folder, 'nothing.xlsx'))).toBe(false);
  });
});

describe('a summary of more people than a workbook holds', () => {
  it('is refused where it is asked for by name, before anybody is judged, and nothing is written', () => {
    const folder = temporaryFolder();
    const { fields } = bundledPack().forms[0] ?? { fields: [] };
    const rows = Array.from({ length: MOST_IN_WORKBOOK + 1 }, (_, index) =>
      fields.map(({ id }) => (id === 'name' ? `甲${index}` : id === 'seq' ? index + 1 : '')).join(','),
    );
    writeFileSync(join(folder, 'a.csv'), [fields.map(({ header }) => header).join(','), ...rows].join('\n'));
    const { code, out, err } = craftsman(['check', 'a.csv', '--summary', 'x.xlsx'], folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^craftsman: 有 5001 人，汇总工作簿最多 5000 人，没有写任何文件。.*--format csv.*\n$/u,
    );
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });
});

describe('what is not finished', () => {
  it('leaves nothing behind when somebody presses Ctrl-C', async () => {
    const folder = temporaryFolder();
    const script = `
      const { writeAll } = await import(${JSON.stringify(resolve('dist/cli/io.js'))});
      const output = (name, content) => ({ path: ${JSON.stringify(folder)} + '/' + name, option: '', content });
      setInterval(() => {}, 1000);
      await writeAll([
        output('a.txt', async () => ['half']),
        output('b.txt', () => { console.log('waiting'); return new Promise(() => {}); }),
      ]);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    await new Promise((resolved) => child.stdout.once('data', resolved));
    expect(readdirSync(folder)).toHaveLength(1);
    const ended = new Promise((resolved) => child.once('exit', (_, signal) => resolved(signal)));
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('but %s waits for what is done at one go', async (signal) => {
    const folder = temporaryFolder();
    const script = `
      import { writeFileSync } from 'node:fs';
      const { writeAll } = await import(${JSON.stringify(resolve('dist/cli/io.js'))});
      process.chdir(${JSON.stringify(folder)});
      const outputs = ['a', 'b'].map((path) => ({ path, option: '', content: async () => [path] }));
      await writeAll(outputs, async (renaming) => {
        await renaming();
        process.kill(process.pid, '${signal}');
        await new Promise((resolved) => setTimeout(resolved, 100));
        writeFileSync('seal', '');
      });
      writeFileSync('more', '');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    expect(await new Promise((resolved) => child.once('exit', (_, by) => resolved(by)))).toBe(signal);
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'seal']);
  });

  it('and does not wait until a workbook is made', async () => {
    const script = `
      const { writeAll } = await import(${JSON.stringify(resolve('dist/cli/io.js'))});
      const content = async () => {
        await new Promise((resolved) => process.stdout.write('busy', resolved));
        for (const end = Date.now() + 5000; Date.now() < end; );
        process.stdout.write('made');
        return [''];
      };
      await writeAll([{ path: ${JSON.stringify(join(temporaryFolder(), 'a.xlsx'))}, option: '', content }]);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    let out = '';
    await new Promise<void>((resolved) => {
      child.stdout.on('data', (text) => {
        out += text;
        resolved();
      });
    });
    child.kill('SIGINT');
    expect(await new Promise((resolved) => child.once('exit', (_, signal) => resolved(signal)))).toBe(
      'SIGINT',
    );
    expect(out).toBe('busy');
  });

  it('a name as long as a name can be is written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, `${'b'.repeat(250)}.txt`);
    await writeAll([{ path, option: '', content: async () => ['whole'] }]);
    expect(readdirSync(folder)).toEqual([basename(path)]);
  });
});
