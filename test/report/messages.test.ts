import { describe, expect, it, vi } from 'vitest';
import { messages as enJudging } from '../../src/report/messages/en/judging.js';
import { messageOf } from '../../src/report/messages/index.js';
import { messages as zhJudging } from '../../src/report/messages/zh/judging.js';
import { sampleReport } from './sample-report.js';

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));
vi.mock('../../src/report/messages/en/index.js', () => import('./sample-wording/en.js'));

describe('messageOf', () => {
  it('shows a code without wording as it is, with its arguments masked', () => {
    const report = sampleReport();
    const [first] = report.findings;
    if (first === undefined) throw new Error('the sample has no finding');
    const unknown = { ...first, code: 'no.such-code', args: { text: '119900198006010015', n: 2 } };
    expect(messageOf(unknown, report, 'zh')).toEqual({
      what: 'no.such-code text=**************0015 n=2',
      todo: '',
    });
  });

  it.each(['zh', 'en'] as const)('words every finding of the sample in %s', (lang) => {
    const report = sampleReport();
    for (const finding of report.findings) {
      const { what, todo } = messageOf(finding, report, lang);
      expect(what).not.toBe('');
      expect(`${what} ${todo}`).not.toMatch(/undefined|\[object|NaN/u);
    }
  });
});

describe('wording of the judging codes', () => {
  it('is there in both languages', () => {
    expect(Object.keys(enJudging)).toEqual(Object.keys(zhJudging));
  });

  it.each(Object.keys(zhJudging))('%s bears missing arguments', (code) => {
    for (const messages of [zhJudging, enJudging]) {
      const message = messages[code]?.({});
      expect(`${message?.what} ${message?.todo}`).not.toMatch(/undefined|NaN/u);
    }
  });

  it('English holds no Chinese', () => {
    for (const message of Object.values(enJudging)) {
      expect(JSON.stringify(message({ cap: 5 }))).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
