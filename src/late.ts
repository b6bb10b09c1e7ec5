import type { Result, Whole } from './crew.js';
import { type Heads, kindAt, placeAt } from './heads.js';
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

/** What is said of rows: in short, and where the rest of it lies. */
interface ToldFindings {
  heads: Heads;
  open(): Finding[];
}

const TOLD = Symbol('told');
const INDEX = Symbol('index');

/** A finding of the report. A class, for there are many of them and nothing else keeps them as small. */
class LateFinding implements Finding {
  readonly waived = null;
  readonly [TOLD]: ToldFindings;
  readonly [INDEX]: number;

  constructor(told: ToldFindings, index: number) {
    this[TOLD] = told;
    this[INDEX] = index;
  }

  get code() {
    return kindAt(this[TOLD].heads, this[INDEX]).code;
  }

  get severity() {
    return kindAt(this[TOLD].heads, this[INDEX]).severity;
  }

  get scheme() {
    return kindAt(this[TOLD].heads, this[INDEX]).scheme;
  }

  get criterion() {
    return kindAt(this[TOLD].heads, this[INDEX]).criterion;
  }

  get at() {
    return placeAt(this[TOLD].heads, this[INDEX]);
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
export function findingOf(told: ToldFindings, index: number): Finding {
  return new LateFinding(told, index);
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
