import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { auditProgressLine, doneShare, progressLine, writingLine } from '../../src/report/progress.js';

const HALF = { files: 4, read: 2, rows: 600, judged: 300 };

describe('how far a run is', () => {
  const shares: [string, Parameters<typeof doneShare>[0], number][] = [
    ['nothing yet', { files: 4, read: 0, rows: 0, judged: 0 }, 0],
    ['no file at all', { files: 0, read: 0, rows: 0, judged: 0 }, 0],
    ['half of the files, half of their rows judged: as many rows are still to come', HALF, 0.275],
    ['half of all rows judged', { files: 4, read: 4, rows: 1200, judged: 600 }, 0.55],
    ['all done', { files: 4, read: 4, rows: 1200, judged: 1200 }, 1],
  ];
  it.each(shares)('%s', (_, counts, share) => {
    expect(doneShare(counts)).toBeCloseTo(share);
  });

  it('says what is done, how fast, and how long it still takes', () => {
    expect(progressLine(HALF, 0.3, 9, 'zh', 120)).toBe(
      '██████░░░░░░░░░░░░░░ 30%  已读 2/4 个文件  600 行  每秒 40 行  约还需 21 秒',
    );
    expect(progressLine(HALF, 0.3, 900, 'en', 120)).toBe(
      '██████░░░░░░░░░░░░░░ 30%  2/4 files read  600 rows  0 rows/s  about 35 min left',
    );
  });

  it('says how many batches of an archive are done', () => {
    expect(auditProgressLine({ done: 50, all: 200, share: 0.25 }, 10, 'zh', 120)).toBe(
      '█████░░░░░░░░░░░░░░░ 25%  已复核 50/200 批  约还需 30 秒',
    );
    expect(auditProgressLine({ done: 1, all: 200, share: 0.01 }, 10, 'en', 120)).toBe(
      '░░░░░░░░░░░░░░░░░░░░ 1%  1/200 batches audited',
    );
    expect(auditProgressLine({ done: 50, all: 200, share: 0.25 }, 10, 'zh', 30)).toBe(
      '█████░░░░░░░░░░░░░░░ 25%',
    );
  });

  it('promises nothing while too little is done to tell', () => {
    expect(progressLine({ ...HALF, read: 0, rows: 0, judged: 0 }, 0, 20, 'zh', 120)).toBe(
      '░░░░░░░░░░░░░░░░░░░░ 0%  已读 0/4 个文件',
    );
    expect(progressLine({ ...HALF, judged: 10 }, 0.04, 2, 'zh', 120)).toBe(
      '█░░░░░░░░░░░░░░░░░░░ 4%  已读 2/4 个文件  600 行',
    );
    expect([writingLine('zh'), writingLine('en')]).toEqual(['正在写出结果……', 'Writing the results…']);
  });

  it.each([30, 40, 60, 79])('fits %i columns', (width) => {
    expect(stringWidth(progressLine(HALF, 0.3, 9, 'zh', width))).toBeLessThanOrEqual(width);
  });
});
