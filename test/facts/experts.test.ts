import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { experts } from '../../src/facts/experts.js';
import { anyText } from '../any-text.js';
import { codes, contextOf, itemsOf, rowOf, yaml } from './support-units.js';

const table = yaml('test/facts/experts.yaml');
const FIELDS = ['name', 'employer', 'expert1', 'expert2', 'expert3'];
const context = contextOf(FIELDS);

function read(expert1: string, employer = '北京甲乙机械有限公司', name = '张三') {
  const result = experts(rowOf({ name, employer, expert1 }), context);
  return { ...result, first: itemsOf(result.facts.experts)[0] };
}

const BLANK = {
  name: null,
  unit: null,
  post: null,
  senior: null,
  relation: null,
  sameUnit: null,
  group: null,
  nominee: null,
  person: null,
};

interface Split {
  text: string;
  name: string | null;
  unit: string | null;
  post: string | null;
  finding?: string;
  /** The text of the item, where it is not that of the cell. */
  shown?: string;
}

interface Relation {
  a: string;
  b: string;
  same: boolean | null;
  group: boolean | null;
}

describe('name, unit and post', () => {
  it.each(table.split as Split[])('$text', ({ text, shown = text, name, unit, post, finding }) => {
    const result = read(text);
    expect(result.first).toMatchObject({ text: shown, name, unit, post, cell: 'C5' });
    expect(codes(result)).toEqual(finding === undefined ? [] : [finding]);
  });
});

describe('cells that are not one expert', () => {
  it.each(table.notOne as { text: string; finding: string | null }[])('$text → $finding', (row) => {
    const result = read(row.text);
    expect(result.first).toMatchObject({ ...BLANK, cell: 'C5' });
    expect(codes(result)).toEqual(row.finding === null ? [] : [row.finding]);
  });
});

describe('senior experts (A-N8)', () => {
  it.each(Object.entries(table.senior))('%s → %s', (post, senior) => {
    expect(read(`李四，清华大学，${post}`).first?.senior).toBe(senior);
  });
  it('does not take a word of the unit for a post', () => {
    expect(read('李四，教授协会，主任').first?.senior).toBeNull();
  });
});

describe('other units (A-N7)', () => {
  it.each(table.units as Relation[])('$a | $b → same $same, group $group', ({ a, b, same, group }) => {
    expect(read(`李四，${a}，首席技师`, b).first).toMatchObject({ sameUnit: same, group });
  });
  it.each([
    ['北京甲乙机械有限公司', 'same'],
    ['北京甲乙机械有限公司技术中心', { oneOf: ['same', 'group'] }],
    ['甲乙重工股份有限公司', 'group'],
    ['清华大学', 'other'],
  ])('%s → relation %s', (unit, relation) => {
    expect(read(`李四，${unit}，首席技师`).first?.relation).toEqual(relation);
  });
  it('leaves it open where the employer is blank', () => {
    expect(read('李四，清华大学，教授', '').first).toMatchObject({ sameUnit: null, group: null });
  });
});

describe('where a unit ends', () => {
  const open = { oneOf: ['same', 'group', 'other'] };
  const rows = table.unitEnd as { text: string; employer: string; relation: string }[];
  it.each(rows)('$text | $employer → $relation', ({ text, employer, relation }) => {
    const result = read(text, employer);
    expect(result.first?.relation).toEqual(relation === 'open' ? open : relation);
    expect(codes(result)).toEqual(relation === 'open' ? ['warning experts.unit-end-unclear'] : []);
  });
});

describe('units without a name', () => {
  it.each(table.unnamed as string[])('%s', (words) => {
    const result = read(`李四，${words}`, '北京启明焊接技术有限公司');
    const open = { name: '李四', unit: null, relation: null, sameUnit: null, group: null, person: null };
    expect(result.first).toMatchObject(open);
    expect(codes(result)).toEqual(['review experts.unit-not-named']);
  });
});

describe('retired experts', () => {
  const rows = table.retired as { text: string; employer: string; open: boolean }[];
  it.each(rows)('$text | $employer', ({ text, employer, open }) => {
    const result = read(text, employer);
    expect(result.first?.relation).toEqual(open ? { oneOf: ['same', 'other'] } : 'other');
    expect(codes(result)).toEqual(open ? ['warning experts.left-own-unit'] : []);
  });
});

describe('experts of one name', () => {
  it.each(table.namesakes as { cells: string[]; known: boolean[]; same?: string }[])(
    '$cells → $known',
    (row) => {
      const [expert1 = '', expert2 = '', expert3 = ''] = row.cells;
      const result = experts(
        rowOf({ name: '张三', employer: '清华大学', expert1, expert2, expert3 }),
        context,
      );
      expect(itemsOf(result.facts.experts).map(({ person }) => person !== null)).toEqual(row.known);
      const open = row.known.filter((known) => !known).length;
      const { same } = row;
      const told = [
        ...Array(open).fill('warning experts.same-name'),
        ...(same ? ['warning experts.same-person'] : []),
      ];
      expect(codes(result).sort()).toEqual(told);
      const { args } = result.findings.find(({ code }) => code === 'experts.same-person') ?? {};
      expect(args && `${args.name} ${args.other} ${args.cell}`).toBe(same);
    },
  );
});

describe('the nominee as his own expert', () => {
  it.each([
    ['张三，北京甲乙机械有限公司首席技师', true],
    ['张 三，北京甲乙机械有限责任公司首席技师', true],
    ['张三，清华大学教授', null],
    ['李四，北京甲乙机械有限公司首席技师', false],
    ['清华大学教授', null],
  ])('%s → %s', (text, nominee) => {
    expect(read(text).first?.nominee).toBe(nominee);
  });
});

describe('what explain shows', () => {
  it('is how the cell was split, also where a part of it does not count', () => {
    const split = (text: string) => read(text).facts.experts?.steps.map(({ from, to }) => [from, to]);
    expect(split('李四，清华大学教授')).toEqual([['李四，清华大学教授', '李四 | 清华大学 | 教授']]);
    expect(split('李四，XX公司首席技师')).toEqual([['李四，XX公司首席技师', '李四 | XX公司 | 首席技师']]);
  });
});

describe('persons', () => {
  it('are the same by name and unit, however written', () => {
    const one = read('李四，北京甲乙机械有限公司首席技师').first?.person;
    expect(read('李四 北京甲乙机械有限责任公司 高级工程师').first?.person).toBe(one);
    expect(read('李四，清华大学教授').first?.person).not.toBe(one);
    expect(read('李四').first?.person).toBeNull();
  });
});

describe('columns', () => {
  it('always gives three experts in column order', () => {
    const row = rowOf({ expert3: '李四，清华大学教授' });
    const { facts } = experts(row, context);
    expect(itemsOf(facts.experts).map(({ cell }) => cell)).toEqual(['C5', 'D5', 'E5']);
    expect(itemsOf(facts.experts).map(({ text }) => text)).toEqual(['', '', '李四，清华大学教授']);
    expect(facts.experts?.cells).toEqual(['C5', 'D5', 'E5']);
  });
  it('a missing column leaves its expert open', () => {
    const { facts } = experts(rowOf({ expert1: '李四，清华大学教授' }), contextOf(['expert1', 'expert2']));
    expect(itemsOf(facts.experts)[2]).toEqual({ ...BLANK, text: '', cell: '' });
  });
  it('all missing → no-column', () => {
    const { facts } = experts(rowOf({}), contextOf(['name']));
    expect(facts.experts).toMatchObject({ known: false, why: 'no-column' });
  });
});

describe('any text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 120 }), (text) => {
        expect(() => read(text, text, text)).not.toThrow();
      }),
    );
  });
  it('keeps the expert whichever sign separates the parts', () => {
    const parts = fc.record({
      name: fc.constantFrom('李四', '王小五', '欧阳明'),
      unit: fc.constantFrom(
        '清华大学',
        '首钢集团有限公司',
        '北京市水务局',
        '北京公共交通控股（集团）有限公司',
      ),
      post: fc.constantFrom('教授', '首席技师', '高级工程师'),
      sign: fc.constantFrom('，', ',', ' ', '　', '、', '/', ', '),
    });
    fc.assert(
      fc.property(parts, ({ name, unit, post, sign }) => {
        expect(read([name, unit, post].join(sign)).first).toMatchObject({ name, unit, post, senior: true });
      }),
    );
  });
  it('finds name, unit and post again in any of the usual forms', () => {
    const parts = fc.record({
      name: fc.constantFrom('李四', '王小五', '欧阳明', '买买提·艾力'),
      unit: fc.constantFrom('清华大学', '首钢集团有限公司', '北京市水务局', '中国石油大学（北京）'),
      post: fc.constantFrom('教授', '首席技师', '高级工程师', '焊工高级技师', '副总工程师'),
      form: fc.constantFrom<(name: string, unit: string, post: string) => string>(
        (name, unit, post) => `${name}，${unit}${post}`,
        (name, unit, post) => `${name}（${unit}${post}）`,
        (name, unit, post) => `${name} （${unit}） ${post}`,
        (name, unit, post) => `${post} ${name} ${unit}`,
        (name, unit, post) => `1. ${name}，${unit}，${post}。`,
        (name, unit, post) => `姓名：${name}；单位：${unit}；职务：${post}`,
        (name, unit, post) => `　${name}，女，${unit}，${post}`,
      ),
    });
    fc.assert(
      fc.property(parts, ({ name, unit, post, form }) => {
        expect(read(form(name, unit, post)).first).toMatchObject({ name, unit, post, senior: true });
      }),
    );
  });
  it('masks a phone number in what it tells', () => {
    const { findings } = read('推荐信另附 13812345678');
    expect(JSON.stringify(findings)).not.toContain('13812345678');
  });
});
