import type { Result } from './crew.js';
import type { Nominee } from './model/nominee.js';
import type { Verdict } from './model/outcome.js';
import type { NomineeReport } from './model/report.js';
import { type Changes, type Extract, withChanges } from './parts.js';
import type { Kept } from './shelf.js';

/** Nominees of which most lies on the shelf, and is had from there only when somebody asks for it. */

/** A row of which facts, columns and words lie on the shelf, but for those by which rows are compared. */
export function rowOf(extract: Extract, whole: Kept<Nominee[]>, index: number): Nominee {
  return {
    ...extract,
    get cells() {
      return at(whole, index).cells;
    },
    byDate: {},
    get clean() {
      return at(whole, index).clean;
    },
  };
}

/** A nominee of the report. `index`: its place in both parts. */
export function reportedOf(
  { key, file, sheet, row, name, shifted }: Extract,
  results: Result[],
  index: number,
  {
    nominees,
    changes,
    verdicts,
  }: { nominees: Kept<Nominee[]>; changes: Changes; verdicts: Kept<Verdict[][]> },
): NomineeReport {
  let changed: { from: Nominee; to: Nominee } | undefined;
  const whole = () => {
    const from = at(nominees, index);
    if (changed?.from !== from) changed = { from, to: withChanges(from, changes) };
    return changed.to;
  };
  return {
    key,
    file,
    sheet,
    row,
    name,
    ...(shifted === undefined ? {} : { shifted }),
    get cells() {
      return whole().cells;
    },
    get facts() {
      return whole().facts;
    },
    get columns() {
      return whole().columns;
    },
    get byDate() {
      return whole().byDate;
    },
    get clean() {
      return whole().clean;
    },
    verdicts: results.map((result, scheme) => ({
      ...result,
      get criteria() {
        return at(verdicts, index)[scheme]?.criteria ?? [];
      },
    })),
  };
}

function at<T>(part: Kept<T[]>, index: number): T {
  const found = part.open()[index];
  if (found === undefined) throw new Error('a part came back shorter than it was');
  return found;
}
