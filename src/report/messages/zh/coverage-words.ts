import type { CoverageWords } from '../coverage-words.js';

export const coverage: CoverageWords = {
  document: '文件',
  requirements: '要求',
  clauses: '条款',
  outcomes: '结果',
  options: '口径选项',
  total: '合计',
  gap: {
    requirement: () => '没有写成规则',
    clause: () => '条款没有任何要求引用',
    rule: (clause) => `引用的条款没有列出：${clause}`,
    outcome: (missing) => `没有用例的结果：${missing}`,
    option: (missing) => `没有用例的口径选项：${missing}`,
  },
  expectable: { within: '名额内', exceeded: '超额', 'not-listed': '不列出' },
  complete: '每项要求、每个条款、每种结果、每个口径选项都有着落。',
  gaps: (count) => `缺 ${count} 处。`,
};
