import { wordIn } from '../../lookup.js';
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
      .map((part) => wordIn(PARTS, part))
      .join('和')}。`,
    todo: '请按“姓名，单位全称，职务”的写法填写，中间用逗号隔开。',
  }),
  'employer.not-named': ({ text }) => ({
    what: `工作单位写的是“${text}”，不是单位的名称，看不出专家是不是本单位以外的。`,
    todo: '请写单位的全称。',
  }),
  'experts.unit-not-named': ({ unit }) => ({
    what: `“${unit}”不是单位的名称，看不出专家是不是本单位以外的。`,
    todo: '请写专家所在单位的全称。',
  }),
  'experts.unit-end-unclear': ({ unit, text }) => ({
    what: `从“${text}”里分不清专家的单位是“${unit}”，还是名称更长的另一个单位，所以看不出是不是被推荐人的本单位。`,
    todo: '请写专家所在单位的全称，单位和职务之间用逗号隔开，并核实是不是外单位。',
  }),
  'experts.left-own-unit': ({ unit }) => ({
    what: `专家已从“${unit}”退休或离开，而这正是被推荐人的单位，算不算“非本单位”没有规定。`,
    todo: '请向推荐单位确认，或另请一位外单位专家。',
  }),
  'experts.nominee-namesake': ({ name, unit }) => ({
    what: `专家与被推荐人同名（“${name}”），单位写的是“${unit}”，看不出是不是同一个人。`,
    todo: '请核实；专家不能是被推荐人本人。',
  }),
  'experts.unit-near': ({ unit, own }) => ({
    what: `专家的单位“${unit}”与被推荐人的单位“${own}”只差一两个字，可能是同一个单位写错了字。`,
    todo: '请核对两个单位的名称；确是同一个单位的，请换一位外单位专家。',
  }),
  'experts.same-person': ({ name, cell, other }) => ({
    what: `${other} 和 ${cell} 写的是同一位专家（“${name}”，单位相同），只能算一位。`,
    todo: '请把其中一格换成另一位外单位专家。',
  }),
  'experts.same-name': ({ name }) => ({
    what: `有两位专家都叫“${name}”，单位写法不同，可能是同一个人。`,
    todo: '请核实是不是两个人；如是同一人，请另请一位专家。',
  }),
};
