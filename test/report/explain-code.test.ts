import { describe, expect, it } from 'vitest';
import { findingCodes } from '../../src/report/codes.js';
import { renderExplainCode } from '../../src/report/explain/code.js';
import { widthOf } from '../../src/report/layout.js';
import { requirementsOf } from '../../src/report/requirements.js';
import { bundledPack } from '../support.js';

const requirements = requirementsOf(bundledPack());
const explain = (code: string, lang: 'zh' | 'en' = 'zh', width = 80, color = false) =>
  renderExplainCode(code, requirements, { lang, width, color });

describe('renderExplainCode', () => {
  it.each([
    ['id-number.numeric', 'zh'],
    ['experts.same-person', 'en'],
    ['criterion.unmet', 'zh'],
    ['file.encrypted', 'en'],
  ] as const)('%s in %s is the golden text', async (code, lang) => {
    await expect(explain(code, lang)).toMatchFileSnapshot(`golden/explain.${code}.txt`);
  });

  it.each([40, 80, 120])('keeps within %i columns', (width) => {
    for (const code of findingCodes()) {
      for (const lang of ['zh', 'en'] as const) {
        for (const line of explain(code, lang, width).split('\n'))
          expect(widthOf(line), `${code}: ${line}`).toBeLessThanOrEqual(width);
      }
    }
  });

  it('colours the headline only, and says nothing by colour alone', () => {
    const plain = explain('years.near');
    const coloured = explain('years.near', 'zh', 80, true);
    expect(coloured).not.toBe(plain);
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(plain);
  });

  it('says nothing of what is no code', () => {
    for (const word of ['nominees.xlsx', 'N-04', '', '__proto__']) expect(explain(word)).toBe('');
  });
});
