import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Input } from '../src/check.js';
import { check } from '../src/check-files.js';
import type { Finding } from '../src/model/finding.js';
import type { RulePack } from '../src/model/pack.js';
import type { Report } from '../src/model/report.js';
import { reportSchema } from '../src/report/contract/schema.js';
import { renderJson } from '../src/report/json.js';
import { bundledPack } from './support.js';

/** The day on which every fixture is checked: schemes without a date of their own take it as their as-of date. */
const TODAY = '2025-06-30';
const SHEETS = /\.(?:xlsx|xls|ods|csv)$/u;

const validates = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(z.toJSONSchema(reportSchema));

/** The bundled pack. Its hashes are blanked, so that a golden changes only where a result does. */
export function fixturePack(): RulePack {
  const pack = bundledPack();
  const ids = Object.keys(pack.hashes);
  return { ...pack, hashes: Object.fromEntries(ids.map((id) => [id, '0'.repeat(64)])) };
}

/** Names of the sheets in a folder, sorted. */
export function sheetsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => SHEETS.test(name))
    .sort();
}

/** Checks sheets of one folder together, with every default. */
export async function checkFiles(folder: string, names: string[], pack: RulePack): Promise<Report> {
  const inputs: Input[] = names.map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
  const checked = await check(inputs, pack, {
    schemes: null,
    asOf: null,
    readings: [],
    today: TODAY,
    failOn: 'ineligible',
    tool: { name: 'craftsman', version: '0.0.0' },
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.report;
}

/** The report as JSON text, after it was found to fit the contract and to account for every row. */
export function contractText(report: Report): string {
  for (const { leftOut, rows, titleRows, headerRows, nominees, skipped } of report.inputs.flatMap(
    ({ sheets }) => sheets,
  )) {
    if (leftOut === null) expect(titleRows + headerRows + nominees + skipped.length).toBe(rows);
  }
  const text = renderJson(report, { lang: 'zh', unmask: false });
  validates(JSON.parse(text));
  expect(validates.errors).toBeNull();
  return text;
}

/** What a clerk would write down for a finding: `error id-number.checksum H3 [N-24]`. */
export function findingLine({ severity, code, at, criterion }: Finding, report: Report): string {
  const spot = at.cell ?? (at.row === null ? '-' : `row ${at.row}`);
  const parts = at.sheet === null ? [] : prefix(at.file ?? '', at.sheet, report);
  return `${severity} ${code} ${[...parts, spot].join('!')}${criterion === null ? '' : ` [${criterion}]`}`;
}

/** File and sheet, where the report has several files, or several sheets in this one. */
export function prefix(file: string, sheet: string, report: Report): string[] {
  const input = report.inputs.find((each) => each.file === file);
  const sheets = input?.sheets.filter(({ leftOut }) => leftOut === null) ?? [];
  const named = sheets.length > 1 || !sheets.some(({ name }) => name === sheet);
  return [...(report.inputs.length > 1 ? [file] : []), ...(named ? [sheet] : [])];
}
