import { expect, it } from 'vitest';
import { newFinding } from '../../src/model/new-finding.js';
import { maskedArgs, privacy } from '../../src/report/privacy.js';

const shown = (text: string, unmask = false) => {
  const finding = newFinding({
    code: 'year-month.unreadable',
    severity: 'error',
    at: { field: 'birthMonth', cell: 'D5' },
    args: { text, part: 'year' },
  });
  return maskedArgs(finding, privacy(unmask));
};

it.each([
  ['Mar 12 1978', '12'],
  ['78.3.12日前后', '12'],
  ['3月12日,78', '12'],
  ['七八年三月十二日前后', '三月'],
  ['1978年3月12日', '12'],
])('a finding of the birth column masks %s, however the date is written', (text, part) => {
  expect(String(shown(text).text)).not.toContain(part);
  expect(shown(text).part).toBe('year');
  expect(shown(text, true).text).toBe(text);
});

it.each([
  ['birthMonth', 'blank', ['D5', 'H5']],
  ['birthMonth', 'doubtful', ['D5']],
  ['birthMonth', 'range', 'D5:D7'],
  ['idNumber', 'other', '汇总表2025.3.12.xlsx!2025.3!5'],
  ['idNumber', 'others', ['1980.6报送.xlsx!Sheet1!5']],
])('a place in a finding of %s is no date: %s', (field, name, value) => {
  const finding = newFinding({ code: 'x', severity: 'error', at: { field }, args: { [name]: value } });
  expect(maskedArgs(finding, privacy(false))[name]).toEqual(value);
});
