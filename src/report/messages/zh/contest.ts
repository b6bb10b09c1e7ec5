import { LOST_VALUE, NO_VALUE } from '../../../model/cell.js';
import type { Args } from '../../../model/finding.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';
import { rowList } from './row-list.js';

const column = (args: Args) => `“${textArg(args, 'column')}”`;
const stage = (args: Args, name = 'stage') => textArg(args, name);

/** 有缺分的，人数和名次只知道上下限。 */
const between = (args: Args, low: string, high: string, unit: string) =>
  textArg(args, low) === textArg(args, high)
    ? `${textArg(args, low)}${unit}`
    : `${textArg(args, low)}–${textArg(args, high)}${unit}`;

const place = (args: Args) => `第${between(args, 'best', 'worst', '')}名`;

const WITHOUT: Record<string, string> = {
  project: '这个项目不是取证项目',
  team: '团队项目不取证',
  failed: '理论和技能没有都合格',
  entrant: '不符合参赛条件',
  absent: '没有参加这个阶段的比赛',
};

/** 竞赛成绩表：分数、名次、晋级、证书、参赛条件。 */
const own: Messages = {
  'score.blank': (args) => ({
    what: `${column(args)}没有填，也没有写缺考，总成绩和名次只能算到一个范围。`,
    todo: '请补填成绩；没有参加的，请写“缺考”。',
  }),
  'score.part-absent': (args) => ({
    what: `只有一部分有成绩，${column(args)}为缺考：这一部分按0分计，还是整个按弃权、不算参赛，表上没有写，人数、名次和证书只能算到一个范围。`,
    todo: '按0分计的，请写0；按弃权处理的，请把两部分都写成缺考。',
  }),
  'score.absent-with-scores': () => ({
    what: '写了缺考，但两部分都有成绩，互相矛盾：是否参加还不知道，人数、名次和证书只能算到一个范围。',
    todo: '请核对是否真的缺考：缺考的删去成绩，参加了的删去缺考。',
  }),
  'score.in-doubt': (args) => ({
    what: `${column(args)}写的是“${textArg(args, 'text')}”：这份成绩算不算数还不知道，人数、名次和证书只能算到一个范围。`,
    todo: '请确认怎样处理：成绩不算数的，两部分都写成缺考；算数的，把这里的话写清楚或删去。',
  }),
  'score.adjusted': (args) => ({
    what: `${column(args)}写的是“${textArg(args, 'text')}”：通知只按理论和技能操作的比例算总成绩，没有写加分、扣分，应计入哪一部分看不出，这一行的成绩先不定。`,
    todo: '请把两部分成绩改成加减以后的分数，并清空这一格；没有依据的，不计。',
  }),
  'score.unreadable': (args) => ({
    what:
      textArg(args, 'text') === NO_VALUE
        ? `${column(args)}是公式，文件里没有它的结果。`
        : textArg(args, 'text') === LOST_VALUE
          ? `文件里找不到${column(args)}的内容，文件可能已损坏。`
          : `${column(args)}“${textArg(args, 'text')}”不是分数。`,
    todo: '请只填数字，例如 85.5。',
  }),
  'score.repaired': (args) => ({
    what: `${column(args)}“${textArg(args, 'text')}”按其中的数字计算。`,
    todo: '最好只填数字。',
  }),
  'score.rounded': (args) => ({
    what: `${column(args)}“${textArg(args, 'text')}”小数位太多，按六位小数计算。`,
    todo: '',
  }),
  'score.out-of-range': (args) => ({
    what: `分数 ${textArg(args, 'text')} 不在0到${textArg(args, 'max')}分之间，不能用来计算。`,
    todo: '请核对成绩；不是百分制的，请先折算。',
  }),
  'score.unread': (args) => ({
    what: `${column(args)}“${textArg(args, 'text')}”看不出是什么意思，没有用来核对。`,
    todo: '请改成名次数字、是/否、证书等级或具体日期。',
  }),
  'contest.stage-unknown': (args) => ({
    what: `看不出这张表的${textArg(args, 'count')}行是哪个阶段的成绩，没有排名；他们可能在任何一个阶段，别人的名次因此只能算到一个范围。`,
    todo: `请在工作表名、标题或“竞赛阶段”栏写明${listArg(args, 'known').join('、')}。`,
  }),
  'contest.project-unknown': (args) => ({
    what:
      textArg(args, 'text') === ''
        ? '看不出是哪个竞赛项目：都当作同一个项目排名，不与所填的名次核对，也定不了证书。'
        : `项目目录里没有“${textArg(args, 'text')}”，照样排名，但定不了证书。${textArg(args, 'nearest') === '' ? '' : `是不是“${textArg(args, 'nearest')}”？`}`,
    todo: '请在标题或“竞赛项目”栏写项目名称，或用 --project 指定（序号或名称）。',
  }),
  'contest.team-unnamed': () => ({
    what: '团队项目的这一行没有写团队名称，只能单独排名。',
    todo: '请补填团队名称。',
  }),
  'contest.team-size': (args) => ({
    what: `团队“${textArg(args, 'team')}”有${textArg(args, 'found')}行，应为每队${textArg(args, 'size')}人。`,
    todo: '请核对队员是否齐全。',
  }),
  'contest.team-scores': (args) => ({
    what: `同队成绩与${rowList(args, 'others')}不同，通知没有写团队成绩怎样由个人成绩算出，总成绩没有计算。`,
    todo: '请填写团队成绩（同队各行相同，或合并单元格）。',
  }),
  'contest.team-counted': (args) => ({
    what:
      textArg(args, 'by') === 'persons'
        ? '团队项目按队排名；参赛人数和晋级比例按人数计算。'
        : '团队项目按队排名；参赛人数和晋级比例按队数计算。',
    todo: '',
  }),
  'contest.id-two-names': (args) => ({
    what: `身份证号与${rowList(args, 'others')}相同，姓名不同。`,
    todo: '请核对身份证号和姓名。',
  }),
  'contest.twice': (args) => ({
    what: `同一阶段里已有这个人（${rowList(args, 'others')}），人数和名次都会受影响。`,
    todo: '请删去重复的一行，或核对是不是两个人。',
  }),
  'contest.twice-perhaps': (args) => ({
    what: `同一阶段里已有同名的人（${rowList(args, 'others')}），单位相同或没有填，又缺身份证号，可能是同一人；参赛人数和名次要核实后才能定。`,
    todo: '请补填身份证号；是同一人的，删去重复的一行。',
  }),
  'contest.person-unclear': (args) => ({
    what: `前一阶段有几个同名的人（例如${rowList(args, 'others')}），没有身份证号，不知道是哪一个，这里单独计算。`,
    todo: '请补填身份证号。',
  }),
  'contest.tie': (args) => ({
    what: `${stage(args)}总成绩 ${textArg(args, 'total')}、技能操作成绩 ${textArg(args, 'skill')} 都与${rowList(args, 'others')}相同，从第${textArg(args, 'rank')}名起分不出先后；规定不设并列名次，又没有再往下的办法。`,
    todo: '请由决赛组委会确定先后，并说明依据。',
  }),
  'contest.order-by-decimals': (args) => ({
    what: `${stage(args)}的名次取决于总成绩是否先保留两位小数再排：${rowList(args)}会不同。`,
    todo: '请向大赛组委会问清楚；要按另一种口径排，加 --reading decimals=two（或 exact）。',
  }),
  'contest.few-entrants': (args) => ({
    what: `${stage(args)}参赛${textArg(args, 'team') === 'teams' ? '队数' : '人数'}为${between(args, 'fewest', 'most', '')}，${textArg(args, 'strength') === 'mandatory' ? '应' : '原则上应'}在${textArg(args, 'atLeast')}以上。`,
    todo: '请核对成绩表是否漏了人；确实不够的，请报大赛组委会。',
  }),
  'contest.stage-over-sheets': (args) => ({
    what: `${stage(args)}的成绩分在几张表里（${listArg(args, 'sheets').join('、')}），放在一起排名。`,
    todo: '',
  }),
  'contest.stage-missing': (args) => ({
    what: `有${stage(args, 'later')}成绩，没有${stage(args)}成绩；原则上各级依次完成。`,
    todo: `请把${stage(args)}成绩放进同一个文件；没有办的，请书面说明。`,
  }),
  'contest.stage-not-yet': (args) => ({
    what: `还没有${stage(args)}成绩，证书以现有阶段为准。`,
    todo: '',
  }),
  'contest.stage-order': (args) => ({
    what: `${stage(args)}最早 ${textArg(args, 'from')}，早于${stage(args, 'earlier')}的 ${textArg(args, 'to')}；原则上各级依次完成。`,
    todo: '请核对比赛日期。',
  }),
  'contest.outside-window': (args) => ({
    what: `${stage(args)}在 ${textArg(args, 'from')} 至 ${textArg(args, 'to')} 举行，时间进度安排为 ${textArg(args, 'plannedFrom')} 至 ${textArg(args, 'plannedTo')}。`,
    todo: '请核对比赛日期。',
  }),
  'contest.promotion-over': (args) => ({
    what: `${stage(args)}晋级${between(args, 'promoted', 'promotedMost', '人')}，参赛${between(args, 'fewest', 'most', '人')}，${textArg(args, 'promoted') === textArg(args, 'promotedMost') ? '为' : '最多为'}${textArg(args, 'percent')}%，超过${textArg(args, 'limit')}%。`,
    todo: `最多可晋级${textArg(args, 'allowed')}人，请核对晋级名单。`,
  }),
  'contest.promoted-missing': (args) => ({
    what: `写的是晋级，但${stage(args)}成绩里没有。`,
    todo: `请确认是否弃权；弃权的，请在${stage(args)}成绩表里写明。`,
  }),
  'contest.promoted-absent': () => ({
    what: '缺考，却写了晋级。',
    todo: '请核对成绩和晋级名单：缺考的删去晋级，参加了的补填成绩。',
  }),
  'contest.not-promoted': (args) => ({
    what: `在${stage(args, 'next')}有成绩，但${stage(args)}（${rowList(args, 'others')}）没有写晋级。`,
    todo: '请核对晋级名单；是递补的，请注明。',
  }),
  'contest.not-in-stage-before': (args) => ({
    what:
      textArg(args, 'absent') === ''
        ? `${stage(args)}成绩里没有这个人。`
        : `${stage(args)}缺考，却进了下一阶段。`,
    todo: '请核对姓名、身份证号和前一阶段的成绩表。',
  }),
  'contest.promotion-skips': (args) => ({
    what: `${stage(args)}晋级到第${textArg(args, 'last')}名，名次在前而没有晋级的：${rowList(args)}。`,
    todo: '请核对晋级名单；放弃晋级的，请注明。',
  }),
  'contest.born-late': () => ({
    what: '出生日期晚于规定，不符合参赛条件；不列证书和奖励；后面的人是否依次递进，通知没有写，他们的名次只能算到一个范围。',
    todo: '请核对身份证号；确实不符合的，请取消参赛资格；成绩作废、后面递进的，请删去该行再核对一次。',
  }),
  'contest.born-open': (args) => ({
    what: `是否在 ${textArg(args, 'before')} 以前出生定不下来（正好是这一天，或只写到月）。`,
    todo: '请核对身份证；正好是这一天的，请向大赛组委会问清楚。',
  }),
  'contest.over-age': () => ({
    what: '已达法定退休年龄，不符合参赛条件；不列证书和奖励；后面的人是否依次递进，通知没有写，他们的名次只能算到一个范围。',
    todo: '请核对身份证号；确实不符合的，请取消参赛资格；成绩作废、后面递进的，请删去该行再核对一次。',
  }),
  'contest.age-open': (args) => ({
    what:
      textArg(args, 'noDate') === ''
        ? `是否在法定退休年龄以内定不下来（看 ${listArg(args, 'dates').join('、')}；女职工还要看原退休年龄是50还是55周岁）。`
        : '没有比赛日期，是否在法定退休年龄以内定不下来。',
    todo: '请核实是否在岗、按哪个年龄退休。',
  }),
  'contest.public-office': (args) => ({
    what: `工作单位像是机关，通知要求是企业事业单位的从业人员${textArg(args, 'project') === 'yes' ? '，而这个项目本来就面向这类人员' : ''}。`,
    todo: '请向大赛组委会确认能否参加。',
  }),
  'contest.public-office-out': () => ({
    what: '工作单位像是机关，按所选口径不符合参赛条件；不列证书和奖励；后面的人是否依次递进，通知没有写，他们的名次只能算到一个范围。',
    todo: '请核对单位性质。',
  }),
  'contest.employer-elsewhere': () => ({
    what: '从工作单位看不在本市行政区域内。',
    todo: '请核实是否在本市从业。',
  }),
  'contest.employer-place': (args) => ({
    what: `从名称看不出是否在本市的单位：${listArg(args, 'employers').slice(0, 20).join('、')}${listArg(args, 'employers').length > 20 ? ' 等' : ''}（${rowList(args)}）。`,
    todo: '请核实这些单位在本市行政区域内。',
  }),
  'contest.employer-unknown': (args) => ({
    what: `没有工作单位，参赛条件无法核对：${rowList(args)}。`,
    todo: '请补填工作单位。',
  }),
  'contest.birth-unknown': (args) => ({
    what: `没有可用的身份证号或出生日期，年龄条件无法核对：${rowList(args)}。`,
    todo: '请补填身份证号。',
  }),
  'contest.weighted-parts': (args) => ({
    what: `两部分的分数像是已经折算过的（理论都不超过${textArg(args, 'theory')}，技能操作都不超过${textArg(args, 'skill')}，总成绩是两者之和，或没有写总成绩；或者都不超过1）：规定按百分制计分、判断是否合格，折算时舍去的小数也还原不了，名次和证书先不定。`,
    todo: '请把两部分都改填折算前的百分制成绩。',
  }),
  'contest.total-differs': (args) => ({
    what: `总成绩写的是 ${textArg(args, 'written')}，按规定的比例由 ${textArg(args, 'theory')} 和 ${textArg(args, 'skill')} 算出应为 ${textArg(args, 'expected')}。`,
    todo: '请核对成绩和公式。',
  }),
  'contest.rank-differs': (args) => ({
    what: `名次写的是${textArg(args, 'written')}${textArg(args, 'shared') === 'yes' ? '（与别人并列，规定不设并列名次）' : ''}，按成绩应为${place(args)}。`,
    todo: '请按总成绩重排，总成绩相同的技能操作成绩高者在前。',
  }),
  'contest.rank-absent': (args) => ({
    what: `缺考的写了第${textArg(args, 'written')}名。`,
    todo: '请核对成绩；确实缺考的，去掉名次。',
  }),
  'contest.certificate-differs': (args) => {
    const written = textArg(args, 'written');
    const [expected, why] = [textArg(args, 'expected'), WITHOUT[textArg(args, 'why')]];
    const due =
      expected === ''
        ? `不应核发证书${why === undefined ? `（${stage(args)}名次不够）` : `（${why}）`}`
        : `按${stage(args)}名次${textArg(args, 'open') === 'yes' ? '至多' : '应'}为“${expected}”`;
    return {
      what: written === '' ? `没有写证书等级，${due}。` : `证书等级写的是“${written}”，${due}。`,
      todo: '请核对名次、人数和合格线后更正。',
    };
  },
  'contest.certificate-open': (args) => ({
    what: `${stage(args)}可能取得“${textArg(args, 'grade')}”证书，现在定不下来：名次为${place(args)}${textArg(args, 'passed') === 'undetermined' ? '，两部分是否都合格还不知道' : ''}${textArg(args, 'counts') === 'undetermined' ? '，这份成绩算不算数还不知道' : ''}${textArg(args, 'sure') === '' ? '' : `；已能确定的是“${textArg(args, 'sure')}”`}。`,
    todo: '请先补齐成绩、确定先后，再核发证书。',
  }),
  'contest.card-unknown': (args) => ({
    what: `名次可获助推计划资助，但没有写是否持有工会会员互助服务卡：${rowList(args)}。`,
    todo: '请核实是否为持卡会员。',
  }),
};

/** 几个项目一起核对的，关于整张表的话前面写明项目。 */
export const messages: Messages = Object.fromEntries(
  Object.entries(own).map(([code, message]) => [
    code,
    (args: Args) => {
      const { what, todo } = message(args);
      const project = textArg(args, 'ofProject');
      return { what: project === '' ? what : `${project}：${what}`, todo };
    },
  ]),
);
