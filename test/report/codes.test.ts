import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Args } from '../../src/model/finding.js';
import { FAMILIES } from '../../src/report/code-list.js';
import { aboutCode, basisOf, codeFamilies, exampleOf, findingCodes } from '../../src/report/codes.js';
import { codesPage } from '../../src/report/codes-page.js';
import { severityText } from '../../src/report/explain/code.js';
import { texts as enTexts } from '../../src/report/messages/en/codes/index.js';
import { samples as enSamples } from '../../src/report/messages/en/codes/samples.js';
import { messages as en } from '../../src/report/messages/en/index.js';
import { texts as zhTexts } from '../../src/report/messages/zh/codes/index.js';
import { samples } from '../../src/report/messages/zh/codes/samples.js';
import { messages as zh } from '../../src/report/messages/zh/index.js';
import { requirementsOf } from '../../src/report/requirements.js';
import { bundledPack } from '../support.js';

const LANGS = ['zh', 'en'] as const;
const HAN = /\p{Script=Han}/u;
const codes = findingCodes();
const requirements = requirementsOf(bundledPack());

describe('the catalogue of codes', () => {
  it('names every code that the source can give a finding or a file, and no other', () => {
    expect([...codes].sort()).toEqual(raisedCodes());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('says of each code in both languages what it is called, what it means and what to do', () => {
    for (const [texts, lang] of [[zhTexts, 'zh'] as const, [enTexts, 'en'] as const]) {
      expect(Object.keys(texts).sort()).toEqual([...codes].sort());
      for (const code of codes) {
        const { title = '', about = '', todo = '' } = aboutCode(code, lang) ?? {};
        for (const text of [title, about, todo, exampleOf(code, lang).what]) expect(text, code).not.toBe('');
        expect(title.length, code).toBeLessThanOrEqual(lang === 'zh' ? 20 : 60);
        expect(about, code).toMatch(/[。.]$/u);
        expect(todo, code).toMatch(/[。.]$/u);
      }
    }
  });

  it('gives no code twice the same title in a family, and each family a name', () => {
    for (const lang of LANGS) {
      for (const { name, codes: members } of codeFamilies(lang)) {
        expect(name).not.toBe('');
        const titles = members.map((code) => aboutCode(code, lang)?.title);
        expect(new Set(titles).size, name).toBe(titles.length);
      }
    }
  });

  it('knows nothing of what is no code', () => {
    for (const word of ['usage.bad-date', 'constructor', '__proto__', 'toString', ''])
      expect(aboutCode(word, 'zh')).toBeUndefined();
  });

  it('rests on requirements that the rule pack has', () => {
    const ids = requirements.map(({ id }) => id);
    expect(codes.flatMap(basisOf).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has samples for codes only', () => {
    const named = [...Object.keys(samples), ...Object.keys(enSamples)];
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('says how loud a code is with sign and word, and of a file what else follows', () => {
    expect(severityText(['error', 'warning'], 'zh')).toBe('✖ 错误、⚠ 警告（视情况）');
    expect(severityText(['review'], 'en')).toBe('? to verify');
    expect(severityText([], 'zh')).toMatch(/退出码为 2/u);
  });
});

describe('messages', () => {
  it.each(LANGS)('show no hole where a sample fills them, in %s', (lang) => {
    for (const code of codes) {
      const { what, todo } = exampleOf(code, lang);
      expect(`${what}${todo}`, code).not.toMatch(/undefined|\[object|NaN|“”|""|（）|\(\)/u);
    }
  });

  it('use the same arguments in both languages', () => {
    for (const [code, word] of Object.entries(zh)) {
      const others = en[code];
      if (others === undefined) continue;
      expect(argumentsRead(others, samples[code] ?? {}), code).toEqual(
        argumentsRead(word, samples[code] ?? {}),
      );
    }
  });

  it('hold Chinese in English only as data, or as a word to write with its meaning beside it', () => {
    for (const code of codes) {
      const said = aboutCode(code, 'en');
      const example = exampleOf(code, 'en');
      const own = withoutData(`${example.what} ${example.todo}`, { ...samples[code], ...enSamples[code] });
      const bare = own.replaceAll(/[\p{Script=Han}]+ \("[a-z ]+"\)/gu, '');
      expect(`${bare} ${said?.title} ${said?.about}`, code).not.toMatch(HAN);
    }
  });

  it('hold English in Chinese only as names of programs, formats and options', () => {
    const NAMES =
      /--[a-z-]+(?: [a-z]+=\w+)?|\b(?:craftsman(?: template)?|WPS|Excel|CSV|UTF|GBK|GB|PDF|Gnumeric|REF|decimals=two|exact)\b|\.[a-z]+\b|(?<=\b)[A-Z]{1,3}\d*\b/gu;
    for (const code of codes) {
      const said = aboutCode(code, 'zh');
      const example = exampleOf(code, 'zh');
      const own = withoutData(`${example.what} ${example.todo}`, samples[code] ?? {});
      const text = `${own} ${said?.title} ${said?.about} ${said?.todo}`;
      expect(withoutData(text, samples[code] ?? {}).replace(NAMES, ''), code).not.toMatch(/[A-Za-z]{3,}/u);
    }
  });

  it('name columns by letters or headers, never by their position', () => {
    const POSITION = /第 ?(?:\d+|[一二三四五六七八九十]+|\$\{[^}]*\}) ?列|columns? (?:no\. ?)?\d/u;
    for (const file of wordFiles()) expect(readFileSync(file, 'utf8'), file).not.toMatch(POSITION);
    for (const code of codes) {
      for (const lang of LANGS) expect(exampleOf(code, lang).what, code).not.toMatch(POSITION);
    }
  });
});

describe('clauses', () => {
  /** 二（二）1, 第五条（二）, 三¶2, 附件2, 五（二）末段: as the documents number them, in full width. */
  const NUMBERING =
    /^(?:附件\d+|第[一二三四五六七八九十]+条|[一二三四五六七八九十]+)(?:（[一二三四五六七八九十]+）)?(?:\d+)?(?:¶\d+|末段)?$/u;

  it('of all requirements are in the numbering of their documents', () => {
    expect(requirements.length).toBeGreaterThan(70);
    // The notice of 2016 (E-…, A-E…) has headings instead of numbers.
    const numbered = requirements.filter(({ id }) => !/^(?:A-)?E/u.test(id));
    expect(numbered.filter(({ clause }) => !NUMBERING.test(clause))).toEqual([]);
  });

  it('are cited that way in every text of the rule pack and in every message', () => {
    // 四(一), 四.2, 第5条; laws of the State number their own articles in figures.
    const OTHERWISE =
      /[一二三四五六七八九十]\([一二三四五六七八九十]\)|[一二三四五六七八九十][.．]\d|(?<!民法典|个人信息保护法)第\d+条/u;
    const { schemes, contests } = bundledPack();
    const strings = textsOf({ schemes, contests });
    expect(strings.length).toBeGreaterThan(500);
    expect(strings.filter((text) => OTHERWISE.test(text))).toEqual([]);
    for (const file of wordFiles()) expect(readFileSync(file, 'utf8'), file).not.toMatch(OTHERWISE);
  });
});

describe('docs/codes.md and docs/codes.en.md', () => {
  it.each([
    ['docs/codes.md', 'zh'],
    ['docs/codes.en.md', 'en'],
  ] as const)('%s is what the program says of itself (npm run docs)', async (path, lang) => {
    await expect(codesPage(requirements, lang)).toMatchFileSnapshot(`../../${path}`);
  });

  it('has an anchor for each family and each code, once', () => {
    const anchors = [...codesPage(requirements, 'zh').matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id);
    const wanted = FAMILIES.flatMap(({ id, codes: members }) => [id, ...Object.keys(members)]);
    expect(anchors).toEqual(wanted);
  });
});

/** Codes in the source: quoted, named by the form, or put together of a family and an outcome. */
function raisedCodes(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('report/messages/'))
    .filter((path) => path !== 'report/code-list.ts');
  const sources = files.map((path) => readFileSync(join('src', path), 'utf8')).join('\n');
  const forms = readdirSync('rules/form').map((file) => readFileSync(join('rules/form', file), 'utf8'));
  const literal = [...sources.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/gu)];
  const named = [...forms.join('\n').matchAll(/schemaCode: (\S+)/gu)];
  // Codes that are put together, with what they can come out as.
  const composed: Record<string, string[]> = {
    criterion: ['unmet', 'undetermined'],
    waiver: ['unused', 'expired', 'early', 'outgrown'],
  };
  const topics = new Set(Object.keys(zh).map((code) => code.split('.')[0]));
  const families = [...sources.matchAll(/`([a-z]+(?:-[a-z]+)*)\.\$\{\w+\}`/gu)].map(([, id = '']) => id);
  expect(families.filter((id) => topics.has(id)).sort()).toEqual(Object.keys(composed));
  const found = new Set([
    ...[...literal, ...named].map(([, code = '']) => code),
    ...Object.entries(composed).flatMap(([id, ends]) => ends.map((end) => `${id}.${end}`)),
  ]);
  // What is told to those who run the command, write rules, keep an archive or call the library is no finding about a sheet.
  const worded = Object.keys(zh).filter(
    (code) => !/^(?:cli|api|usage|pack|output|waivers|registries|public|blank-form|seal|audit)\./u.test(code),
  );
  return worded.filter((code) => found.has(code)).sort();
}

/** The names of the arguments that a message reads; `columnEn` is `column` in the other language. */
function argumentsRead(word: (args: Args) => unknown, sample: Args): string[] {
  const read = new Set<string>();
  const watched = new Proxy(sample, {
    get: (target, name) => {
      read.add(String(name).replace(/(?:En|Zh)$/u, ''));
      return Reflect.get(target, name);
    },
  });
  word(watched);
  return [...read].sort();
}

/** A text without what came out of the sheet. */
function withoutData(text: string, args: Args): string {
  const values = Object.values(args)
    .flat()
    .flatMap((value) => [String(value), ...String(value).split('!').slice(0, 2)])
    .filter((value) => value !== '')
    .sort((a, b) => b.length - a.length);
  return values.reduce((rest, value) => rest.replaceAll(value, '·'), text);
}

function wordFiles(): string[] {
  return readdirSync('src/report/messages', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src/report/messages', path));
}

/** Every text in a piece of data. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return parts.flatMap(textsOf);
}
