import type { Args } from '../../../model/finding.js';
import { shortName } from '../../lookup.js';
import { listArg, rowsArg, textArg } from '../args.js';
import { shortRanges } from '../ranges.js';
import type { RegistryHelp, RegistryWords } from '../registry-words.js';
import type { Messages } from '../types.js';

/** 登记里的一处：批次、日期、单位、奖项、原来在哪一行。 */
function entries(args: Args, name = (award: string) => award): string {
  const texts = listOf(args, 'entries');
  const awards = listOf(args, 'awards');
  const named = awards.map((award, index) => {
    const [label = '', date = '', unit = '', hash = '', sheet = '', row = ''] = texts.slice(index * 6);
    const batch = label === '' ? `${date} 登记的一批` : `批次“${label}”`;
    const about = [
      ...(label === '' ? [`文件的 SHA-256 以 ${hash} 开头`] : [`${date} 登记`]),
      unit === '' ? '推荐单位没有记' : `推荐单位：${unit}`,
      award.split('\n').map(name).join('、'),
    ];
    return `${batch}${sheet === '1' ? '' : `第${sheet}张工作表`}第${row}行（${about.join('；')}）`;
  });
  const more = Number(args.more ?? 0);
  return `${named.join('；')}${more > 0 ? `；另有${more}处` : ''}`;
}

/** 空的也要占位置的列表。 */
function listOf(args: Args, name: string): string[] {
  const value = args[name];
  return Array.isArray(value) ? value : [];
}

const byOldNumber = (args: Args) =>
  textArg(args, 'old') === '' ? '' : '表里的证号是15位旧号，这里按换算成的18位比对。';

const rows = (args: Args, name: string) =>
  rowsArg(args, name)
    .map(({ sheet, numbers }) => `${sheet} 第${shortRanges(numbers).named.join('、')}行`)
    .join('；');

const WHOSE: Record<string, string> = {
  other: '别的单位也报过这个人',
  open: '登记里已有这个人，推荐单位有一边没有写清，看不出是不是同一家',
  same: '推荐单位相同的另一份表里也报过这个人',
};

const SETTLE: Record<string, string> = {
  other:
    '请按批次、文件和行找到对方那份表，核对是不是同一个人、对方是否已经撤回；两家都报的，商定由谁推荐，另一家撤回。商定以后可以写进例外文件（--waivers）。',
  open: '请按批次、文件和行找到那份表核对。是同一份表的更正稿的，写清推荐单位，或两次用同一个 --registry-label；是两家报的，商定由谁推荐。',
  same: '可能是别的区县、另一批，或同一份表改动很大的更正稿。请按批次、文件和行找到那份表，核对是不是都要报这个人；是更正稿的，两次请用同一个 --registry-label；是两份表的，标签要不同。',
};

export const messages: Messages = {
  'registry.sent-before': (args) => ({
    what: `${WHOSE[textArg(args, 'whose')] ?? WHOSE.open}：${entries(args, shortName)}。${byOldNumber(args)}`,
    todo: SETTLE[textArg(args, 'whose')] ?? SETTLE.open ?? '',
  }),
  'registry.other-edition': (args) => ({
    what: `这个人在另一届也申报过同一奖项：${entries(args)}。文件没有规定往届申报过的不能再报。${byOldNumber(args)}`,
    todo: '',
  }),
  'registry.other-award': (args) => ({
    what: `这个人在别的批次里申报过另一个奖项：${entries(args)}。这是允许的。${byOldNumber(args)}`,
    todo: '',
  }),
  'registry.not-entered': (args) => {
    const count = Number(args.count ?? 0);
    const old = listArg(args, 'old').length;
    const missing =
      count === 0
        ? ''
        : `有${count}人没有可用的身份证号，没有与登记比对，也不进登记：${rows(args, 'rows')}。`;
    const short =
      old === 0 ? '' : `有${old}人的证号是15位旧号，按换算成的18位比对过，不进登记：${rows(args, 'old')}。`;
    return { what: `${missing}${short}`, todo: '请填上正确的18位身份证号，再检查一次。' };
  },
  'registries.file-needed': () => ({
    what: '--registry-key、--registry-label、--registry-read-only 要和 --registry 一起用。',
    todo: '例如 --registry 登记.jsonl --registry-key 登记密钥.key。',
  }),
  'registries.key-needed': () => ({
    what: '用 --registry 时还要用 --registry-key 写明密钥文件。',
    todo: '还没有密钥的，用 craftsman registry key 登记密钥.key 生成一个。',
  }),
  'registries.bad-label': ({ most }) => ({
    what: `--registry-label 应是一行文字，不超过${most}个字，不能有证号、电话。`,
    todo: '例如 --registry-label 海淀区2025年第一批。',
  }),
  'registries.named-label': () => ({
    what: '--registry-label 里有一名人选的姓名，登记要给别人看，不能写。',
    todo: '请换一个标签，例如“海淀区2025年第一批”。',
  }),
  'registries.same-file': () => ({
    what: '登记文件和密钥文件，或者和要检查的文件，是同一个文件。',
    todo: '请用 --registry 写明另外的登记文件。',
  }),
  'registries.no-file': () => ({
    what: '登记文件是链接、文件夹或设备，没有用。',
    todo: '请写出登记文件本身的路径。',
  }),
  'registries.too-large': ({ most }) => ({
    what: `登记文件超过 ${most} MB，没有读。`,
    todo: '请检查是不是这个文件。',
  }),
  'registries.not-registry': () => ({
    what: '这不是登记文件，没有读，也没有写。',
    todo: '请检查 --registry 的路径；还没有登记的，写一个新文件名，会自动新建。',
  }),
  'registries.empty': () => ({
    what: '登记文件是空的，原来的内容可能丢了，没有用。',
    todo: '请用备份；确实要从头做的，先删去这个文件。',
  }),
  'registries.newer': () => ({
    what: '登记文件是更新的版本写的，这一版读不了。',
    todo: '请用新版本的 craftsman。',
  }),
  'registries.damaged': ({ from, to }) => ({
    what: `登记文件第${from === to ? from : `${from}–${to}`}行改动过或损坏了，校验值不对，没有用。`,
    todo: '请用备份；登记只能由程序往后加，不能用别的程序改。',
  }),
  'registries.cut': ({ from, missing }) => ({
    what: `登记文件不完整：第${from}行开始的一批还缺${missing}行，没有用。`,
    todo: '请用备份，或重新拷贝一份。',
  }),
  'registries.other-key': ({ key }) => ({
    what: `登记文件不是用 ${key} 这个密钥做的，比不出结果，没有用。`,
    todo: '请用做这份登记的密钥；换了密钥的，用新的登记文件。',
  }),
  'registries.two-keys': ({ other }) => ({
    what: `与 ${other} 不是用同一个密钥做的，不能合并。`,
    todo: '同一个人在两份登记里的代码不同，合在一起也比不出来；请各方改用同一个密钥。',
  }),
  'registries.bad-key': () => ({
    what: '这不是登记密钥文件，或者已经损坏。',
    todo: '请用 craftsman registry key 生成的文件，不要自己编。',
  }),
  'registries.open-key': () => ({
    what: '密钥文件别的用户也能读；谁有密钥，谁就能从登记里试出证号。',
    todo: '请执行 chmod 600，只留自己可读。',
  }),
  'registries.key-exists': () => ({
    what: '已有这个文件，没有覆盖。',
    todo: '密钥丢了，用它做的登记就再也比不了；要新密钥请换一个文件名。',
  }),
  'registries.output-exists': () => ({
    what: '已有这个文件，没有覆盖。',
    todo: '请用 --output 换一个文件名。',
  }),
  'registries.locked': ({ lock }) => ({
    what: '另一个 craftsman 正在写登记，等了几秒还没有写完；这一次什么也没有写。',
    todo: `请稍后再检查一次；没有别人在用的，过一分钟再试，或删去 ${lock}。`,
  }),
  'registries.changed': () => ({
    what: '检查的时候，别人往登记里加了一批；这一次什么也没有写，以免漏比。',
    todo: '请再检查一次。',
  }),
  'cli.registry-made': ({ path, count }) => ({
    what: `原来没有登记文件，已新建 ${path}，登记${count}条。`,
    todo: '本来应该有的，请检查 --registry 的路径。',
  }),
  'cli.registry-added': ({ path, count }) => ({ what: `新登记${count}条：${path}`, todo: '' }),
  'cli.registry-compared': (args) => ({
    what: `与登记 ${args.file} 比对${args.compared}人：${args.asked}人须核实，${args.known}人本来就登记过${args.readOnly === 'yes' ? '；只比对，没有登记' : Number(args.added) === 0 ? '；没有要登记的' : ''}。`,
    todo: '',
  }),
  'cli.registry-key': ({ path, key }) => ({
    what: `已生成密钥文件 ${path}（编号 ${key}）。`,
    todo: '请妥善保管：谁有它，谁就能从登记里试出证号；丢了它，登记就再也比不了。',
  }),
  'cli.registry-merged': ({ path, batches, entries: count }) => ({
    what: `已合并到 ${path}：${batches}批，${count}条。`,
    todo: '',
  }),
};

export const registryHelp: RegistryHelp = {
  file: '与以前各批的登记比对，并把这一批记进去：同一人是否报过两次（没有这个文件就新建）',
  keyFile: '登记的密钥文件，用 craftsman registry key 生成',
  label: '这一批叫什么（记进登记，不能写姓名）；同一份表的更正稿用同一个标签',
  readOnly: '只与登记比对，不记进去',
  command: '登记：不交换身份证号，核对同一人是否在别的单位、别的年份报过',
  key: '生成一个密钥文件（只有自己可读，不覆盖已有的文件）',
  newKey: '写到哪里',
  merge: '把用同一个密钥做的几份登记合成一份（不需要密钥）',
  files: '登记文件',
  output: '合并后的登记写到哪里（新文件）',
  show: '登记是否完整，里面有哪些批次（不需要密钥）',
  exits: '\n退出码：0 已完成；2 没能完成（只说一行原因）。',
};

export const registryWords: RegistryWords = {
  registry: '登记',
  state: '比对时的校验值',
  rows: (count) => `${count}行`,
  compared: '比对结果',
  counts: ({ compared, unidentified, asked, known, added }) =>
    `比对${compared}人，须核实${asked}人，本来就登记过${known}人；没有可用证号${unidentified}人；${added === null ? '只比对，没有登记' : `新登记${added}条`}`,
  whole: (batches, count, persons) => `登记完整：${batches}批，${count}条，${persons}人`,
  key: '密钥编号',
  lines: (count, sum) => `共${count}行，校验值 ${sum}`,
  empty: '还没有登记任何批次。',
  noLabel: '（没有标签）',
  entries: (count) => `${count}条`,
};
