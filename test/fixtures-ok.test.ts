import { beforeAll, describe, expect, it } from 'vitest';
import type { RulePack } from '../src/model/pack.js';
import { checkFiles, contractText, findingLine, fixturePack, sheetsIn } from './fixtures.js';

const FOLDER = 'fixtures/ok';

/** By the start of its name, which scheme the title of a sheet names. */
const SCHEMES: Record<string, string> = {
  national: 'national-2024',
  beijing: 'beijing-2025',
  haidian: 'haidian-2025',
};

let pack: RulePack;
beforeAll(async () => {
  pack = fixturePack();
});

describe('a sheet without fault is passed in silence', () => {
  it.each(sheetsIn(FOLDER))('%s', async (name) => {
    const report = await checkFiles(FOLDER, [name], pack);
    const [programme = ''] = name.split(/[-.]/u);
    expect(report.schemes.map(({ id }) => id)).toEqual([SCHEMES[programme]]);
    const loud = report.findings.filter(({ severity }) => severity !== 'note');
    expect(loud.map((finding) => findingLine(finding, report))).toEqual([]);
    const verdicts = report.nominees.flatMap((nominee) => nominee.verdicts.map(({ status }) => status));
    expect(new Set(verdicts)).toEqual(new Set(['eligible']));
    expect(report.nominees.length).toBeGreaterThanOrEqual(3);
    expect(report.quotas.filter(({ status }) => status !== 'within')).toEqual([]);
    expect(report.summary.exitCode).toBe(0);
    contractText(report);
  });
});
