import { wordIn } from '../../lookup.js';
import type { Messages } from '../types.js';
import { frame } from './frame.js';

const KINDS: Record<string, string> = {
  pdf: ' PDF 文件',
  picture: '图片',
  archive: '压缩包',
  document: '文字文档或其他 Office 文件',
  rtf: ' RTF 文档',
  html: '不含表格的网页',
  mhtml: '单个文件网页（.mht）',
  xml: '其他 XML 文件',
};

/** 读取上限，按 --limit 的名称。 */
const LIMITS: Record<string, string> = {
  file: '文件大小',
  parts: '压缩包内的文件数',
  unzipped: '解压后的大小',
  ratio: '解压倍数',
  cells: '单元格数',
  rows: '行数',
  columns: '列数',
  text: '一格的字数',
  time: '读取时间',
  memory: '读取所用内存',
};

/** 英文开头的词与前面的汉字隔开。 */
const spaced = (text: string) => (/^[A-Za-z]/u.test(text) ? ` ${text}` : text);

/** 与图片无关的上限。 */
const IN_CELLS = /^(?:cells|rows|columns)$/u;

/** 文件读不了的原因，以及扩展名与内容不符。 */
export const messages: Messages = {
  'file.extension': ({ extension, format }) => ({
    what: `文件的扩展名是 ${extension}，内容却是${spaced(wordIn(frame.format, String(format)))}；已按内容读取。`,
    todo: '宜用 WPS 或 Excel 打开，另存为 .xlsx。',
  }),
  'file.copy': ({ first }) => ({
    what: `这个文件与“${first}”内容完全相同（逐字节一致），人选已在那里计入，没有重复计算。`,
    todo: '请删去多余的一份；如果应是另一单位的报送表，请向该单位要正确的文件。',
  }),
  'file.empty': () => ({ what: '文件是空的，没有任何内容。', todo: '请重新导出或重新拷贝这个文件。' }),
  'file.encrypted': ({ openable }) => ({
    what: '文件设了打开密码，无法读取。',
    todo: `请用 WPS 或 Excel 打开，取消密码后另存一份再检查${openable ? '；或用 --password-file 给出密码' : ''}。`,
  }),
  'file.wrong-password': () => ({ what: '密码不对，文件没有打开。', todo: '请核对密码。' }),
  'file.damaged': () => ({
    what: '文件已损坏或不完整，无法读取。',
    todo: '请用 WPS 或 Excel 打开并另存为 .xlsx；打不开的，请向报送单位重新索取。',
  }),
  'file.not-a-spreadsheet': ({ kind }) => ({
    what: `文件内容不是电子表格${!Object.hasOwn(KINDS, String(kind)) ? '' : `，而是${KINDS[String(kind)]}`}。`,
    todo: '请提供 .xlsx、.xls、.et、.ods 或 .csv 格式的推荐汇总表。',
  }),
  'file.not-here': () => ({
    what: '网页里只读 .xlsx 和 .csv，这个文件是别的格式，或者打不开。',
    todo: '请用 WPS 或 Excel 另存为 .xlsx，或在电脑上用 craftsman 检查。',
  }),
  'file.gnumeric': () => ({
    what: '这是 Gnumeric 自有格式的文件，本工具不读取。',
    todo: '请用 Gnumeric 打开，另存为 .xlsx 后再检查。',
  }),
  'file.too-large': ({ limit, size, most }) => ({
    what: `${wordIn(LIMITS, String(limit))}超出上限（${size ? `${size}，` : ''}上限 ${most}）。`,
    todo: `请删去${IN_CELLS.test(String(limit)) ? '多余的行、列和工作表' : '图片和多余的工作表'}，或拆成几个文件；确认文件可靠的，可用 --limit ${limit}=… 放宽。`,
  }),
  'file.long-cell': ({ sheet, cell, length, most }) => ({
    what: `工作表“${sheet}”的 ${cell} 格有 ${length} 个字符，超过一格能放的 ${most} 个，多半是引号或分隔符丢失。`,
    todo: '请在 WPS 或 Excel 里打开核对，再另存为 .xlsx。',
  }),
  'file.timeout': ({ seconds, waited }) =>
    waited
      ? {
          what: `等了 ${waited} 秒仍未读完（处理器时间还没有用满 ${seconds} 秒），已停止。`,
          todo: '电脑可能太忙：请关掉别的程序再试，或用 --limit time=60 放宽；仍然如此的，用 WPS 或 Excel 打开并另存为 .xlsx 后再检查。',
        }
      : {
          what: `读取用了 ${seconds} 秒处理器时间仍未完成，已停止。`,
          todo: '请用 WPS 或 Excel 打开并另存为 .xlsx 后再检查；确认文件可靠的，可用 --limit time=60 放宽。',
        },
  'file.reader-ended': () => ({
    what: '读取这个文件时，读取程序自己停了，没有给出结果。',
    todo: '请再试一次；仍然如此的，用 WPS 或 Excel 打开并另存为 .xlsx；别的文件也读不了的，请重新安装 craftsman。',
  }),
  'file.open-quote': ({ row }) => ({
    what: `第${row}行有一个英文双引号没有成对，后面的内容全被并进了一个单元格。`,
    todo: '请补上或删去这个引号，或另存为 .xlsx。',
  }),
  'file.undecodable': () => ({
    what: '文本的编码无法识别，既不是 UTF-8、UTF-16，也不是 GBK（GB18030）。',
    todo: '请用 WPS 或 Excel 打开并另存为 .xlsx，或另存为 UTF-8 编码的 .csv。',
  }),
};
