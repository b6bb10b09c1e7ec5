/// <reference lib="dom" />
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import { auditPage } from '../../../src/report/audit/html.js';
import { sampleAudit, viewOf } from '../audit/sample.js';
import { sampleReport } from '../sample-report.js';
import { startBrowser } from './browser.js';
import { faintTexts } from './contrast.js';
import { fullReport, pageText } from './pages.js';

/** The page in a real browser, opened from the disk: one browser for all, a page for each way to look at it. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'craftsman-page-'));
let browser: Browser;
/** Requests besides the page itself, and what the console said. */
let complaints: string[] = [];

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

/** The sample; its last nominee has a name that a page would run if it could. */
function hostileReport(): Report {
  const report = fullReport();
  const last = report.nominees.at(-1);
  if (last === undefined) throw new Error('no nominee');
  last.name = '</script><img src=x onerror="document.title=1">';
  return report;
}

const LONG = '各单位报送的推荐汇总表（第二次补报，以此为准）-20250930-final.xlsx';
const auditText = (lang: 'zh' | 'en') => [...auditPage(viewOf(sampleAudit(LONG), lang))].join('');
const urls = {
  zh: file('page.html', pageText(hostileReport())),
  en: file('page.en.html', pageText(fullReport(), 'en')),
  auditZh: file('audit.html', auditText('zh')),
  auditEn: file('audit.en.html', auditText('en')),
};

async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (request.url() !== url) complaints.push(`request ${request.url()}`);
  });
  page.on('console', (message) => complaints.push(`console ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  await page.goto(url);
  return page;
}

/** Rows of the people who are shown, in the matrix and in the sections. */
function shown(page: Page): Promise<{ matrix: number[]; sections: number[] }> {
  return page.evaluate(() => {
    const rows = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.checkVisibility())
        .map(({ textContent }) => Number(/\d+/u.exec(textContent ?? '')?.[0]))
        .sort((a, b) => a - b);
    return { matrix: rows('.matrix tbody th'), sections: rows('article h3') };
  });
}

const rowsWhere = (is: (nominee: Report['nominees'][number]) => boolean) =>
  sampleReport()
    .nominees.filter(is)
    .map(({ row }) => row)
    .sort((a, b) => a - b);
const everyone = rowsWhere(() => true);

beforeAll(async () => {
  browser = await startBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('at 1280 px', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open(urls.zh);
  });
  afterAll(() => page.context().close());

  it('shows everyone, loads nothing and breaks no rule of its policy', async () => {
    expect(await shown(page)).toEqual({ matrix: everyone, sections: everyone });
    expect(await page.textContent('#shown')).toBe(`显示全部${everyone.length}人。`);
    expect(await page.title()).toContain('推荐汇总表检查结果');
    expect(complaints).toEqual([]);
  });

  it('the policy would stop what a page could be made to load or run', async () => {
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'http://127.0.0.1:9/x.png';
      document.body.append(image);
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
      image.remove();
      script.remove();
    });
    await expect
      .poll(() => complaints.filter((text) => text.includes('Content Security Policy')).length)
      .toBe(2);
    expect(await page.title()).not.toBe('run');
    complaints = [];
  });

  it('filters by verdict, unit, clause and name, all at once', async () => {
    const [verdict, unit, clause] = ['select >> nth=0', 'select >> nth=1', 'select >> nth=2'];
    await page.selectOption(verdict, 'v0-ineligible');
    const ineligible = rowsWhere(({ verdicts }) => verdicts[0]?.status === 'ineligible');
    expect(ineligible.length).toBeGreaterThan(0);
    expect(await shown(page)).toEqual({ matrix: ineligible, sections: ineligible });
    expect(await page.textContent('#shown')).toBe(
      `已筛选：显示${ineligible.length}人，共${everyone.length}人。`,
    );
    await page.selectOption(verdict, '');
    const first = sampleReport().nominees[0];
    await page.selectOption(unit, { label: first?.clean.employer ?? '' });
    expect((await shown(page)).sections).toEqual(
      rowsWhere(({ clean }) => clean.employer === first?.clean.employer),
    );
    await page.selectOption(unit, '');
    const option = page.locator(clause).locator('option', { hasText: 'N-15' });
    await page.selectOption(clause, await option.getAttribute('value'));
    expect((await shown(page)).sections).toEqual([8]);
    await page.selectOption(verdict, { index: 1 });
    await page.fill('input[type=search]', '没有这个人');
    expect((await shown(page)).sections).toEqual([]);
    expect(await page.isVisible('#none')).toBe(true);
    await page.click('#none button');
    await expect.poll(async () => (await shown(page)).sections).toEqual(everyone);
    expect(await page.isVisible('#none')).toBe(false);
    await page.fill('input[type=search]', `　${first?.name ?? ''} `);
    expect((await shown(page)).sections).toEqual(rowsWhere(({ name }) => name === first?.name));
    await page.click('#filters button');
  });

  it('is worked with the keyboard alone', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.reload();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到逐人结果');
    await page.locator('select').first().focus();
    await page.keyboard.press('ArrowDown');
    expect((await shown(page)).sections.length).toBeLessThan(everyone.length);
    await page.locator('#filters button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shown(page)).sections).toEqual(everyone);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.locator('.matrix a').first().focus();
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
      'solid',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('n1');
    const summary = page.locator('article:has(#n1) .proofs > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('article:has(#n1) .proofs details').count()).toBeGreaterThan(3);
    await page.locator('article:has(#n1) .proofs details > summary').first().focus();
    await page.keyboard.press('Space');
    await expect
      .poll(() => page.locator('article:has(#n1) .proofs details').first().locator('li').first().isVisible())
      .toBe(true);
  });

  it('filters the table of requirements too once it is unfolded', async () => {
    await page.click('#criteria > summary');
    const rows = page.locator('.signs tbody tr:visible');
    await expect.poll(() => rows.count()).toBe(everyone.length);
    await page.fill('input[type=search]', '</SCRIPT><img');
    expect(await rows.count()).toBe(1);
    await page.click('#filters button');
    await expect.poll(() => rows.count()).toBe(everyone.length);
  });

  it('unfolds and folds everything, and passes axe in light', async () => {
    await page.click('[data-fold] button >> nth=0');
    expect(await page.locator('article details:not([open])').count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.click('[data-fold] button >> nth=1');
    expect(await page.locator('article details[open]').count()).toBe(0);
  });

  it('on paper: no filters, light, papers to attach with their boxes, folded reasoning left out', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.isVisible('#filters')).toBe(false);
    expect(await page.isVisible('nav')).toBe(false);
    expect(await page.locator('.papers li').first().isVisible()).toBe(true);
    expect(await page.locator('.proofs').first().isVisible()).toBe(false);
    expect(await page.isVisible('.paper')).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    expect(await page.locator('.papers[open]').count()).toBe(0);
  });

  it('has enough contrast in the dark, and nothing was run, loaded or said', async () => {
    await page.click('[data-fold] button >> nth=0');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(22, 24, 28)',
    );
    expect(await page.evaluate(faintTexts)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await page.evaluate(faintTexts)).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
    // The search would find one.
    await page.evaluate(() => {
      for (const title of document.querySelectorAll('h1')) title.style.color = '#888';
    });
    expect(await page.evaluate(faintTexts)).toEqual(['H1. 3.54']);
    expect(complaints).toEqual([]);
  });
});

it('no word reaches out of its cell, in either language', async () => {
  for (const url of [urls.zh, urls.en]) {
    const page = await open(url, { viewport: { width: 1100, height: 800 } });
    const cells = page.locator('.quotas td');
    expect(await cells.count()).toBeGreaterThan(3);
    const beyond = await cells.evaluateAll((all) =>
      all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
    );
    expect(beyond).toEqual([]);
    await page.context().close();
  }
});

describe('at 390 px, in English', () => {
  it('never scrolls sideways as a whole, nor unfolded, and passes axe in the dark', async () => {
    const page = await open(urls.en, { viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
    const widths = () => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(await widths()).toEqual([390, 390]);
    await page.click('#criteria > summary');
    await page.click('[data-fold] button >> nth=0');
    expect(await widths()).toEqual([390, 390]);
    expect(await faults(page)).toEqual([]);
    expect(await page.textContent('#shown')).toContain('nominees shown');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('without its script', () => {
  it('shows everything, unfolds, and offers nothing that does not work', async () => {
    const page = await open(urls.zh, { javaScriptEnabled: false });
    expect(await page.locator('article:visible').count()).toBe(everyone.length);
    expect(await page.isVisible('#filters')).toBe(false);
    expect(await page.isVisible('[data-fold]')).toBe(false);
    const proofs = page.locator('.proofs').first();
    expect(await proofs.locator('li').first().isVisible()).toBe(false);
    await proofs.locator('summary').first().click();
    await proofs.locator('details summary').first().click();
    expect(await proofs.locator('li').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** What axe has against the page, by the criteria of WCAG 2 A and AA and its best practices. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself into the window
    const { violations } = await (globalThis as any).axe.run();
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        `${id}: ${nodes.length} ${nodes[0]?.html}`,
    );
  });
}

describe.each([
  ['auditZh', 1280, 'table-cell'],
  ['auditZh', 768, 'block'],
  ['auditZh', 375, 'block'],
  ['auditEn', 1280, 'table-cell'],
  ['auditEn', 375, 'block'],
] as const)('the page of an audit, %s at %i px', (url, width, display) => {
  it('is read without pushing anything sideways, each cell under its heading, and passes axe', async () => {
    const page = await open(urls[url], { viewport: { width, height: 800 } });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
        .map(({ textContent }) => textContent),
    );
    expect(wide).toEqual([]);
    const cells = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableCellElement>('tbody :is(td,th)')].map((cell) => ({
        head: cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent,
        said: getComputedStyle(cell, '::before').content,
        display: getComputedStyle(cell).display,
        empty: cell.textContent === '',
      })),
    );
    const filled = cells.filter(({ empty }) => !empty);
    expect(filled.length).toBeGreaterThan(20);
    for (const cell of filled) {
      expect(cell.display).toBe(display);
      expect(cell.said).toBe(display === 'block' ? `"${cell.head}"` : 'none');
    }
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
