import { describe, expect, it } from 'vitest';
import { columnOf, form, headers, person, sheet, tablesOf } from './sheets.js';

const wang = person({ seq: 1, name: '王伟', sex: '男', idNumber: '119900198006010015', employer: '京北厂' });
const li = person({ seq: 2, name: '李静', sex: '女', idNumber: '119900198006010023', employer: '京北厂' });

/** Row 1 is the header; the rows given start at row 2. */
function rowsOf(...rows: (string | number)[][]) {
  const { table, brief } = tablesOf(sheet([headers, ...rows]));
  return {
    read: table?.rows.map((row) => row.row),
    skipped: table?.skipped.map(({ row, why }) => `${row} ${why}`),
    brief,
  };
}

describe('rows that are no nominees', () => {
  it.each([
    ['示例 as number', person({ seq: '示例', name: '张三', employer: 'XX公司' }), 'example-row'],
    ['（示例） as name', person({ seq: 1, name: '（示例）' }), 'example-row'],
    ['a number only', person({ seq: 7 }), 'blank-numbered-row'],
    ['合计', ['合计', '', '3人'], 'footer'],
    ['填表人 with a name beside it', ['填表人：', '李四', '审核人：', '王五'], 'footer'],
    ['注 in the second column', ['', '注：本表一式两份'], 'footer'],
    ['填表日期 further right', ['', '', '', '', '填表日期：2024年3月1日'], 'footer'],
    [
      '填表人, 审核人 and 联系电话 in one row',
      ['填表人：', '刘干事', '', '审核人：', '孙主席', '', '联系电话', '13900000001'],
      'footer',
    ],
    [
      'the same, the telephone stored as a number',
      ['填表人：', '刘干事', '', '审核人：', '孙主席', '', '联系电话', 13900000001],
      'footer',
    ],
    [
      'four pairs',
      ['填表人', '刘干事', '审核人', '孙主席', '联系电话', '010-62000001', '填表日期', '2024年3月1日'],
      'footer',
    ],
    ['a remark in the first column', ['本表请于3月10日前报送'], 'footer'],
    ['the header again', headers, 'repeated-header'],
    ['一、企业', ['', '一、企业'], 'group-heading'],
    ['一、企业 in the first column', ['一、企业'], 'group-heading'],
    ['（二） 事业单位（5人）：', ['', '（二） 事业单位（5人）：'], 'group-heading'],
    ['一 beside 企业', ['一', '企业'], 'group-heading'],
    ['第一组', ['', '第一组'], 'group-heading'],
    ['a unit in the column of the names', ['', '海淀区总工会'], 'group-heading'],
    ['a unit in the column of the numbers', ['海淀区总工会'], 'group-heading'],
    ['a unit with a count behind it', ['', '海淀区总工会：2人'], 'group-heading'],
    ['a unit with a count beside it', ['', '海淀区总工会', '共2人'], 'group-heading'],
    ['in brackets', ['', '（以下为备选人选）'], 'group-heading'],
    ['more than a number in the first column', ['三、电工'], 'group-heading'],
    ['a subtotal by its ending', ['', '海淀区总工会小计', '3人'], 'footer'],
    ['a sum with figures in many columns', ['合计', '2', '男1女1', '', '20', '0', '2', '3'], 'footer'],
    ['a stamp', ['', '', '', '', '北京市海淀区总工会（盖章）'], 'footer'],
    ['a signature', ['', '主席（签字）', '', '年  月  日'], 'footer'],
  ])('%s', (_, row, why) => {
    expect(rowsOf(wang, row, li)).toMatchObject({ read: [2, 4], skipped: [`3 ${why}`] });
  });

  it.each([
    ['a name that ends in 工会', ['', '王工会']],
    ['a numbered name', ['', '1.张三']],
    ['a name with its unit', ['', '张三 海淀区总工会']],
    ['a name with its unit in brackets', ['', '张三（海淀区总工会）']],
    ['a long name with a dot', ['', '买买提·公司']],
    ['a numbered row with the unit where the name should be', ['3', '海淀区总工会']],
    ['a heading with anything beside it', ['', '海淀区总工会', '男']],
    ['a man whose name starts like a footer', ['', '注明亮', '男']],
    ['a name with the stamp of the unit in another column', ['', '赵铁柱', '', '', '海淀区总工会（盖章）']],
  ])('never set aside as a heading: %s', (_, row) => {
    expect(rowsOf(wang, row, li)).toMatchObject({ read: [2, 3, 4], skipped: [] });
  });

  it('rows after a footer without name and ID number are footers too', () => {
    const after = ['', '', '', '北京市总工会', '2024年3月1日'];
    expect(rowsOf(wang, ['审核人：', '王五'], after).skipped).toEqual(['3 footer', '4 footer']);
  });

  it.each([
    ['a heading', ['一、海淀区总工会推荐人选'], 'group-heading'],
    ['a subtotal', ['小计', '', '1人'], 'footer'],
  ])(
    'below %s the list goes on: a row that continues, and one without a name, are read as elsewhere',
    (_, row, why) => {
      const open = person({ seq: 3, employer: '京北厂', honours: '首都劳动奖章' });
      const more = person({ honours: '全国劳动模范' });
      expect(rowsOf(wang, row, li, more, open)).toMatchObject({
        read: [2, 4, 6],
        skipped: [`3 ${why}`, '5 continuation-of-row-4'],
      });
    },
  );

  it.each([
    ['a remark', ['1', '本表一式两份'], true],
    ['a remark with a number in it', ['', '2.请于3月31日前报送'], true],
    ['a short text, which may be a name', ['1', '王小明'], false],
    ['a long name in parts', ['1', '买买提·艾力'], false],
    ['a long text and something beside it', ['1', '欧阳上官司马', '男'], false],
  ])('below a footer, in the column of the names: %s', (_, row, skipped) => {
    const expected = skipped ? ['3 footer', '4 footer'] : ['3 footer'];
    expect(rowsOf(wang, ['说明：'], row).skipped).toEqual(expected);
  });

  describe('remarks alone in a row', () => {
    it.each([
      ...[
        '按推荐顺序排列',
        '按姓氏笔画排序',
        '（按姓氏笔画为序）',
        '★ 按姓氏笔划排序',
        '以下人选按得票多少排列',
      ],
      ...[
        '推荐人选排名不分先后',
        '排名不分先后',
        '1.按姓氏拼音排序',
        '（以下无正文）',
        '—— 以下空白 ——',
        '以 下 空 白',
      ],
      ...[
        '以下为空',
        '此页无正文',
        '请于3月31日前报送',
        '请勿改动表格格式',
        '本表一式两份，报送一份',
        '以上人选已经公示无异议',
      ],
      ...[
        '待定',
        '（待定）',
        '暂缺',
        '名额空缺',
        '暂无人选',
        '（接下页）',
        '续表',
        '经研究决定推荐以上人选',
        '具体以推荐表为准',
      ],
    ])('%s', (text) => {
      const kinds = ['remark', 'footer', 'blank-numbered-row', 'group-heading', 'title-row'];
      for (const row of [['', text], [text], ['3', text], ['', '', text]]) {
        const { read, skipped } = rowsOf(wang, row, li);
        expect({ row, read, why: kinds.includes(skipped?.[0]?.slice(2) ?? '') }).toEqual({
          row,
          read: [2, 4],
          why: true,
        });
      }
    });

    it('is told, unless it is a known footer', () => {
      expect(rowsOf(wang, ['', '按姓氏笔画排序']).brief).toEqual(['row.remark B3']);
      expect(rowsOf(wang, ['', '以下空白']).brief).toEqual([]);
    });

    it.each([
      ['a name', ['', '安康']],
      ['a name beside a number', ['3', '王请']],
      ['a long name', ['', '阿卜杜热合曼']],
      ['a name with a remark in brackets', ['', '王伟（按程序补报材料）']],
      ['a name with a remark', ['', '王伟，排名不分先后']],
      ['a name with a dot', ['', '按得·买买提江']],
      ['a remark with anything beside it', ['', '按姓氏笔画排序', '男']],
      ['somebody yet to be found, whose unit is known', ['3', '待定', '', '', '', '', '', '', '京北厂']],
    ])('never: %s', (_, row) => {
      expect(rowsOf(wang, row, li).skipped).toEqual([]);
    });
  });

  describe('places above a group', () => {
    it.each([
      ...[
        '河北省',
        '北京市',
        '内蒙古自治区',
        '广西壮族自治区',
        '香港特别行政区',
        '（一）河北省',
        '3.河北省',
        '河北省：',
      ],
      ...[
        '河北省（3人）',
        '河北（3人）',
        '云南 2人',
        '河北省石家庄市',
        '石家庄市',
        '延边州',
        '北京市海淀区',
        '海淀区',
        '吉林市',
      ],
      ...['怀来县土木镇', '河北省怀来县', '新疆生产建设兵团', '经济技术开发区'],
    ])('%s', (text) => {
      const why = '3 group-heading';
      expect(rowsOf(wang, ['', text], li)).toMatchObject({ read: [2, 4], skipped: [why] });
      expect(rowsOf(wang, [text], li)).toMatchObject({ read: [2, 4], skipped: [why] });
    });

    it('a place with a count in the next column', () => {
      expect(rowsOf(wang, ['', '河北', '共3人'], li)).toMatchObject({ skipped: ['3 group-heading'] });
    });

    it.each([
      ['a place that may be a name', ['', '江苏']],
      ['a numbered one', ['', '一、云南']],
      ['a name that ends like a place', ['', '曾三省']],
      ['another', ['', '王新区']],
      ['a person of a place', ['', '河北省 王伟']],
      ['the same in brackets', ['', '王伟（河北省）']],
      ['a numbered row with the place where the name should be', ['3', '河北省']],
      ['a place with anything beside it', ['', '河北省', '男']],
    ])('never: %s', (_, row) => {
      expect(rowsOf(wang, row, li).skipped).toEqual([]);
    });
  });

  describe('whom to ask', () => {
    const below = columnOf('shopfloorYears') - 1;
    const at = (column: number, ...values: (string | number)[]) => [...Array(column).fill(''), ...values];
    it.each([
      ['below the label', ['', '填表人', '联系电话'], ['', '刘干事', '010-62000001']],
      ['in the column of the numbers', ['联系人', '电话'], ['刘干事', '13900000001']],
      ['the number stored as a number', ['', '联系人', '电话'], ['', '刘干事', 13900000001]],
      ['far to the right', at(below, '联系人', '联系电话'), at(below, '刘干事', '010-62000001转801')],
      ['two people side by side', ['', '填表人', '审核人'], ['', '刘干事', '孙主席']],
      ['a name alone below an open label', ['', '填表人：'], ['', '刘干事']],
      ['beside the label of the row above', ['联系人：'], ['', '刘干事', '010-62000001']],
      ['with a date', ['', '填表人', '填表日期'], ['', '刘干事', '2024年3月8日']],
      ['with two numbers in one cell', ['联系人：'], ['', '刘干事', '010-62000001、13900000001']],
      [
        'with an e-mail address',
        ['', '联系人', '电话', '邮箱'],
        ['', '刘干事', '62000001', 'liu@example.com'],
      ],
      ['a second one', ['联系人：王晓燕 010-62000002'], ['', '刘干事', '010-62000001']],
    ])('%s', (_, label, row) => {
      expect(rowsOf(wang, label, row)).toMatchObject({
        read: [2],
        skipped: ['3 footer', expect.stringMatching(/^4 (footer|remark)$/)],
      });
    });

    it.each([
      ['named as such in brackets', ['', '刘干事（联系人）', '010-62000001'], 'remark'],
      ['named as such, alone', ['', '刘干事（填表人）'], 'remark'],
      ['the unit before the label', ['海淀区总工会', '联系人', '刘干事', '010-62000001'], 'footer'],
      ['a small header of its own', ['', '姓名', '电话'], 'footer'],
    ])('%s', (_, row, why) => {
      expect(rowsOf(wang, row, li)).toMatchObject({ read: [2, 4], skipped: [`3 ${why}`] });
    });

    const phone = columnOf('phone') - 1;
    it.each([
      ['a numbered row', ['填表人：'], ['2', '李明', '13900000001']],
      ['a man', ['填表人：'], ['', '李明', '男']],
      ['with an ID number', ['联系人：'], ['', '李明', '', '', '', '', '', '119900198006010015']],
      ['with an ID number elsewhere', ['联系人：'], ['', '李明', '119900198006010015']],
      [
        'with the telephone in its column',
        ['联系人：'],
        ['', '李明', ...Array(phone - 2).fill(''), '13900000001'],
      ],
      ['with a unit', ['联系人：'], ['', '李明', '', '', '', '', '', '', '京北厂']],
      ['a name alone below another footer', ['合计：3人'], ['', '李明']],
      ['a telephone number below another footer', ['合计：3人'], ['', '李明', '13900000001']],
      ['with a post in brackets', ['填表人：'], ['', '王伟（工会主席）']],
      ['no label above', ['', '王伟'], ['', '李明', '13900000001']],
    ])('never: %s', (_, label, row) => {
      expect(rowsOf(wang, label, row).read).toContain(4);
    });

    it('the heading of a group ends the footer', () => {
      expect(rowsOf(wang, ['联系人：'], ['', '一、企业'], ['', '李明', '13900000001']).read).toEqual([2, 5]);
    });

    it('a person in a full row ends the footer', () => {
      expect(rowsOf(wang, ['联系人：'], li, ['', '李明', '13900000001']).read).toEqual([2, 4, 5]);
    });
  });

  it('people beside the columns of the table are not read, and that is an error', () => {
    const away = [...headers.map(() => ''), ...li];
    const { read, skipped, brief } = rowsOf(wang, away, away);
    expect({ read, skipped }).toEqual({ read: [2], skipped: ['3 blank-row', '4 blank-row'] });
    expect(brief).toContain('rows.people-skipped AG3');
  });

  it('the example row is reported', () => {
    expect(rowsOf(person({ seq: '例', name: '张三' }), wang).brief).toEqual(['row.example 2']);
  });
});

describe('rows that must not be dropped', () => {
  it.each([
    ['a nominee called 张三', person({ seq: 1, name: '张三', idNumber: '119900198006010015' })],
    ['a nominee with a name only', person({ seq: 1, name: '王伟' })],
    ['a nominee without number', person({ name: '王伟', employer: '京北厂' })],
    ['an ID number without a name', person({ seq: 1, idNumber: '119900198006010015' })],
    ['a footer word in the number column, but a full row', person({ ...fields(), seq: '备注1' })],
    [
      'a footer word, but an ID number',
      person({ seq: '备注', name: '王伟', idNumber: '119900198006010015' }),
    ],
    ['labels in a long row, but a sex', person({ ...fields(), seq: '备注', contact: '联系人王晓燕' })],
    [
      'labels in a long row, but an ID number',
      person({ ...fields(), seq: '备注', sex: '', idNumber: '119900198006010015', contact: '联系人王晓燕' }),
    ],
    ['one label in a long row, and no sex', person({ ...fields(), seq: '备注', sex: '' })],
    [
      'a person whose unit is called like a label',
      person({ ...fields(), seq: 5, sex: '', employer: '审核中心', contact: '联系人王晓燕' }),
    ],
    ['an award continued on the next row', person({ honours: '北京市劳动模范' })],
    ['an employer that starts like a footer', person({ name: '王伟', employer: '说明书印刷厂' })],
  ])('%s', (_, row) => {
    expect(rowsOf(row)).toMatchObject({ read: [2], skipped: [] });
  });

  function fields() {
    return { name: '王伟', sex: '男', ethnic: '汉', education: '大专', employer: '京北厂' };
  }
});

describe('the same row twice', () => {
  it('the second is skipped, its number aside', () => {
    const again = [...wang];
    again[0] = 9;
    expect(rowsOf(wang, li, again)).toEqual({
      read: [2, 3],
      skipped: ['4 duplicate-of-row-2'],
      brief: ['row.duplicate 4'],
    });
  });

  it('one other cell keeps both, also in a column of no field', () => {
    expect(rowsOf([...wang, '甲'], [...wang, '乙']).read).toEqual([2, 3]);
  });
});

describe('a second header with other columns', () => {
  it('starts a table of its own', () => {
    const turned = [...headers].reverse();
    const { tables } = tablesOf(sheet([headers, wang, turned, [...li].reverse()]));
    expect(tables.map((t) => [t.headerRow, t.rows.map((row) => row.cells.name?.shown)])).toEqual([
      [1, ['王伟']],
      [3, ['李静']],
    ]);
  });
});

describe('merged cells', () => {
  const merge = (field: string) => [{ top: 2, left: columnOf(field), bottom: 3, right: columnOf(field) }];

  it.each(form.fields.filter((field) => field.mergeable).map((field) => field.id))(
    '%s is spread',
    (field) => {
      const top = [...wang];
      const below = [...li];
      top[columnOf(field) - 1] = '甲';
      below[columnOf(field) - 1] = '';
      const { table, findings } = tablesOf(sheet([headers, top, below], { merges: merge(field) }));
      expect(table?.rows[1]?.cells[field]).toMatchObject({ shown: '甲', row: 3, column: columnOf(field) });
      expect(findings).toMatchObject([{ code: 'cell.merged', severity: 'note', at: { row: 2, field } }]);
    },
  );

  it('another column is not spread', () => {
    const below = [...li];
    below[columnOf('sex') - 1] = '';
    const { table, brief } = tablesOf(sheet([headers, wang, below], { merges: merge('sex') }));
    expect(table?.rows[1]?.cells.sex).toBeUndefined();
    expect(brief).toEqual([]);
  });

  it('a merged name is asked about', () => {
    const below = [...li];
    below[1] = '';
    const { findings } = tablesOf(sheet([headers, wang, below], { merges: merge('name') }));
    expect(findings).toMatchObject([
      { code: 'cell.merged-identity', severity: 'review', at: { cell: 'B2' } },
    ]);
  });

  it('a telephone number is not repeated in the report', () => {
    const top = [...wang];
    top[columnOf('contactPhone') - 1] = '13800138000';
    const { findings } = tablesOf(sheet([headers, top, li], { merges: merge('contactPhone') }));
    expect(findings).toMatchObject([{ code: 'cell.merged', repair: null }]);
  });
});

describe('hidden rows and columns', () => {
  it('are read and named', () => {
    const hidden = sheet([headers, wang, li], { hiddenColumns: [3, 4] });
    const row = hidden.rows[2];
    if (row !== undefined) row.hidden = true;
    const { table, findings } = tablesOf(hidden);
    expect(table?.rows.map((r) => r.hidden)).toEqual([false, true]);
    // Column D is hidden too, but nobody has anything in it.
    expect(findings.map(({ code, severity, at }) => [code, severity, at.row, at.cell])).toEqual([
      ['row.hidden', 'warning', 3, null],
      ['column.hidden', 'warning', 1, 'C1'],
    ]);
  });
});
