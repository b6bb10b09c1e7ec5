import { describe, expect, it, vi } from 'vitest';
import type { Scheme } from '../../src/model/scheme.js';
import { renderExplainCriterion, renderExplainNominee } from '../../src/report/explain.js';
import { widthOf } from '../../src/report/layout.js';
import { renderRulesList } from '../../src/report/rules-list.js';
import { bundledPack } from '../support.js';
import { sampleReport } from './sample-report.js';

vi.mock('../../src/report/messages/zh/index.js', () => import('./sample-wording/zh.js'));
vi.mock('../../src/report/messages/en/index.js', () => import('./sample-wording/en.js'));

const options = { lang: 'zh', width: 80, color: false } as const;

const pack = bundledPack().schemes;

describe('renderExplainNominee', () => {
  it.each([
    [0, 'zh'],
    [1, 'zh'],
    [2, 'zh'],
    [1, 'en'],
  ] as const)('nominee %i in %s is the golden text', async (index, lang) => {
    const report = sampleReport();
    const nominee = report.nominees[index];
    if (nominee === undefined) throw new Error('the sample has fewer nominees');
    const text = renderExplainNominee(report, nominee, { ...options, lang });
    await expect(text).toMatchFileSnapshot(`golden/explain.${nominee.row}.${lang}.txt`);
    expect(text).not.toMatch(/11990019|1980-06/u);
  });
});

describe('renderExplainCriterion', () => {
  it.each(['N-04', 'N-08', 'N-12', 'N-15', 'N-09', 'N-02', 'B-06'])('%s is the golden text', async (id) => {
    const texts = sampleReport().schemes.flatMap((scheme) =>
      [...scheme.criteria, ...scheme.quotaRules]
        .filter((rule) => rule.id === id)
        .map((rule) => renderExplainCriterion(scheme, rule, options)),
    );
    expect(texts).toHaveLength(1);
    await expect(texts[0]).toMatchFileSnapshot(`golden/explain.${id}.txt`);
  });

  it('explains every requirement of the pack in both languages, within the width', () => {
    for (const scheme of pack) {
      for (const rule of [...scheme.criteria, ...scheme.quotas]) {
        for (const lang of ['zh', 'en'] as const) {
          const text = renderExplainCriterion(scheme, rule, { ...options, lang });
          expect(text).toContain(rule.id);
          expect(text).not.toMatch(/undefined|\[object/u);
          expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
        }
      }
    }
  });
});

describe('renderRulesList', () => {
  it('is the golden text', async () => {
    await expect(renderRulesList(sampleReportSchemes(), options)).toMatchFileSnapshot(
      'golden/rules-list.txt',
    );
  });

  it('lists all requirements of the pack', () => {
    const text = renderRulesList(pack, { ...options, width: 120 });
    for (const { criteria, quotas } of pack) {
      for (const { id } of [...criteria, ...quotas]) expect(text).toContain(`  ${id} `);
    }
  });
});

function sampleReportSchemes(): Scheme[] {
  return sampleReport().schemes.map(
    (scheme) => ({ ...scheme, quotas: scheme.quotaRules }) as unknown as Scheme,
  );
}
