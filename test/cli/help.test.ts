import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manOf } from '../../src/cli/man.js';
import { program } from '../../src/cli/program.js';
import { topicsOf } from '../../src/cli/topics.js';
import { treeOf } from '../../src/cli/tree.js';
import { LIMITS } from '../../src/read/limits.js';
import { TEXT_FORMATS } from '../../src/report/formats.js';
import { widthOf } from '../../src/report/layout.js';
import { manPage } from '../../src/report/man.js';
import { help } from '../../src/report/messages/en/cli.js';
import { renderTopic, TOPICS } from '../../src/report/topics.js';
import { bundledPack } from '../support.js';
import { craftsman } from './support.js';

const LANGS = ['zh', 'en'] as const;
const pack = bundledPack();
const tree = treeOf(program(help, 'en', () => {}));

describe('craftsman help', () => {
  it('lists commands and topics', () => {
    const { code, out, err } = craftsman(['help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of ['check', 'template', ...TOPICS]) expect(out).toMatch(new RegExp(`^  ${name} `, 'mu'));
  });

  it('shows a topic in either language, and the help of a command of any depth', () => {
    expect(craftsman(['help', 'exit-codes']).out).toMatch(/^退出码\n/u);
    expect(craftsman(['help', 'exit-codes', '--lang', 'en']).out).toMatch(/^Exit codes\n/u);
    expect(craftsman(['help', 'rules', 'lint']).out).toBe(craftsman(['rules', 'lint', '--help']).out);
  });

  it('names the likely one for what is neither, in one line', () => {
    const { code, out, err } = craftsman(['help', 'exitcodes', '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^craftsman: No command or topic "exitcodes"\..*"exit-codes"\?.*\n$/u);
  });
});

describe('the help of a command', () => {
  const commands = (all: typeof tree): string[] => [all.path, ...all.commands.flatMap(commands)];
  const WIDTH = 80;
  const helpOf = (path: string, lang: string, width = WIDTH) =>
    craftsman([...path.split(' ').filter((word) => word !== ''), '--help', '--lang', lang], process.cwd(), {
      COLUMNS: String(width),
    }).out;

  it.each(commands(tree))('%s: is in one language, and no line is wider than a terminal', (path) => {
    const [zh, en] = LANGS.map((lang) => helpOf(path, lang)) as [string, string];
    // What is to be put in a place; the names of readings and options are Latin in any language.
    for (const place of zh.match(/[<[][^<>[\]]*[>\]]/gu) ?? []) expect(place).not.toMatch(/[a-z]/u);
    expect(zh).not.toContain('display help');
    // Commands that only hold others have none.
    if (!zh.includes('\n命令：')) expect([zh, en].join('\n')).toMatch(/退出码：0 .*[\s\S]*Exit codes: 0 /u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    for (const line of [...zh.split('\n'), ...en.split('\n')]) {
      expect(widthOf(line), line).toBeLessThanOrEqual(WIDTH);
    }
  });

  it('is as wide as a report: 100 columns where there is no terminal', () => {
    const widest = (text: string) => Math.max(...text.split('\n').map(widthOf));
    const standard = craftsman(['check', '--help']).out;
    expect(standard).toBe(helpOf('check', 'zh', 100));
    expect(widest(standard)).toBeGreaterThan(WIDTH);
    expect(widest(standard)).toBeLessThanOrEqual(100);
  });
});

describe('topics', () => {
  it.each(LANGS)('%s: say what stands elsewhere as it is: limits, formats, schemes', (lang) => {
    const topics = topicsOf(pack, lang);
    const terms = (id: string) =>
      topics
        .filter((topic) => topic.id === id)
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (typeof block === 'object' && 'rows' in block ? block.rows : []));
    expect(terms('limits').map(([name]) => name)).toEqual(Object.keys(LIMITS));
    for (const [, text] of terms('limits')) expect(text).toMatch(/\d( MiB)?$/u);
    expect(
      terms('formats')
        .map(([name]) => name)
        .sort(),
    ).toEqual(['terminal', ...Object.keys(TEXT_FORMATS)].sort());
    expect(terms('schemes').map(([id]) => id)).toEqual(pack.schemes.map(({ id }) => id));
  });

  it.each(LANGS)(
    '%s: no name of a topic is that of a command, and no line is wider than the terminal',
    (lang) => {
      const commands = tree.commands.map(({ name }) => name);
      for (const topic of topicsOf(pack, lang)) {
        expect(commands).not.toContain(topic.id);
        const examples = topic.blocks.flatMap((block) =>
          typeof block === 'object' && 'example' in block ? [block.example] : [],
        );
        for (const line of renderTopic(topic, 60).split('\n')) {
          if (!examples.some((example) => example.includes(line.trim())))
            expect(widthOf(line), line).toBeLessThanOrEqual(60);
        }
        if (lang === 'en') expect(renderTopic(topic, 80)).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );
});

describe('the man page', () => {
  it.each([
    ['docs/man/craftsman.1', 'en'],
    ['docs/man/zh_CN/craftsman.1', 'zh'],
  ] as const)('%s is up to date (npm run docs)', (path, lang) => {
    expect(readFileSync(path, 'utf8')).toBe(manOf(pack, lang));
  });

  it('names every option of every command, and only requests that man knows', () => {
    const page = manOf(pack, 'en');
    const unescaped = page.replaceAll('\\-', '-').replaceAll('\n', ' ');
    const flags = (command: typeof tree): string[] => [
      ...command.options.map(({ term }) => term),
      ...command.commands.flatMap(flags),
    ];
    for (const flag of flags(tree)) expect(unescaped).toContain(` ${flag} `);
    const requests = new Set(page.match(/^[.'][^ \n]*/gmu));
    expect([...requests].sort()).toEqual([
      '.B',
      '.I',
      '.PP',
      '.RE',
      '.RS',
      '.SH',
      '.SS',
      '.TH',
      '.TP',
      '.\\"',
      '.ad',
      '.fi',
      '.nf',
      '.nh',
    ]);
  });

  it('takes no text for a request or an escape', () => {
    const hostile = '.so /etc/passwd\n\'br \\fB "quoted" -x';
    const empty = {
      path: '',
      name: 'x',
      description: hostile,
      usage: hostile,
      arguments: [],
      options: [],
      commands: [],
    };
    const page = manPage(
      {
        placeholders: {},
        tool: { name: 'x', version: '1' },
        tree: { ...empty, commands: [{ ...empty, path: 'y' }] },
        topics: [
          {
            id: 'z',
            title: hostile,
            blocks: [hostile, { example: hostile }, { rows: [[hostile, hostile]] }],
          },
        ],
      },
      'en',
    );
    expect(page).not.toMatch(/^\.so|^'br|\\f/mu);
    expect(page).toContain('\\&.so /etc/passwd');
  });
});
