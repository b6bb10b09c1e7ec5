import type { ManWords } from '../man-words.js';

export const man: ManWords = {
  name: '名称',
  synopsis: '用法',
  description: '说明',
  commands: '命令',
  topics: '主题',
  seeAlso: '另见',
  brief: '检查工匠推荐汇总表',
  see: '程序的 docs 文件夹：codes.md（问题代码）、ci.md、api.md。craftsman help --lang en 显示英文。',
};
