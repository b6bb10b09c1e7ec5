import type { Args } from '../../../model/finding.js';
import { listArg, textArg } from '../args.js';
import { rangeInWords } from '../range-text.js';
import type { Messages } from '../types.js';

const written = (args: Args) => `“${textArg(args, 'text')}”`;
/** 月份打了码的，只说怎么会看不准。 */
const whichMonth = (args: Args) => {
  const months = listArg(args, 'months');
  return months.some((month) => month.includes('*'))
    ? '10月可能变成了1月'
    : `分不清是${months.join('月还是')}月`;
};
const asNumber = (args: Args) =>
  args.stored === 'text' ? '曾被当作数字保存，末尾的 0 可能丢失' : '以数字格式保存';
/** “4至6年”“10年以上”。 */
const range = (args: Args) =>
  rangeInWords(textArg(args, 'range'), {
    exact: (n) => `${n}年`,
    atLeast: (n) => `${n}年以上`,
    atMost: (n) => `至多${n}年`,
    less: (n) => `不到${n}年`,
    between: (from, to) => `${from}至${to}年`,
    below: (from, to) => `${from}年以上、不到${to}年`,
  });
const EXACT = '最好填写确切年数。';
const PLAIN = '请直接填写年数，如 10。';

/** 出生年月、参加工作时间、生产现场工作年限。 */
export const messages: Messages = {
  'year-month.unreadable': (args) => ({
    what: `${textArg(args, 'column')}${written(args)}无法识别为年月。`,
    todo: '请按“1980.6”的样式填写年和月。',
  }),
  'year-month.bad-month': (args) => ({
    what: `${textArg(args, 'column')}${written(args)}的月份不存在。`,
    todo: '月份应为1至12，请更正。',
  }),
  'year-month.unclear-digits': (args) => ({
    what: `${textArg(args, 'column')}${written(args)}只有五位数字，分不清是漏了点的年月还是日期序号。`,
    todo: '请按“1980.6”的样式填写年和月。',
  }),
  'year-month.unclear-century': (args) => ({
    what: `${textArg(args, 'column')}${written(args)}只写了两位年份，分不清是哪个世纪。`,
    todo: '请写四位年份，如“2005.7”。',
  }),
  'year-month.settled-by-id': (args) => ({
    what: `${textArg(args, 'column')}${asNumber(args)}，月份看不准；月份按身份证号的月份读。`,
    todo: '请把这一列设为文本格式。',
  }),
  'year-month.lost-zero': (args) => ({
    what: `${textArg(args, 'column')}${written(args)}${asNumber(args)}，${whichMonth(args)}。`,
    todo: '请把单元格设为文本格式，重新填写年和月。',
  }),
  'year-month.no-month': (args) => ({
    what: `${textArg(args, 'column')}只写了${textArg(args, 'year')}年，没有月份。`,
    todo: '请补上月份。',
  }),
  'year-month.repaired': (args) => ({
    what: `${textArg(args, 'column')}已统一为“年.月”的写法。`,
    todo: '',
  }),
  'birth-month.differs-from-id': (args) => ({
    what: `出生年月与身份证号中的出生日期不一致：${{ year: '年份', month: '月份', both: '年份和月份' }[textArg(args, 'part')] ?? '年月'}不同。`,
    todo: '请对照身份证，更正填错的一处。',
  }),
  'birth-month.differs-from-age': ({ age }) => ({
    what: `出生年月旁边写的年龄${age}岁，与出生年月对不上。`,
    todo: '请对照身份证，更正填错的一处；这一栏只填年月最清楚。',
  }),
  'birth-month.future': () => ({ what: '出生时间晚于基准日，不可能。', todo: '请更正。' }),
  'birth-month.implausible': ({ from, age }) => ({
    what: `出生时间早于${from}年，或不满${age}周岁，不合常理。`,
    todo: '请核对出生年月和身份证号。',
  }),
  'work-since.future': () => ({
    what: '参加工作时间晚于基准日，不可能。',
    todo: '请更正。',
  }),
  'work-since.before-birth': () => ({
    what: '参加工作时间早于出生时间，不可能。',
    todo: '请核对出生年月、身份证号和参加工作时间。',
  }),
  'work-since.too-young': ({ age }) => ({
    what: `参加工作时不满${age}周岁，显然有误。`,
    todo: '请核对出生年月和参加工作时间。',
  }),
  'work-since.young': ({ age }) => ({
    what: `参加工作时不满${age}周岁。`,
    todo: '请核对；确属学徒、文艺、体育等情形的，请备好说明。',
  }),
  'years.vague': (args) => ({
    what: `工作年限${written(args)}没有写明多少年。`,
    todo: PLAIN,
  }),
  'years.other-time': (args) => ({
    what: `工作年限${written(args)}写的是工龄、参加工作时间一类，不一定都在生产现场。`,
    todo: '请核实在生产现场工作了多少年，只填这个年数。',
  }),
  'years.looks-like-year': (args) => ({
    what: `工作年限${written(args)}像是起始年份，不是年数。`,
    todo: PLAIN,
  }),
  'years.zero': () => ({
    what: '工作年限为0，分不清是确实没有一线工作经历还是没有填写。',
    todo: '请核实后填写年数。',
  }),
  'years.too-many': (args) => ({ what: `工作年限${written(args)}过大，不合常理。`, todo: PLAIN }),
  'years.reversed': (args) => ({ what: `工作年限${written(args)}前后颠倒。`, todo: PLAIN }),
  'years.disagree': (args) => ({
    what: `工作年限${written(args)}里的年数与起止时间对不上。`,
    todo: PLAIN,
  }),
  'years.unreadable': (args) => ({ what: `工作年限${written(args)}无法识别。`, todo: PLAIN }),
  'years.date-cell': (args) => ({
    what: `工作年限被表格软件变成了日期（显示为${written(args)}），原来填的是什么已不可知。`,
    todo: '请把单元格设为文本格式，重新填写年数。',
  }),
  'years.bounds': (args) => ({
    what: `工作年限${written(args)}不是确切年数，按${range(args)}判定。`,
    todo: EXACT,
  }),
  'years.near': (args) => ({
    what: `工作年限${written(args)}按${range(args)}判定（“近”视为差不到一年）。`,
    todo: EXACT,
  }),
  'years.about': (args) => ({
    what: `工作年限${written(args)}只是约数，按${range(args)}判定。`,
    todo: EXACT,
  }),
  'years.span': (args) => ({
    what: `工作年限${written(args)}写的是起止时间，折算为${range(args)}。`,
    todo: EXACT,
  }),
  'years.shown': (args) => ({
    what: `工作年限显示为${written(args)}，单元格里存的却不是这个数，按${range(args)}判定。`,
    todo: EXACT,
  }),
  'years.repaired': () => ({ what: '工作年限已统一为数字。', todo: '' }),
  'years.since': (args) => ({
    what: `工作年限写的是从${textArg(args, 'since')}起，算到基准日为${range(args)}（按没有中断计）。`,
    todo: EXACT,
  }),
  'years.since-future': (args) => ({
    what: `工作年限写的起始时间${textArg(args, 'since')}晚于基准日。`,
    todo: PLAIN,
  }),
  'years.until-future': (args) => ({
    what: `工作年限写的截止时间${textArg(args, 'until')}晚于基准日。`,
    todo: PLAIN,
  }),
  'years.too-young': ({ years, age }) => ({
    what: `工作年限${years}年，按出生时间推算，开始工作时不满${age}周岁，不可能。`,
    todo: '请核对出生年月、身份证号和生产现场工作年限，并填写何时参加工作。',
  }),
  'years.young': ({ years, age }) => ({
    what: `工作年限${years}年，按出生时间推算，开始工作时不满${age}周岁。`,
    todo: '请核对生产现场工作年限，并填写何时参加工作。',
  }),
  'years.rounded-up': ({ years, passed, asOfYear }) => ({
    what: `工作年限${years}年，从参加工作到基准日（${asOfYear}年）只满${passed}年；多出的可能是四舍五入，或者按年头计算。`,
    todo: '请核对；够不够年限，按实际满几年看。',
  }),
  'years.impossible': ({ years, possible, asOfYear }) => ({
    what: `工作年限${years}年，从参加工作到基准日（${asOfYear}年）按年头算也最多只有${possible}年，互相矛盾。`,
    todo: '请核对何时参加工作和生产现场工作年限，更正填错的一处。',
  }),
};
