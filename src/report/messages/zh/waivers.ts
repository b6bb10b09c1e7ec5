import type { Args } from '../../../model/finding.js';
import { listArg } from '../args.js';
import { near } from '../near.js';
import type { Messages } from '../types.js';

const hint = (args: Args): string => near(args, (word) => `是不是“${word}”？`);

/** 批准的例外：没有用上的、过期的，以及例外文件本身的错误。 */
export const messages: Messages = {
  'waiver.unused': (args) => ({
    what: `${subject(args)}没有用上：没有这样的问题${args.name === '' ? '' : `，或者那一行不是${args.name}`}。`,
    todo: '请核对编号、文件、工作表、行和姓名；问题已经改好的，请删去这项例外。',
  }),
  'waiver.expired': (args) => ({
    what: `${subject(args)}已在 ${args.expires} 到期，不再算数。`,
    todo: '仍然需要的，请批准人重新批准；不需要的请删去。',
  }),
  'waiver.early': (args) => ({
    what: `${subject(args)}从 ${args.date} 起才有效，现在不算数。`,
    todo: '',
  }),
  'waiver.outgrown': (args) => ({
    what: `${subject(args)}只批准到${args.upTo}人，现在${args.count}人，不再算数。`,
    todo: '请减少人选，或请批准人按现在的人数重新批准。',
  }),
  'waivers.personal': () => ({
    what: '例外文件里不能写身份证号或电话，注释里也不能。',
    todo: '请用“文件!工作表!行”加姓名，或用 craftsman explain 文件 --row 行 --waivers 例外文件 给出的 hash。',
  }),
  'waivers.unknown-code': (args) => ({ what: `没有“${args.name}”这个问题代码。`, todo: hint(args) }),
  'waivers.unknown-scheme': (args) => ({ what: `没有叫“${args.name}”的方案。`, todo: hint(args) }),
  'waivers.unknown-criterion': (args) => ({ what: `方案里没有“${args.name}”这项要求。`, todo: hint(args) }),
};

function subject(args: Args): string {
  const whom = args.whom === '' ? '' : `，${args.whom}`;
  return `第 ${args.line} 行的例外（${listArg(args, 'about').join(' ')}${whom}）`;
}
