import { expect, it } from 'vitest';
import { widthOf } from '../../src/report/layout.js';
import { renderTerminal } from '../../src/report/terminal/index.js';
import { checkFiles, fixturePack } from '../fixtures.js';

/** The sample of the README as a clerk sees it: real wording, real rules, checked on the day of the fixtures. */
it('fixtures/nominees.xlsx at 80 columns is the golden text', async () => {
  const report = await checkFiles('fixtures', ['nominees.xlsx'], fixturePack());
  const text = renderTerminal(report, { lang: 'zh', unmask: false, color: false, width: 80 });
  expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  await expect(text).toMatchFileSnapshot('golden/nominees.80.txt');
});
