import type { CodeTexts } from '../../codes.js';

/** 文件。 */
export const texts: CodeTexts = {
  'file.not-found': {
    title: '找不到文件',
    about: '命令里写的文件或文件夹不存在，多半是路径、文件名或扩展名写错了。',
  },
  'file.name-no-text': {
    title: '文件名不是 UTF-8',
    about:
      '文件或文件夹的名字不是 UTF-8 编码，名字里的字认不出，程序因此打不开它。多半是别的系统上做的压缩包，解压时没有转换文件名的编码。',
  },
  'file.no-match': {
    title: '没有符合写法的文件',
    about: '用 * 之类的写法指定文件时，一个符合的也没有。',
  },
  'file.no-file': {
    title: '不是普通文件',
    about: '所写的路径不是可以打开的普通文件，例如设备或管道。程序只读取普通文件。',
  },
  'file.empty-folder': {
    title: '文件夹里没有表格',
    about: '检查文件夹时只看表格的扩展名，这个文件夹里一个也没有。',
  },
  'file.unreadable-folder': {
    title: '文件夹打不开',
    about: '没有权限，或者磁盘读写出错，所以里面的文件都没有检查。',
  },
  'file.unreadable': {
    title: '文件打不开',
    about: '没有权限、文件正被占用，或者磁盘读写出错。文件内容本身未必有问题。',
  },
  'file.unwritable': {
    title: '写不了输出文件',
    about: '汇总工作簿等输出没有写成，检查结果不受影响。最常见的原因是上一次的汇总还在 WPS 或 Excel 里开着。',
  },
  'file.own-summary': {
    title: '给的是本程序写的结果',
    about: '这个文件是以前检查时写出的结果（例如汇总工作簿），不是报送的表。再检查它会把人选重复计算。',
  },
  'file.empty': {
    title: '空文件',
    about: '文件里一个字节也没有，多半是导出或拷贝中断造成的。',
  },
  'file.encrypted': {
    title: '文件有打开密码',
    about:
      '设了打开密码的文件读不出内容。只有 .xlsx 可以用 --password-file 给出密码，其余格式要先在表格软件里取消密码。',
  },
  'file.wrong-password': {
    title: '密码不对',
    about: '所给的密码打不开这个文件。密码从 --password-file 的第一行读取，前后的空格也算。',
  },
  'file.damaged': {
    title: '文件已损坏',
    about: '文件不完整或结构有误。只读一部分可能漏掉人选，所以整个文件都不读。',
  },
  'file.not-a-spreadsheet': {
    title: '不是电子表格',
    about: '程序看内容认格式，不看扩展名；这个文件的内容不是表格，例如是 PDF、图片或压缩包。',
  },
  'file.not-here': {
    title: '网页里读不了的格式',
    about: '在网页里检查时只读 .xlsx 和 .csv；其余格式的读取要靠命令行程序。',
  },
  'file.gnumeric': {
    title: 'Gnumeric 自有格式',
    about: 'Gnumeric 自己的 .gnumeric 格式不在可读之列。',
  },
  'file.too-large': {
    title: '超出读取上限',
    about: '为防止异常或恶意的文件拖垮电脑，读取设有上限；正常的推荐汇总表远远达不到。',
    todo: '请删去多余的行、列、图片和工作表，或拆成几个文件；确认文件可靠的，可用 --limit 放宽所说的那一项。',
  },
  'file.long-cell': {
    title: '一格的内容过长',
    about: '一格里的字数超过表格软件一格能放的上限，多半是 CSV 的引号或分隔符丢失，后面的内容并进了一格。',
  },
  'file.timeout': {
    title: '读取超时',
    about:
      '文件在限定的处理器时间内没有读完，已经停止。正常的表几秒钟就能读完，多半是文件异常。电脑忙不算在内，但总共等的时间也有上限。',
  },
  'file.reader-ended': {
    title: '读取中途停止',
    about:
      '读取文件的那部分程序自己停了，没有给出结果。可能是文件异常，也可能是程序没有装全（例如被杀毒软件删了文件），所以不说是文件损坏。',
  },
  'file.open-quote': {
    title: '引号没有成对',
    about: 'CSV 文件里有一个双引号只有开头没有结尾，后面各行都会被当成一格的内容，人选就会丢失，所以不读。',
  },
  'file.undecodable': {
    title: '编码无法识别',
    about: '文本文件的编码既不是 UTF-8、UTF-16，也不是 GBK（GB18030）。猜着读会得到乱码，所以不读。',
  },
  'file.no-table': {
    title: '没有找到汇总表的表头',
    about: '程序按列名认列，不按位置。前几行里认得出的列名太少，就不能确定这是推荐汇总表。',
    todo: '请核对是否选对了文件，并按表样的列名写表头；有乱码或合并成一格的，请用原来的文件；表在隐藏的工作表里的，请取消隐藏。',
  },
  'file.extension': {
    title: '扩展名与内容不符',
    about: '例如扩展名是 .xls，内容却是网页或文本。已按内容读取，但别的软件可能打不开。',
  },
  'file.encoding': {
    title: '文本的编码',
    about: '没有标明编码的文本文件，说明按哪种编码读取。如果结果里有乱码，就是编码认错了。',
    todo: '不用处理；结果里有乱码的，请另存为 .xlsx 后再检查。',
  },
  'file.copy': {
    title: '内容相同的文件',
    about: '两个文件逐字节相同。同一份名单计两次会使名额翻倍，所以只计一次。',
  },
};
