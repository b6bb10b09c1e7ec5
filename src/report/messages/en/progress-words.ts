import type { ProgressWords } from '../types.js';

export const progressWords: ProgressWords = {
  files: (read, files) => `${read}/${files} files read`,
  batches: (done, all) => `${done}/${all} batches audited`,
  rows: (rows) => `${rows} rows`,
  rate: (rate) => `${rate} rows/s`,
  left: (seconds) =>
    seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`,
  writing: 'Writing the results…',
};
