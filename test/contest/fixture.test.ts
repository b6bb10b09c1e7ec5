import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { contestReportSchema } from '../../src/report/contest/contract.js';
import { renderContestJson } from '../../src/report/contest/json.js';
import { renderContestTerminal } from '../../src/report/contest/terminal.js';
import { renderRanking } from '../../src/report/contest/workbook.js';
import { isOwnResult } from '../../src/report/own-files.js';
import { faultsOf } from '../report/ooxml.js';
import { lines, rankFile, THREE_STAGES } from './support.js';

interface ByHand {
  /** What each person is to be issued, from which stage, and why; 无: none. */
  certificates: Record<string, { 发: string; 阶段?: string; 因为: string }>;
}

const file = `${THREE_STAGES}/input.xlsx`;

const report = () => rankFile('input.xlsx', readFileSync(file));

describe('three stages, worked out by hand', async () => {
  const ranked = await report();
  const [project] = ranked.projects;
  const { certificates } = parse(readFileSync(`${THREE_STAGES}/certificates.yaml`, 'utf8')) as ByHand;
  const names = ranked.contest.stages.map(({ id, name }) => [id, name.zh] as const);

  test('everybody of the sheets is in the case file, once', () => {
    expect(project?.contestants.map(({ name }) => name).sort()).toEqual(Object.keys(certificates).sort());
  });

  test.each(Object.entries(certificates))('%s', (name, { 发, 阶段 }) => {
    const contestant = project?.contestants.find((each) => each.name === name);
    const [issued] = contestant?.certificates ?? [];
    expect(issued?.grade.zh ?? '无').toBe(发);
    expect(names.find(([id]) => id === issued?.stage)?.[1]).toBe(阶段);
    expect(contestant?.certificates.length).toBe(发 === '无' ? 0 : 1);
    expect(contestant?.possible).toBeNull();
  });

  test("the ranks and totals are the organiser's own, and nothing else is wrong but the small final", () => {
    for (const { organiser, rank, total } of project?.contestants.flatMap(({ stages }) => stages) ?? []) {
      expect(organiser.rank).toBe(rank?.best ?? null);
      expect(organiser.rank).toBe(rank?.worst ?? null);
      expect(Number(organiser.total)).toBe(Number(total));
    }
    expect(lines(ranked)).toEqual(['warning contest.few-entrants 决赛!- [C-01]']);
    expect(ranked.summary.exitCode).toBe(0);
  });

  test('prizes of the final: talent pool for nine, money for holders of the card, the first is put forward', () => {
    const prizes = (name: string) =>
      project?.contestants
        .find((each) => each.name === name)
        ?.prizes.map(({ id, yuan, outcome }) => [id, yuan, outcome].join(' '));
    expect(prizes('王秀英')).toEqual(['C-16  met', 'C-17 2000 met', 'C-18  met']);
    expect(prizes('吕丽华')).toEqual(['C-16  met', 'C-17 1000 met']);
    // No card.
    expect(prizes('赵建平')).toEqual(['C-16  met']);
    expect(prizes('韦红霞')).toEqual([]);
  });

  test('the JSON fits its contract, and is the same every time', async () => {
    const text = renderContestJson(ranked, { lang: 'zh', unmask: false });
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      z.toJSONSchema(contestReportSchema),
    );
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(renderContestJson(await report(), { lang: 'zh', unmask: false })).toBe(text);
  });

  test('ID numbers are whole in the first sheet of the workbook only', async () => {
    const ids = [...readFileSync(`${THREE_STAGES}/input.yaml`, 'utf8').matchAll(/\d{17}[\dX]/g)].map(
      ([id]) => id,
    );
    const leaked = (text: string) => ids.filter((id) => text.includes(id));
    const layout = { lang: 'zh', unmask: false, color: false, width: 100 } as const;
    expect(ids.length).toBeGreaterThan(100);
    for (const lang of ['zh', 'en'] as const) {
      expect(leaked(renderContestTerminal(ranked, { ...layout, lang }))).toEqual([]);
      expect(leaked(renderContestJson(ranked, { lang, unmask: false }))).toEqual([]);
    }
    expect(leaked(renderContestJson(ranked, { lang: 'zh', unmask: true }))).not.toEqual([]);
    const { sheets } = await readXlsx(await renderRanking(ranked, { lang: 'zh' }));
    const [first, ...others] = sheets.map(({ name, rows }) => JSON.stringify([name, rows]));
    expect(new Set(leaked(first ?? '')).size).toBe(new Set(ids).size);
    expect(leaked(others.join(''))).toEqual([]);
  });

  test('the workbook is the same every time, and known as our own', async () => {
    const bytes = await renderRanking(ranked, { lang: 'zh' });
    expect(
      Buffer.compare(Buffer.from(bytes), Buffer.from(await renderRanking(await report(), { lang: 'zh' }))),
    ).toBe(0);
    expect(await isOwnResult(bytes)).toBe(true);
    expect(await faultsOf(bytes)).toEqual([]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['成绩名次', '证书名单', '问题', '各阶段', '依据']);
    // 初赛101、复赛30、决赛9，加表头。
    expect(sheets[0]?.rows).toHaveLength(141);
    // 发证书的人：高级技师5、技师3、高级工1、中级工11、初级工29。
    expect(sheets[1]?.rows).toHaveLength(1 + 5 + 3 + 1 + 11 + 29);
  });
});
