import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { command } from '../../src/report/github.js';
import {
  HOSTILE,
  masked,
  quietReport,
  soiledReport,
  textOf,
  unreadReport,
  waivedReport,
} from './format-samples.js';
import { sampleReport } from './sample-report.js';

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));
vi.mock('../../src/report/messages/en/index.js', () => import('./sample-wording/en.js'));

interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** Reads a line as the runner of GitHub Actions does: the command up to the second `::`, properties by commas. */
function runner(line: string): Command {
  const [, name = '', given = '', message = ''] =
    /^\s*::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/u.exec(line) ?? [];
  const data = (text: string) => text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
  const property = (text: string) => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const pairs = given.split(',').filter((pair) => pair !== '');
  return {
    name,
    properties: Object.fromEntries(
      pairs.map((pair): [string, string] => {
        const [key = '', ...rest] = pair.split('=');
        return [key, property(rest.join('='))];
      }),
    ),
    message: data(message),
  };
}

const commandsOf = (text: string) => text.trimEnd().split('\n').map(runner);

it('is the golden text', async () => {
  await expect(await textOf('github', waivedReport())).toMatchFileSnapshot('golden/report.github.txt');
});

it('says nothing but its hidden mark where there is nothing to say', async () => {
  expect(await textOf('github', quietReport())).toBe('::debug::craftsman.annotations/1\n');
});

it('puts the gravest first and the counts at the end, among what GitHub shows', async () => {
  const report = sampleReport();
  const notes = report.findings.filter(({ severity }) => severity === 'note');
  report.findings.push(...Array.from({ length: 9 }, () => notes).flat());
  const commands = commandsOf(await textOf('github', report)).slice(1);
  const order = ['error', 'warning', 'notice'];
  const ranks = commands.map(({ name }) => order.indexOf(name));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(commands.filter(({ name }) => name === 'notice')).toHaveLength(10);
  expect(commands.at(-1)).toMatchObject({
    name: 'notice',
    message: '错误 5、警告 4、待核实 7、提示 30。其中提示 21 条没有逐条列出，用 --format csv 可看全部。',
  });
});

it('names file, place and clause; a line only in a CSV file', async () => {
  const paths = new Map([['nominees.xlsx', '各单位报送/甲, 乙.xlsx']]);
  const first = async (format: string) => {
    const report = sampleReport();
    report.inputs = report.inputs.map((input) => ({ ...input, format }));
    return commandsOf(await textOf('github', report, { ...masked, paths }))[1];
  };
  expect(await first('xlsx')).toMatchObject({
    name: 'error',
    properties: { file: '各单位报送/甲, 乙.xlsx', title: '错误 · B-05 · Sheet1 P6' },
  });
  expect((await first('xlsx'))?.properties).not.toHaveProperty('line');
  expect((await first('csv'))?.properties.line).toBe('6');
});

it('an exception is a notice that says who approved it', async () => {
  const waived = commandsOf(await textOf('github', waivedReport())).filter(({ message }) =>
    message.includes('批准的例外：'),
  );
  expect(waived.map(({ name }) => name)).toEqual(['notice']);
});

it('a file that could not be checked is an error', async () => {
  expect(
    commandsOf(await textOf('github', unreadReport())).map(({ name, properties }) => [name, properties.file]),
  ).toEqual([
    ['debug', undefined],
    ['error', 'b.csv'],
    ['error', '甲单位/名单 1.xlsx'],
    ['notice', undefined],
  ]);
});

describe('no cell gives a command', () => {
  it('of the hostile report: as many commands as findings, no line of another kind', async () => {
    const report = soiledReport(HOSTILE, waivedReport());
    const lines = (await textOf('github', report, { lang: 'zh', unmask: true })).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + report.findings.length + 1);
    for (const line of lines) expect(line).toMatch(/^::(?:debug|error|warning|notice)(?: |::)/u);
  });

  it('of any text: file, title and message come back from the runner as they were', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a:,=%0AD\n\t警\u001B'), maxLength: 10 });
    fc.assert(
      fc.property(text, text, text, (file, title, message) => {
        const line = command('warning', { file, title }, message);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        const shown = (value: string) => value.replaceAll('\u001B', '␛');
        expect(runner(line.trimEnd())).toEqual({
          name: 'warning',
          properties: { file: shown(file), title: shown(title) },
          message: shown(message).trimEnd() === shown(message) ? shown(message) : expect.any(String),
        });
      }),
      { numRuns: 300 },
    );
  });
});
