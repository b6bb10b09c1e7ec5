import type { CodeTexts } from '../../codes.js';

/** 竞赛成绩表（craftsman contest rank）。 */
export const texts: CodeTexts = {
  'score.blank': {
    title: '成绩没有填',
    about: '空着不等于缺考，也不等于0分，所以总成绩和名次只能算到一个范围。',
  },
  'score.unreadable': {
    title: '不是分数',
    about: '成绩一栏的内容不是数字，或者公式没有结果，不能用来计算。',
  },
  'score.out-of-range': {
    title: '分数超出范围',
    about: '两部分成绩都按百分制计算，超出范围的分数不能用来计算。',
  },
  'score.part-absent': {
    title: '一部分缺考',
    about:
      '理论和技能只有一部分有成绩。通知没有写怎样计算：缺的一部分按0分计，还是整个按弃权、不算参赛，须确认；在此之前人数、名次和证书只能算到一个范围。',
  },
  'score.absent-with-scores': {
    title: '写了缺考却有成绩',
    about: '备注写缺考，两部分却都有成绩，互相矛盾；是否参加弄清以前，人数、名次和证书只能算到一个范围。',
  },
  'score.in-doubt': {
    title: '成绩算不算数',
    about:
      '备注、名次或成绩栏里写着取消、违纪、待复核一类的话。通知没有写这样的成绩怎样处理，弄清以前，人数、名次和证书只能算到一个范围。',
  },
  'score.adjusted': {
    title: '加分或扣分',
    about:
      '通知规定总成绩由理论和技能操作按比例合成，没有加分、扣分。表里有加分、扣分的，应计入哪一部分、有没有依据须先弄清，在此之前这一行的成绩按不知道处理。',
  },
  'score.unread': {
    title: '看不懂的填法',
    about: '名次、晋级、证书或日期的填法看不懂，没有用来与算出的结果核对。',
  },
  'score.repaired': {
    title: '分数带了别的文字',
    about: '“85分”一类的写法按其中的数字计算。',
    todo: '不用处理；最好只填数字。',
  },
  'score.rounded': {
    title: '小数位过多',
    about: '小数位超过六位的按六位计算，一般不影响名次。',
    todo: '请核对是不是公式算出的成绩；最好按规定的位数填写。',
  },
  'contest.stage-unknown': {
    title: '不知道是哪个阶段',
    about:
      '初赛、复赛、决赛分别排名，证书也不同。看不出阶段的行没有排名；他们可能在任何一个阶段，别人的名次因此只能算到一个范围。',
  },
  'contest.project-unknown': {
    title: '不知道是哪个项目',
    about: '只有取证项目核发证书。项目不明的照样排名，但定不了证书。',
  },
  'contest.team-unnamed': {
    title: '没有写团队名称',
    about: '团队项目按队排名，没有团队名称就不知道和谁一队。',
  },
  'contest.team-size': {
    title: '团队人数不对',
    about: '团队的人数与项目目录规定的每队人数不同。',
  },
  'contest.team-scores': {
    title: '同队成绩不同',
    about: '同一队各行的成绩不同，通知没有写团队成绩怎样由个人成绩算出，所以不计算总成绩。',
  },
  'contest.team-counted': {
    title: '团队项目的计数方法',
    about: '参赛人数和晋级比例按人数还是按队数计算，通知没有写明；说明用的是哪一种，可用 --reading 换。',
    todo: '不用处理；要换一种计法，用 --reading 选定。',
  },
  'contest.id-two-names': {
    title: '一个身份证号两个姓名',
    about: '一个号码只能属于一个人，至少有一行的姓名或号码填错。',
  },
  'contest.twice': {
    title: '同一阶段里重复',
    about: '同一个人在一个阶段里有两行，参赛人数、名次和按比例核发的证书都会受影响。',
  },
  'contest.twice-perhaps': {
    title: '同一阶段里可能重复',
    about:
      '一个阶段里有两行同名、单位相同或没有填，又缺身份证号。是不是同一人没有弄清以前，参赛人数和名次只知道范围。',
  },
  'contest.person-unclear': {
    title: '分不清是前一阶段的哪个人',
    about: '前一阶段有几个同名的人，没有身份证号就对不上是谁。',
  },
  'contest.tie': {
    title: '分不出先后',
    about: '总成绩和技能操作成绩都相同。规定不设并列名次，又没有再往下的办法，要由人确定。',
  },
  'contest.order-by-decimals': {
    title: '名次取决于小数位',
    about: '总成绩先保留两位小数再排，和按原值排，结果不同；通知没有写明用哪一种。',
    todo: '请向大赛组委会问清楚；可用 --reading 换一种口径排。',
  },
  'contest.weighted-parts': {
    title: '分数像是已经折算过',
    about:
      '总成绩由两部分的百分制成绩按规定的比例合成，合格线也按百分制。一张表的两部分都不超过各自的权重、总成绩又是两者之和的，像是填了折算后的分数，都不超过1的像是比例；按百分制再算一次会人人不合格，所以不算，先问。',
  },
  'contest.total-differs': {
    title: '总成绩不对',
    about: '所写的总成绩与按规定比例算出的不同，名次可能因此有错。',
  },
  'contest.rank-differs': {
    title: '名次不对',
    about: '所写的名次与按总成绩排出的不同，或者写了并列。',
  },
  'contest.rank-absent': {
    title: '缺考而有名次',
    about: '缺考的人不参加排名，却写了名次，互相矛盾。',
  },
  'contest.few-entrants': {
    title: '参赛人数不够',
    about: '参赛人数少于通知的要求。要求必须达到的是错误，“原则上”的是警告，人数还不能确定的待核实。',
  },
  'contest.stage-over-sheets': {
    title: '一个阶段分在几张表里',
    about: '同一阶段的成绩分在几张工作表里，合在一起排名。',
    todo: '确是同一阶段的，不用处理；否则请写明各表的阶段或项目。',
  },
  'contest.stage-missing': {
    title: '缺一个阶段的成绩',
    about: '有后面阶段的成绩，没有前面阶段的；通知要求原则上各级依次完成。',
    todo: '请把缺的成绩放进同一个文件；没有办的，请书面说明。',
  },
  'contest.stage-not-yet': {
    title: '后面的阶段还没有成绩',
    about: '比赛还没有办完，证书以现有阶段为准，以后可能有更高的。',
    todo: '不用处理；以后的成绩出来后再核对一次。',
  },
  'contest.stage-order': {
    title: '阶段先后颠倒',
    about: '后一阶段的比赛日期早于前一阶段；通知要求原则上各级依次完成。',
  },
  'contest.outside-window': {
    title: '不在计划的时间内',
    about: '比赛日期不在通知安排的时间内。时间安排是计划，不影响名次和证书。',
    todo: '请核对比赛日期；确实调整了时间的，不影响名次。',
  },
  'contest.promotion-over': {
    title: '晋级比例过高',
    about: '晋级人数占参赛人数的比例超过通知规定的上限。人数还不能确定的，待核实。',
    todo: '请按上限核对晋级名单。',
  },
  'contest.promoted-missing': {
    title: '晋级而没有参加',
    about: '写了晋级，后一阶段的成绩里却没有这个人。',
    todo: '请确认是否弃权；弃权的，请在后一阶段的成绩表里写明。',
  },
  'contest.promoted-absent': {
    title: '缺考的写了晋级',
    about: '没有参加这个阶段的，不会从这个阶段晋级；写错了哪一处要核对，晋级人数先算到一个范围。',
  },
  'contest.not-promoted': {
    title: '没有晋级而参加了',
    about: '后一阶段有成绩，前一阶段却没有写晋级。同一栏里别人写了“否”、这一格空着的，待核实。',
  },
  'contest.not-in-stage-before': {
    title: '没有参加前一阶段',
    about: '各级应依次完成，后一阶段的选手应当出自前一阶段。',
  },
  'contest.promotion-skips': {
    title: '越过名次晋级',
    about: '名次靠后的晋级了，名次在前的却没有；可能是放弃，也可能是名单有误。',
  },
  'contest.born-late': {
    title: '出生日期晚于规定',
    about: '参赛条件规定了最晚的出生日期。',
  },
  'contest.born-open': {
    title: '是否符合出生日期定不下来',
    about: '“以前”含不含当天，通知没有写明；只写到月的，也定不下来。',
  },
  'contest.over-age': {
    title: '已达退休年龄',
    about: '参赛条件要求在法定退休年龄以内。',
  },
  'contest.age-open': {
    title: '是否在退休年龄以内定不下来',
    about: '核对年龄用哪一天，通知没有写明；女职工还要看原退休年龄是50还是55周岁。',
  },
  'contest.birth-unknown': {
    title: '没有出生日期',
    about: '没有可用的身份证号或出生日期，年龄条件无法核对。同一张表的放在一起说。',
  },
  'contest.public-office': {
    title: '单位像是机关',
    about: '参赛条件是企业事业单位的从业人员，机关工作人员能不能参加，通知没有写明。',
  },
  'contest.public-office-out': {
    title: '机关人员不符合条件',
    about: '按所选的口径，机关工作人员不能参赛。',
  },
  'contest.employer-elsewhere': {
    title: '单位像在外地',
    about: '参赛条件要求在本市行政区域内从业，单位名称里写的却是外地。',
  },
  'contest.employer-place': {
    title: '看不出单位在哪里',
    about: '从单位名称看不出在不在本市。同一张表的放在一起说。',
  },
  'contest.employer-unknown': {
    title: '没有写工作单位',
    about: '没有工作单位，参赛条件无法核对。同一张表的放在一起说。',
  },
  'contest.certificate-differs': {
    title: '证书等级不对',
    about: '所写的证书等级与按项目、阶段、名次应得的不同，或者不应核发证书。',
  },
  'contest.certificate-open': {
    title: '证书定不下来',
    about: '成绩有缺或名次没有定，能不能取得更高等级的证书还不知道。',
  },
  'contest.card-unknown': {
    title: '不知道是否持有服务卡',
    about: '助推计划的资助只给持有工会会员互助服务卡的选手，表里没有写。',
  },
};
