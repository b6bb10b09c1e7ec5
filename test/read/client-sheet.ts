import { readFileSync } from 'node:fs';
import { checkWorkbooks } from '../../src/check.js';
import type { Fact } from '../../src/model/fact.js';
import type { NomineeReport } from '../../src/model/report.js';
import { bundledPack } from '../support.js';
import { readFileBytes } from './reading.js';

export const FOLDER = new URL('../../fixtures/clients/', import.meta.url);
const pack = bundledPack();

/** What the program makes of one file, brief enough to be compared and to be written into a table. */
export interface ClientSheet {
  format: string;
  encoding: string | null;
  header: number;
  /** The rows above the header. */
  title: string;
  /** Rows that are no nominee: `4 example-row`. */
  skipped: string[];
  /** By the nominee's number in the sheet and the fact, `1 birthMonth`: the value, or `unknown: why`. */
  facts: Record<string, string>;
  /** By number and column, `1 birthMonth`: the text that the summary workbook gives. */
  texts: Record<string, string>;
  /** Findings about the data, `H5 id-number.numeric`; those of criteria follow from the facts and are left out. */
  findings: string[];
}

/** Reads a file of fixtures/clients and all that follows from it; a refused file gives the problem's code. */
export async function clientSheet(file: string): Promise<ClientSheet | { refused: string }> {
  const read = await readFileBytes(readFileSync(new URL(file, FOLDER)), file);
  if (!read.ok) return { refused: read.problem.code };
  const checked = checkWorkbooks([{ file, sha256: null, read }], pack, {
    schemes: ['national-2024'],
    asOf: null,
    readings: [],
    today: '2025-06-30',
    failOn: 'never',
    tool: { name: 'craftsman', version: '0' },
  });
  if (!checked.ok) return { refused: checked.problems.map(({ code }) => code).join() };
  const { inputs, nominees, findings } = checked.report;
  const [sheet, ...others] = inputs.flatMap(({ sheets }) => sheets).filter(({ leftOut }) => leftOut === null);
  const header = sheet?.headerRow ?? null;
  if (sheet === undefined || header === null || others.length > 0) throw new Error('one table expected');
  const above = read.workbook.sheets[0]?.rows.filter(({ number }) => number < header) ?? [];
  return {
    format: read.workbook.format,
    encoding: read.workbook.encoding,
    header,
    title: above.map(({ cells }) => cells.map(({ shown }) => shown).join(' ')).join('\n'),
    skipped: sheet.skipped.map(({ row, why }) => `${row} ${why}`),
    facts: byNumber(nominees, ({ facts }) =>
      Object.entries(facts).map(([name, fact]) => [name, factText(fact)]),
    ),
    texts: byNumber(nominees, ({ clean }) => Object.entries(clean)),
    findings: findings
      .filter(({ criterion }) => criterion === null)
      .map(({ at, code }) => `${at.cell ?? at.row ?? 'file'} ${code}`)
      .sort(),
  };
}

function byNumber(
  nominees: NomineeReport[],
  of: (nominee: NomineeReport) => [string, string][],
): Record<string, string> {
  return Object.fromEntries(
    nominees.flatMap((nominee) => of(nominee).map(([name, text]) => [`${nominee.clean.seq} ${name}`, text])),
  );
}

/** Without steps and addresses: the same value may be had on different ways and stand in different rows. */
function factText(fact: Fact): string {
  if (!fact.known) return `unknown: ${fact.why}`;
  return JSON.stringify(fact.value, (key, value) => (key === 'cell' || key === 'zh' ? undefined : value));
}
