import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

const RETYPE = '请把单元格设为文本格式，对照身份证重新填写18位号码。';

/** 姓名、身份证号、电话、邮编。 */
export const messages: Messages = {
  'id-number.numeric': () => ({
    what: '身份证号以数字格式保存，表格软件只保留前15位，末几位已经失真。',
    todo: `${RETYPE}即使看上去正确，也不要只改格式，必须重新输入。`,
  }),
  'id-number.scientific': () => ({
    what: '身份证号变成了科学计数（含“E+”），后面的数字已经丢失。',
    todo: RETYPE,
  }),
  'id-number.precision-lost': ({ length }) => ({
    what: `身份证号末尾全是0，校验码也不对，多半是曾以数字格式保存，末几位已经失真（现有${length}位）。`,
    todo: RETYPE,
  }),
  'id-number.characters': () => ({
    what: '身份证号里有数字和末位X以外的字符，无法识别。',
    todo: '请对照身份证更正；一格只填一个号码。',
  }),
  'id-number.length': ({ length }) => ({
    what: `身份证号应为18位，这里有${length}位。`,
    todo: '请对照身份证更正。',
  }),
  'id-number.fifteen-digits': (args) => ({
    what: `这是15位旧号码，已经停用；按规则换算，18位号码应为 ${textArg(args, 'suggestion')}（只显示末4位）。`,
    todo: '请对照现行身份证填写18位号码，不要只凭换算填写。',
  }),
  'id-number.date': () => ({
    what: '身份证号中的出生日期不存在。',
    todo: '请对照身份证更正。',
  }),
  'id-number.checksum': () => ({
    what: '身份证号的校验码不符，至少有一位写错。',
    todo: '请对照身份证逐位核对后更正。',
  }),
  'id-number.prefix': () => ({
    what: '身份证号的前两位不是任何省份的代码。',
    todo: '请对照身份证更正。',
  }),
  'id-number.other-document': () => ({
    what: '填的像是护照、军官证等其他证件，不是居民身份证号。',
    todo: '请核实证件类型；有居民身份证的，请填18位身份证号。',
  }),
  'id-number.looks-like-phone': () => ({
    what: '填的像是手机号码，疑似与电话列错位。',
    todo: '请核对这一行是否整体错列，并填写18位身份证号。',
  }),
  'id-number.label': (args) => ({ what: `已去掉号码前的“${textArg(args, 'label')}”字样。`, todo: '' }),
  'id-number.check-character': (args) => ({
    what: `末位的符号“${textArg(args, 'sign')}”已按字母X读取。`,
    todo: '请核对身份证末位确为X。',
  }),
  'id-number.foreigner': () => ({
    what: '这是外国人永久居留身份证的号码，持证人不具有中国国籍。',
    todo: '请核对证件；所申报的评选要求中国国籍的，不能推荐。',
  }),
  'id-number.hmt-resident': () => ({
    what: '这是港澳台居民居住证的号码，持证人是中国公民。',
    todo: '',
  }),
  'name.dot': () => ({ what: '姓名中的间隔号已统一为“·”。', todo: '' }),
  'name.placeholder': (args) => ({
    what: `“${textArg(args, 'text')}”不是真实姓名。`,
    todo: '请填写与身份证一致的姓名；如是示例行，请删除整行。',
  }),
  'name.missing-glyph': () => ({
    what: '姓名里有无法显示的字（生僻字缺字或显示为“?”“□”）。',
    todo: '请对照身份证填写；打不出的字请另附说明，不要用符号代替。',
  }),
  'name.suffix': (args) => ({
    what: `姓名后带有称呼“${textArg(args, 'suffix')}”。`,
    todo: '请只填姓名。',
  }),
  'name.odd-characters': (args) => ({
    what: `姓名里有汉字以外的字符：${textArg(args, 'characters')}`,
    todo: '请核对；职务、括号说明等请移到相应的列。',
  }),
  'name.several': (args) => ({
    what: `姓名一格里像是写了不止一个人：${listArg(args, 'people')
      .map((one) => `“${one}”`)
      .join('、')}，分不清这一行是谁的。`,
    todo: '请一行只填一位人选。',
  }),
  'name.length': ({ length }) => ({
    what: `姓名有${length}个字，不像一个人的姓名。`,
    todo: '请对照身份证核对。',
  }),
  'phone.invalid': (args) => ({
    what: `${textArg(args, 'column')}不是完整的手机或固定电话号码。`,
    todo: '请填写11位手机号，或带区号的固定电话。',
  }),
  'phone.lost-zero': (args) => ({
    what: `${textArg(args, 'column')}像是固定电话丢了区号开头的0。`,
    todo: '请把单元格设为文本格式，填写完整区号。',
  }),
  'phone.placeholder': (args) => ({
    what: `${textArg(args, 'column')}像是占位用的号码，不是真实电话。`,
    todo: '请填写真实号码。',
  }),
  'phone.looks-like-id': (args) => ({
    what: `${textArg(args, 'column')}填的像是身份证号，疑似错列。`,
    todo: '请核对这一行是否整体错列，并填写电话。',
  }),
  'phone.scientific': (args) => ({
    what: `${textArg(args, 'column')}变成了科学计数（含“E+”），后面的数字已经丢失。`,
    todo: '请把单元格设为文本格式，重新填写完整号码。',
  }),
  'phone.remark': (args) => ({
    what: `${textArg(args, 'column')}里号码前后的文字（姓名、备注等）已去掉，只保留号码。`,
    todo: '请核对。',
  }),
  'phone.several': (args) => ({
    what: `${textArg(args, 'column')}写了${textArg(args, 'count')}个号码，都已保留。`,
    todo: '',
  }),
  'phone.landline': () => ({ what: '推荐对象的电话是固定电话。', todo: '最好填写本人手机号。' }),
  'phone.same-as-contact': () => ({
    what: '推荐单位联系人的电话与推荐对象的电话相同。',
    todo: '请确认是否填错。',
  }),
  'postcode.invalid': ({ digits }) => ({
    what: `邮编应为6位数字，这里有${digits}个字符。`,
    todo: '请更正。',
  }),
  'postcode.lost-zero': ({ digits }) => ({
    what: `邮编只有${digits}位，可能丢了开头的0，单位地址不足以确定。`,
    todo: '请把单元格设为文本格式，填写6位邮编。',
  }),
  'postcode.zero-restored': (args) => ({
    what: `邮编开头的0被表格软件丢掉了，单位地址在${textArg(args, 'province')}，已补上。`,
    todo: '',
  }),
  'postcode.placeholder': (args) => ({
    what: `邮编${textArg(args, 'code')}不像实际使用的邮编。`,
    todo: '请核对。',
  }),
  'postcode.other-province': (args) => ({
    what: `邮编属于${textArg(args, 'province')}，单位地址写的是${listArg(args, 'named').join('、')}。`,
    todo: '请核对邮编和单位地址。',
  }),
};
