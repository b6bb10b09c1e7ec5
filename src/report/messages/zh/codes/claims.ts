import type { CodeTexts } from '../../codes.js';

/** 技术等级、职称、大赛核发的证书、奖项、专家。 */
export const texts: CodeTexts = {
  'grade.unknown': {
    title: '看不出是哪一级',
    about: '技术等级一栏的内容不是认得的技能等级，有等级要求的条件因此待核实。',
  },
  'grade.ask': {
    title: '不一定是技能等级',
    about: '写的可能是岗位、聘任、荣誉的名称，也可能是旧的工人等级，都不一定对应现行的职业技能等级。',
  },
  'grade.contradiction': {
    title: '两个等级互相矛盾',
    about: '一格里用斜线连写了两个不同的等级（例如数字级别与名称不符），不能替填表人选。',
  },
  'grade.wrong-column': {
    title: '职称与技术等级填反',
    about:
      '职称是专业技术人员的任职资格，技术等级是技能人员的等级，分属两栏。填错列时两栏一并考虑，不因此判不符合。',
  },
  'grade.later': {
    title: '等级在基准日之后取得',
    about: '各项评选按基准日判断，那一天还没有取得的等级不能算。',
  },
  'grade.repaired': {
    title: '等级名称已统一',
    about: '“一级”“国家职业资格一级”一类的写法与规范名称是同一级，已按规范名称处理。',
    todo: '不用处理；最好照规范名称填写。',
  },
  'grade.public-service': {
    title: '机关事业单位工勤等级',
    about: '机关事业单位工勤人员的技术等级与职业技能等级逐级对应，按对应的等级判断。',
  },
  'title.unknown': {
    title: '看不出是哪一级职称',
    about: '写的可能是岗位名称或企业内部的名称，不在各系列的职称之内，有职称要求的条件因此待核实。',
  },
  'title.later': {
    title: '职称在基准日之后取得',
    about: '各项评选按基准日判断，那一天还没有取得的职称不能算。',
  },
  'title.repaired': {
    title: '职称名称已统一',
    about: '简称（例如“高工”）的意思是确定的，按规范名称处理。',
    todo: '不用处理；最好照规范名称填写。',
  },
  'title.specialty': {
    title: '职称带有专业',
    about: '写的是带专业的职称，例如“电气工程师”，按所属的职称理解，原文不改。',
    todo: '与职称证书一致的，不用处理。',
  },
  'title.exam': {
    title: '以考代评的职称',
    about: '有些专业以考试代替评审，考试合格即具有相应级别的职称；各地认定可能不同。',
  },
  'certificate.contradicted': {
    title: '等级与比赛名次不符',
    about:
      '表里说等级由这次比赛取得，而竞赛通知规定的证书达不到这一级。等级可能另有来源，所以请核实，不直接否定。',
    todo: '请核对证书上的等级、名次和赛段；等级另有来源的，请写明来源。',
  },
  'certificate.open': {
    title: '能否取得证书看不出',
    about: '竞赛通知按项目、赛段、名次核发不同等级的证书，表里写的不足以确定能不能取得所填的等级。',
  },
  'certificate.later': {
    title: '比赛可能在基准日之后',
    about: '按竞赛的时间安排，这个赛段不早于某日举行；在它以前的基准日，不能用它说明已有等级。',
  },
  'certificate.confirmed': {
    title: '等级与比赛名次相符',
    about: '按竞赛通知，这个名次可以核发所填等级的证书，前提也一并列出。',
  },
  'certificate.higher': {
    title: '名次可得更高等级',
    about: '按竞赛通知，这个名次可以核发比所填更高的等级，可能漏填了证书。',
    todo: '请核对有没有漏填证书，已取得的请补填。',
  },
  'certificate.not-from-placement': {
    title: '等级不是由这次比赛取得',
    about: '表里没有说等级来自这次比赛，而这次比赛也核发不了这一级，说明等级应另有来源。',
  },
  'awards.unread': {
    title: '奖项看不清',
    about: '有比赛或名次的字样，但看不清是哪项比赛、哪一级，或者名次前后不一致，不能据此判断满足或不满足。',
  },
  'awards.no-rank': {
    title: '比赛没有写名次',
    about: '只写了比赛，没有写名次或奖项。参赛不等于获奖，所以不算名次，也不直接判没有。',
  },
  'awards.shared-rank': {
    title: '几项比赛合写一个名次',
    about: '“甲、乙比赛均获第一名”一类的写法，各得第几名不能确定。',
  },
  'awards.not-own': {
    title: '可能不是本人的荣誉',
    about: '像是未获得、已撤销、尚未公布，或者是他人（例如徒弟）、集体的荣誉。',
  },
  'awards.collective': {
    title: '集体荣誉',
    about: '班组、团队的荣誉不是个人荣誉，条件要求的是本人的荣誉。',
  },
  'awards.later': {
    title: '奖项在基准日之后',
    about: '按所写的日期或比赛的时间安排，到基准日还不可能取得，多半是年份、届次写错。',
  },
  'awards.list-open': {
    title: '荣誉没有列全',
    about:
      '写了“等”，说明还有没写出来的。写出来的够用就按写出来的判断；不够时，不能说这个人没有所需的荣誉或名次，按待核实处理。',
  },
  'placement.stage-assumed': {
    title: '没有写赛段，按决赛计',
    about: '条件要求决赛的名次；没有写赛段的名次一般是决赛成绩，这是程序的假定，所以说明一下。',
  },
  'experts.placeholder': {
    title: '专家栏还是填写提示',
    about: '格里还是表样的示例（“XXX，XX公司……”），等于没有填。推荐人选应当得到非本单位同行高级专家的推荐。',
  },
  'experts.only-name': {
    title: '专家只有姓名',
    about: '没有单位和职务，看不出专家是不是外单位的、是不是高级专家。',
  },
  'experts.several-in-one-cell': {
    title: '一格写了几位专家',
    about: '表样每格一位专家。几位写在一格里，就不能确定够不够人数。',
  },
  'experts.unreadable': {
    title: '专家栏分不清各部分',
    about: '姓名、单位、职务连写在一起，分不清哪里是姓名、哪里是单位。',
  },
  'employer.not-named': {
    title: '没有写出工作单位的名称',
    about: '“本单位”“我公司”一类不是单位的名称，与专家的单位没法比较。',
    todo: '请写单位的全称。',
  },
  'experts.unit-not-named': {
    title: '没有写出专家的单位名称',
    about: '“我厂”“某公司”一类不是单位的名称，看不出专家是不是外单位的。',
  },
  'experts.unit-end-unclear': {
    title: '专家单位的名称有两种读法',
    about: '单位和职务连写，名称到哪里为止不确定：按短的读就是被推荐人的本单位，按长的读则是另一个单位。',
  },
  'experts.left-own-unit': {
    title: '专家原是本单位的人',
    about: '从被推荐人的单位退休或离开的专家算不算“非本单位”，文件没有规定。',
  },
  'experts.nominee-namesake': {
    title: '专家与被推荐人同名',
    about: '专家不能是被推荐人本人。两人同名、单位不同，看不出是不是同一个人。',
  },
  'experts.same-person': {
    title: '同一位专家写了两次',
    about: '姓名和单位都相同，只能算一位专家，专家的人数因此可能不够。',
  },
  'experts.same-name': {
    title: '两位专家同名',
    about: '两位专家姓名相同、单位写法不同，可能是同一个人的两种写法。',
  },
  'experts.same-for-many': {
    title: '几位人选的专家相同',
    about: '文件没有禁止，但专家应当与各人选同行；几位不同工种的人选由同三位专家推荐，容易被质疑。',
  },
};
