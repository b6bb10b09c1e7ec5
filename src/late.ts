import type { Head, Result, Whole } from './crew.js';
import type { Finding } from './model/finding.js';
import type { Nominee } from './model/nominee.js';
import type { Verdict } from './model/outcome.js';
import type { NomineeReport } from './model/report.js';

/**
 * Nominees and findings of which most lies on the shelf, and is had from there only when somebody asks for it. They are copied with
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

/** A row of a part, by its place there. */
interface RowSource {
  part: { open(): Whole };
  index: number;
}

const REPORTED = fetching<RowSource>({
  cells: (source) => nomineeOf(source).cells,
  facts: (source) => nomineeOf(source).facts,
  columns: (source) => nomineeOf(source).columns,
  byDate: (source) => nomineeOf(source).byDate,
  clean: (source) => nomineeOf(source).clean,
});

const VERDICT = fetching<{ of: RowSource; scheme: number }>({
  criteria: ({ of, scheme }) => verdictsOf(of)[scheme]?.criteria ?? [],
});

/** A nominee of the report: what every report says of it is at hand. */
export function reportedOf(
  { key, file, sheet, row, name, shifted }: Nominee,
  results: Result[],
  source: RowSource,
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

const TOLD = Symbol('told');
const INDEX = Symbol('index');

/**
 * A finding of the report: where it is and what of, is at hand. A class, for there are many of them and nothing else keeps them
 * as small.
 */
class LateFinding implements Finding {
  readonly code: Finding['code'];
  readonly severity: Finding['severity'];
  readonly scheme: Finding['scheme'];
  readonly criterion: Finding['criterion'];
  readonly at: Finding['at'];
  readonly waived = null;
  readonly [TOLD]: { open(): Finding[] };
  readonly [INDEX]: number;

  constructor({ code, severity, scheme, criterion, at }: Head, told: { open(): Finding[] }, index: number) {
    this.code = code;
    this.severity = severity;
    this.scheme = scheme;
    this.criterion = criterion;
    this.at = at;
    this[TOLD] = told;
    this[INDEX] = index;
  }

  get args() {
    return at(this[TOLD].open(), this[INDEX]).args;
  }

  get clause() {
    return at(this[TOLD].open(), this[INDEX]).clause;
  }

  get repair() {
    return at(this[TOLD].open(), this[INDEX]).repair;
  }
}

/** `index`: its place among those told. */
export function findingOf(head: Head, told: { open(): Finding[] }, index: number): Finding {
  return new LateFinding(head, told, index);
}

function nomineeOf({ part, index }: RowSource): Nominee {
  return at(part.open().nominees, index);
}

function verdictsOf({ part, index }: RowSource): Verdict[] {
  return at(part.open().verdicts, index);
}

function at<T>(part: T[], index: number): T {
  const found = part[index];
  if (found === undefined) throw new Error('a part came back shorter than it was');
  return found;
}
