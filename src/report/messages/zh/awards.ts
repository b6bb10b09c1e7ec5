import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

/** 主要荣誉、技术技能（工匠）奖项。 */
export const messages: Messages = {
  'awards.list-open': (args) => ({
    what: `“${textArg(args, 'item')}”后面写了“等”，荣誉没有列全。写出来的够用时不受影响；不够时不能断定没有，按待核实处理。`,
    todo: '如果还有与条件有关的荣誉或名次，请逐项写出全称。',
  }),
  'awards.unnamed': (args) => ({
    what: `“${textArg(args, 'item')}”没有写明是哪些荣誉、名次。别处写出来的够用时不受影响；不够时不能断定没有，按待核实处理。`,
    todo: '请逐项写出荣誉、比赛的全称和名次；与条件无关的可以不写。',
  }),
  'awards.shared-rank': (args) => ({
    what: `${listArg(args, 'items')
      .map((item) => `“${item}”`)
      .join('和')}合写了一个名次，无法确定每项比赛各得第几名。`,
    todo: '请把每项比赛分开写：年份、届次、比赛全称、阶段、工种、名次。',
  }),
  'awards.unread': (args) => ({
    what: `“${textArg(args, 'item')}”像是比赛成绩，但看不清是哪项比赛、哪一级、第几名，或者是不是本人的有效成绩，不能用来判断。`,
    todo: '请写明年份、届次、比赛全称、阶段、工种和本人的名次。',
  }),
  'awards.not-own': (args) => ({
    what: `“${textArg(args, 'item')}”像是未获得、已撤销、尚未公布，或者是他人、集体的荣誉，不能直接算作本人的荣誉。`,
    todo: '是本人的荣誉，请写明获得年份和全称；不是的，请删去。',
  }),
  'awards.listed': (args) => ({
    what: `“${textArg(args, 'item')}”列在“${textArg(args, 'behind')}”后面，那里说的是他人、集体的，或者未获得、尚未公布的；分不清这一项是不是也一样，不能直接算作本人的。`,
    todo: '是本人获得的，请写成“本人获……”，并写明年份和全称；不是的，请删去。',
  }),
  'awards.collective': (args) => ({
    what: `“${textArg(args, 'item')}”是集体荣誉，不是个人荣誉。`,
    todo: '请核对；个人另有荣誉的，请写明年份和全称。',
  }),
  'awards.later': (args) => ({
    what: `“${textArg(args, 'item')}”的日期（不早于${textArg(args, 'date')}）晚于基准日，到基准日还不可能取得。`,
    todo: '请核对年份、届次；确在基准日之后取得的，不能作为这次申报的依据。',
  }),
  'awards.no-rank': (args) => ({
    what: `“${textArg(args, 'item')}”写了比赛，没有写名次或奖项。`,
    todo: '请补写名次或奖项；只是参赛的，写明“参赛”。',
  }),
};
