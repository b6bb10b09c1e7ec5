import { listArg } from '../args.js';
import type { Messages } from '../types.js';

const PARTS: Record<string, string> = { name: '姓名', unit: '单位' };

/** 三位同行高级专家。 */
export const messages: Messages = {
  'experts.placeholder': ({ text }) => ({
    what: `专家一栏还留着填写提示（“${text}”），按未填处理。`,
    todo: '请填写专家的真实姓名、单位和职务。',
  }),
  'experts.only-name': ({ name }) => ({
    what: `专家只写了姓名“${name}”，没有单位和职务，无法判断是否为非本单位的高级专家。`,
    todo: '请补上专家的单位全称和职务（职称）。',
  }),
  'experts.several-in-one-cell': (args) => ({
    what: `这一格里像是写了不止一位专家：${listArg(args, 'people')
      .map((one) => `“${one}”`)
      .join('、')}。`,
    todo: '请每格只写一位专家，依次填入专家1、专家2、专家3三列。',
  }),
  'experts.unreadable': (args) => ({
    what: `从“${args.text}”里分不清专家的${listArg(args, 'missing')
      .map((part) => PARTS[part] ?? part)
      .join('和')}。`,
    todo: '请按“姓名，单位全称，职务”的写法填写，中间用逗号隔开。',
  }),
};
