import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import { isOwnText } from '../../../src/report/formats.js';
import { html } from '../../../src/report/html/markup.js';
import { printable } from '../../../src/text/printable.js';
import { anyText } from '../../any-text.js';
import { sampleReport } from '../sample-report.js';
import { firstOpen, fullReport, pageText, WAIVER } from './pages.js';
import { all, parsed, skeleton, withClass } from './tree.js';

const page = pageText(fullReport());
const { root, faults } = parsed(page);
const words = (className: string, from = root) => withClass(from, className).map(({ text }) => text);

describe('the page', () => {
  it.each(['zh', 'en'] as const)('is well-formed, and the same each time (%s)', (lang) => {
    const text = pageText(fullReport(), lang);
    expect(parsed(text).faults).toEqual([]);
    expect(pageText(fullReport(), lang)).toBe(text);
    expect(all(parsed(text).root, 'html')[0]?.attributes.get('lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
    const [main] = all(parsed(text).root, 'main');
    expect(main?.text).not.toMatch(/undefined|\[object|NaN/u);
  });

  it('is known as ours, and no other page is', async () => {
    expect(await isOwnText(page.slice(0, 4096))).toBe(true);
    expect(await isOwnText('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(false);
  });

  it('shows every nominee in the matrix, in the table of requirements and with a section of its own', () => {
    const { nominees } = sampleReport();
    expect(all(root, 'article')).toHaveLength(nominees.length);
    const rows = all(root, 'tr').filter(({ attributes }) => attributes.has('data-n'));
    expect(rows).toHaveLength(2 * nominees.length);
    for (const { row, name } of nominees) {
      const titles = all(root, 'h3').map(({ text }) => text);
      expect(titles.filter((text) => text === `第${row}行 ${name}`)).toHaveLength(1);
    }
  });

  it('says what, where, by which clause and what to do', () => {
    const texts = words('finding');
    const checksum = texts.find((text) => text.includes('H7')) ?? '';
    expect(checksum).toContain('错误');
    expect(checksum).toContain('身份证号');
    expect(checksum).toContain('怎么办');
    expect(texts.some((text) => text.includes('P7') && text.includes('依据 N-04'))).toBe(true);
  });

  it('every link leads to a place in the page, and no two places have the same name', () => {
    const ids = all(root).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all(root, 'a').map(({ attributes }) => attributes.get('href') ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('breaks no option of the command line at its hyphens', () => {
    const report = fullReport();
    const [finding] = report.findings;
    if (finding === undefined) throw new Error('nothing is found');
    report.choice.titles = ['请用 --as-of 2025-03-31 和 --all-readings'];
    report.choice.why = 'title';
    const kept = withClass(parsed(pageText(report)).root, 'id').map(({ text }) => text);
    expect(kept).toEqual(expect.arrayContaining(['--as-of', '--all-readings']));
  });

  it('loads nothing, and lets only its own style and script work', () => {
    const names = new Set(all(root).flatMap(({ attributes }) => [...attributes.keys()]));
    expect(
      [...names].filter((name) => /^on|^(?:src|srcset|style|action|formaction|ping|data)$/u.test(name)),
    ).toEqual([]);
    expect(all(root).map(({ tag }) => tag)).not.toContain('link');
    expect(page).not.toMatch(/@import|url\((?!#over\))/u);
    const hash = (tag: string) => {
      const [only, ...others] = all(root, tag);
      expect(others).toEqual([]);
      return `'sha256-${createHash('sha256')
        .update(only?.text ?? '')
        .digest('base64')}'`;
    };
    const policy = all(root, 'meta').find(({ attributes }) => attributes.has('http-equiv'));
    expect(policy?.attributes.get('content')).toBe(
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('masks unless told otherwise, and says which', () => {
    const report = sampleReport();
    const [nominee] = report.nominees;
    if (nominee === undefined) throw new Error('no nominee');
    nominee.name = '周启明119900198006010015';
    expect(pageText(report)).not.toContain('119900198006010015');
    expect(pageText(report)).toContain('已打码');
    expect(pageText(report, 'zh', true)).toContain('119900198006010015');
    expect(pageText(report, 'zh', true)).toContain('没有打码');
  });

  it('shows a waived finding struck through with reason, approver and last day, and counts it apart', () => {
    const [waived, ...others] = withClass(root, 'waived');
    expect(others).toEqual([]);
    for (const said of [WAIVER.reason, WAIVER.approver, WAIVER.expires]) expect(waived?.text).toContain(said);
    expect(waived === undefined ? [] : all(waived, 'del')).toHaveLength(1);
    expect(words('counts').join()).toContain('◇ 例外 1');
    const severity = firstOpen(sampleReport()).severity;
    const before = sampleReport().summary.findings[severity];
    expect(severity).toBe('error');
    expect(words('counts').join()).toContain(`错误 ${before - 1}\n`);
    expect(parsed(pageText(sampleReport())).root).toSatisfy(
      (plain: typeof root) => withClass(plain, 'waived').length === 0,
    );
  });

  it('tells no cap from a cap of 0, and marks what is over the cap without colour', () => {
    const row = (group: string) => {
      const rows = all(root, 'tr').filter(({ text }) => text.includes(group));
      const [only] = rows;
      if (only === undefined || rows.length > 1) throw new Error(group);
      return only;
    };
    const unknown = row('上限不详的单位');
    expect(withClass(unknown, 'unknown')).toHaveLength(1);
    expect(withClass(unknown, 'cap')).toHaveLength(0);
    const none = row('没有名额的单位');
    expect(withClass(none, 'beyond')[0]?.attributes.get('width')).toBe('98%');
    expect(withClass(none, 'cap')[0]?.attributes.get('x')).toBe('0%');
    expect(none.text).toContain('超1人');
    expect(page).toContain('.beyond{fill:url(#over)');
  });

  it('lists the papers to attach with boxes, and folds every proof', () => {
    const boxes = withClass(root, 'papers').flatMap((one) => all(one, 'input'));
    expect(boxes.length).toBeGreaterThan(3);
    const proofs = withClass(root, 'proofs')
      .flatMap((one) => all(one, 'details'))
      .filter(({ attributes }) => attributes.size === 0);
    expect(proofs.length).toBeGreaterThan(20);
    expect(proofs.every((one) => all(one, 'li').length > 0)).toBe(true);
  });

  it('says where everything comes from', () => {
    const sources = all(root).find(({ attributes }) => attributes.get('id') === 'sources');
    const { inputs, schemes } = sampleReport();
    for (const hash of [...inputs.map(({ sha256 }) => sha256), ...schemes.map(({ sha256 }) => sha256)])
      if (hash !== null) expect(sources?.text).toContain(hash);
    expect(sources?.text).toContain('示例行');
  });

  it('says so where there is no nominee, and names a file that could not be checked', () => {
    const sample = sampleReport();
    const failed = { code: 'file.no-table', args: { sheet: '', hidden: '' } };
    const empty: Report = {
      ...sample,
      nominees: [],
      findings: [],
      quotas: [],
      inputs: sample.inputs.map((input) => ({ ...input, problem: failed })),
    };
    const { root: bare, faults: none } = parsed(pageText(empty));
    expect(none).toEqual([]);
    expect(all(bare, 'main')[0]?.text).toContain('没有读到任何人选');
    expect(words('finding', bare).join()).toContain('没有检查 nominees.xlsx');
    expect(all(bare, 'form')).toEqual([]);
  });

  it('has no fault', () => expect(faults).toEqual([]));
});

describe('hostile texts', () => {
  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '</noscript><img src=x onerror=alert(1)>',
    '</title></style></textarea><svg onload=alert(1)>',
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    '<!-- --> --!> <![CDATA[ ]]>',
    '&lt;b&gt; &amp; &#60;i&#62; &notanentity',
    '\u202Eabc\u2066\u0000\u001B[31m\uD800 \uDFFF\uFFFE',
    'javascript:alert(1)',
    '{n}{all}$&$1',
  ];

  /** The sample with a text behind every name that comes out of a file, so that what differs stays different. */
  function soiled(text: string): Report {
    const { schemes, fields, terms, tool, ...data } = sampleReport();
    const from =
      /^(?:file|sheet|name|text|to|old|new|group|found|employer|recommender|titles|reason|approver)$/u;
    const put = (value: unknown, key: string): unknown => {
      if (typeof value === 'string') return from.test(key) && value !== '' ? `${value}${text}` : value;
      if (Array.isArray(value)) return value.map((item) => put(item, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, put(item, name)]));
    };
    return { ...(put(data, '') as typeof data), schemes, fields, terms, tool };
  }

  const expected = skeleton(parsed(pageText(soiled('无'))).root);

  const OBEYED =
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|\p{Surrogate}/u;

  function check(text: string): void {
    const made = pageText(soiled(text));
    const { root: tree } = parsed(made);
    expect(skeleton(tree)).toBe(expected);
    expect(OBEYED.exec(made)).toBeNull();
  }

  it.each(HOSTILE)('%j makes no element and no attribute', (text) => {
    check(text);
    expect(pageText(soiled('<b>x'))).toContain('&lt;b&gt;x');
  });

  const piece = fc.oneof(
    fc.constantFrom('<', '>', '"', "'", '&', '/', '=', '`', '-->', '</script', '</noscript', ';', '\n', ' '),
    anyText({ maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('neither does any other text', () => {
    fc.assert(fc.property(text, check), { numRuns: 6 });
  });

  it('any text stands in an element and in an attribute as it is, but for the signs that a browser would obey', () => {
    const same = (any: string) => {
      const made = `<main title="${html`${any}`.markup}">${html`${any}`.markup}<i></i></main>`;
      const [main, ...others] = all(parsed(made).root, 'main');
      expect(others).toEqual([]);
      expect(main?.children.map(({ tag }) => tag)).toEqual(['i']);
      const shown = printable(any).replace(/\p{Surrogate}/gu, '\uFFFD');
      expect([main?.text, main?.attributes.get('title')]).toEqual([shown, shown]);
    };
    fc.assert(fc.property(text, same), { numRuns: 300 });
  });
});
