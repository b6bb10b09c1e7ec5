import type { CodeWords } from '../../codes.js';

export const words: CodeWords = {
  severity: '类别',
  severities: (list) => list.join('、'),
  byCase: '（视情况）',
  stops: '文件没有读取或没有写成；程序不能完成工作时，退出码为 2',
  about: '说明',
  todo: '怎么办',
  basis: '依据',
  example: '例子',
  criterion: (sample) =>
    `问题里写明了条件的编号，例如 ${sample}；用 craftsman explain ${sample} 看这项条件的全文、条款和解释口径，用 craftsman explain 文件 --row 行号 看结论是怎么来的。`,
  page: {
    title: '问题代码',
    intro: [
      '检查结果里的每个问题都有一个代码，写在 JSON、SARIF 等格式里。这一页列出全部代码：是什么问题、为什么检查、怎么办。在命令行里查一个代码：`craftsman explain id-number.checksum`。',
      '类别：**错误**，必须改正，退出码为 1；**警告**，应当处理或书面说明；**待核实**，程序定不下来，要人看；**提示**，供了解，不影响结论。',
      '“依据”是规则包里要求的编号，用 `craftsman explain N-24` 可看到它的条款和全文；没有写依据的，是表格本身的常识。例子里的内容都是虚构的。',
      '本页由 `npm run docs` 从程序自己的说明生成，请勿手改。',
    ],
  },
};
