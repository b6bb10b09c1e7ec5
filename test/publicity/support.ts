import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Input } from '../../src/check.js';
import { check } from '../../src/check-files.js';
import type { Report } from '../../src/model/report.js';
import { bundledPack } from '../support.js';

const { presets, people } = parse(readFileSync('fixtures/people.yaml', 'utf8'), { merge: true });

/** A person of fixtures/people.yaml with some columns changed. */
export type Row = { 谁: string } & Record<string, string>;

/** A sheet of these people as CSV. */
export function sheet(rows: Row[], title = '大国工匠推荐汇总表'): Uint8Array {
  const headers = bundledPack().forms[0]?.fields.map(({ header }) => header) ?? [];
  const lines = rows.map(({ 谁, ...changed }, index) => {
    const row = { 序号: index + 1, ...presets.national, ...people[谁], ...changed };
    return headers.map((header) => `"${String(row[header] ?? '').replaceAll('"', '""')}"`).join(',');
  });
  return new TextEncoder().encode(`\uFEFF${[title, headers.join(','), ...lines].join('\r\n')}\r\n`);
}

export async function reportOf(
  inputs: Input[],
  schemes: string[] | null = null,
  pack = bundledPack(),
): Promise<Report> {
  const checked = await check(inputs, pack, {
    schemes,
    asOf: null,
    readings: [],
    today: '2025-06-30',
    failOn: 'never',
    tool: { name: 'craftsman', version: '0.0.0' },
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.report;
}

export const reportOfRows = (rows: Row[], schemes: string[] | null = null): Promise<Report> =>
  reportOf([{ file: 'a.csv', bytes: sheet(rows) }], schemes);
