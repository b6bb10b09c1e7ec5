import { applyRules, compareWorkbooks } from '../check.js';
import type { ComparedRows } from '../compare-tables.js';
import type { RulePack } from '../model/pack.js';
import type { NomineeReport, QuotaReport } from '../model/report.js';
import type { Scheme, SchemeInUse } from '../model/scheme.js';
import { editionOn, programmesOf } from '../rules/editions.js';
import type { Case, CasesFile, Row } from './format.js';
import { rowsOf, sheetOf } from './sheet.js';

/** One run of a case: the whole of it, or of a case with `each` one entry. */
export interface Trial {
  file: string;
  /** Of the case or of the entry of `each`, 1-based. */
  line: number;
  column: number;
  scheme: string;
  base: Row;
  one: Case;
  /** The entry of `each`. */
  change: Row | null;
}

/** What came out of a trial, as texts, so that a difference reads the same for outcomes, verdicts, quotas and dates. */
export interface Answer {
  expected: string;
  found: string;
}

/** What the rules made of a trial's rows. */
export interface Applied {
  nominees: NomineeReport[];
  quotas: QuotaReport[];
}

/** Reads a trial's rows with a pack: all that comes before the rules. A text says why there are none. */
export function readTrial({ scheme, base, one, change }: Trial, pack: RulePack): ComparedRows | string {
  const [form] = pack.forms;
  if (form === undefined) return 'pack.no-form';
  const readings = Object.entries(readingsOf(one)).map(([name, option]) => `${scheme}/${name}=${option}`);
  const compared = compareWorkbooks(
    [
      {
        file: 'case.csv',
        sha256: null,
        read: { ok: true, workbook: sheetOf(rowsOf(one, base, form, change ?? {}), form) },
      },
    ],
    pack,
    {
      schemes: [scheme],
      asOf: 'asOf' in one ? (one.asOf ?? null) : null,
      readings,
      // Cases must not depend on the day they run: a scheme without a date of its own uses its date of effect.
      today: pack.schemes.find(({ id }) => id === scheme)?.effective.from ?? '',
      failOn: 'never',
      tool: { name: 'craftsman', version: '' },
    },
  );
  return compared.ok ? compared.rows : compared.problems.map(({ code }) => code).join(', ');
}

export function readingsOf(one: Case): Record<string, string> {
  return 'readings' in one ? (one.readings ?? {}) : {};
}

/**
 * Applies the rules that a trial is about to its rows: those in use when they were read, or a scheme in their stead. Only
 * the criterion or quota in question is looked at.
 */
export function applyTrial({ one }: Trial, rows: ComparedRows, pack: RulePack, instead?: Scheme): Applied {
  const uses = rows.schemes.map(
    (use): SchemeInUse => ({ ...use, scheme: narrowed(instead ?? use.scheme, one) }),
  );
  // A criterion is asked of the first row; the others are there to be compared with it.
  const nominees = 'quota' in one ? rows.nominees : rows.nominees.slice(0, 1);
  return applyRules(
    { ...rows, nominees, schemes: uses, uses: new Map(nominees.map(({ key }) => [key, uses])) },
    pack,
  );
}

function narrowed(scheme: Scheme, one: Case): Scheme {
  if ('criterion' in one)
    return { ...scheme, quotas: [], criteria: scheme.criteria.filter(({ id }) => id === one.criterion) };
  if ('quota' in one)
    return { ...scheme, criteria: [], quotas: scheme.quotas.filter(({ id }) => id === one.quota) };
  return { ...scheme, quotas: [] };
}

/** What the case expects, and what the rules made of it. */
export function answerOf(
  one: Exclude<Case, { inForce: string }>,
  { nominees, quotas }: Applied,
  rows: ComparedRows,
): Answer {
  const [verdict] = nominees[0]?.verdicts ?? [];
  if ('verdict' in one) {
    const { errors } = one;
    const text = (status: string, count: number) => (errors === undefined ? status : `${status}, ${count}`);
    return {
      expected: text(one.verdict, errors ?? 0),
      found: text(verdict?.status ?? '-', wrongCells(rows)),
    };
  }
  if ('criterion' in one) {
    const result = verdict?.criteria.find(({ id }) => id === one.criterion);
    return { expected: one.expect, found: result?.outcome ?? '-' };
  }
  const groups = Object.entries(one.expect).map(([group, wanted]) => {
    const entry = quotas.find((each) => each.id === one.quota && each.group === group);
    const status = entry?.status ?? null;
    const whole = wanted !== null && typeof wanted === 'object' && entry !== undefined;
    return [group, whole ? { status, strength: entry.strength } : status];
  });
  return { expected: JSON.stringify(one.expect), found: JSON.stringify(Object.fromEntries(groups)) };
}

/** Cells of the first row that the readers report as wrong. */
function wrongCells({ findings, nominees }: ComparedRows): number {
  const wrong = findings.filter(({ severity, at }) => severity === 'error' && at.row === nominees[0]?.row);
  return new Set(wrong.map(({ at }) => at.cell)).size;
}

/** Whether the scheme of a case is the edition in force on the case's date. */
export function editionAnswer(
  { scheme, one }: Pick<Trial, 'scheme'> & { one: Extract<Case, { inForce: string }> },
  { schemes }: RulePack,
): Answer {
  const programme = programmesOf(schemes).find(({ editions }) => editions.some(({ id }) => id === scheme));
  const found = programme !== undefined && editionOn(programme, one.inForce)?.id === scheme;
  return { expected: String(one.expect), found: String(found) };
}

/** A trial from its rows to its answer. */
export function answer(
  trial: Trial,
  pack: RulePack,
): Answer & { rows: ComparedRows | null; applied: Applied | null } {
  const { one } = trial;
  if ('inForce' in one) {
    return { ...editionAnswer({ scheme: trial.scheme, one }, pack), rows: null, applied: null };
  }
  const rows = readTrial(trial, pack);
  if (typeof rows === 'string') return { expected: '', found: rows, rows: null, applied: null };
  const applied = applyTrial(trial, rows, pack);
  return { ...answerOf(one, applied, rows), rows, applied };
}

/** The trials of a cases file, in its order. `locate`: line and column of a path in the file. */
export function trialsOf(
  file: string,
  { scheme, base, cases }: CasesFile,
  locate: (path: PropertyKey[]) => { line: number; column: number },
): Trial[] {
  return cases.flatMap((one, index): Trial[] => {
    const common = { file, scheme, base, one };
    const each = 'each' in one ? one.each : undefined;
    if (each === undefined) return [{ ...common, ...locate(['cases', index]), change: null }];
    return each.map((change, entry) => ({ ...common, ...locate(['cases', index, 'each', entry]), change }));
  });
}
