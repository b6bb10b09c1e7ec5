import { textArg } from '../args.js';
import type { Messages } from '../types.js';

/** 技术等级、职称。 */
export const messages: Messages = {
  'grade.repaired': (args) => ({
    what: `技术等级“${textArg(args, 'old')}”即“${textArg(args, 'new')}”，已按规范名称处理。`,
    todo: '',
  }),
  'grade.public-service': (args) => ({
    what: `“${textArg(args, 'old')}”是机关事业单位工勤人员的等级，相当于“${textArg(args, 'new')}”，已按此处理。`,
    todo: '请备好工勤人员技术等级证书。',
  }),
  'grade.unknown': (args) => ({
    what: `看不出“${textArg(args, 'text')}”是哪一级技能等级。`,
    todo: '请按证书上的等级名称填写；没有的填“无”。',
  }),
  'grade.ask': (args) => ({
    what: `“${textArg(args, 'text')}”可能是岗位、聘任、荣誉或旧等级，不一定是职业技能等级。`,
    todo: '请对照职业技能等级证书填写等级；岗位和荣誉写到相应栏目。',
  }),
  'grade.contradiction': (args) => ({
    what: `“${textArg(args, 'text')}”用斜线连写了两个不同的等级，无法判断是哪一级。`,
    todo: '请只写证书上的最高等级；数字级别与等级名称须一致。',
  }),
  'grade.wrong-column': (args) => ({
    what:
      textArg(args, 'holds') === 'grade'
        ? `“${textArg(args, 'text')}”像是技能等级，却写在职称一栏，疑似填错列；两栏已一并考虑。`
        : `“${textArg(args, 'text')}”像是职称，却写在技术等级一栏，疑似填错列；两栏已一并考虑。`,
    todo: '请核对证书，把职称和技术等级分别填到各自的栏目。',
  }),
  'grade.later': (args) => ({
    what: `等级“${textArg(args, 'text')}”的取得时间（不早于${textArg(args, 'date')}）晚于基准日，到基准日还不算持有。`,
    todo: '请核对证书上的日期；基准日之后取得的，请改填当时持有的等级。',
  }),
  'title.later': (args) => ({
    what: `职称“${textArg(args, 'text')}”的取得时间（不早于${textArg(args, 'date')}）晚于基准日，到基准日还不算持有。`,
    todo: '请核对证书上的日期；基准日之后取得的，请改填当时持有的职称。',
  }),
  'title.repaired': (args) => ({
    what: `职称“${textArg(args, 'old')}”即“${textArg(args, 'new')}”，已按规范名称处理。`,
    todo: '',
  }),
  'title.specialty': (args) => ({
    what: `职称“${textArg(args, 'old')}”按“${textArg(args, 'new')}”（另注明专业）理解，原文不改。`,
    todo: '',
  }),
  'title.exam': (args) => ({
    what: `“${textArg(args, 'old')}”是以考代评取得的，按“${textArg(args, 'new')}”一级理解，原文不改。`,
    todo: '请备好考试合格证书；所在地另有规定的，按当地规定。',
  }),
  'title.unknown': (args) => ({
    what: `看不出“${textArg(args, 'text')}”是哪个系列、哪一级职称，可能是岗位或企业内部名称。`,
    todo: '请按职称证书填写全称；没有职称的填“无”。',
  }),
};
