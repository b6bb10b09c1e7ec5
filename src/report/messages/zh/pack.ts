import { wordIn } from '../../lookup.js';
import { near } from '../near.js';
import type { Messages } from '../types.js';

/** 规则包的上限、来路不明的文件，以及写法没有错、意思有问题的地方（craftsman rules lint）。 */
export const messages: Messages = {
  'pack.limit': ({ limit, most }) => ({
    what: `超过规则包的上限：${wordIn(LIMITS, String(limit))}最多 ${most}。`,
    todo: '',
  }),
  'pack.more': ({ most }) => ({ what: `这个文件还有别的问题，只列出前 ${most} 个。`, todo: '' }),
  'pack.reserved-word': ({ name }) => ({ what: `“${name}”是程序语言的保留名，规则包里不能用。`, todo: '' }),
  'pack.outside': () => ({ what: '这个链接指到规则包文件夹外面，没有打开。', todo: '请把文件本身放进来。' }),
  'pack.no-file': () => ({ what: '这不是普通文件，没有打开。', todo: '' }),
  'pack.unreadable-file': ({ reason }) => ({ what: `文件打不开（${reason}）。`, todo: '请检查权限。' }),
  'pack.not-text': ({ utf16 }) => ({
    what: utf16 === 'yes' ? '文件是 UTF-16 编码。' : '文件不是 UTF-8 编码的文本。',
    todo: '请用 UTF-8 编码另存。',
  }),
  'pack.yaml': ({ kind, detail }) => ({ what: `YAML 写法有误：${yamlText(kind, detail)}。`, todo: '' }),
  'pack.pattern': ({ why }) => ({ what: `正则表达式不能用：${wordIn(PATTERNS, String(why))}。`, todo: '' }),
  'pack.never-holds': ({ rule }) => ({
    what: `不论表里怎么填，这一条都不成立：${rule}。`,
    todo: '请核对上下限和用词；几个条件互相矛盾的，改掉其中一个。',
  }),
  'pack.always-holds': ({ rule }) => ({
    what: `不论表里怎么填，这一条都成立：${rule}。`,
    todo: '请核对上下限，或删去。',
  }),
  'pack.when-never': ({ rule }) => ({
    what: `适用条件不可能成立，这项要求永远用不上：${rule}。`,
    todo: '请改 when，或删去这项要求。',
  }),
  'pack.against-when': ({ rule }) => ({
    what: `要求与自己的适用条件（${rule}）矛盾，凡适用的都不符合。`,
    todo: '请改 when 或 require。',
  }),
  'pack.branch-unreachable': ({ rule, other }) => ({
    what: `这个分支不起作用：${rule}，${covered(other)}。`,
    todo: '请删去，或改其中一个。',
  }),
  'pack.condition-idle': ({ rule, other }) => ({
    what: `这个条件不起作用：${rule}，${covered(other)}。`,
    todo: '请删去，或改其中一个。',
  }),
  'pack.option-same': ({ name, option, other }) => ({
    what: `解释口径“${name}”的选项 ${option} 与 ${other} 处处相同，选哪个都一样。`,
    todo: '',
  }),
  'pack.option-unreachable': ({ name, option, chosen }) => ({
    what: `这里只在“${name}”选了 ${chosen} 时才看得到，选项 ${option} 永远用不上。`,
    todo: '',
  }),
  'pack.as-of-outside': ({ date, from, to }) => ({
    what: `基准日 ${date} 不在施行期内（${from} ${to === '' ? '起' : `至 ${to}`}）。`,
    todo: '',
  }),
  'pack.backwards': ({ from, to }) => ({ what: `起止倒置：从 ${from} 到 ${to}。`, todo: '' }),
  'pack.translation-missing': ({ lang }) => ({
    what: `${lang === 'zh' ? '中文' : '英文'}是空白。`,
    todo: '中英文都要写。',
  }),
  'pack.translation-same': ({ lang }) => ({
    what: lang === 'zh' ? '中文照抄了英文。' : '英文一栏写的是中文。',
    todo: '请译出来。',
  }),
  'pack.word-shadowed': ({ word, other }) => ({
    what: `“${word}”已经是“${other}”一条的名称，两条分不开。`,
    todo: '请只留一处；确实两可的，写进 ask。',
  }),
  'pack.unpublished-column': ({ name }) => ({
    what: `没有写明“${name}”一栏能不能公示。`,
    todo: '请列入 columns、optional 或 never。',
  }),
  'pack.untitled-form': ({ name }) => ({
    what: `空白表样的标题里没有 titleWords 的词（${name}），收回来的表认不出是哪一项评选。`,
    todo: '',
  }),
  'pack.word-twice': ({ word }) => ({ what: `“${word}”在同一列表里写了两次。`, todo: '' }),
  'pack.cap-beyond': ({ group, cap, whole, most }) => ({
    what: `“${group}”的名额 ${cap} 超过它所属的“${whole}”的 ${most}，永远到不了。`,
    todo: '',
  }),
  'pack.quota-overlap': ({ name, other, group }) => ({
    what:
      name === '*'
        ? `“*”包括所有推荐单位，与“${other}”重叠，分不清按哪个名额。`
        : `“${name}”同时属于“${other}”和“${group}”两组，分不清按哪个名额。`,
    todo: '其中一组是另一组的一部分的，写明 within。',
  }),
  'pack.schema-line': (args) => ({
    what:
      args.name === ''
        ? '提示：第一行没有写明 $schema，编辑器不会在输入时标出错误。'
        : `提示：第一行的 $schema 写的是 ${args.name}。${near(args, (word) => `是不是想写“${word}”？`)}`,
    todo: `应为 # yaml-language-server: $schema=${args.wanted}`,
  }),
};

function covered(other: unknown): string {
  return other === '' ? '别的分支合起来已经包括' : `${other} 已经包括`;
}

const LIMITS: Record<string, string> = {
  files: '文件个数',
  fileBytes: '一个文件的字节数',
  totalBytes: '全部文件的字节数',
  depth: '嵌套层数',
  aliases: '一个文件的 YAML 别名（*名）个数',
  values: '一个文件展开别名后的值的个数',
  list: '一个列表的项数',
  keys: '一组字段的个数',
  text: '一段文字的字数',
  criteria: '一个方案的要求（或名额）项数',
  operators: '一个方案展开定义后的运算个数',
  alternatives: '各种解释口径合起来的运算个数',
  cases: '一个文件的用例个数',
  caseRows: '一个文件的用例行数',
  published: '可以公示的列数',
};

const PATTERNS: Record<string, string> = {
  invalid: '写法有误',
  'too-long': '太长',
  'not-anchored': '须用 ^ 开头、$ 结尾，对应整段文字',
  unbounded: '重复须有上限，例如用 {0,20} 代替 * 和 +',
  construct: '不能用反向引用、前后查找和命名组',
  ways: '可选部分和并列部分太多，可能算不完',
};

/** YAML 解析器的错误，按它的编号。 */
const YAML: Record<string, string> = {
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  DUPLICATE_KEY: '字段重复（每个字段只能写一次）',
  KEY: '字段名应是一个词，不能是列表或一组字段',
  MULTIPLE_DOCS: '一个文件只能有一份，不能用 --- 分成几份',
  MISSING_CHAR: '少了冒号、逗号、引号或括号',
  BAD_INDENT: '缩进不对，或括号没有闭合',
  UNEXPECTED_TOKEN: '这里多了符号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号；文字里有冒号的，请加引号',
  MULTILINE_IMPLICIT_KEY: '字段名跨了行，前面可能少了冒号或引号',
  BAD_SCALAR_START: '文字以 YAML 的符号开头，请加引号',
  BAD_ALIAS: '别名写得不对',
  ALIAS: '别名绕回了自己',
  TAG_RESOLVE_FAILED: '不能用标签（!…）',
  MULTIPLE_TAGS: '不能用标签（!…）',
};

function yamlText(kind: unknown, detail: unknown): string {
  const own = wordIn(YAML, String(kind ?? ''), '');
  if (own === '') return String(detail ?? '');
  return kind === 'DUPLICATE_KEY' ? `${own}：${detail}` : own;
}

/** 写法检查里“应为……”的说法。 */
export const EXPECTED: Record<string, string> = {
  'lower-case letters, digits and hyphens': '小写字母、数字和连字符',
  'a number such as N-04': '编号（如 N-04）',
  'a number such as A-N3': '编号（如 A-N3）',
  'a number such as C-12': '编号（如 C-12）',
  'a name such as gradeOrTitle': '名称（如 gradeOrTitle）',
  'a name such as skillAwards': '名称（如 skillAwards）',
  'a month such as 2025-01': '月份（如 2025-01）',
  'a day such as 05-01, or days such as 05-01..05-05': '一天（如 05-01）或几天（如 05-01..05-05）',
  'a day that exists': '存在的日期',
  'the last day not before the first': '最后一天不早于第一天',
  'a last day not before the first': '最后一天不早于第一天',
  'no day that is both off and worked, or listed twice': '每天只列一次，放假和上班只能是一种',
  'worked days that are Saturdays or Sundays': '调休上班的是周六或周日',
  'each year once': '每年只列一次',
  'grades must be listed lowest rank first': '等级从低到高排列',
  'two characters or more': '两个字以上',
  'exactly one of atLeast, atMost': 'atLeast、atMost 只写一个',
  'exactly one of is, in, atLeast, atMost': 'is、in、atLeast、atMost 只写一个',
  'exactly one of is, in, contains': 'is、in、contains 只写一个',
  'exactly one of when, unless': 'when、unless 只写一个',
  'exactly one of atMost and share': 'atMost、share 只写一个',
  'atLeast or atMost': 'atLeast 或 atMost',
  'if, then and else go together': 'if、then、else 一起写',
  'reading and options go together': 'reading、options 一起写',
  'a share of at most the whole': '不超过总数的比例',
  'parts that make 100 per cent': '各部分合计 100%',
  'a capital letter': '一个大写字母',
  'a text that a cell can hold': '一个单元格放得下的文字',
  'a team size for a team event, and for no other': '只有团体赛写人数，也必须写',
  'criterion or code': 'criterion（要求编号）或 code（问题代码），至少写一个',
  'person and name together': 'person（文件!工作表!行）和 name（姓名）一起写',
  'one of person, hash and group': 'person、hash、group 只写一个',
  'expires not before date': '到期日（expires）不早于开始日（date）',
  'hmac-sha256: and 64 hexadecimal digits': 'hmac-sha256: 加 64 位十六进制数（explain 会打印）',
  'salt, for a person is named by hash': '文件开头的 salt（用 hash 指人时必须有）',
};
