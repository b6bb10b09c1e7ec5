/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreFile, CoreOptions } from '../../src/core/index.js';
import { type CheckReport, check } from '../../src/index.js';
import { startBrowser } from '../report/html/browser.js';

/** docs/examples/browser.html, opened from the disk under its own policy: no `unsafe-eval`, no request to anywhere. */

const FOLDER = pathToFileURL(resolve('.')).href;
const OWN = ['docs/examples/browser.html', 'dist/browser.js', 'docs/examples/browser-page.js'];
const today = '2025-06-30';
/** The pack that the page has in it. */
const rules = JSON.parse(readFileSync('dist/pack.json', 'utf8')).pack;

let browser: Browser;
let page: Page;
/** Requests but for the page's own files, and what the console said. */
const complaints: string[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, offline: true });
  page = await context.newPage();
  page.on('request', (request) => {
    if (!OWN.some((path) => request.url() === `${FOLDER}/${path}`))
      complaints.push(`request ${request.url()}`);
  });
  page.on('console', (message) => complaints.push(`console ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  await page.goto(`${FOLDER}/${OWN[0]}`);
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

interface Craftsman {
  check(files: CoreFile[], pack: unknown, options: CoreOptions): Promise<CheckReport>;
  pack: unknown;
}

/** What the page makes of a file. */
function checkInPage(name: string, bytes: Buffer): Promise<CheckReport> {
  return page.evaluate(
    ([file, latin1, day]) => {
      const { craftsman } = globalThis as unknown as { craftsman: Craftsman };
      const content = Uint8Array.from(latin1, (character) => character.charCodeAt(0));
      return craftsman.check([{ name: file, bytes: content }], craftsman.pack, { today: day });
    },
    [name, bytes.toString('latin1'), today] as const,
  );
}

describe('in a browser', () => {
  it.each(['nominees.xlsx', 'ok/national-csv.csv', 'ok/beijing-gb18030.csv', 'err/word-limits/input.xlsx'])(
    'the report on %s is the one that Node gives',
    async (path) => {
      const bytes = readFileSync(`fixtures/${path}`);
      const name = path.split('/').at(-1) ?? '';
      const report = await checkInPage(name, bytes);
      expect(report.summary.nominees).toBeGreaterThan(0);
      expect(report).toEqual(await check({ name, bytes }, { rules, today }));
    },
  );

  it('the page shows findings by cell and verdicts, and no text of a file becomes markup', async () => {
    const csv = readFileSync('fixtures/ok/national-csv.csv', 'utf8');
    const [, name = ''] = /^1,([^,]+)/mu.exec(csv) ?? [];
    expect(name).not.toBe('');
    const hostile = csv.replaceAll(name, '<img src=http://127.0.0.1:9/x onerror=document.title=1>');
    await page.setInputFiles('#files', [
      { name: 'nominees.xlsx', mimeType: '', buffer: readFileSync('fixtures/nominees.xlsx') },
      { name: 'hostile.csv', mimeType: 'text/csv', buffer: Buffer.from(hostile) },
      { name: 'old.xls', mimeType: '', buffer: readFileSync('fixtures/ok/haidian-xls.xls') },
    ]);
    await page.waitForSelector('#result tbody tr');
    const shown = await page.innerText('#result');
    expect(shown).toMatch(/nominees\.xlsx P7\s+✖ 错误/u);
    expect(shown).toMatch(/nominees\.xlsx 第7行\s+\S+\s+✖ 不符合\s/u);
    expect(shown).toContain('<img src=');
    expect(shown).toContain('old.xls：网页里只读');
    expect(shown).not.toMatch(/119900\d{4}/u);
    expect(await page.locator('#result img').count()).toBe(0);
  });

  it('asked for nothing, and the policy stopped nothing', () => {
    expect(complaints).toEqual([]);
  });

  it('the policy forbids requests, and code made of text', async () => {
    const sent = await page.evaluate(async () => {
      // The driver lets through what `evaluate` itself makes of texts; not what a timer does.
      setTimeout('document.title = "made of text"' as never, 0);
      return fetch('http://127.0.0.1:9/').then(
        () => 'sent',
        () => 'no request',
      );
    });
    expect(sent).toBe('no request');
    await page.waitForTimeout(50);
    expect(await page.title()).toBe('推荐汇总表检查');
    expect(complaints.filter((said) => said.startsWith('request'))).toEqual([]);
  });
});
