import type { Args } from '../../../model/finding.js';
import { wordIn } from '../../lookup.js';
import { withPlaceholders } from '../../placeholders.js';
import { isFileName, listArg, textArg } from '../args.js';
import { near } from '../near.js';
import { shortRanges } from '../ranges.js';
import type { HelpTexts, Messages } from '../types.js';
import { EXPECTED } from './pack.js';
import { registryHelp } from './registry.js';
import { spans } from './spans.js';

const hint = (args: Parameters<typeof near>[0]): string => near(args, (word) => `是不是想写“${word}”？`);

/** 写不了的那一项，还能怎么办；没有选项可改的，什么也不说。 */
function elsewhere(args: Args): string {
  const option = textArg(args, 'option');
  return option === '' ? '' : `；也可以用 ${option} 写到别处${orNone(args)}`;
}

/** 有的命令可以不写这一项：`none` 是它的选项。 */
export function orNone(args: Args): string {
  const none = textArg(args, 'none');
  return none === '' ? '' : `，或用 ${none} 不写`;
}

/** 命令行的提示，以及程序无法工作时的一行话。 */
export const messages: Messages = {
  'cli.summary-written': ({ path }) => ({ what: `汇总工作簿已写到 ${path}`, todo: '' }),
  'cli.summary-too-many': ({ count, most }) => ({
    what: `有 ${count} 人，超过 ${most} 人不写汇总工作簿（每人一页材料单，程序和表格软件都打不开）。`,
    todo: '请按单位分批检查；全部问题可用 --format csv --output 写成一张清单。',
  }),
  'output.too-many': ({ count, most }) => ({
    what: `有 ${count} 人，汇总工作簿最多 ${most} 人，没有写任何文件。`,
    todo: '请按单位分批检查，或不写 --summary，用 --format csv --output 写成一张清单。',
  }),
  'cli.thread-lost': () => ({
    what: '有一个线程中途停了，多半是内存不够。',
    todo: '请用较小的 --jobs（如 --jobs 1）再试。',
  }),
  'output.input-changed': () => ({
    what: '检查期间文件被改动了，没有写任何文件。',
    todo: '请关闭正在编辑它的程序，再检查一次。',
  }),
  'cli.text-written': ({ path }) => ({ what: `已写到 ${path}`, todo: '' }),
  'cli.annotated-written': ({ path }) => ({ what: `标注副本已写到 ${path}（原文件没有改动）`, todo: '' }),
  'cli.annotated-rebuilt': ({ path }) => ({
    what: `标注副本已写到 ${path}：原文件不是 .xlsx，副本是按读出的内容重新做的，不含原来的字体、颜色、图片和公式。`,
    todo: '',
  }),
  'cli.annotated-decrypted': ({ path }) => ({
    what: `标注副本已写到 ${path}：原文件有密码，副本没有密码，是按读出的内容重新做的，不含原来的字体、颜色、图片和公式。`,
    todo: '请妥善保管副本，用完删除。',
  }),
  'cli.annotated-unusual': ({ path }) => ({
    what: `标注副本已写到 ${path}：原文件内部的写法特殊，不能就地标注，副本是按读出的内容重新做的，不含原来的字体、颜色、图片和公式。`,
    todo: '',
  }),
  'cli.annotated-full': ({ path, sheet }) => ({
    what: `${path}：工作表“${sheet}”直到最右一列都有内容，没有加“问题”列。`,
    todo: '请看单元格的批注和第一张工作表的清单。',
  }),
  'cli.copy-left-out': ({ original }) => ({
    what: `是 ${original} 的标注副本，没有改动过；只检查原文件，以免重复计人。`,
    todo: '',
  }),
  'cli.open-elsewhere': ({ mark }) => ({
    what: `好像正在别的程序里打开着（旁边有 ${mark}），那里没有保存的修改没有检查到。`,
    todo: '请先保存，再检查一次。',
  }),
  'cli.copy-changed': ({ original }) => ({
    what: `是 ${original} 的标注副本，标注以后改动过；两个文件都检查了，同一人会算两次。`,
    todo: '只想检查改过的，请单独写这个文件。',
  }),
  'cli.ranking-written': ({ path }) => ({ what: `结果工作簿已写到 ${path}`, todo: '' }),
  'cli.not-printed': ({ reason }) => ({
    what: `结果没有打印完：标准输出写不了（${wordIn(REASONS, String(reason))}）。`,
    todo: '请检查磁盘空间，或接收输出的程序。',
  }),
  'cli.left-out': (args) => ({
    what: `文件夹里另有${args.count}个文件没有检查（${list(args.files)}${Number(args.count) > listArg(args, 'files').length ? ' 等' : ''}）：从扩展名看不是表格，或是指向其他文件夹的链接。`,
    todo: '其中有推荐汇总表的，请在命令里写出它的文件名。',
  }),
  'cli.reading-unused': (args) => ({
    what: `口径 ${textArg(args, 'text')} 没有用上：这一次没有按 ${textArg(args, 'scheme')} 检查（用的是 ${listArg(args, 'used').join('、')}）。`,
    todo: `要按它检查，加 --scheme ${textArg(args, 'scheme')}；不需要的，去掉这个口径。`,
  }),
  'cli.summary-left-out': () => ({ what: '是本程序写的结果，没有当作输入。', todo: '' }),
  'cli.internal': ({ reason }) => ({
    what: `程序内部出错（${reason}）。`,
    todo: '没有写出任何文件。请把这一行和所用的命令告诉维护者。',
  }),
  'cli.pack-good': ({ schemes, criteria, contests, contestCriteria }) => ({
    what: `规则包没有问题：${schemes} 个方案，${criteria} 项要求${contests ? `；${contests} 个竞赛，${contestCriteria} 项要求` : ''}。`,
    todo: '',
  }),
  'cli.cases-run': ({ passed, failed }) => ({
    what: `规则用例：${passed} 个通过，${failed} 个不通过。`,
    todo: '',
  }),
  'cli.no-cases': () => ({ what: '规则包里没有用例（cases/*.yaml）。', todo: '请先写用例。' }),
  'file.not-found': (args) => ({
    what: args.folder === undefined ? `找不到这个文件。${hint(args)}` : `没有“${args.folder}”这个文件夹。`,
    todo: '请检查路径和文件名。',
  }),
  'file.empty-folder': () => ({
    what: '文件夹里没有表格文件（.xlsx、.xls、.et、.ods、.csv 等）。',
    todo: '请检查路径；别的扩展名的文件，请直接写文件名。',
  }),
  'file.unreadable-folder': ({ reason }) => ({
    what: `文件夹打不开（${wordIn(REASONS, String(reason))}），里面的文件没有检查。`,
    todo: '请检查权限，或把表格拷到别的文件夹再检查。',
  }),
  'file.name-no-text': () => ({
    what: '名字不是 UTF-8 编码，里面的字认不出（用 � 代替），打不开，没有检查。多半是别的系统上做的压缩包，解压时没有转换文件名的编码。',
    todo: '请改名，或重新解压，指明压缩包里的文件名是 GBK 编码，再检查。',
  }),
  'file.no-match': () => ({ what: '没有符合这个写法的文件。', todo: '请检查路径和文件名。' }),
  'file.no-file': () => ({ what: '这不是普通文件。', todo: '请写出要检查的表格文件。' }),
  'file.unreadable': ({ reason }) => ({
    what: `文件打不开（${wordIn(REASONS, String(reason))}）。`,
    todo: '请检查权限，或先关闭占用它的程序。',
  }),
  'file.unwritable': (args) => ({
    what: `写不了这个文件（${wordIn(REASONS, textArg(args, 'reason'))}）。`,
    todo: `请检查权限和磁盘空间，或先在 WPS、Excel 里关闭它${elsewhere(args)}。`,
  }),
  'file.own-summary': () => ({
    what: '这是本程序写的结果，不是报送的表。',
    todo: '请检查原来的推荐汇总表。',
  }),
  'output.is-input': ({ option }) => ({
    what:
      option === ''
        ? '这个文件也要检查（也许是改过的标注副本），标注副本没有写到它上面。'
        : '输出不能写到要检查的文件上。',
    todo: option === '' ? '请移走它，或给它换一个名字。' : `请用 ${option} 换一个文件名。`,
  }),
  'output.no-file': ({ option }) => ({
    what: '这里是链接或设备，不是普通文件，没有写。',
    todo: option === '' ? '请移走它，或给它换一个名字。' : `请用 ${option} 换一个文件名。`,
  }),
  'output.no-folder': (args) => ({
    what: `没有“${textArg(args, 'folder')}”这个文件夹，没有写。`,
    todo: `请先建好文件夹${elsewhere(args)}。`,
  }),
  'output.same-place': ({ option }) => ({
    what: '两项输出要写到同一个文件，都没有写。',
    todo: option === '' ? '请给要检查的文件换一个名字。' : `请用 ${option} 换一个文件名。`,
  }),
  'output.not-ours': ({ option }) => ({
    what: '已有同名文件，不是本程序写的，或者写出以后有人改过，没有覆盖。',
    todo: option === '' ? '请移走它，或给它换一个名字。' : `请移走它，或用 ${option} 换一个文件名。`,
  }),
  'usage.nothing-there': ({ name }) => ({
    what: `没有叫“${name}”的文件或要求，没有什么可试的。`,
    todo: '--only 后面写文件名或要求编号，如 haidian-2025、H-05。',
  }),
  'usage.unknown-scheme': (args) => ({
    what: `没有方案“${args.name}”。${hint(args)}`,
    todo: `可用的方案：${list(args.known)}。`,
  }),
  'usage.no-edition': ({ date, editions }) => ({
    what: `基准日 ${date} 没有在用的方案，不拿别的版本代替：${spans(editions)}。`,
    todo: '请改 --as-of，或用 --scheme 写明按哪一版检查。',
  }),
  'usage.unknown-contest': (args) => ({
    what: `没有“${args.name}”这项竞赛。${hint(args)}`,
    todo: `可选：${list(args.known)}。`,
  }),
  'usage.unknown-project': (args) => ({
    what: `竞赛项目目录里没有“${args.name}”。${hint(args)}`,
    todo: '项目见 craftsman contest list。',
  }),
  'usage.unknown-reading': (args) => ({
    what: `没有解释口径“${args.name}”。${hint(args)}`,
    todo: '写法是 --reading 方案/口径=选项；用 craftsman rules show 方案 查看。',
  }),
  'usage.unknown-criterion': ({ name }) => ({
    what: `没有编号为“${name}”的要求。`,
    todo: '用 craftsman rules list 查看全部编号。',
  }),
  'usage.unknown-code': (args) => ({
    what: `没有问题代码“${args.name}”。${hint(args)}`,
    todo: '全部代码见 docs/codes.md；检查结果的 JSON 里，每个问题都有代码（code）。',
  }),
  'usage.row-needed': ({ name }) => ({
    what: `“${name}”不是要求的编号，也不是问题代码。`,
    todo: '解释一项要求：craftsman explain N-04；一个问题代码：craftsman explain id-number.checksum；一行：craftsman explain 文件 --row 行号。',
  }),
  'usage.row-missing': ({ name }) => ({
    what: `“${name}”是文件，还要说明是哪一行。`,
    todo: '请加 --row 行号，如 --row 5。',
  }),
  'usage.no-such-row': ({ row, rows }) => ({
    what: `第${row}行没有推荐人选。`,
    todo: `有人选的行：${rowsText(rows)}。`,
  }),
  'usage.output-needs-format': (args) => ({
    what: `--output 写的是 ${listArg(args, 'formats').join('、')} 格式；terminal 只显示在屏幕上。`,
    todo: `例如 --format ${listArg(args, 'formats')[0]} --output 结果.${listArg(args, 'formats')[0]}；给人看的工作簿用 ${textArg(args, 'book')}。`,
  }),
  'usage.bad-date': ({ value }) => ({
    what: `“${value}”不是有效的日期。`,
    todo: '请写成 2025-03-31 这样的形式。',
  }),
  'usage.bad-number': ({ value, option, least, most }) => ({
    what: `${option} 后面应是 ${least} 到 ${most} 的整数，不是“${value}”。`,
    todo: '',
  }),
  'usage.bad-limit': (args) => ({
    what: `--limit 不能是“${args.value}”。${hint({ ...args, name: args.value ?? '' })}`,
    todo: `写法如 --limit unzipped=1G；名称有 ${list(args.known)}。`,
  }),
  'usage.unknown-option': (args) => ({
    what: `没有选项 ${args.name}。${hint(args)}`,
    todo: `${isFileName(args.name) ? `如果这是文件名，请写成 ./${args.name}；` : ''}在命令后加 --help 查看它的选项。`,
  }),
  'usage.unknown-command': (args) => ({
    what: `没有命令 ${args.name}。${hint(args)}`,
    todo: '检查表格请写 craftsman check 文件；全部命令见 craftsman --help。',
  }),
  'usage.unknown-topic': (args) => ({
    what: `没有命令或主题“${args.name}”。${hint(args)}`,
    todo: `主题有 ${list(args.known)}。`,
  }),
  'usage.missing': ({ name }) => ({
    what: `缺少${missing(String(name))}。`,
    todo: '在命令后加 --help 查看用法。',
  }),
  'usage.too-many': () => ({ what: '多写了参数。', todo: '在命令后加 --help 查看用法。' }),
  'usage.bad-value': ({ option, value, choices }) => ({
    what: `${wordIn(PLACEHOLDERS, String(option), `${option} `)}不能是“${value}”。`,
    todo: `可用的值：${list(choices)}。`,
  }),
  'usage.wrong': ({ detail }) => ({ what: `用法不对：${detail}`, todo: '用 craftsman --help 查看用法。' }),
  'pack.no-folder': ({ folder }) => ({
    what: `规则包文件夹不存在：${folder}`,
    todo: '请检查规则包文件夹的路径。',
  }),
  'pack.no-schemes': () => ({
    what: '规则包里没有方案（schemes/*.yaml）。',
    todo: '请检查所写的文件夹是不是规则包。',
  }),
  'pack.no-form': () => ({
    what: '规则包里没有表样（form/*.yaml）。',
    todo: '请检查所写的文件夹是不是规则包。',
  }),
  'pack.several-forms': () => ({ what: '规则包里有几个表样（form/*.yaml），目前只能有一个。', todo: '' }),
  'pack.stray-file': () => ({ what: '规则包里没有用到这个文件，名字或扩展名可能写错。', todo: '' }),
  'pack.missing-file': ({ path }) => ({
    what: `规则包缺少 ${path}。`,
    todo: '请从自带的规则包复制一份再改。',
  }),
  'pack.unknown-field': (args) => ({
    what: `没有字段“${args.field}”。${hint({ ...args, name: args.field ?? '' })}`,
    todo: '',
  }),
  'pack.missing-field': ({ field, expected }) => ({
    what: `缺少字段“${field}”（应为${kind(expected)}）。`,
    todo: '',
  }),
  'pack.wrong-type': ({ field, expected, found }) => ({
    what: `“${field}”应为${kind(expected)}，实际为 ${found}。`,
    todo: '',
  }),
  'pack.wrong-value': ({ expected, found }) => ({
    what: `值不对：应为${kind(expected)}，实际为 ${found}。`,
    todo: '',
  }),
  'pack.unknown-name': (args) => ({
    what: `没有这个${wordIn(KINDS, String(args.kind))}：“${args.name}”。${hint(args)}`,
    todo: '',
  }),
  'pack.duplicate-id': ({ id }) => ({ what: `编号“${id}”重复。`, todo: '' }),
  'pack.clause-uncovered': ({ clause }) => ({
    what: `条款“${clause}”没有任何要求引用。`,
    todo: '请补上要求，或注明 requires: false。',
  }),
  'pack.reading-unused': ({ name }) => ({
    what: `解释口径“${name}”没有用到，选它不会有任何作用。`,
    todo: '',
  }),
  'pack.reading-options': ({ name, expected, found }) => ({
    what: `解释口径“${name}”的选项不一致：声明了 ${expected}，这里用了 ${found}。`,
    todo: '',
  }),
  'pack.definition-unused': ({ name }) => ({ what: `没有要求用到定义“${name}”。`, todo: '' }),
  'pack.definition-cycle': ({ name }) => ({ what: `定义“${name}”绕回了自己。`, todo: '' }),
  'pack.not-ordered': ({ fact }) => ({
    what: `“${fact}”的词没有高低次序，不能用 atLeast、atMost。`,
    todo: '',
  }),
  'pack.wrong-total': ({ expected, found }) => ({
    what: `名额合计应为 ${expected}，各行相加为 ${found}。`,
    todo: '',
  }),
  'pack.wrong-count': ({ expected, found }) => ({
    what: `应为 ${expected} 个，目录里有 ${found} 个。`,
    todo: '',
  }),
  'pack.edition-backwards': ({ from, to }) => ({ what: `施行期倒置：从 ${from} 到 ${to}。`, todo: '' }),
  'pack.edition-overlap': ({ id, other, from, to, before }) => ({
    what:
      to === ''
        ? `与同一评选的 ${other} 从同一天（${from}）起施行，分不清用哪一版。`
        : `${id} 从 ${from} 起施行，同一评选的 ${other} 到 ${to} 才结束，两版重叠。`,
    todo: to === '' ? '' : `${other} 的 to 应写 ${before} 或更早，不知道就写 null（由新版接替）。`,
  }),
  'pack.edition-gap': ({ other, from, to }) => ({
    what: `提示：${from} 至 ${to} 没有在用的版本（上一版是 ${other}），基准日在这段时间的不会检查。`,
    todo: '不应有空档的，请补上这段时间的版本，或改上一版的 to。',
  }),
};

/** 操作系统为什么不给，按它的代号。 */
export const REASONS: Record<string, string> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '正被其他程序占用',
  ENOENT: '没有这个文件或文件夹',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径中间有一段不是文件夹',
  ENOSPC: '磁盘已满',
  EROFS: '所在的磁盘只能读',
  EIO: '磁盘读写出错',
  EFBIG: '文件太大',
  ELOOP: '文件夹层数太多',
  ENAMETOOLONG: '文件名太长',
};

/** 帮助里要用户换成自己内容的地方，按程序里的名字。 */
const PLACEHOLDERS: Record<string, string> = {
  archive: '存档文件夹',
  arguments: '参数',
  columns: '栏目',
  command: '命令',
  date: '日期',
  file: '文件',
  files: '文件',
  folder: '文件夹',
  format: '格式',
  from: '旧方案',
  hash: '校验值',
  id: '编号',
  lang: '语言',
  level: '程度',
  n: '个数',
  name: '名称',
  'name=value': '名称=值',
  options: '选项',
  password: '密码',
  path: '路径',
  project: '项目',
  'reading=option': '口径=选项',
  row: '行号',
  scheme: '方案',
  'scheme/reading=option': '方案/口径=选项',
  shell: '命令行',
  subject: '编号、代码或文件',
  text: '文字',
  to: '新方案',
  topic: '命令或主题',
};

/** 参数（files）用中文叫，选项（--format <format>）照写。 */
function missing(name: string): string {
  return wordIn({ ...PLACEHOLDERS, ...ARGUMENTS }, name, ` ${withPlaceholders(name, PLACEHOLDERS)}`);
}

/** 没有写的参数要说得更清楚的，按程序里的名字。 */
const ARGUMENTS: Record<string, string> = {
  files: '要检查的文件',
  subject: '要解释的要求编号、问题代码或文件',
  shell: '命令行的名称（bash、zsh、fish 或 powershell）',
};

const KINDS: Record<string, string> = {
  clause: '条款',
  definition: '定义',
  option: '选项',
  reading: '解释口径',
  form: '表样',
  column: '栏目',
  field: '字段',
  word: '词',
  fact: '事实',
  group: '名额分组',
  event: '赛事',
  stage: '赛段',
  grade: '技能等级',
  requirement: '要求',
  city: '城市',
  scheme: '方案',
};

/** Kinds of values in the words of a person; anything else is a sample or a range, set off by a space. */
function kind(expected: unknown): string {
  const words: Record<string, string> = {
    number: '数字',
    int: '整数',
    string: '文字',
    boolean: 'true 或 false',
    object: '一组字段',
    array: '列表',
    date: '日期（如 2025-03-31）',
    ...EXPECTED,
  };
  return String(expected)
    .split(' | ')
    .map((word) => wordIn(words, word, ` ${word}`))
    .join(' 或');
}

/** 行号连成段，太多时只写前面的。 */
function rowsText(value: unknown): string {
  const { named, all } = shortRanges(Array.isArray(value) ? value.map(Number) : []);
  return `${named.join('、')}${all === null ? '' : `等，共${all}行`}`;
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.join('、') : '';
}

export const help: HelpTexts = {
  program:
    '检查工匠推荐汇总表：逐人逐条对照大国工匠、北京大工匠、海淀工匠的条件，指出哪个单元格有什么问题。全程离线。',
  check: '检查推荐汇总表，给出结论、问题和名额，并写出汇总工作簿',
  files: '要检查的文件（.xlsx .xls .et .ods .csv）',
  explain: '解释一项要求、一个问题代码，或一行的每个结论是怎么来的',
  subject: '要求的编号（如 N-04）、问题代码（如 id-number.checksum），或文件（配合 --row）',
  rulesCommand: '查看和检查规则包',
  rulesList: '列出各项评选的版本和全部要求：编号、强度、条款',
  listAsOf: '标出这一天在用的版本（默认今天）',
  rulesShow: '一个方案的全部：文件、日期、每项要求、解释口径和各自的选项',
  showScheme: '方案编号，如 haidian-2025',
  rulesDiff: '两个方案或两个规则包之间：新增、取消、收紧、放宽了哪些要求',
  diffSide: '方案编号，或规则包文件夹',
  against: '用这些表试算：谁的结论会变，因为哪一条',
  rulesLint: '检查规则包的写法和含义',
  rulesCoverage: '规则与文件互相对照：没有规则的条款、没有条款的规则、没有用例的结果和口径',
  rulesTest: '运行规则包里的用例',
  mutate: '逐处改动规则（门槛、日期、名额、连接词等），列出没有用例能发现的改动',
  only: '只看一个方案、一项要求，或名称含有这些字的用例',
  contestCommand: '竞赛项目目录，核对竞赛成绩',
  contestList: '列出竞赛项目：承办单位、是否取证、形式',
  contestRank: '按成绩重新排名，核对总成绩、名次、晋级、证书和参赛条件，并写出结果工作簿',
  scoreFiles: '成绩表（.xlsx .xls .et .ods .csv），各阶段一张工作表，或用“竞赛阶段”栏区分',
  contestId: '竞赛编号（默认最近一届），如 beijing-2025',
  contestProject: '竞赛项目的序号或名称（默认看标题、工作表名和栏目）',
  contestAsOf: '核对退休年龄的日期（默认比赛日期，没有写的按通知和截止日）',
  contestReading: '选定解释口径，如 share-rounding=up，可重复或用逗号隔开',
  ranking:
    '结果工作簿写到哪里（默认在输入文件旁边：文件名.ranked.xlsx；文件夹的在文件夹里，几个的在都包含它们的文件夹里）',
  noRanking: '不写结果工作簿',
  rankFailOn: '出现什么时退出码为 1：ineligible 错误，review 另加待核实，explain 另加警告，never 总是 0',
  lang: '输出语言',
  rules: '使用另一个规则包文件夹',
  noColor: '不用颜色',
  scheme: '按哪个方案检查，可重复或用逗号隔开（默认看表格标题，没有写明就三项都查）',
  asOf: '基准日（默认用各方案自己的）；没有写 --scheme 时，也按这一天选在用的版本',
  reading: '选定解释口径，如 haidian-2025/practice=and，可重复或用逗号隔开',
  allReadings: '换一种解释口径结论就不同的，逐一指出，并说明要问什么',
  unmask: '身份证号和电话不打码',
  limit:
    '放宽或收紧读取上限：file、unzipped、memory（字节，可写 128M、1G），parts、ratio、cells、rows、columns、text（个数），time（秒）',
  password: '打开加密工作簿的密码（会留在命令历史里，宜用 --password-file）',
  passwordFile: '从文件第一行读取密码',
  format: '输出格式',
  checkFormat:
    '输出格式：json、ndjson 给程序用，sarif、junit、github 给持续集成用，csv 是问题清单，html 是可以筛选的网页',
  waivers: '批准的例外（YAML 文件）：有例外的问题照样列出，另行计数，不影响退出码',
  waiverEntries: '打印这一行各个问题的例外写法，可以抄进例外文件',
  output: '把 --format 的内容写到文件，不在屏幕上显示',
  summary:
    '汇总工作簿写到哪里（默认在输入文件旁边：文件名.summary.xlsx；文件夹的在文件夹里，几个的在都包含它们的文件夹里）',
  noSummary: '不写汇总工作簿',
  jobs: '用几个线程读表和判定（1 到 99）；默认按电脑的核数，最多 8 个，表不到 3 MB 用一个。结果与线程数无关',
  annotate:
    '另写一份标注副本（文件名.annotated.xlsx，在输入文件旁边）：有问题的单元格加底色和批注，表右加“问题”列，第一张工作表列出全部问题',
  failOn:
    '出现什么结论时退出码为 1：ineligible 不符合或错误，review 另加待核实，explain 另加需说明，never 总是 0',
  row: '表中的行号',
  publicity: '公示名单：只列可以公开的栏目，可以张贴的工作簿，和公示时间的工作日',
  publicityColumns: '另加的栏目：性别、推荐单位、主要荣誉；写“工种”或“职务”则只列这一栏。可用逗号隔开',
  publicityFrom: '公示的第一天（张贴当天）',
  publicityTo: '公示的最后一天：核对工作日够不够',
  publicityWorkbook:
    '公示工作簿写到哪里（默认在输入文件旁边：文件名.publicity.xlsx；文件夹的在文件夹里，几个的在都包含它们的文件夹里）',
  noPublicityWorkbook: '不写公示工作簿',
  publicityOutput: '把 csv 写到文件，不在屏幕上显示',
  template: '空白表样：带下拉列表、文本格式的证号和电话、填写说明和示例，可以发给各单位填写',
  registry: registryHelp,
  templateScheme: '方案编号，如 national-2024',
  templateOutput: '写到哪里（默认在当前文件夹：方案编号.template.xlsx）',
  version: '显示版本',
  helpOption: '显示帮助',
  helpCommand: '显示命令的帮助，或一个主题（如 exit-codes）的说明',
  helpSubject: '命令（如 rules lint）或主题；不写就列出全部',
  topics: '主题（craftsman help 主题）：',
  completion: '打印命令行补全的脚本：按 Tab 补全命令、选项、方案、要求编号和问题代码',
  shell: '用的是哪种命令行',
  headings: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
  placeholders: PLACEHOLDERS,
  values: (choices, standard) => {
    const said = [
      ...(choices.length > 0 ? [`可选：${choices.join('、')}`] : []),
      ...(standard === null ? [] : [`默认：${standard}`]),
    ];
    return said.length > 0 ? `（${said.join('；')}）` : '';
  },
  after: `
例子：
  craftsman check 推荐汇总表.xlsx
  craftsman check 推荐汇总表.xlsx --scheme national-2024
  craftsman explain 推荐汇总表.xlsx --row 5
  craftsman explain H-07
  craftsman explain id-number.checksum

退出码：0 没有达到 --fail-on 的问题；1 有；2 程序没能完成工作（只说一行原因）。`,
  exits: {
    findings: '\n退出码：0 没有达到 --fail-on 的问题；1 有；2 程序没能完成工作（只说一行原因）。',
    publicity:
      '\n退出码：0 名单可以公开；1 公开的栏目里有电话、证号、住址，或公示的天数不够；2 程序没能完成工作（只说一行原因）。',
    done: '\n退出码：0 已完成；2 程序没能完成工作（只说一行原因）。',
    explain: '\n退出码：0 已说明；2 没有这个编号、代码、文件或行。',
    lint: '\n退出码：0 没有错误（可能有提示）；2 有错误，逐条列出文件、行、列。',
    test: '\n退出码：0 用例全部通过（--mutate：每处改动都被发现）；1 有不通过的、没被发现的，或没有用例；2 规则包有错。',
    coverage: '\n退出码：0 没有缺；1 有缺；2 规则包有错。',
    diff: '\n退出码：0 没有差别（用 --against 试算的，没有人的结论改变）；1 有差别；2 规则包或试算的表读不了。',
  },
};
