import { describe, expect, test } from 'vitest';
import { blankCells } from '../../src/facts/required.js';
import { context, rowOf, type Written } from './plain.js';

const required = ['name', 'political', 'reason'];
const oneOf = [['title', 'grade']];

function told(cells: Record<string, Written>, ctx = context) {
  const filled = { name: '张三', political: '群众', reason: '技艺精湛', grade: '技师' };
  return blankCells(rowOf({ ...filled, ...cells }), ctx, required, oneOf).map(
    ({ severity, code, at }) => `${severity} ${code} ${at.field} ${at.cell}`,
  );
}

describe('cells with nothing to read', () => {
  test.each<[string, Record<string, Written>, string[]]>([
    ['all filled', {}, []],
    ['required cell blank', { name: '' }, ['error cell.blank name B5']],
    ['white space only', { name: ' 　\u200b' }, ['error cell.blank name B5']],
    ['required cell says 无', { name: '无' }, ['error cell.blank name B5']],
    ['无 that the list asks about', { political: '无' }, []],
    ['— that the list does not know', { political: '—' }, ['error cell.blank political G5']],
    ['hint left in a required cell', { reason: '（300字以内）' }, ['error cell.only-hint reason Y5']],
    ['hint left elsewhere', { employer: 'XX公司' }, ['warning cell.hint-left employer I5']],
    ['points elsewhere', { reason: '见附件' }, ['review cell.pointer reason Y5']],
    [
      'points elsewhere, to certificates',
      { skillAwards: '见附件证书' },
      ['review cell.pointer skillAwards U5'],
    ],
    ['points elsewhere, not required', { employer: '同上' }, ['review cell.pointer employer I5']],
    ['something is to come', { reason: '待补充' }, ['error cell.blank reason Y5']],
    ['something is to come, in brackets', { name: '（待定）' }, ['error cell.blank name B5']],
    ['signs alone', { reason: '？？？' }, ['error cell.blank reason Y5']],
    ['signs alone, not required', { honours: '□□' }, ['review cell.pointer honours T5']],
    ['not known, not required', { skillAwards: '不详' }, ['review cell.pointer skillAwards U5']],
    ['a sign for nothing over and over', { honours: '-----', reason: '———' }, ['error cell.blank reason Y5']],
    ['a sign that a list knows', { migrantWorker: '√' }, []],
    ['error value', { name: { error: '#N/A' } }, ['error cell.error name B5']],
    ['error value, not required', { honours: { error: '#REF!' } }, ['error cell.error honours T5']],
    ['title alone', { grade: '', title: '工程师' }, []],
    ['grade, and 无 as title', { title: '无' }, []],
    ['neither', { grade: '' }, ['error cell.one-of-blank title M5']],
    ['neither, in words', { grade: '无', title: '/' }, ['error cell.one-of-blank title M5']],
  ])('%s', (_what, cells, expected) => expect(told(cells)).toEqual(expected));

  test.each([
    ...[
      '见附件1',
      '详见附件（一）',
      '见附件1、2',
      '见附表3-5',
      '证书见附件',
      '获奖证书复印件附后',
      '详见《推荐表》第2页',
      '详见推荐表三',
      '另见附表三（证书扫描件）',
    ],
    ...[
      '见推荐理由',
      '附证书',
      '见后附材料',
      '见个人事迹材料',
      '获奖情况见附件2。',
      '另附材料',
      '同上',
      '（同上）',
      '见上',
    ],
  ])('%s only points elsewhere', (text) => {
    expect(told({ reason: text, employer: text })).toEqual([
      'review cell.pointer employer I5',
      'review cell.pointer reason Y5',
    ]);
  });

  test.each([
    ...[
      '附中',
      '见证',
      '见习护士',
      '材料员',
      '附件厂',
      '档案',
      '推荐表',
      '附件',
      '北京大工匠（证书见附件）',
      '获奖证书',
    ],
    ...['全国技术能手，见附件', '详见附件：高级技师', '见附件电工证', '详细记录每一道工序'],
  ])('%s says something', (text) => expect(told({ employer: text })).toEqual([]));

  test('a column that the sheet lacks is not reported row by row', () => {
    const { name: _name, title: _title, ...columns } = context.columns;
    expect(told({ grade: '' }, { ...context, columns })).toEqual([]);
  });
});
