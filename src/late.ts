import type { Result } from './crew.js';
import type { Nominee } from './model/nominee.js';
import type { Verdict } from './model/outcome.js';
import type { NomineeReport } from './model/report.js';
import { type Changes, type Extract, withChanges } from './parts.js';
import type { Kept } from './shelf.js';

/**
 * Nominees of which most lies on the shelf, and is had from there only when somebody asks for it. They are copied with
 * `changed` (model/changed.ts), for a spread leaves out what is not at hand.
 */

/** Where the rest of an object lies. */
const SOURCE = Symbol('source');

/**
 * What objects share whose members are fetched from their source: getters of its own would take an object some kilobytes.
 * A member that is an object's own hides the one that is fetched.
 */
function fetching<S>(members: Record<string, (source: S) => unknown>): object {
  const getters = Object.entries(members).map(([name, fetch]) => {
    function get(this: { [SOURCE]: S }) {
      return fetch(this[SOURCE]);
    }
    return [name, { get, enumerable: true }] as const;
  });
  return Object.create(Object.prototype, Object.fromEntries(getters));
}

function late(shared: object, own: object, source: object) {
  return Object.assign(Object.create(shared), own, { [SOURCE]: source });
}

interface RowSource {
  whole: Kept<Nominee[]>;
  index: number;
}

const ROW = fetching<RowSource>({
  cells: ({ whole, index }) => at(whole, index).cells,
});

/** A row of which everything lies on the shelf, but for what rows are compared by. */
export function rowOf(extract: Extract, whole: Kept<Nominee[]>, index: number): Nominee {
  return late(ROW, { ...extract, byDate: NO_DATES }, { whole, index });
}

const NO_DATES = {};

/** `index`: the nominee's place in both parts. */
interface ReportedSource {
  nominees: Kept<Nominee[]>;
  verdicts: Kept<Verdict[][]>;
  changes: Changes;
  index: number;
}

/** Nominees with their changes, by those without: as long as somebody has the latter. */
const MADE = new WeakMap<Nominee, Nominee>();

function made(source: ReportedSource): Nominee {
  const from = at(source.nominees, source.index);
  const known = MADE.get(from);
  if (known !== undefined) return known;
  const to = withChanges(from, source.changes);
  MADE.set(from, to);
  return to;
}

const REPORTED = fetching<ReportedSource>({
  cells: (source) => made(source).cells,
  facts: (source) => made(source).facts,
  columns: (source) => made(source).columns,
  byDate: (source) => made(source).byDate,
  clean: (source) => made(source).clean,
});

const VERDICT = fetching<{ of: ReportedSource; scheme: number }>({
  criteria: ({ of: { verdicts, index }, scheme }) => at(verdicts, index)[scheme]?.criteria ?? [],
});

/** A nominee of the report. */
export function reportedOf(
  { key, file, sheet, row, name, shifted }: Extract,
  results: Result[],
  source: ReportedSource,
): NomineeReport {
  const own = {
    key,
    file,
    sheet,
    row,
    name,
    ...(shifted === undefined ? {} : { shifted }),
    verdicts: results.map((result, scheme) => late(VERDICT, result, { of: source, scheme })),
  };
  return late(REPORTED, own, source);
}

function at<T>(part: Kept<T[]>, index: number): T {
  const found = part.open()[index];
  if (found === undefined) throw new Error('a part came back shorter than it was');
  return found;
}
