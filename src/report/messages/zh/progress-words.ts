import type { ProgressWords } from '../types.js';

export const progressWords: ProgressWords = {
  files: (read, files) => `已读 ${read}/${files} 个文件`,
  batches: (done, all) => `已复核 ${done}/${all} 批`,
  rows: (rows) => `${rows} 行`,
  rate: (rate) => `每秒 ${rate} 行`,
  left: (seconds) => (seconds < 90 ? `约还需 ${seconds} 秒` : `约还需 ${Math.round(seconds / 60)} 分钟`),
  writing: '正在写出结果……',
};
