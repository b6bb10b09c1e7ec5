import type { Args } from '../../../model/finding.js';
import { wordIn } from '../../lookup.js';
import { listArg, textArg } from '../args.js';
import { near } from '../near.js';
import { shortRanges } from '../ranges.js';
import type { Messages } from '../types.js';

const names = (args: Args) =>
  listArg(args, 'columns')
    .map((name) => `“${name}”`)
    .join('、');

const rows = (args: Args) => {
  const { named, all } = shortRanges(listArg(args, 'rows').map(Number));
  return `第${named.join('、')}行${all === null ? '' : `等，共${all}行`}`;
};

const optional = (args: Args) => `可以另加的栏目：${listArg(args, 'optional').join('、')}。`;

const KINDS: Record<string, string> = {
  number: '身份证号、电话一类的号码',
  address: '住址一类的地址',
  mail: '电子邮箱',
  birth: '出生日期或年月',
  contact: '微信、电话一类的联系方式',
};

/** 公示名单（craftsman publicity）。 */
export const messages: Messages = {
  'public.never': (args) => ({
    what: `公示名单不能列“${textArg(args, 'name')}”：${textArg(args, 'whyZh')}（${textArg(args, 'basis')}）。`,
    todo: optional(args),
  }),
  'public.unknown-column': (args) => ({
    what: `没有“${textArg(args, 'name')}”这一栏。${near(args, (word) => `是不是想写“${word}”？`)}`,
    todo: optional(args),
  }),
  'public.no-rules': () => ({
    what: '规则包的表样没有写明哪些栏目可以公示（publicity）。',
    todo: '请照自带规则包的 form/national-2024.yaml 补上。',
  }),
  'public.no-calendar': (args) => ({
    what: `没有${textArg(args, 'year')}年的放假和调休安排，工作日算不出来，也不猜。`,
    todo: `已有：${listArg(args, 'years').join('、')}年；国务院公布后补进规则包的 vocab/holidays.yaml，再用 --rules 指定。`,
  }),
  'public.to-needs-from': () => ({ what: '--to 要和 --from 一起用。', todo: '请写明公示的第一天。' }),
  'public.backwards': ({ from, to }) => ({
    what: `公示的最后一天 ${to} 早于第一天 ${from}。`,
    todo: '请核对 --from 和 --to。',
  }),
  'public.private': (args) => ({
    what: `${textArg(args, 'cell')}（${names(args)}）里好像有${wordIn(KINDS, textArg(args, 'kind'))}，不能公开。`,
    todo: '请改好表格后重新生成；没有改好以前不出名单。',
  }),
  'public.tells': (args) => ({
    what: `${textArg(args, 'cell')}（${listArg(args, 'columns')[0] ?? ''}）里写着本人的“${listArg(args, 'columns')[1] ?? ''}”，这一栏的内容不公开。`,
    todo: '请看是不是写错了栏目；是名称的一部分就不用改。',
  }),
  'public.blocked': ({ count }) => ({
    what: `以上${count}处要先改好，没有生成公示名单。`,
    todo: '',
  }),
  'public.blank': (args) => ({
    what: `第${textArg(args, 'row')}行的${names(args)}没有可以公示的内容，名单上是空的。`,
    todo: '请补全。',
  }),
  'public.person-once': ({ row, other, otherFile }) => ({
    what: `第${row}行与${otherFile === '' ? '' : `“${otherFile}”`}第${other}行是同一人（身份证号相同），名单上只列一次。`,
    todo: '',
  }),
  'public.person-twice': (args) => ({
    what: `第${textArg(args, 'row')}行与${textArg(args, 'otherFile') === '' ? '' : `“${textArg(args, 'otherFile')}”`}第${textArg(args, 'other')}行是同一人（姓名、身份证号相同），${names(args)}却不同，名单会把一个人列成两个。`,
    todo: '请核对以哪一行为准，或由哪个单位推荐，改好表格后重新生成；没有改好以前不出名单。',
  }),
  'public.alike': (args) => ({
    what: `${rows(args)}在名单上完全一样，看的人分不清是谁。`,
    todo:
      names(args) === ''
        ? '可以公示的栏目加在一起也分不开，请在“职务”里写明车间、班组，或由单位注明。'
        : `加上${names(args)}就能分开（--columns ${listArg(args, 'columns').join(',')}）。`,
  }),
  'public.nearly-alike': (args) => ({
    what: `${rows(args)}姓名和工作单位相同，只靠名单上别的栏目区分。`,
    todo:
      names(args) === ''
        ? '请确认看的人分得清。'
        : `如果还分不清，可以加上${names(args)}（--columns ${listArg(args, 'columns').join(',')}）。`,
  }),
  'public.struck': ({ row }) => ({
    what: `第${row}行画了删除线，名单上仍然列出。`,
    todo: '已经撤回的，请先从表里删去。',
  }),
  'public.hidden': ({ row }) => ({
    what: `第${row}行是隐藏的，名单上仍然列出。`,
    todo: '不报送的，请先从表里删去。',
  }),
  'public.clearance': (args) => ({
    what: `第${textArg(args, 'row')}行 ${listArg(args, 'cells').join('、')} 含有可能涉密的字样，将随名单公开（${textArg(args, 'clause')}）。`,
    todo: '张贴前请确认已经审定脱密，或改写。',
  }),
  'public.ineligible': (args) => ({
    what: `${rows(args)}按“${textArg(args, 'schemeZh')}”的条件不符合，名单上仍然列出，也不注明。`,
    todo: '公示谁由本单位决定；不公示的，请先从表里删去。',
  }),
  'public.nobody': () => ({
    what: '没有读到人选，没有名单可出。',
    todo: '请用 craftsman check 看表格里有什么问题。',
  }),
  'public.files': () => ({
    what: '有文件读不了，名单会缺人，没有生成。',
    todo: '请先解决上面的问题，或只写读得了的文件。',
  }),
  'cli.publicity-written': ({ path }) => ({ what: `公示名单已写到 ${path}`, todo: '' }),
};
