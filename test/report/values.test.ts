import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../src/model/fact.js';
import { newFinding } from '../../src/model/new-finding.js';
import type { Proof } from '../../src/model/outcome.js';
import { renderExplainNominee } from '../../src/report/explain.js';
import { wordOf } from '../../src/report/expression-words.js';
import { frameOf, wording } from '../../src/report/messages/index.js';
import { privacy, repairText } from '../../src/report/privacy.js';
import { plainValue, valueText } from '../../src/report/values.js';
import { sampleReport } from './sample-report.js';

const frame = frameOf('zh');
const hide = privacy(false);

describe('numbers have two decimals at most', () => {
  it.each<[FactValue, string, unknown]>([
    [{ min: 230 / 12, max: 230 / 12 }, '19.17', 19.17],
    [{ min: 230 / 12, max: 235 / 12 }, '19.17至19.58', { min: 19.17, max: 19.58 }],
    [{ min: 9, max: 115 / 12, maxOpen: true }, '9至9.58', { min: 9, max: 9.58, maxOpen: true }],
    [{ min: 65 / 6, max: null }, '不低于10.83', { min: 10.83, max: null }],
    [65 / 6, '10.83', 10.83],
    [2024, '2024', 2024],
  ])('%j is %s', (value, text, plain) => {
    expect(valueText(value, 'shopfloorYears', frame, hide)).toBe(text);
    expect(plainValue(value)).toEqual(plain);
  });
});

describe('another nomination of the person is named by its row, in words', () => {
  const item = (text: string) => ({ text, cell: 'AD4', otherUnit: true });
  it.each([
    ['文件.xlsx!表!16', '文件.xlsx / 表 第16行', 'row 16 of 文件.xlsx / 表'],
    ['文件.xlsx!表!甲!16', '文件.xlsx / 表!甲 第16行', 'row 16 of 文件.xlsx / 表!甲'],
  ])('%s', (key, zh, en) => {
    expect(valueText([item(key)], 'otherSubmissions', frame, hide)).toBe(zh);
    expect(valueText([item(key)], 'otherSubmissions', frameOf('en'), hide)).toBe(en);
    expect(valueText([item(key)], 'honours', frame, hide)).toBe(key);
  });

  it('the finding of the criterion says it too', () => {
    const args = { title: '题', question: '由谁推荐', others: ['文件.xlsx!表!16'] };
    expect(wording('criterion.undetermined', args, 'zh').what).toContain(
      '由谁推荐。另一处：文件.xlsx / 表 第16行。',
    );
    expect(wording('criterion.undetermined', args, 'en').what).toContain(
      'The other: row 16 of 文件.xlsx / 表.',
    );
  });
});

describe('a repair whose difference is masked', () => {
  const finding = (field: string, old: string, now: string) =>
    newFinding({
      code: 'year-month.settled-by-id',
      severity: 'note',
      at: { file: 'a', sheet: 'S', row: 5, cell: 'D5', field },
      args: { column: '出生年月', columnEn: 'Month of birth' },
      repair: { old, new: now },
    });
  it.each([
    ['birthMonth', '1980.1', '1980.10', '用 --unmask 可看到前后的值', '1980.1 → 1980.10'],
    // January must not be told from October by what is said.
    ['birthMonth', '1980.1', '1980.1', '用 --unmask 可看到前后的值', '1980.1 → 1980.1'],
    ['workSince', '2007年7月', '2007.7', '2007年7月 → 2007.7', '2007年7月 → 2007.7'],
  ])('%s %s → %s', (field, old, now, masked, open) => {
    expect(repairText(finding(field, old, now), hide, frame)).toBe(masked);
    expect(repairText(finding(field, old, now), privacy(true), frame)).toBe(open);
    expect(repairText(finding('birthMonth', old, now), hide, frameOf('en'))).toBe(
      '--unmask shows old and new',
    );
  });

  it.each(['zh', 'en'] as const)('the words about it name no month (%s)', (lang) => {
    const { what, todo } = wording(
      'year-month.settled-by-id',
      { column: '出生年月', columnEn: 'Month of birth' },
      lang,
    );
    expect(`${what}${todo}`).not.toMatch(/[0-9]|零|October|zero/u);
  });
});

describe('ids and texts of cells', () => {
  const dictionary = { frame, lang: 'zh' as const, terms: {}, readings: [], said: new Set<string>() };

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is no word', (text) => {
    expect(wordOf('reason', text, dictionary)).toBe(text);
    expect(wordOf(text, text, dictionary)).toBe(text);
    expect(valueText(text, 'reason', frame, hide)).toBe(text);
    expect(wording(text, {}, 'zh').what).toBe(text);
  });

  it.each(['first', 'gold', 'nominee', 'constructor', 'true'])('a cell that says %s is shown so', (found) => {
    const report = sampleReport();
    const [nominee] = report.nominees;
    const [verdict] = nominee?.verdicts ?? [];
    const [criterion] = verdict?.criteria ?? [];
    if (nominee === undefined || verdict === undefined || criterion === undefined)
      throw new Error('the sample has no criterion');
    const proof: Proof = {
      op: 'fact',
      of: 'post',
      outcome: 'unmet',
      expected: { is: 'x' },
      found,
      cells: ['M5'],
    };
    const one = { ...nominee, verdicts: [{ ...verdict, criteria: [{ ...criterion, proof }] }] };
    const text = renderExplainNominee(report, one, { lang: 'zh', width: 80, color: false });
    expect(text).toContain(`表中：${found}（M5）`);
  });
});
