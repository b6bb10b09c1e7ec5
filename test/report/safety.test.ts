import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { renderExplainCriterion, renderExplainNominee } from '../../src/report/explain.js';
import { renderJson } from '../../src/report/json.js';
import { problemLine } from '../../src/report/problem.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { sampleReport } from './sample-report.js';

/** What a terminal obeys: ESC sequences, BEL, DEL, a C1 control, a line separator, marks that turn the direction. */
const EVIL = '\u001B[31m\u0007\r\u007F\u009B2J\u2028\u202E\u2066';
const OBEYED = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/u;

/** Fields that hold what cells, sheet names and file names say, wherever they stand in the report. */
const FROM_FILES =
  /^(file|sheet|name|text|from|to|old|new|group|found|zh|employer|reason|titles|header|key|other|unit|value)$/u;

/** The sample report with the signs behind every such text. */
function evilReport(): Report {
  const soiled = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FROM_FILES.test(key) ? `${value}${EVIL}` : value;
    if (Array.isArray(value)) return value.map((item) => soiled(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, soiled(item, name)]));
  };
  const { schemes, fields, terms, tool, ...data } = sampleReport();
  return { ...(soiled(data, '') as typeof data), schemes, fields, terms, tool };
}

const layout = { lang: 'zh', unmask: false, color: false, width: 80 } as const;

it.each([false, true])('the terminal report holds nothing that a terminal obeys (unmask: %s)', (unmask) => {
  const report = evilReport();
  for (const width of [60, 200]) {
    for (const lang of ['zh', 'en'] as const) {
      const text = renderTerminal(report, { ...layout, lang, unmask, width });
      expect(text).toContain('␛');
      expect(OBEYED.exec(text)).toBeNull();
      const coloured = renderTerminal(report, { ...layout, lang, unmask, width, color: true });
      expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(text);
      // The red of the cells is a sign, not a colour.
      expect(coloured).toContain('␛[31m');
    }
  }
});

it('explain holds nothing that a terminal obeys', () => {
  const report = evilReport();
  for (const nominee of report.nominees) {
    const text = renderExplainNominee(report, nominee, layout);
    expect(text).toContain('␛');
    expect(OBEYED.exec(text)).toBeNull();
  }
  const [scheme] = report.schemes;
  const [rule] = scheme?.criteria ?? [];
  if (scheme === undefined || rule === undefined) throw new Error('the sample has no criteria');
  const evil = { ...rule, title: { zh: `${rule.title.zh}${EVIL}`, en: rule.title.en } };
  expect(OBEYED.exec(renderExplainCriterion(scheme, evil, layout))).toBeNull();
});

it('error lines hold nothing that a terminal obeys', () => {
  const line = problemLine(
    { code: 'file.no-table', args: { sheet: EVIL, hidden: EVIL }, file: `a${EVIL}` },
    'zh',
  );
  expect(line).toMatch(/^a␛\[31m␇␍␡�2J���：/u);
  expect(OBEYED.exec(line)).toBeNull();
});

it('JSON escapes them and says the same', () => {
  const text = renderJson(evilReport(), { lang: 'zh', unmask: true });
  expect(OBEYED.exec(text)).toBeNull();
  expect(text).toContain('\\u001b[31m');
  const [input] = (JSON.parse(text) as { inputs: { file: string }[] }).inputs;
  expect(input?.file.endsWith(EVIL)).toBe(true);
});
