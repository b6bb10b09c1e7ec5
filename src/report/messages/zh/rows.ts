import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';
import { rowList } from './row-list.js';

/** 各行人选之间的比对。 */
export const messages: Messages = {
  'reason.copied': (args) => ({
    what: `与 ${rowList(args, 'other')} 的内容相同（姓名和标点不计）。`,
    todo: '请按各人的实际事迹分别填写。',
  }),
  'reason.other-name': (args) => ({
    what: `里面出现了另一位人选的姓名：${listArg(args, 'names').join('、')}（${rowList(args, 'others')}）。`,
    todo: '请核对是否误用了别人的材料；确系提及此人的，不必改。',
  }),
  'reason.pronoun': (args) => ({
    what: `用了“${textArg(args, 'word')}”，而性别一栏是“${textArg(args, 'sex')}”。`,
    todo: '请核对是否误用了别人的材料；所指确系他人的，不必改。',
  }),
  'experts.same-for-many': (args) => ({
    what: `${textArg(args, 'count')}名人选的同行高级专家是相同的三位：${listArg(args, 'names').join('、')}（还有 ${rowList(args, 'rows')}）。`,
    todo: '请核对三位专家是否都与各人选同行。',
  }),
  'phone.shared': (args) => ({
    what: `几名人选填了同一个联系电话 ${textArg(args, 'phone')}（还有 ${rowList(args, 'rows')}）。`,
    todo: '请核对是否为各人本人的电话。',
  }),
  'person.name-variant': (args) => ({
    what: `与 ${rowList(args, 'other')} ${textArg(args, 'sure') === 'no' ? '可能是同一人选' : '身份证号相同'}，姓名只差异体（繁体）字：“${textArg(args, 'name')}”“${textArg(args, 'otherName')}”。`,
    todo: '请以身份证上的字为准，两行统一。',
  }),
  'person.two-awards': (args) => ({
    what: `与 ${rowList(args, 'other')} ${textArg(args, 'sure') === 'no' ? '可能是同一人选' : '是同一人选'}，两行申报的是不同的奖项，各按各的条件核对。`,
    todo: '',
  }),
  'person.same-name-and-birth': (args) => ({
    what: `与 ${rowList(args, 'other')} 同名，出生年月相同，工作单位不同，其中有一行没有可用的身份证号，按两个人计。`,
    todo: '如系同一人，请只保留一行。',
  }),
};
