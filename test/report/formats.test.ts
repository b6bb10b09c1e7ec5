import { describe, expect, it } from 'vitest';
import { isOwnText, TEXT_FORMATS, type TextFormatName } from '../../src/report/formats.js';
import { masked, quietReport, textOf, unreadReport, waivedReport } from './format-samples.js';
import { sampleReport } from './sample-report.js';

const names = Object.keys(TEXT_FORMATS) as TextFormatName[];

describe.each(names)('--format %s', (name) => {
  it('is the same text whatever order the report came in', async () => {
    const shuffled = sampleReport();
    for (const list of [shuffled.findings, shuffled.nominees, shuffled.quotas, shuffled.inputs])
      list.reverse();
    expect(await textOf(name, shuffled)).toBe(await textOf(name, sampleReport()));
  });

  it.each(['zh', 'en'] as const)('is known as our own text in %s, whatever it says', async (lang) => {
    for (const report of [sampleReport(), quietReport(), unreadReport(), waivedReport()]) {
      expect(await isOwnText(await textOf(name, report, { lang, unmask: false }))).toBe(true);
    }
  });

  it('comes in pieces that do not grow with the report', async () => {
    const report = sampleReport();
    const [nominee] = report.nominees;
    if (nominee === undefined) throw new Error('the sample has no nominee');
    const more = Array.from({ length: 60 }, (_, i) => ({ ...nominee, row: 100 + i, key: `k${i}` }));
    const moreFindings = report.findings.flatMap((finding) => Array.from({ length: 20 }, () => finding));
    const format = await TEXT_FORMATS[name]();
    const longest = (pieces: Iterable<string>) => Math.max(...[...pieces].map(({ length }) => length));
    const before = longest(format.chunks(report, masked));
    const after = longest(
      format.chunks({ ...report, nominees: [...report.nominees, ...more], findings: moreFindings }, masked),
    );
    // One case of JUnit may have several findings.
    expect(after).toBeLessThan(name === 'junit' ? before * 21 : before * 1.5);
  });

  it('holds every number masked unless asked otherwise', async () => {
    const report = waivedReport();
    const [finding] = report.findings.filter(({ waived }) => waived !== null);
    if (finding?.waived) finding.waived.reason = '见 119900198006010015';
    for (const each of report.findings)
      each.args = { ...each.args, found: ['119900198006010015', '13800138000'] };
    const text = await textOf(name, report);
    expect(text).not.toMatch(/119900198006010015|13800138000/u);
    if (name !== 'github')
      expect(await textOf(name, report, { lang: 'zh', unmask: true })).toMatch(/119900198006010015/u);
  });
});

it('a text of somebody else is not ours', async () => {
  for (const text of [
    '',
    '{}',
    '文件,工作表,行',
    '\uFEFF文件,工作表,行,单元格',
    '::error::x',
    '<testsuites/>',
  ])
    expect(await isOwnText(text)).toBe(false);
});
