import type { TemplateWords } from '../template-words.js';

const GO_ON = '确认无误的，可以选“是”继续。';

export const template: TemplateWords = {
  sheet: '汇总表',
  lists: '选项',
  help: '深色的栏目必须填写，浅色的按实际情况填写。鼠标停在栏目名上有填写说明；“示例”一行留着不影响检查，报送前也可以删去。',
  required: '必填（空着，检查时会报错）。',
  oneOf: (headers) => `${headers.join('、')}至少填一栏。`,
  optional: '没有要求必填。',
  clause: (clause) => `（${clause}）。`,
  choose: '请从下拉列表里选。',
  chooseOrWrite: '可以从下拉列表里选；列表里没有的，照实写。',
  limit: (characters, clause) => `不超过${characters}字（${clause}）。`,
  asked: (id, title, clause) => `条件 ${id}：${title}（${clause}）`,
  notListed: '请从下拉列表里选。',
  notListedAsk: `不在下拉列表里，请核对。${GO_ON}`,
  notYearMonth: `宜写成“年.月”，如1980.6、1980.10。${GO_ON}`,
  notYears: `请只写年数，如10；不能小于0。${GO_ON}`,
  notLength: (characters) => `应为${characters}位，请核对是否多写或漏写。${GO_ON}`,
  notBetween: (min, max) => `位数应在${min}到${max}之间，请核对。${GO_ON}`,
  tooLong: (characters) => `超过${characters}字，请压缩。空格和换行不算字数；${GO_ON}`,
  basis: (source) => `依据：${source}。`,
  assumption: (text) => `注意：${text}。`,
  version: (scheme, hash, tool) => `表样 ${scheme}，规则版本 ${hash}（craftsman ${tool} 生成）。`,
};
