import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chooseSchemes } from '../../src/rules/choose.js';
import { editionFaults, editionGaps, editionOn, programmesOf } from '../../src/rules/editions.js';
import { loadPack } from '../../src/rules/load.js';
import { bundledPack, packFiles } from '../support.js';

interface Line {
  name: string;
  editions: { id: string; from: string; to: string | null }[];
  until: (string | null)[];
  on: Record<string, string | null>;
  newest: string;
  faults?: { scheme: string; code: string }[];
  gaps?: { scheme: string; from: string; to: string }[];
}

interface Chosen {
  name: string;
  asOf: string | null;
  titles: string[];
  options?: string[];
  why?: string;
  schemes?: string[][];
  said?: string[];
  problem?: string;
}

const { lines, choices } = parse(readFileSync('test/rules/editions.yaml', 'utf8')) as {
  lines: Line[];
  choices: Chosen[];
};

describe('the line of editions of an award', () => {
  it.each(lines)('$name', ({ editions, until, on, newest, faults = [], gaps = [] }) => {
    const schemes = editions.map(({ id, from, to }) => ({
      id,
      programme: 'a',
      names: { zh: id, en: id },
      effective: { from, to },
    }));
    const [programme] = programmesOf(schemes);
    if (programme === undefined) throw new Error('no programme');
    expect(programme.editions.map((edition) => edition.until)).toEqual(until);
    const found = Object.keys(on).map((date) => [date, editionOn(programme, date)?.id ?? null]);
    expect(Object.fromEntries(found)).toEqual(on);
    expect(editionOn(programme, null)?.id).toBe(newest);
    const seen = editionFaults(schemes).map(({ scheme, problem }) => ({ scheme, code: problem.code }));
    expect(seen).toEqual(faults);
    const open = editionGaps(schemes).map(({ scheme, problem: { args } }) => ({
      scheme,
      from: args.from,
      to: args.to,
    }));
    expect(open).toEqual(gaps);
  });

  it('other awards have lines of their own', () => {
    expect(
      programmesOf(bundledPack().schemes).map(({ id, editions }) => [
        id,
        editions.map((edition) => edition.id),
      ]),
    ).toEqual([
      ['national', ['national-2024']],
      ['beijing', ['beijing-2016', 'beijing-2025']],
      ['haidian', ['haidian-2025']],
    ]);
  });
});

describe('which edition applies', () => {
  const pack = bundledPack();

  it.each(choices)('$name', ({ asOf, titles, options, why, schemes, said, problem }) => {
    const tables = titles.map((title) => ({ title, titleAbove: '' }));
    const settings = { schemes: options ?? null, asOf, readings: [], today: '2025-06-30' };
    const result = chooseSchemes(tables, pack, settings);
    if (!result.ok) {
      expect(result.problem.code).toBe(problem);
      return;
    }
    const { choice, forTitle } = result.chosen;
    expect(problem).toBeUndefined();
    expect(choice.why).toBe(why);
    expect(titles.map((title) => forTitle(title).map(({ scheme }) => scheme.id))).toEqual(schemes);
    expect(choice.editions.map((edition) => edition.why)).toEqual(said);
  });

  it('a table without a title of its own goes by the one above it', () => {
    const tables = [{ title: '', titleAbove: '北京大工匠推荐汇总表' }];
    const options = { schemes: null, asOf: '2016-11-30', readings: [], today: '2025-06-30' };
    const result = chooseSchemes(tables, pack, options);
    if (!result.ok) throw new Error(result.problem.code);
    const uses = result.chosen.forTitle('', '北京大工匠推荐汇总表');
    expect(uses.map(({ scheme, asOf, asOfWhy }) => [scheme.id, asOf, asOfWhy])).toEqual([
      ['beijing-2016', '2016-11-30', 'option'],
    ]);
  });

  it('without --as-of the 2016 edition has its own date', () => {
    const options = { schemes: ['beijing-2016'], asOf: null, readings: [], today: '2025-06-30' };
    const result = chooseSchemes([], pack, options);
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.chosen.forTitle('').map(({ asOf, asOfWhy }) => [asOf, asOfWhy])).toEqual([
      ['2016-11-30', 'default'],
    ]);
  });
});

describe('dates of editions in a pack', () => {
  const load = (effective: string) =>
    loadPack(
      packFiles().map((file) =>
        file.path === 'schemes/beijing-2016.yaml'
          ? { ...file, text: file.text.replace(/^effective: .*$/mu, effective) }
          : file,
      ),
    );

  it('an overlap is a fault, named at the later edition', () => {
    const loaded = load('effective: { from: 2016-10-10, to: 2025-03-05 }');
    expect(loaded.ok ? [] : loaded.problems).toMatchObject([
      {
        file: 'schemes/beijing-2025.yaml',
        code: 'pack.edition-overlap',
        args: { other: 'beijing-2016', before: '2025-03-04' },
      },
    ]);
  });

  it('an open end is no overlap, and no gap', () => {
    const loaded = load('effective: { from: 2016-10-10, to: null }');
    expect(loaded.ok && loaded.notices).toEqual([]);
  });

  it('a gap is a notice, with line and column of the later edition', () => {
    const loaded = loadPack(packFiles());
    const text = packFiles().find(({ path }) => path === 'schemes/beijing-2025.yaml')?.text ?? '';
    const line = text.split('\n').findIndex((each) => each.startsWith('effective:')) + 1;
    expect(loaded.ok && loaded.notices).toMatchObject([
      { file: 'schemes/beijing-2025.yaml', line, column: 20, code: 'pack.edition-gap' },
    ]);
  });
});
