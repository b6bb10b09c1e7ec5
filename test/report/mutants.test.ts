import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { TestedMutant } from '../../src/model/mutant.js';
import { renderMutants } from '../../src/report/mutants.js';

test('a case that would find a change is one line however narrow the screen: broken, it would be no YAML', () => {
  const yaml =
    '- { name: 生产现场工作年限 4, given: { 生产现场工作年限: 4, 技术等级: 高级技师 }, verdict: ineligible }';
  const survivor: TestedMutant = {
    mutant: { file: 'schemes/a.yaml', line: 3, column: 5, kind: 'up', from: '5', to: '6' } as never,
    fate: { is: 'survived', kill: { at: null, yaml } } as never,
  };
  const shown = renderMutants([survivor], 1, { lang: 'zh', width: 40, color: false });
  const line = shown.split('\n').find((text) => text.includes('- {')) ?? '';
  expect(parse(line)).toEqual(parse(yaml));
});
