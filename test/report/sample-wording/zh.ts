import type { Messages } from '../../../src/report/messages/types.js';
import { messages as judging } from '../../../src/report/messages/zh/judging.js';

/**
 * Wording of the finding codes that the sample report uses but other topics own. The goldens of the renderers stay the
 * same when someone improves a sentence there.
 */
export const messages: Messages = {
  ...judging,
  'id-number.checksum': () => ({
    what: '身份证号的校验位不对，号码有误。',
    todo: '请对照身份证重新填写18位号码。',
  }),
  'cells.blank': () => ({ what: '必填栏目没有填写。', todo: '请补填。' }),
  'terms.synonym': () => ({ what: '已改为标准写法。', todo: '' }),
  'birth-month.unlike-id': (args) => ({
    what: `出生年月（${String(args.text)}）与身份证号中的出生日期不一致。`,
    todo: '请对照身份证核对两栏。',
  }),
  'columns.alias': (args) => ({ what: `表头“${String(args.header)}”按“工种”读取。`, todo: '' }),
  'sheet.hidden': (args) => ({
    what: `隐藏的工作表“${String(args.sheet)}”里也有人选名单，没有读取。`,
    todo: '如需检查，请取消隐藏后重新运行。',
  }),
};
