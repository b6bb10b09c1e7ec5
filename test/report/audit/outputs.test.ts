import { createHash } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../src/model/audit.js';
import { auditPage } from '../../../src/report/audit/html.js';
import { auditJson } from '../../../src/report/audit/json.js';
import { renderAudit } from '../../../src/report/audit/terminal.js';
import { renderAuditWorkbook } from '../../../src/report/audit/workbook.js';
import { isOwnText } from '../../../src/report/formats.js';
import type { Lang } from '../../../src/report/lang.js';
import { auditPageWords } from '../../../src/report/messages/audit-page-words.js';
import { isOwnResult } from '../../../src/report/own-files.js';
import { all, parsed, skeleton, withClass } from '../html/tree.js';
import { faultsOf } from '../ooxml.js';
import { sampleAudit, viewOf } from './sample.js';

const ID = '119900198006010015';
const HOSTILE = `</td><script>alert(1)</script><img src=x onerror=alert(2)>"'=HYPERLINK("http://e.invalid")&amp;\u202E\u001B[31m\uD800${ID}`;

const pageOf = (report: AuditReport, lang: Lang = 'zh') => [...auditPage(viewOf(report, lang))].join('');
const textsOf = (root: ReturnType<typeof parsed>['root'], name: string) =>
  withClass(root, name).map(({ text }) => text);

async function sheetsOf(report: AuditReport, lang: Lang = 'zh') {
  const { sheets } = await readXlsx(await renderAuditWorkbook(viewOf(report, lang)));
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((value) => value ?? '')) }));
}

/** The sample as an archive in which everything replays. */
function clean(): AuditReport {
  const report = sampleAudit();
  const [batch] = report.batches;
  if (batch === undefined) throw new Error('the sample has no batch');
  const summary = { seals: 1, replayed: 1, differs: 0, undone: 0, exitCode: 0 as const };
  return { ...report, batches: [batch], said: [], against: null, summary };
}

describe('the last line on the screen', () => {
  it.each<[Lang, string]>([
    ['zh', '，存档本身有 1 处问题。'],
    ['en', '; 1 problem of the archive itself.'],
  ])('tells what is wrong with the archive itself (%s)', (lang, words) => {
    const options = { lang, width: 200, color: false, unmask: false };
    expect(renderAudit(sampleAudit('a'), options)).toContain(words);
    expect(renderAudit(clean(), options)).not.toContain(words);
  });
});

describe('the tables of a batch', () => {
  const tables = (count: number): AuditReport => {
    const report = clean();
    const [batch] = report.batches;
    if (batch === undefined) throw new Error('the sample has no batch');
    const files = Array.from({ length: count }, (_, index) => ({
      kind: 'input' as const,
      file: `单位${index + 1}.xlsx`,
      state: 'intact' as const,
      path: `单位${index + 1}.xlsx`,
    }));
    return { ...report, batches: [{ ...batch, files }] };
  };

  it.each<[number, string]>([
    [1, '单位1.xlsx'],
    [2, '单位1.xlsx、单位2.xlsx'],
    [7, '单位1.xlsx、单位2.xlsx、单位3.xlsx、单位4.xlsx、单位5.xlsx等7个文件'],
  ])('%i: named at the terminal, on the page and in the workbook', async (count, named) => {
    const report = tables(count);
    expect(renderAudit(report, { lang: 'zh', width: 200, color: false, unmask: false })).toContain(named);
    const [batches] = withClass(parsed(pageOf(report)).root, 'batches');
    expect(batches?.text).toContain(named);
    const [first] = await sheetsOf(report);
    expect(first?.rows.flat()).toContainEqual(expect.stringContaining(named));
  });
});

describe('the newest seals', () => {
  const given = (confirmed: boolean): AuditReport => {
    const report = clean();
    return { ...report, heads: report.heads.map((head) => ({ ...head, confirmed })) };
  };

  it.each([false, true])(
    'whose hash was given (%s): that is said, and no advice to give it',
    async (confirmed) => {
      const report = given(confirmed);
      const texts = [
        renderAudit(report, { lang: 'zh', width: 400, color: false, unmask: false }),
        parsed(pageOf(report)).root.text,
        JSON.stringify(await sheetsOf(report)),
      ];
      for (const text of texts) expect(text.includes('用 --head 核对')).toBe(!confirmed);
      expect(texts[0]?.split('用 --head 核对').length).toBe(confirmed ? 1 : 2);
      expect(texts[0]?.includes('✓ 与给出的校验值一致')).toBe(confirmed);
      for (const text of texts.slice(1))
        expect(text.includes('最新的封存记录与给出的校验值一致')).toBe(confirmed);
    },
  );
});

describe('the page of an audit', () => {
  it.each(['zh', 'en'] as const)(
    'says the verdict first, then a line a batch, the hashes last (%s)',
    (lang) => {
      const page = pageOf(sampleAudit('a.xlsx'), lang);
      const { root, faults } = parsed(page);
      expect(faults).toEqual([]);
      const words = auditPageWords(lang);
      expect(textsOf(root, 'word')).toEqual([`? ${words.verdict[2]}`]);
      expect(textsOf(root, 'day').slice(0, 2)).toEqual(['2024-06-03', '2024-03-10']);
      const [batches] = withClass(root, 'batches');
      const lines = all(batches ?? root, 'tr').slice(1);
      expect(lines.map(({ text }) => text.trim()[0])).toEqual(['✓', '✖', '?']);
      const headings = all(root, 'h2').map(({ text }) => text);
      expect(headings[0]).toBe(words.batches);
      expect(headings.slice(-2)).toEqual([words.seals, words.files]);
      expect(page.indexOf('3'.repeat(64))).toBeGreaterThan(page.indexOf(words.differences));
      expect(all(root, 'main')[0]?.text).not.toMatch(/undefined|\[object|NaN/u);
      if (lang === 'en')
        expect(all(root, 'main')[0]?.text.replace(/（.*?）|\([^)]*\)/gu, '')).not.toMatch(/[。；，]/u);
    },
  );

  it('explains each difference: cause, cell and value, requirement and clause, verdict, quota, rule', () => {
    const { root } = parsed(pageOf(sampleAudit('a.xlsx')));
    const told = textsOf(root, 'told').join('\n');
    for (const said of [
      '输入文件已经不是封存时的内容',
      '工作单位（I5） a.xlsx →',
      'national-2024 N-04（二） 满足 → 不满足',
      'national-2024 的结论 符合 → 不符合',
      'N-02',
      '收紧',
      '第 4 份封存记录不见了',
      '请加 --password-file 文件',
    ])
      expect(told).toContain(said);
    expect(textsOf(root, 'batches')[0]).toContain('1行不同，其中1人的结论不同');
  });

  it('every link leads to a place in the page', () => {
    const { root } = parsed(pageOf(sampleAudit()));
    const ids = all(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all(root, 'a').map(({ attributes }) => attributes.get('href') ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('lets nothing out of an archive act, shows nobody’s number, and runs or loads nothing', () => {
    const page = pageOf(sampleAudit(HOSTILE));
    const { root, faults } = parsed(page);
    expect(faults).toEqual([]);
    expect(skeleton(root)).toBe(skeleton(parsed(pageOf(sampleAudit('a.xlsx'))).root));
    expect(page).not.toContain(ID);
    expect(page).not.toMatch(/[\u202E\u001B]/u);
    const policy = all(root, 'meta')
      .map(({ attributes }) => attributes.get('content') ?? '')
      .find((content) => content.startsWith('default-src'));
    const style = createHash('sha256')
      .update(all(root, 'style')[0]?.text ?? '')
      .digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('says of a sound archive what that does not show', () => {
    const { root } = parsed(pageOf(clean()));
    expect(textsOf(root, 'word')).toEqual(['✓ 全部重演一致']);
    expect(all(root, 'main')[0]?.text).toContain('没有出入。');
    expect(all(root, 'main')[0]?.text).toContain('另外记下的校验值');
  });
});

describe('the workbook of an audit', () => {
  it('has the verdict and the batches, the differences, other rules, and the hashes', async () => {
    const [batches, differences, , seals, ...others] = await sheetsOf(sampleAudit('a.xlsx'));
    expect(others).toEqual([]);
    expect(batches?.rows[1]?.[0]).toBe('? 没能全部复核');
    expect(batches?.rows.map(([first]) => first).slice(-3)).toEqual(['✓ 重演一致', '✖ 有出入', '? 没能重演']);
    expect(differences?.rows.flat().join('\n')).toContain('national-2024 N-04（二） 满足 → 不满足');
    expect(seals?.rows.flat()).toContain('3'.repeat(64));
    expect(await sheetsOf(clean(), 'en')).toHaveLength(3);
  });

  it('is sound, the same each time, known as a result of ours, and holds no formula and nobody’s number', async () => {
    const bytes = await renderAuditWorkbook(viewOf(sampleAudit(HOSTILE)));
    expect(await faultsOf(bytes)).toEqual([]);
    expect(Buffer.compare(await renderAuditWorkbook(viewOf(sampleAudit(HOSTILE))), bytes)).toBe(0);
    expect(await isOwnResult(bytes)).toBe(true);
    const { sheets } = await readXlsx(bytes);
    const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toContain(ID);
  });
});

it('texts of an audit may be written over, a page of somebody else may not', async () => {
  expect(await isOwnText(pageOf(clean()))).toBe(true);
  expect(await isOwnText(auditJson(clean(), 'zh'))).toBe(true);
  expect(await isOwnText('<!DOCTYPE html>\n<!-- craftsman.audit-page/1 --> \n')).toBe(false);
});
