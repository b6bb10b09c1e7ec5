import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkWorkbooks } from '../../src/check.js';
import type { Cell } from '../../src/model/cell.js';
import type { Report } from '../../src/model/report.js';
import { nearestText } from '../../src/report/nearest.js';
import { bundledPack } from '../support.js';

const pack = bundledPack();

interface Row {
  name: string;
  scheme: string;
  /** null: the sheet has no such column. */
  given: Record<string, string | null>;
  expect: string | null;
}

const yaml = (path: string) => parse(readFileSync(path, 'utf8'));
const rows: Row[] = yaml('test/judge/nearest.yaml');

function reportOn({ scheme, given }: Row): Report {
  const base: Record<string, string | number> = yaml(`rules/cases/${scheme}.yaml`).base;
  const line = (number: number, texts: string[]) => ({
    number,
    hidden: false,
    cells: texts.flatMap((text, index): Cell[] =>
      text === '' ? [] : [{ row: number, column: index + 1, kind: 'text', raw: text, shown: text }],
    ),
  });
  const values = Object.entries({ ...base, ...given }).filter(([, text]) => text !== null);
  const sheet = {
    name: 'case',
    hidden: false,
    rows: [
      line(
        1,
        values.map(([header]) => header),
      ),
      line(
        2,
        values.map(([, text]) => String(text)),
      ),
    ],
    hiddenColumns: [],
    merges: [],
  };
  const workbook = { format: 'csv' as const, encoding: null, sheets: [sheet] };
  const checked = checkWorkbooks([{ file: 'case.csv', sha256: null, read: { ok: true, workbook } }], pack, {
    schemes: [scheme],
    asOf: null,
    readings: [],
    today: '2025-06-30',
    failOn: 'never',
    tool: { name: 'craftsman', version: '' },
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.report;
}

describe('the nearest way to eligibility', () => {
  test.each(rows.map((row) => [`${row.scheme} ${row.name}`, row] as const))('%s', (_, row) => {
    const report = reportOn(row);
    const [verdict] = report.nominees[0]?.verdicts ?? [];
    if (verdict === undefined) throw new Error('no verdict');
    expect(nearestText(verdict, report, 'zh')).toBe(row.expect ?? '');
    // English says as many steps.
    expect(nearestText(verdict, report, 'en') === '').toBe(row.expect === null);
  });
});
