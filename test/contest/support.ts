import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type RankOptions, rankContest, rankWorkbooks } from '../../src/contest-rank.js';
import type { Cell, Sheet, Workbook } from '../../src/model/cell.js';
import type { ContestReport } from '../../src/model/contest-report.js';
import type { Finding } from '../../src/model/finding.js';
import { bundledPack } from '../support.js';

/** A date is shown as stored, unless `shown` says how. */
export type Value =
  | string
  | number
  | { date: string; shown?: string }
  | { error: string }
  | { struck: string | number };
export type Row = Record<string, Value>;

/** A sheet as fixtures are written; rows by column name. */
export interface SheetSource {
  name: string;
  title?: string[];
  headers: string[];
  base?: Row;
  rows: Row[];
}

export const THREE_STAGES = 'fixtures/contest/three-stages';

export function source(path: string): SheetSource[] {
  return (parse(readFileSync(path, 'utf8')) as { sheets: SheetSource[] }).sheets;
}

const pack = bundledPack();

/** Ranks sheets without any file: the line from cells on. */
export function rank(sheets: SheetSource[], options: Partial<RankOptions> = {}): ContestReport {
  const workbook: Workbook = { format: 'xlsx', encoding: null, sheets: sheets.map(sheetOf) };
  const read = { ok: true, workbook } as const;
  return reportOf(
    rankWorkbooks([{ file: 'input.xlsx', sha256: null, read }], pack, { ...OPTIONS, ...options }),
  );
}

/** Ranks a file: the whole line. */
export async function rankFile(file: string, bytes: Uint8Array): Promise<ContestReport> {
  return reportOf(await rankContest([{ file, bytes }], pack, OPTIONS));
}

const OPTIONS: RankOptions = {
  contest: null,
  project: null,
  asOf: null,
  readings: [],
  failOn: 'ineligible',
  tool: { name: 'craftsman', version: '0.0.0' },
};

function reportOf(ranked: ReturnType<typeof rankWorkbooks>): ContestReport {
  if (!ranked.ok) throw new Error(JSON.stringify(ranked.problems));
  return ranked.report;
}

function sheetOf({ name, title = [], headers, base = {}, rows }: SheetSource): Sheet {
  const lines: (Value | undefined)[][] = [
    ...title.map((text) => [text]),
    headers,
    ...rows.map((row, index) => headers.map((header) => ({ 序号: index + 1, ...base, ...row })[header])),
  ];
  return {
    name,
    hidden: false,
    hiddenColumns: [],
    merges: [],
    rows: lines.map((line, index) => ({
      number: index + 1,
      hidden: false,
      cells: line.flatMap((value, column) =>
        value === undefined || value === '' ? [] : [cellOf(value, index + 1, column + 1)],
      ),
    })),
  };
}

function cellOf(value: Value, row: number, column: number): Cell {
  const place = { row, column };
  if (typeof value === 'number') return { ...place, kind: 'number', raw: value, shown: String(value) };
  if (typeof value === 'string') return { ...place, kind: 'text', raw: value, shown: value };
  if ('struck' in value) return { ...cellOf(value.struck, row, column), struck: 'whole' };
  return 'date' in value
    ? { ...place, kind: 'date', raw: value.date, shown: value.shown ?? value.date }
    : { ...place, kind: 'error', raw: value.error, shown: value.error };
}

/** What a clerk would write down for a finding: `error contest.total-differs 初赛!H5 [C-04]`. */
export function findingLine({ severity, code, at, criterion }: Finding): string {
  const spot = at.cell ?? (at.row === null ? '-' : `row ${at.row}`);
  const where = [at.sheet, spot].filter((part) => part !== null).join('!');
  return `${severity} ${code} ${where}${criterion === null ? '' : ` [${criterion}]`}`;
}

export function lines({ findings }: ContestReport): string[] {
  return findings.map(findingLine).sort();
}
