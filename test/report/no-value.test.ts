import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkWorkbooks } from '../../src/check.js';
import { type Cell, LOST_VALUE, NO_VALUE } from '../../src/model/cell.js';
import type { Report } from '../../src/model/report.js';
import { renderExplainNominee } from '../../src/report/explain.js';
import { renderJson } from '../../src/report/json.js';
import { messages as enContest } from '../../src/report/messages/en/contest.js';
import { messages as zhContest } from '../../src/report/messages/zh/contest.js';
import { renderTerminal } from '../../src/report/terminal/index.js';
import { renderSummary } from '../../src/report/workbook.js';
import { bundledPack } from '../support.js';

/** T-10: a formula that was never calculated has nothing to say, nor a cell whose value is lost, least of all the program's own sign for it. */

const pack = bundledPack();
const fields = pack.forms[0]?.fields ?? [];
const { base } = parse(readFileSync('rules/cases/national-2024.yaml', 'utf8')) as {
  base: Record<string, string | number>;
};

function text(row: number, column: number, value: string): Cell {
  return { row, column, kind: 'text', raw: value, shown: value };
}

/** A nominee in row 3 whose cells of these fields are formulas without a result; row 4 is merged into row 3. */
function reportOn(broken: string[], cached?: Partial<Cell>): Report {
  const formula: Partial<Cell> = cached ?? { kind: 'error', raw: NO_VALUE, shown: NO_VALUE };
  const line = (row: number, left: string[]) =>
    fields.flatMap(({ id, header }, index): Cell[] => {
      const cell = text(row, index + 1, String(base[header] ?? '无'));
      if (left.includes(id)) return row === 3 ? [{ ...cell, ...formula, formula: 'A9' }] : [];
      return [cell];
    });
  const rows = [
    {
      number: 1,
      hidden: false,
      cells: [text(1, 1, '大国工匠'), { ...text(1, 2, NO_VALUE), kind: 'error' as const }],
    },
    { number: 2, hidden: false, cells: fields.map(({ header }, index) => text(2, index + 1, header)) },
    { number: 3, hidden: false, cells: line(3, broken) },
    { number: 4, hidden: false, cells: line(4, [...broken, 'seq']) },
  ];
  const columns = fields.flatMap(({ id }, index) => (broken.includes(id) ? [index + 1] : []));
  const merges = columns.map((column) => ({ top: 3, bottom: 4, left: column, right: column }));
  const sheet = { name: '表1', hidden: false, rows, hiddenColumns: [], merges };
  const read = { ok: true as const, workbook: { format: 'xlsx' as const, encoding: null, sheets: [sheet] } };
  const checked = checkWorkbooks([{ file: 'a.xlsx', sha256: '0'.repeat(64), read }], pack, {
    ...{ schemes: null, asOf: null, readings: [], today: '2025-06-30', failOn: 'never' },
    tool: { name: 'craftsman', version: '0' },
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.report;
}

async function outputs(report: Report): Promise<string[]> {
  const [nominee] = report.nominees;
  if (nominee === undefined) throw new Error('no nominee');
  const texts = (['zh', 'en'] as const).flatMap((lang) => {
    const options = { lang, unmask: true, color: false, width: 200 };
    return [
      renderTerminal(report, options),
      renderJson(report, options),
      renderExplainNominee(report, nominee, options),
    ];
  });
  const { sheets } = await readXlsx(await renderSummary(report, { lang: 'zh' }));
  return [...texts, JSON.stringify(sheets.map(({ rows }) => rows))];
}

const LOST: Partial<Cell> = { kind: 'error', raw: LOST_VALUE, shown: LOST_VALUE };

describe.each([
  ['a formula without a result', NO_VALUE, undefined, /公式|formula/u],
  ['a value that is not in the file', LOST_VALUE, LOST, /文件里找不到|not in the file/u],
])('%s', (_, sign, cell, words) => {
  it.each(fields.map(({ id }) => id))('in %s is told as an error, and never shown as a text', async (id) => {
    const report = reportOn([id], cell);
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        code: 'cell.error',
        severity: 'error',
        at: expect.objectContaining({ field: id }),
      }),
    );
    for (const output of await outputs(report)) expect(output).not.toContain(sign);
  });

  it('in every cell leaves no name and no fact', async () => {
    const report = reportOn(
      fields.map(({ id }) => id).filter((id) => id !== 'seq'),
      cell,
    );
    expect(report.nominees[0]?.name).toBe('');
    for (const output of await outputs(report)) expect(output).not.toContain(sign);
  });

  it.each([
    ['zh', zhContest],
    ['en', enContest],
  ])('as a score is told in %s', (_, messages) => {
    const { what } = messages['score.unreadable']?.({
      column: '理论成绩',
      columnEn: 'Theory',
      text: sign,
    }) ?? {
      what: sign,
    };
    expect(what).toMatch(words);
    expect(what).not.toContain(sign);
  });
});

describe('a formula', () => {
  it('with a result is used without a word', () => {
    const plain = reportOn([]).findings.filter(({ at }) => at.row === 3);
    const cached = reportOn(['industry'], { kind: 'text', raw: '制造业', shown: '制造业' });
    expect(cached.findings.filter(({ at, code }) => at.row === 3 && code === 'cell.error')).toEqual([]);
    expect(cached.findings.filter(({ at }) => at.field === 'industry' && at.row === 3)).toEqual(
      plain.filter(({ at }) => at.field === 'industry'),
    );
  });
});
