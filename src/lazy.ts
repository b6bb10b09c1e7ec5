import type { PartDetails, VerdictSummary } from './executor.js';
import { type FindingHeaders, kindAt, placeAt } from './finding-headers.js';
import type { Finding } from './model/finding.js';
import type { Nominee } from './model/nominee.js';
import type { Verdict } from './model/outcome.js';
import type { NomineeReport } from './model/report.js';

/**
 * Nominees and findings of the report whose larger members are fetched from the cache of parts when somebody asks. Copy them with
 * `changed` (model/changed.ts): a spread leaves out what is fetched.
 */

/** Where an object's members are fetched from. */
const SOURCE = Symbol('source');

/**
 * A prototype whose members are fetched: getters of its own would cost each object some kilobytes. An object's own member hides
 * the fetched one.
 */
function lazyPrototype<S>(members: Record<string, (source: S) => unknown>): object {
  const getters = Object.entries(members).map(([name, fetch]) => {
    function get(this: { [SOURCE]: S }) {
      return fetch(this[SOURCE]);
    }
    return [name, { get, enumerable: true }] as const;
  });
  return Object.create(Object.prototype, Object.fromEntries(getters));
}

function lazyObject(prototype: object, own: object, source: object) {
  return Object.assign(Object.create(prototype), own, { [SOURCE]: source });
}

/** A row of a part, by its index there. */
interface RowSource {
  part: { get(): PartDetails };
  index: number;
}

const NOMINEE = lazyPrototype<RowSource>({
  cells: (source) => nomineeOf(source).cells,
  facts: (source) => nomineeOf(source).facts,
  columns: (source) => nomineeOf(source).columns,
  byDate: (source) => nomineeOf(source).byDate,
  clean: (source) => nomineeOf(source).clean,
});

const VERDICT = lazyPrototype<{ of: RowSource; scheme: number }>({
  criteria: ({ of, scheme }) => verdictsOf(of)[scheme]?.criteria ?? [],
});

/** A nominee of the report; only what every output says of it is at hand. */
export function lazyNominee(
  { key, file, sheet, row, name, shifted }: Nominee,
  verdicts: VerdictSummary[],
  source: RowSource,
): NomineeReport {
  const own = {
    key,
    file,
    sheet,
    row,
    name,
    ...(shifted === undefined ? {} : { shifted }),
    verdicts: verdicts.map((summary, scheme) => lazyObject(VERDICT, summary, { of: source, scheme })),
  };
  return lazyObject(NOMINEE, own, source);
}

interface LazyBatch {
  headers: FindingHeaders;
  get(): Finding[];
}

const BATCH = Symbol('batch');
const INDEX = Symbol('index');

/** A finding of the report. A class, for there are many of them and nothing else keeps them as small. */
class LazyFinding implements Finding {
  readonly waived = null;
  readonly [BATCH]: LazyBatch;
  readonly [INDEX]: number;

  constructor(batch: LazyBatch, index: number) {
    this[BATCH] = batch;
    this[INDEX] = index;
  }

  get code() {
    return kindAt(this[BATCH].headers, this[INDEX]).code;
  }

  get severity() {
    return kindAt(this[BATCH].headers, this[INDEX]).severity;
  }

  get scheme() {
    return kindAt(this[BATCH].headers, this[INDEX]).scheme;
  }

  get criterion() {
    return kindAt(this[BATCH].headers, this[INDEX]).criterion;
  }

  get at() {
    return placeAt(this[BATCH].headers, this[INDEX]);
  }

  get args() {
    return at(this[BATCH].get(), this[INDEX]).args;
  }

  get clause() {
    return at(this[BATCH].get(), this[INDEX]).clause;
  }

  get repair() {
    return at(this[BATCH].get(), this[INDEX]).repair;
  }
}

/** The finding at `index` of a batch. */
export function lazyFinding(batch: LazyBatch, index: number): Finding {
  return new LazyFinding(batch, index);
}

function nomineeOf({ part, index }: RowSource): Nominee {
  return at(part.get().nominees, index);
}

function verdictsOf({ part, index }: RowSource): Verdict[] {
  return at(part.get().verdicts, index);
}

function at<T>(part: T[], index: number): T {
  const found = part[index];
  if (found === undefined) throw new Error('a part came back shorter than it was');
  return found;
}
