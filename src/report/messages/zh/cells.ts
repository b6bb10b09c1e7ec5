import { LOST_VALUE, NO_VALUE } from '../../../model/cell.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

/** 没有内容可读的单元格。 */
export const messages: Messages = {
  'cell.blank': (args) => {
    const text = textArg(args, 'text');
    return {
      what: `${textArg(args, 'column')}没有填写${text === '' ? '' : `（写的是“${text}”）`}。`,
      todo: '这一列必须填写，请补上。',
    };
  },
  'cell.only-hint': (args) => ({
    what: `${textArg(args, 'column')}没有填写，只留着表格的提示文字“${textArg(args, 'text')}”。`,
    todo: '请删去提示文字并填写。',
  }),
  'cell.hint-left': (args) => ({
    what: `${textArg(args, 'column')}里留着表格的提示文字“${textArg(args, 'text')}”，按没有填写处理。`,
    todo: '请删去提示文字，或填写内容。',
  }),
  'cell.one-of-blank': (args) => ({
    what: `${listArg(args, 'columns').join('、')}都没有填写，至少要填一项。`,
    todo: `请填写其中一项，另一项没有的写“${textArg(args, 'none')}”。`,
  }),
  'cell.error': (args) => {
    const [column, text] = [textArg(args, 'column'), textArg(args, 'text')];
    if (text === LOST_VALUE)
      return { what: `文件里找不到${column}的内容，文件可能已损坏。`, todo: '请重新填写这一格。' };
    return {
      what: text === NO_VALUE ? `${column}是公式，文件里没有它的结果。` : `${column}是错误值（${text}）。`,
      todo: '请改为直接填写内容，不用公式。',
    };
  },
  'cell.pointer': (args) => ({
    what: `${textArg(args, 'column')}写的是“${textArg(args, 'text')}”，没有写出内容。`,
    todo: '请在本格写出完整内容；程序不会照抄上一行。',
  }),
  'text.address': (args) => ({
    what: `${textArg(args, 'column')}里像是写了住址或单位的详细地址，这段文字可能对外公布。`,
    todo: '请删去地址。',
  }),
  'row.shifted': (args) => ({
    what: `${listArg(args, 'columns').join('、')}各列填的都像是${textArg(args, 'direction') === 'right' ? '左' : '右'}边一列的内容，疑似这一段整体错开了一格；这一段的内容都没有采用。`,
    todo: '请对照原件把这一行挪回对应的列，再逐格核对。',
  }),
  'text.personal-data': (args) => ({
    what: `${textArg(args, 'column')}里有像身份证号或电话号码的数字，这段文字可能对外公布。`,
    todo: '请删去个人信息。',
  }),
  'row.unreadable': (args) => ({
    what: `这一行有一部分（${textArg(args, 'step')}）程序没能读出，相关条件无法判定。`,
    todo: '请人工核对这一行，并把情况告知本工具的维护者。',
  }),
};
