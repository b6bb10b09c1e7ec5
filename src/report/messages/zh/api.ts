import { listArg } from '../args.js';
import { near } from '../near.js';
import type { Messages } from '../types.js';

/** 写给用程序调用的人：选项和文件给得不对。 */
export const messages: Messages = {
  'api.unknown-option': (args) => ({
    what: `没有选项 ${args.name}。${near(args, (word) => `是不是想写“${word}”？`)}`,
    todo: `可用的选项：${listArg(args, 'known').join('、')}。`,
  }),
  'api.bad-option': ({ option, value, expected }) => ({
    what: `选项 ${option} 不能是“${value}”。`,
    todo: `应为：${expected}。`,
  }),
  'api.no-files': () => ({ what: '没有给出要检查的文件。', todo: '请至少给一个。' }),
  'api.bad-file': () => ({
    what: '要检查的文件给得不对。',
    todo: '每个文件或者是路径，或者是 { name, bytes }：name 是文件名，bytes 是 Uint8Array。',
  }),
  'api.bad-core-file': () => ({
    what: '要检查的文件给得不对。',
    todo: '请给一个数组，每个文件是 { name } 加上 bytes（Uint8Array）、text（文字）或 workbook（单元格，行和列从小到大）之一。',
  }),
  'api.same-name': ({ name }) => ({
    what: `有两个文件都叫“${name}”，报告里分不清各行是哪个文件的。`,
    todo: '请给它们不同的名字（name），如加上单位名。',
  }),
  'api.foreign-report': () => ({
    what: '只能输出 check 给出的那个报告对象本身，复制或存过再读回的不行。',
    todo: '请把 check 返回的对象直接交给 render 或 renderSummary。',
  }),
};
