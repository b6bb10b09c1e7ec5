import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

/** 主要荣誉、技术技能（工匠）奖项。 */
export const messages: Messages = {
  'awards.list-open': (args) => ({
    what: `“${textArg(args, 'item')}”后面写了“等”，荣誉没有列全；只按写出来的判断。`,
    todo: '如果还有与条件有关的荣誉或名次，请逐项写出全称。',
  }),
  'awards.shared-rank': (args) => ({
    what: `${listArg(args, 'items')
      .map((item) => `“${item}”`)
      .join('和')}合写了一个名次，无法确定每项比赛各得第几名。`,
    todo: '请把每项比赛分开写：年份、届次、比赛全称、阶段、工种、名次。',
  }),
  'awards.unread': (args) => ({
    what: `“${textArg(args, 'item')}”里有比赛或名次的字样，但看不清是哪项比赛、哪一级，或者名次前后不一致。`,
    todo: '请写明年份、届次、比赛全称、阶段、工种和名次。',
  }),
  'awards.no-rank': (args) => ({
    what: `“${textArg(args, 'item')}”写了比赛，没有写名次或奖项。`,
    todo: '请补写名次或奖项；只是参赛的，写明“参赛”。',
  }),
};
