import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { renderExplainCriterion, renderExplainNominee } from '../../src/report/explain.js';
import { TEXT_FORMATS, type TextFormatName } from '../../src/report/formats.js';
import { renderJson } from '../../src/report/json.js';
import { problemLine } from '../../src/report/problem.js';
import { renderTerminal } from '../../src/report/terminal/index.js';
import { soiledReport, textOf } from './format-samples.js';

/** What a terminal obeys: ESC sequences, BEL, DEL, a C1 control, a line separator, marks that turn the direction. */
const EVIL = '\u001B[31m\u0007\r\u007F\u009B2J\u2028\u202E\u2066';
const OBEYED = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/u;

const evilReport = (): Report => soiledReport(EVIL);

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

it.each(Object.keys(TEXT_FORMATS) as TextFormatName[])(
  '%s holds nothing that a terminal obeys',
  async (name) => {
    for (const lang of ['zh', 'en'] as const) {
      const text = await textOf(name, evilReport(), { lang, unmask: true });
      // The line ends of RFC 4180.
      expect(OBEYED.exec(name === 'csv' ? text.replaceAll('\r\n', '\n') : text)).toBeNull();
    }
  },
);
