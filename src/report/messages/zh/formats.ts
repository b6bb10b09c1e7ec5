import type { FormatWords } from '../format-words.js';

export const formats: FormatWords = {
  csv: { code: '代码', old: '原值', new: '新值' },
  basis: (document, clause) => `《${document}》${clause}`,
  see: (subject) => `运行 craftsman explain ${subject} 可看到说明。`,
  github: {
    counts: {
      unread: (n) => `没有检查的文件 ${n}`,
      error: (n) => `错误 ${n}`,
      warning: (n) => `警告 ${n}`,
      review: (n) => `待核实 ${n}`,
      note: (n) => `提示 ${n}`,
    },
    unlisted: (n) => `其中提示 ${n} 条没有逐条列出，用 --format csv 可看全部。`,
  },
  junit: { file: '文件和工作表', rows: '逐行填写', quotas: '名额' },
};
