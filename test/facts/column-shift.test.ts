import { describe, expect, test } from 'vitest';
import { columnShift, withoutShifted } from '../../src/facts/column-shift.js';
import { known } from '../../src/facts/context.js';
import { codes, context, form, inShort, rowOf, type Written } from './plain.js';

const good: Record<string, Written> = {
  seq: '1',
  name: '周启明',
  sex: '男',
  birthMonth: '1980.6',
  ethnic: '汉族',
  education: '大专',
  political: '中共党员',
  idNumber: '119900198006010015',
  employer: '北京启明焊接技术有限公司',
  post: '班组长',
  industry: '制造业',
  occupation: '焊工',
  title: '无',
  grade: '高级技师',
  workSince: '2007.7',
  shopfloorYears: { number: 10 },
  employerKind: '非公有制',
  personKind: '一线产业工人',
  migrantWorker: '是',
  honours: '首都劳动奖章',
  employerAddress: '北京市海淀区学院路乙1号',
  postcode: '100083',
  phone: '13900000001',
  recommender: '北京市总工会',
  contact: '王晓燕',
  contactPhone: '010-62000001',
};
const order = form.fields.map(({ id }) => id);

/** The row with the cells of these columns moved by one: what stood in the last is lost, the first becomes blank. */
function moved(from: string, to: string, step: 1 | -1): Record<string, Written> {
  const range = order.slice(order.indexOf(from), order.indexOf(to) + 1);
  const cells = { ...good };
  for (const id of range) cells[id] = '';
  for (const id of range) {
    const target = order[order.indexOf(id) + step];
    if (target !== undefined) cells[target] = good[id] ?? '';
  }
  return cells;
}

describe('a row shifted by one column', () => {
  test.each<[string, Record<string, Written>, string | null, string | null]>([
    ['nothing wrong', good, null, null],
    ['an empty cell pushed in at the sex', moved('sex', 'political', 1), 'right', '出生年月'],
    ['the whole row pushed to the right', moved('sex', 'contact', 1), 'right', '出生年月'],
    ['a cell lost at the birth month', moved('birthMonth', 'idNumber', -1), 'left', '性别'],
    [
      'a cell lost at the start of work',
      moved('shopfloorYears', 'migrantWorker', -1),
      'left',
      '何时参加工作',
    ],
    ['pushed in at the start of work', moved('workSince', 'personKind', 1), 'right', '生产现场工作年限'],
    ['pushed in at the postcode', moved('postcode', 'recommender', 1), 'right', '推荐对象联系电话'],
  ])('%s', (_what, cells, direction, first) => {
    const shift = columnShift(rowOf(cells), context);
    expect(shift?.finding.args.direction ?? null).toBe(direction);
    expect((shift?.finding.args.columns as string[] | undefined)?.[0] ?? null).toBe(first);
    if (shift !== null) expect(codes([shift.finding])).toEqual(['review row.shifted']);
  });

  test.each<[string, Record<string, Written>]>([
    ['one cell only', { ...good, birthMonth: '男' }],
    ['two cells exchanged', { ...good, sex: '1980.6', birthMonth: '男' }],
    [
      'ID number and phone exchanged: far apart',
      { ...good, idNumber: '13900000001', phone: '119900198006010015' },
    ],
    [
      'cells that are wrong, but not each other',
      { ...good, sex: '先生', birthMonth: '不详', ethnic: '火星族' },
    ],
    ['blank cells', { name: '周启明' }],
    ['codes instead of words', { ...good, sex: '1', ethnic: '01', political: '13' }],
  ])('no shift: %s', (_what, cells) => expect(columnShift(rowOf(cells), context)).toBeNull());

  test('a column between that the form does not know is no neighbour', () => {
    const columns = Object.fromEntries(Object.entries(context.columns).map(([id, at]) => [id, at * 2]));
    expect(columnShift(rowOf(moved('sex', 'political', 1)), { ...context, columns })).toBeNull();
  });

  // The blank cell where the row was pushed belongs to it.
  test.each<[string, Record<string, Written>, string, string]>([
    ['the cells after the one that pushed', moved('sex', 'political', 1), 'C5', 'H5'],
    [
      'where the neighbour holds any text, as far as it may reach',
      moved('education', 'occupation', 1),
      'F5',
      'N5',
    ],
    ['not the columns behind', moved('workSince', 'personKind', 1), 'O5', 'S5'],
  ])('the stretch: %s', (_what, cells, first, last) => {
    const shift = columnShift(rowOf(cells), context);
    expect([shift?.cells[0], shift?.cells.at(-1)]).toEqual([first, last]);
  });

  test('facts that rest on the stretch are not known, others stay', () => {
    const shift = columnShift(rowOf(moved('sex', 'political', 1)), context);
    if (shift === null) throw new Error('no shift');
    const read = {
      facts: {
        name: known('周启明', ['B5']),
        education: known('汉族', ['F5']),
        employer: known('甲', ['I5']),
      },
      findings: [],
      clean: { name: '周启明', education: '汉族' },
    };
    const { facts, clean } = withoutShifted(read, shift);
    expect(Object.values(facts).map(inShort)).toEqual(['周启明', '?ambiguous', '甲']);
    expect(clean).toEqual({ name: '周启明' });
  });
});
