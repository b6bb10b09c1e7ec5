import type { Args } from '../../../model/finding.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

const written = (args: Args) => `“${textArg(args, 'text')}”`;

/** 性别、民族、学历、政治面貌、单位性质、人员结构、是否农民工。 */
export const messages: Messages = {
  'term.repaired': (args) => ({
    what: `${textArg(args, 'column')}已统一为规范写法“${textArg(args, 'term')}”。`,
    todo: '',
  }),
  'term.kept': (args) => ({
    what: `${textArg(args, 'column')}${written(args)}按“${textArg(args, 'term')}”层次读取，原文保留。`,
    todo: '',
  }),
  'term.outside-list': (args) => ({
    what: `${textArg(args, 'column')}${written(args)}不在常用词表中，原样保留。`,
    todo: '',
  }),
  'term.unknown': (args) => ({
    what: `${textArg(args, 'column')}${written(args)}不是认得的填法。`,
    todo: `请核对，填写规范写法，如：${listArg(args, 'accepted').join('、')}。`,
  }),
  'term.ambiguous': (args) => {
    const candidates = listArg(args, 'candidates');
    return {
      what: `${textArg(args, 'column')}${written(args)}含义不明确${candidates.length > 0 ? `，可能是：${candidates.join('、')}` : ''}。`,
      todo: '请核实后填写规范写法。',
    };
  },
  'term.unlisted': (args) => ({
    what: `${textArg(args, 'column')}“${textArg(args, 'term')}”不在国家标准所列名称之内，但身份证上确有这种写法，已接受。`,
    todo: '',
  }),
  'term.unexpected': (args) => ({
    what: `${textArg(args, 'column')}为“${textArg(args, 'term')}”，在以一线职工为对象的推荐中少见。`,
    todo: '请核对是否填对。',
  }),
  'industry.suggested': (args) => ({
    what: `行业“${textArg(args, 'text')}”不是国家标准的门类名称，原文保留；按字面可归入：${listArg(args, 'categories').join('；')}。`,
    todo: '',
  }),
  'sex.differs-from-id': () => ({
    what: '性别与身份证号表示的性别不一致。',
    todo: '请对照身份证，更正填错的一处。',
  }),
  'political.league-age': ({ age }) => ({
    what: `政治面貌为共青团员，但已超过${age}岁。`,
    todo: '请核对是否已离团。',
  }),
};
