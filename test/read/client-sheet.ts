import { readFileSync } from 'node:fs';
import { checkWorkbooks } from '../../src/check.js';
import type { Fact } from '../../src/model/fact.js';
import type { Report } from '../../src/model/report.js';
import { bundledPack } from '../support.js';
import { readFileBytes } from './reading.js';

const FOLDER = new URL('../../fixtures/clients/', import.meta.url);
const pack = bundledPack();

/** What the program makes of one file, brief enough to be compared and to be written into a table. */
export interface ClientSheet {
  format: string;
  encoding: string | null;
  headerRow: number;
  title: string;
  /** Rows that are no nominee: `4 example-row`. */
  skipped: string[];
  /** By row and fact, `5 birthMonth`: the value as JSON, or `unknown: why`. */
  facts: Record<string, string>;
  /** By cell: the text that the summary workbook gives. */
  texts: Record<string, string>;
  /** `5 national-2024`: the verdict. */
  verdicts: Record<string, string>;
  /** Findings about the data, `H5 id-number.numeric`; those of criteria follow from facts and are left out. */
  findings: string[];
}

/** Reads a file of fixtures/clients and all that follows from it; a refused file gives the problem's code. */
export async function clientSheet(file: string): Promise<ClientSheet | { refused: string }> {
  const result = await readFileBytes(readFileSync(new URL(file, FOLDER)), file);
  if (!result.ok) return { refused: result.problem.code };
  const checked = checkWorkbooks([{ file, sha256: null, read: result }], pack, {
    schemes: ['national-2024'],
    asOf: null,
    readings: [],
    today: '2025-06-30',
    failOn: 'never',
    tool: { name: 'craftsman', version: '0' },
  });
  if (!checked.ok) return { refused: checked.problems.map(({ code }) => code).join() };
  const { workbook } = result;
  const { report } = checked;
  const [sheet, ...others] = report.inputs.flatMap(({ sheets }) => sheets);
  if (sheet === undefined || others.length > 0) throw new Error('one table expected');
  return {
    format: workbook.format,
    encoding: workbook.encoding,
    headerRow: sheet.headerRow,
    title: workbook.sheets[0]?.rows
      .filter(({ number }) => number < sheet.headerRow)
      .map(({ cells }) => cells.map(({ shown }) => shown).join(' '))
      .join('\n') ?? '',
    skipped: sheet.skipped.map(({ row, why }) => `${row} ${why}`),
    facts: byRow(report, ({ facts }) => Object.entries(facts).map(([name, fact]) => [name, brief(fact)])),
    texts: Object.fromEntries(
      report.nominees.flatMap(({ clean, columns }) =>
        Object.entries(clean).flatMap(([field, text]) => {
          const cell = columns[field]?.cell;
          return cell === null || cell === undefined ? [] : [[cell, text]];
        }),
      ),
    ),
    verdicts: byRow(report, ({ verdicts }) => verdicts.map(({ scheme, status }) => [scheme, status])),
    findings: report.findings
      .filter(({ criterion }) => criterion === null)
      .map(({ at, code }) => `${at.cell ?? at.row ?? 'file'} ${code}`)
      .sort(),
  };
}

function byRow(
  { nominees }: Report,
  of: (nominee: Report['nominees'][number]) => [string, string][],
): Record<string, string> {
  return Object.fromEntries(
    nominees.flatMap((nominee) => of(nominee).map(([name, value]) => [`${nominee.row} ${name}`, value])),
  );
}

/** Steps are left out: the same value may be had on different ways. */
function brief(fact: Fact): string {
  return fact.known ? JSON.stringify(fact.value) : `unknown: ${fact.why}`;
}
