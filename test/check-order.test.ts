import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderJson } from '../src/report/json.js';
import { checkFiles, fixturePack, sheetsIn } from './fixtures.js';

/** Sheets that hold the same people and the same texts: what one row says of another must not follow from the order. */
const FOLDERS = ['same-person-two-files', 'copied-reason', 'same-person-two-units', 'shared-experts-phone'];

it('the order in which files are named changes nothing', async () => {
  const pack = fixturePack();
  const names = FOLDERS.flatMap((folder) =>
    sheetsIn(`fixtures/err/${folder}`).map((name) => `${folder}/${name}`),
  );
  expect(readdirSync('fixtures/err')).toEqual(expect.arrayContaining(FOLDERS));
  expect(names.length).toBeGreaterThan(FOLDERS.length);
  const json = async (files: string[]) =>
    renderJson(await checkFiles('fixtures/err', files, pack), { lang: 'zh', unmask: false });
  expect(await json([...names].reverse())).toBe(await json(names));
});
