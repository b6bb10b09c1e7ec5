import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../src/model/fact.js';
import type { Proof } from '../../src/model/outcome.js';
import { renderExplainNominee } from '../../src/report/explain.js';
import { wordOf } from '../../src/report/expression-words.js';
import { frameOf, wording } from '../../src/report/messages/index.js';
import { privacy } from '../../src/report/privacy.js';
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
