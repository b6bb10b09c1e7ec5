import { describe, expect, it } from 'vitest';
import { casesFaults } from '../../src/cases/faults.js';
import { problemLine } from '../../src/report/problem.js';
import { parsePackFile } from '../../src/rules/document.js';
import { PACK_LIMITS } from '../../src/rules/limits.js';
import { loadPack } from '../../src/rules/load.js';
import { patternFault } from '../../src/rules/pattern.js';
import { bundledPack, packFiles } from '../support.js';

/** Seconds that the worst file may take on a busy machine; without the limits some of these would take hours. */
const PATIENCE = 20_000;

const repeated = (text: string, size: number = PACK_LIMITS.fileBytes) =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);
const laughs = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
].join('\n');

/** What a text is, the code of what is said of it, and a word of the saying (zh). */
const HOSTILE: [string, string, string, string?][] = [
  ['billion laughs', laughs, 'pack.limit', '展开别名后的值'],
  ['more aliases than a file needs', `a: &a x\nb: [${'*a, '.repeat(500)}]`, 'pack.limit', '别名'],
  ['an alias inside its own anchor', 'a: &a [*a]', 'pack.limit', '嵌套'],
  ['100,000 brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'pack.limit', '嵌套'],
  ['100,000 brackets that are not closed', `a: ${'{a: '.repeat(60_000)}`, 'pack.limit', '嵌套'],
  ['100,000 lists on one line', `${'- '.repeat(100_000)}x`, 'pack.limit', '嵌套'],
  ['100,000 questions on one line', `${'? '.repeat(100_000)}x`, 'pack.limit', '嵌套'],
  [
    'depth by indentation',
    Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'pack.limit',
    '嵌套',
  ],
  ['a list without end', `a:\n${repeated('- x\n', 200_000)}`, 'pack.limit', '列表'],
  [
    'a map without end',
    Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'),
    'pack.limit',
    '字段',
  ],
  ['a long text', `a: ${repeated('文', 5000)}`, 'pack.limit', '文字'],
  ['nothing but closing brackets', repeated('}\n', 100_000), 'pack.yaml'],
  ['nothing but tags', `a: ${repeated('!x ', 100_000)}`, 'pack.yaml'],
  ['a tag', 'a: !!binary aGVsbG8=', 'pack.yaml', '标签'],
  [
    'a merge key by a directive',
    '%YAML 1.1\n---\na: &a { x: 1 }\nb: { <<: *a, <<: *a }',
    'pack.yaml',
    '字段重复',
  ],
  ['__proto__', 'a: { __proto__: { polluted: true } }', 'pack.reserved-word', '__proto__'],
  ['constructor', 'constructor: { prototype: { polluted: true } }', 'pack.reserved-word', 'constructor'],
  ['constructor as a word', 'a: [constructor]', 'pack.reserved-word', 'constructor'],
  ['a tab in the indentation', 'a:\n\tb: 1', 'pack.yaml', '制表符'],
  ['a key twice', 'a: 1\nb: 2\na: 3', 'pack.yaml', '字段重复'],
  ['a list as a key', '? [a]\n: b', 'pack.yaml', '字段名'],
  ['two documents', 'a: 1\n---\nb: 2', 'pack.yaml', '一份'],
];

describe('a file of a stranger', () => {
  it.each(HOSTILE)('%s', (_, text, code, says = '') => {
    const started = performance.now();
    const { problems } = parsePackFile('schemes/x.yaml', text);
    expect(performance.now() - started).toBeLessThan(PATIENCE);
    expect(problems[0]).toMatchObject({ code, file: 'schemes/x.yaml' });
    expect(problems.length).toBeLessThanOrEqual(PACK_LIMITS.problems + 1);
    const [problem] = problems;
    if (problem === undefined) return;
    const line = problemLine({ ...problem, file: problem.file }, 'zh');
    expect(line).toContain(says);
    expect(line).not.toMatch(/undefined|\n/u);
    expect(problemLine({ ...problem, file: null }, 'en')).not.toMatch(/undefined|\p{Script=Han}/u);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['merge keys are plain keys', 'a: &a { x: 1 }\nb: { <<: *a }', { a: { x: 1 }, b: { '<<': { x: 1 } } }],
    ['whatever a directive says', '%YAML 1.1\n---\na: yes', { a: 'yes' }],
    ['an alias repeats what it names', 'a: &a [x]\nb: *a', { a: ['x'], b: ['x'] }],
    ['nothing at all', '', null],
  ])('%s', (_, text, value) => {
    const { document, problems } = parsePackFile('x.yaml', text);
    expect(problems).toEqual([]);
    expect(document.value).toEqual(value);
  });

  it('names line and column of a limit, also where nothing was parsed', () => {
    const { problems } = parsePackFile('x.yaml', `a: 1\nb: ${'['.repeat(200)}`);
    expect(problems).toMatchObject([{ line: 2, column: PACK_LIMITS.depth + 3 }]);
  });
});

describe('a scheme that grows', () => {
  const files = packFiles();
  const changed = (path: string, from: string, to: string) =>
    files.map((file) => (file.path === path ? { path, text: file.text.replace(from, () => to) } : file));
  const limitOf = (pack: typeof files) => {
    const loaded = loadPack(pack);
    return loaded.ok ? [] : loaded.problems.map(({ code, args }) => `${code} ${args.limit ?? ''}`.trim());
  };

  it('a word list of a million words is refused', () => {
    const words = Array.from({ length: 30_000 }, (_, i) => `w${i}`).join(',');
    expect(limitOf(changed('vocab/trades.yaml', 'suffixes: [', `suffixes: [${words},`))).toEqual([
      'pack.limit list',
    ]);
  });

  it('readings without end are refused before any is chosen', () => {
    const options = 'options: { a: { zh: 甲, en: a }, b: { zh: 乙, en: b }, c: { zh: 丙, en: c } }';
    const readings = Array.from(
      { length: 40 },
      (_, i) =>
        `  - { name: x${i}, ambiguity: A-X${i}, clause: 二（一）, question: { zh: 问, en: ask }, ${options}, default: a }`,
    ).join('\n');
    const uses = Array.from(
      { length: 40 },
      (_, i) =>
        `{ reading: x${i}, options: { a: { sex: { is: 女 } }, b: { sex: { is: 男 } }, c: { retirementAge: within } } }`,
    ).join(', ');
    const path = 'schemes/beijing-2025.yaml';
    const text = (files.find((file) => file.path === path)?.text ?? '')
      .replace('readings:\n', `readings:\n${readings}\n`)
      .replace('require: { shopfloorYears: { atLeast: 5 } }', `require: { any: [${uses}] }`);
    expect(limitOf(files.map((file) => (file.path === path ? { path, text } : file)))).toEqual([
      'pack.limit alternatives',
    ]);
  });

  it('so are requirements', () => {
    const many = Array.from(
      { length: 400 },
      (_, i) =>
        `  - { id: B-${String(i % 90).padStart(2, '0')}, clause: 五, strength: note, title: { zh: 甲, en: a } }`,
    ).join('\n');
    expect(limitOf(changed('schemes/beijing-2025.yaml', 'criteria:\n', `criteria:\n${many}\n`))).toEqual([
      'pack.limit criteria',
    ]);
  });
});

describe('a requirement made to keep the checks busy', () => {
  const path = 'schemes/beijing-2025.yaml';
  const members = (make: (i: number) => string) =>
    `{ any: [${Array.from({ length: 200 }, (_, i) => make(i)).join(', ')}] }`;

  it.each([
    ['ranks', members((i) => `{ placement: { levels: [national], within: ${i + 1} } }`)],
    ['words', members((i) => `{ industry: { contains: [词${i}] } }`)],
    [
      'all sorts',
      members(
        (i) =>
          `{ all: [{ shopfloorYears: { atLeast: ${(i % 60) + 1} } }, { industry: { contains: [词${i}] } }, { placement: { levels: [national], within: ${i + 1} } }] }`,
      ),
    ],
    ['depth', `${'{ not: '.repeat(38)}{ sex: { is: 女 } }${' }'.repeat(38)}`],
  ])('of %s', (_, requirement) => {
    const started = performance.now();
    loadPack(
      packFiles().map((file) =>
        file.path === path
          ? { path, text: file.text.replace('{ shopfloorYears: { atLeast: 5 } }', () => requirement) }
          : file,
      ),
    );
    expect(performance.now() - started).toBeLessThan(PATIENCE);
  });
});

describe('cases of a stranger', () => {
  const pack = bundledPack();
  const faults = (cases: string) =>
    casesFaults(
      [{ path: 'cases/x.yaml', text: `scheme: national-2024\nbase: { 姓名: 周启明 }\ncases:\n${cases}` }],
      pack,
    );

  it.each([
    [
      'a text that no cell holds',
      '  - { name: x, criterion: N-04, given: { 推荐理由: { repeat: 字, times: 1000000000 } }, expect: met }',
      'pack.wrong-value',
    ],
    [
      'a long text, often',
      '  - { name: x, criterion: N-04, given: { 推荐理由: { repeat: 很长的字, times: 20000 } }, expect: met }',
      'pack.wrong-value',
    ],
    [
      'a quota of a million persons',
      '  - { name: x, quota: N-02, rows: [{ given: {}, times: 1000000 }], expect: { 北京: within } }',
      'pack.wrong-value',
    ],
    [
      'rows of many cases together',
      Array(3)
        .fill('  - { name: x, quota: N-02, rows: [{ given: {}, times: 9000 }], expect: { 北京: within } }')
        .join('\n'),
      'pack.limit',
    ],
    ['a requirement that is not there', '  - { name: x, criterion: N-99, expect: met }', 'pack.unknown-name'],
    [
      'an option that is not there',
      '  - { name: x, criterion: N-04, readings: { grade: inclusiv }, expect: met }',
      'pack.unknown-name',
    ],
  ])('%s', (_, cases, code) => {
    expect(faults(cases)[0]).toMatchObject({ code, file: 'cases/x.yaml' });
  });

  it('the cases of the bundled pack are sound', () => {
    expect(casesFaults(packFiles(), pack)).toEqual([]);
  });
});

describe('a regular expression of a stranger', () => {
  it.each([
    ['^1[3-9][0-9]{9}$', null],
    ['^(0(10|2[0-9]|[3-9][0-9]{2})-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?$', null],
    ['^\\p{Script=Han}{2,20}$', null],
    ['^[\\]a-z]{2}$', null],
    ['^(a+)+$', 'unbounded'],
    ['^(a|a)*$', 'unbounded'],
    ['^a{2,}$', 'unbounded'],
    ['^(?:a|aa){1,40}$', 'ways'],
    ['^a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaa$', 'ways'],
    ['^(((((a|b){2}){2}){2}){2}){2}$', 'ways'],
    ['^(a)\\1$', 'construct'],
    ['^(?=a)a$', 'construct'],
    ['^(?<n>a)\\k<n>$', 'construct'],
    ['[0-9]{6}', 'not-anchored'],
    ['^a|b$', 'not-anchored'],
    ['^a\\$', 'not-anchored'],
    ['^(a$', 'invalid'],
    [`^${'a'.repeat(400)}$`, 'too-long'],
    ['^a{100000}$', 'too-long'],
  ])('%s', (source, fault) => {
    expect(patternFault(source)).toBe(fault);
  });

  it.each([
    ['form/national-2024.yaml', "pattern: '^[0-9]{6}$'", "pattern: '^([0-9]+)+$'", 'pack.pattern'],
    ['form/national-2024.yaml', "pattern: '^[0-9]{6}$'", "$ref: '#'", 'pack.unknown-field'],
    [
      'form/national-2024.yaml',
      "pattern: '^[0-9]{6}$'",
      "$ref: 'http://example.org/x.json'",
      'pack.unknown-field',
    ],
    ['vocab/identity.yaml', "mobile: '^1[3-9][0-9]{9}$'", "mobile: '(1|1)*$'", 'pack.pattern'],
  ])('in a pack: %s %s → %s', (path, from, to, code) => {
    const loaded = loadPack(
      packFiles().map((file) =>
        file.path === path ? { path, text: file.text.replace(from, () => to) } : file,
      ),
    );
    expect(loaded.ok ? [] : loaded.problems.map((problem) => problem.code)).toContain(code);
  });
});
