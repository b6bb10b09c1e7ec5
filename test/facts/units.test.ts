import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitArea } from '../../src/facts/unit-area.js';
import { units } from '../../src/facts/units.js';
import { anyText } from '../any-text.js';
import { codes, contextOf, factValue, idOf, rowOf, yaml, zhOf } from './support-units.js';

const table = yaml('test/facts/units.yaml');
const context = contextOf(['name', 'recommender']);
const read = (recommender: string) => units(rowOf({ recommender }), context);

const CAPS: Record<string, number | string> = {
  district: 5,
  etdz: 5,
  industry: 5,
  bureau: 3,
  group: 3,
  university: 3,
  association: 3,
  'craftsman-college': 3,
  'sub-unit': 'sub',
};

describe('national quota rows', () => {
  it('are 42 labels, of which Xinjiang and the other units have two', () => {
    expect(table.national).toHaveLength(44);
  });
  for (const { label, counted, written } of table.national) {
    it.each(written as string[])(`${label}: %s`, (text) => {
      const { facts } = read(text);
      expect(zhOf(facts.nationalUnit)).toBe(label);
      expect(factValue(facts.recommender)).toBe(counted);
      expect(idOf(facts.route)).toBe('unit');
    });
  }
  it.each(table.subordinate as string[])('%s is below the provincial level', (text) => {
    expect(idOf(read(text).facts.nationalUnit)).toBe('subordinate');
  });
  it.each(table.nationalUnknown as string[])('%s is asked about', (text) => {
    expect(read(text).facts.nationalUnit).toMatchObject({ known: false, why: 'ambiguous' });
  });
});

describe('categories of Beijing', () => {
  it.each(Object.entries(table.caps))('%s → %s', (text, expected) => {
    const id = idOf(read(text).facts.beijingUnit);
    expect(CAPS[id ?? ''] ?? 'ASK').toBe(expected);
  });
  it.each(Object.entries(table.beijing))('%s → %s', (text, expected) => {
    expect(idOf(read(text).facts.beijingUnit)).toBe(expected);
  });
});

describe('the district that the name tells', () => {
  it.each(Object.entries(table.districts))('%s → %s', (text, expected) => {
    expect(idOf(read(text).facts.recommenderDistrict)).toBe(expected);
  });
});

describe('the unit that a name which no list has may be a slip of', () => {
  it.each<[string, string | undefined]>([
    ['新疆生产建设兵团总公会', '新疆生产建设兵团总工会'],
    ['新疆生产建社兵团总公会', '新疆生产建设兵团总工会'],
    ['新疆生产建设兵团公会', '新疆生产建设兵团总工会'],
    ['海定区总工会', '海淀区总工会'],
    // Three characters are no slip.
    ['新疆生产见社兵团总公会', undefined],
    ['甲乙丙', undefined],
  ])('%s → %s', (text, expected) => {
    const { likelyRecommender } = read(text).facts;
    expect(likelyRecommender && factValue(likelyRecommender)).toBe(expected);
  });
});

describe('the name that nominees are counted under', () => {
  it.each(Object.entries(table.counted))('%s → %s', (text, expected) => {
    expect(factValue(read(text).facts.recommender)).toBe(expected);
  });
  it('reports a rewriting with old and new, and uses it in the clean sheet', () => {
    const { findings, clean } = read('北京市海淀区总工会');
    expect(findings[0]?.repair).toEqual({ old: '北京市海淀区总工会', new: '海淀区总工会' });
    expect(clean).toEqual({ recommender: '海淀区总工会' });
  });
  it.each(Object.entries(table.clean))('%s → %s in the clean sheet', (text, expected) => {
    expect(read(text).clean).toEqual(expected === null ? {} : { recommender: expected });
  });
  it('shows how each fact was read', () => {
    const { facts } = read('北京市海淀区总工会');
    const name = { step: 'unit-name', from: '北京市海淀区总工会', to: '海淀区总工会' };
    expect(facts.recommender?.steps).toEqual([name]);
    expect(facts.beijingUnit?.steps).toEqual([
      name,
      { step: 'unit-kind', from: '海淀区总工会', to: '区总工会' },
    ]);
    expect(facts.nationalUnit?.steps.at(-1)).toEqual({
      step: 'unit-row',
      from: '海淀区总工会',
      to: '省级以下单位',
    });
  });
});

describe('vocabulary', () => {
  const { beijing, national } = context.vocabulary.units;
  const ids = beijing.categories.map(({ id }) => id);
  it('names a listed category in every test', () => {
    expect(beijing.tests.map(({ category }) => category).filter((id) => !ids.includes(id))).toEqual([]);
    expect(national.subordinate.categories.filter((id) => !ids.includes(id))).toEqual([]);
  });
  it('knows the way to write every kind of region', () => {
    const kinds = national.regionKinds.map(({ id }) => id);
    expect(national.regions.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
  });
});

describe('findings', () => {
  it.each(Object.entries(table.findings))('%s → %s', (text, expected) => {
    expect(codes(read(text))).toEqual(expected);
  });
});

describe('address and area of the unit (T-52)', () => {
  it.each(table.area as { unit: string; address: string; place?: string }[])(
    '$unit | $address → $place',
    ({ unit, address, place }) => {
      const row = rowOf({ recommender: unit, employerAddress: address });
      const result = unitArea(row, contextOf(['recommender', 'employerAddress']));
      expect(result.findings.map(({ args, at }) => [args.place, at.cell])).toEqual(
        place === undefined ? [] : [[place, 'B5']],
      );
      expect(codes(result)).toEqual(place === undefined ? [] : ['note unit.other-area']);
    },
  );
});

describe('no unit to read', () => {
  it.each([
    ['', 'blank'],
    ['无', 'blank'],
    ['同上', 'ambiguous'],
  ])('“%s” → unknown, %s', (text, why) => {
    const { facts } = read(text);
    for (const fact of ['recommender', 'nationalUnit', 'beijingUnit', 'route']) {
      expect(facts[fact]).toMatchObject({ known: false, why, cells: ['B5'] });
    }
  });
  it('no column → unknown, no-column', () => {
    const { facts } = units(rowOf({}), contextOf(['name']));
    expect(facts.recommender).toMatchObject({ known: false, why: 'no-column' });
  });
  it('suggests the unit that the sheet or the file is named after (T-41)', () => {
    const row = rowOf({ name: '张三' }, 'Sheet1', '2025/北京市海淀区总工会推荐汇总表.xlsx');
    const result = units(row, context);
    expect(codes(result)).toEqual(['review unit.named-elsewhere']);
    expect(result.findings[0]?.args).toEqual({ unit: '海淀区总工会' });
    expect(codes(units(rowOf({ name: '张三' }), context))).toEqual([]);
  });
});

describe('self-nomination', () => {
  it.each(['自荐', '本人', '个人自荐', '（自荐）'.slice(1, 3)])('%s', (text) => {
    const { facts } = read(text);
    expect(idOf(facts.route)).toBe('self');
    expect(idOf(facts.nationalUnit)).toBe('self');
  });
});

describe('any text', () => {
  it('never throws, and reads the same again', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 80 }), (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });
  it('is read alike with spaces and full-width brackets in it', () => {
    const names = fc.constantFrom(...Object.keys(table.beijing), ...Object.keys(table.caps));
    fc.assert(
      fc.property(
        names,
        fc.nat({ max: 8 }),
        fc.constantFrom(' ', '　', '\u200B', '\u00A0'),
        (name, at, space) => {
          const spaced = name.slice(0, at) + space + name.slice(at);
          const wide = spaced.replaceAll('(', '（').replaceAll(')', '）');
          expect(idOf(read(wide).facts.beijingUnit)).toBe(idOf(read(name).facts.beijingUnit));
          expect(factValue(read(wide).facts.recommender)).toBe(factValue(read(name).facts.recommender));
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('keeps its category with the city before it and its brackets in full width', () => {
    const names = fc.constantFrom(
      ...Object.keys({ ...table.beijing, ...table.caps }).filter((name) =>
        /^(?:海淀|大兴|东城)区/u.test(name),
      ),
    );
    fc.assert(
      fc.property(names, fc.constantFrom('北京市', '北京', '　北京市 '), (name, city) => {
        expect(idOf(read(city + name).facts.beijingUnit)).toBe(idOf(read(name).facts.beijingUnit));
      }),
    );
  });
  it('gives no fact and no finding for a text that is no name', () => {
    expect(read('甲'.repeat(600)).facts.beijingUnit).toMatchObject({ known: false, why: 'ambiguous' });
  });
});
