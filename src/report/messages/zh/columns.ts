import type { Args } from '../../../model/finding.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';
import { spans } from './spans.js';

/** 同类问题一张表只说第一处。 */
const others = (count: Args[string] | undefined) =>
  Number(count) > 1 ? `；这张表的序号共有${count}处这样的问题` : '';

const RENUMBER = '报送前请重新编号。';

/** 表头、列与行。 */
export const messages: Messages = {
  'file.encoding': ({ encoding }) => ({ what: `文本按 ${encoding} 编码读取。`, todo: '' }),
  'file.no-table': ({ sheet, row, matched, needed, within, hidden, garbled, mergedSheet, merged }) => {
    const found =
      Number(matched) > 0
        ? `没有找到能认出的表头：最接近的是“${sheet}”第 ${row} 行，只认出 ${matched} 个列名，至少需要 ${needed} 个。`
        : `没有找到能认出的表头：前 ${within} 行里认不出任何列名。`;
    if (garbled)
      return {
        what: `${found}“${garbled}”的文字是乱码：文件保存前就用错了编码。`,
        todo: '请从原来的软件重新导出，编码选 UTF-8 或 GBK，或直接存为 .xlsx；不要在乱码的表上修改。',
      };
    if (merged)
      return {
        what: `${found}“${mergedSheet}”的 ${merged} 合并成了一格，合并时只会留下左上角的内容。`,
        todo: '请撤销合并；内容已经丢失的，请找回合并前的文件。',
      };
    return {
      what: found,
      todo: hidden
        ? `隐藏的工作表“${hidden}”里有推荐汇总表，请取消隐藏后再检查。`
        : '请核对是否选对了文件，并按表样的列名填写表头。',
    };
  },
  'sheet.hidden': () => ({
    what: '这张工作表是隐藏的，里面有推荐汇总表，没有读取。',
    todo: '如需上报，请取消隐藏；不需要的，请删除这张工作表。',
  }),
  'sheet.no-table': ({ garbled, merged, people, row, matched, needed }) => {
    const parts = [
      '这张工作表里没有推荐汇总表的表头，已跳过',
      ...(matched ? [`最接近的是第 ${row} 行，只认出 ${matched} 个列名，至少需要 ${needed} 个`] : []),
      ...(people ? [`第 ${people} 行起像是人选，都没有检查`] : []),
      ...(garbled ? ['它的文字是乱码'] : merged ? [`它的 ${merged} 合并成了一格`] : []),
    ];
    const asTable =
      people || matched ? '如果是推荐人选，请按表样的列名写好表头再检查；不上报的，请删去这张工作表。' : '';
    return {
      what: `${parts.join('；')}。`,
      todo: garbled || merged ? '如果它应有推荐人选，请用合并前、编码正确的文件重新报送。' : asTable,
    };
  },
  'rows.above-header': ({ count }) => ({
    what: `表头上面有 ${count} 行写满了内容，不像标题，没有读取、没有检查。`,
    todo: '如果是推荐人选，请移到表头下面，或补上它们自己的表头；不需要的，请删去。',
  }),
  'rows.people-skipped': ({ count }) => ({
    what: `从这里起有 ${count} 行像是人选，却没有写在表的各栏里，没有读取、没有检查。`,
    todo: '请把这些行移到表头下面，与各栏对齐；不上报的，请删去。',
  }),
  'table.empty': () => ({
    what: '这张表只有表头，一位人选也没有读到。',
    todo: '请核对是否选错了文件，或人选写在了别的工作表。',
  }),
  'title.other-year': (args) => ({
    what: `标题写的是 ${listArg(args, 'years').join('、')} 年，不在所用版本的期间内：${spans(args.editions)}。那一年的条件可能不同。`,
    todo: '请核对这是哪一年的评选。要按另一版检查的，用 --as-of 写那一轮的日期，或用 --scheme 写方案编号；规则包里没有那一年的，这里的结论只作参考。',
  }),
  'title.other-round': (args) => ({
    what: `标题写的是${listArg(args, 'rounds')
      .map((round) => `“${round}”`)
      .join(
        '、',
      )}，所用的版本 ${textArg(args, 'edition')} 是${textArg(args, 'own')}的条件。那一届的条件可能不同。`,
    todo: '请核对这是哪一届的评选。要按另一版检查的，用 --as-of 写那一届的日期，或用 --scheme 写方案编号；规则包里没有那一届的，这里的结论只作参考。',
  }),
  'table.side-by-side': ({ column }) => ({
    what: `从 ${column} 列起，右边还有一张并排的表；一行只能读一位人选，右边的表没有读取。`,
    todo: '请把右边的表移到左边这张表的下面，或另放一张工作表，再重新检查。',
  }),
  'header.hidden': () => ({
    what: '表头这一行是隐藏的，各列填的是什么在表里看不出来；已照常按它读取。',
    todo: '请取消隐藏，核对各列内容与列名相符。',
  }),
  'rows.unaccounted': ({ rows, count, total }) => ({
    what: `程序核对行数时对不上：这张工作表有内容的共 ${total} 行，其中 ${count} 行没有着落或重复计数${[rows].flat().join('') ? `（第 ${[rows].flat().join('、')} 行${Number(count) > [rows].flat().length ? '等' : ''}）` : ''}。这是程序的错误。`,
    todo: '请人工核对这些行，并把情况（不要附个人信息）报给程序的维护者。',
  }),
  'column.missing': ({ header, nearest, nearestCell }) => ({
    what: `缺少必需的列“${header}”${nearest ? `；${nearestCell} 的“${nearest}”与它最接近` : ''}。`,
    todo: nearest
      ? `如果“${nearest}”就是这一列，请把列名改为“${header}”；否则请补上这一列。`
      : '请按表样补上这一列。',
  }),
  'column.alias': ({ header }) => ({ what: `列名与表样的写法不同，已按“${header}”读取。`, todo: '' }),
  'column.duplicate': ({ header, seen, used }) => ({
    what: `“${seen}”与 ${used} 都可作为“${header}”列，已采用 ${used}，这一列没有读取。`,
    todo: '请删除多余的一列，或改成各自正确的列名。',
  }),
  'column.unknown': ({ seen, nearest }) => ({
    what: `“${seen}”不是表样里的列，没有读取${nearest ? `；与它最接近的是“${nearest}”` : ''}。`,
    todo: nearest
      ? `如果就是“${nearest}”，请改正列名。`
      : '自己加的列，请看里面有没有影响资格的话（如离职、撤回推荐、年限），有的写到表样的栏目里；报送前可以删去。',
  }),
  'column.unnamed': ({ column, count }) => ({
    what: `${column} 列没有列名，人选的行里有 ${count} 格写了内容，没有读取。`,
    todo: '如果是汇总表的一列，请补上列名；不需要的，请删去。',
  }),
  'column.hidden': ({ column, header }) => ({
    what: `${column} 列（${header}）是隐藏的，里面有内容，已照常读取。`,
    todo: '请取消隐藏，核对内容是否应当上报。',
  }),
  'row.example': () => ({ what: '这是填写示例，不计入推荐人选。', todo: '报送前请删除示例行。' }),
  'row.heading': ({ text }) => ({
    what: `这一行只有“${text}”，看作分组的标题，没有计入推荐人选。`,
    todo: '如果是一名人选，请把姓名和其余各栏补全。',
  }),
  'row.remark': ({ text }) => ({
    what: `这一行只有“${text}”，看作备注或联系人，没有计入推荐人选。`,
    todo: '如果是一名人选，请把姓名和其余各栏补全。',
  }),
  'row.duplicate': ({ first }) => ({
    what: `这一行与第 ${first} 行完全相同，只保留第 ${first} 行。`,
    todo: '请删除重复的一行。',
  }),
  'row.hidden': () => ({
    what: '这一行是隐藏的（或被筛选掉了），已照常读取并计入。',
    todo: '请取消隐藏或筛选，核对此人是否应当上报。',
  }),
  'row.continuation': ({ above, headers }) => ({
    what: `这一行没有姓名，只有“${[headers].flat().join('”“')}”，像是第 ${above} 行的续行；没有并入，也不计人数，第 ${above} 行的这几栏按内容不全处理。`,
    todo: `如属第 ${above} 行，请并入第 ${above} 行的单元格后删去这一行；如是另一位人选，请补齐姓名等各栏。`,
  }),
  'row.struck': () => ({
    what: '这一行加了删除线，可能是已撤回的人选；已照常读取并计入。',
    todo: '已撤回的，请删去这一行；仍要报送的，请去掉删除线。',
  }),
  'cell.struck': ({ header, part }) => ({
    what: `“${header}”的内容${part === 'yes' ? '有一部分' : ''}加了删除线，已照常读取。`,
    todo: '请删去不要的文字；仍然有效的，请去掉删除线。',
  }),
  'cell.comment': ({ text }) => ({
    what: `这一格有批注：“${text}”。批注不参与核对。`,
    todo: '请看批注里有没有要改进表里的内容；报送前请删除批注。',
  }),
  'cell.remark': ({ header, column, text }) => ({
    what: `${header ? `“${header}”栏` : `没有列名的 ${column} 列`}写着“${text}”，程序没有据此判断。`,
    todo: '请看是否影响资格、名额或别的栏目：影响的，改到表样的栏目里，或把这一行移出本表；不影响的，可以不管。',
  }),
  'seq.not-number': ({ text, count }) => ({
    what: `序号“${text}”不是数字${others(count)}。`,
    todo: RENUMBER,
  }),
  'seq.repeated': ({ text, other, count }) => ({
    what: `序号“${text}”与第 ${other} 行重复${others(count)}。`,
    todo: `请核对是否重复了人选；${RENUMBER}`,
  }),
  'seq.gap': ({ text, after, count }) => ({
    what: `序号不连续：${after}之后是“${text}”${others(count)}。`,
    todo: '请核对是否漏了人选。',
  }),
  'row.merged': ({ range }) => ({
    what: `${range} 合并成了一格，只剩下序号；合并时其余各格的内容会丢失，这里可能少了人选。`,
    todo: '请撤销合并，核对这里原来有没有人选；没有的，请删去这一行。',
  }),
  'cell.covered': ({ range, cells, rows }) => ({
    what: `${range} 是合并单元格，底下还盖着 ${rows} 行 ${cells} 格内容，表里看不见；已照常读取。`,
    todo: '请取消合并，核对这些内容是否应当上报。',
  }),
  'cell.garbled': ({ header, likely }) => ({
    what: `“${header}”里有乱码，文件保存前就用错了编码，内容不可靠${likely ? `；原文可能是“${likely}”` : ''}。`,
    todo: '请对照原件重新填写这一格；整列都是乱码的，请从原来的软件重新导出（UTF-8 或 GBK）。',
  }),
  'cell.merged': ({ range, header, rows }) => ({
    what: `${range} 是合并单元格，“${header}”的内容已用于其余 ${rows} 行。`,
    todo: '',
  }),
  'cell.merged-identity': ({ range, header }) => ({
    what: `“${header}”是合并单元格（${range}），看不出各行分别是谁。`,
    todo: '请取消合并，一人一行填写。',
  }),
};
