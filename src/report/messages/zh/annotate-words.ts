import type { AnnotateWords } from '../annotate-words.js';

export const annotate: AnnotateWords = {
  sheet: '问题清单 craftsman',
  title: '问题清单（craftsman）',
  notes: (tool) => [
    `${tool} 写的标注副本，原文件没有改动。点“单元格”一列可跳到那一格；说明也写在那一格的批注里和表格最右边的“问题”列里。`,
    '底色：橙红是错误，浅黄是警告，浅蓝是待核实，浅灰是提示。改好后可直接再检查这个副本：清单、“问题”列、标注的批注和底色都不算数。',
  ],
  column: '问题（craftsman）',
  more: (count) => `（另有 ${count} 个问题，见问题清单）`,
  none: '没有发现问题。',
};
