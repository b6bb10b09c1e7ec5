import * as CODEC from '../bytes/codec.js';
import { checkFiles, type Progress } from '../check-files.js';
import { type Input, inputReader, type ReadInput } from '../inputs.js';
import type { RulePack } from '../model/pack.js';
import type { RegistryUse } from '../model/registry.js';
import type { Report } from '../model/report.js';
import type { WaiverFile } from '../model/waiver.js';
import type { ThreadPool } from '../parallel/pool.js';
import { lruCache, type PartCache } from '../part-cache.js';
import type { ReadOptions } from '../read/index.js';
import { endPlaces } from '../read/places.js';
import { MOST_IN_WORKBOOK } from '../report/most.js';
import type { FailOn } from '../report/summary.js';
import type { SchemeOptions } from '../rules/choose.js';
import { isDay } from '../text/day.js';
import { collectSooner } from './heap.js';
import { Refusal, refuse } from './io.js';
import { readersFor } from './jobs.js';
import type { JudgingOptions } from './options.js';
import { usePack } from './pack.js';
import { say } from './screen.js';
import { TOOL } from './tool.js';
import { useWaivers } from './waivers.js';

/** How a run is made, beside what it is about. */
export interface RunOptions {
  failOn: FailOn;
  /** No table in any file is no refusal but a report that says so. */
  always?: boolean;
  /** Whether the cells of the files are wanted afterwards. */
  keepCells?: boolean;
  /** ThreadPool that read and judge rows; absent: this one does. */
  jobs?: number;
  progress?: (done: Progress) => void;
  /** Earlier batches to compare with. */
  registry?: RegistryUse | undefined;
}

/** What a run was made of, beside its report. */
export interface Ran {
  report: Report;
  files: ReadInput[];
  pack: RulePack;
  waivers: WaiverFile | undefined;
}

/** Runs the line for the command's options; what stops it becomes a refusal. */
export async function runCheck(
  inputs: Input[],
  options: JudgingOptions,
  reading: ReadOptions,
  { failOn, always = false, keepCells = true, jobs = 1, progress = () => {}, registry }: RunOptions,
): Promise<Ran> {
  const chosen = schemeOptions(options);
  // The first file is read elsewhere (read/places.ts) while the pack is loaded here.
  const readInput = inputReader(reading, inputs);
  let many: ThreadPool | undefined;
  try {
    const pack = await usePack(options.rules);
    const waivers = options.waivers === undefined ? undefined : await useWaivers(options.waivers, pack);
    const excepting = waivers === undefined ? {} : { waivers };
    const beside = registry === undefined ? {} : { registry };
    const all = { ...chosen, ...reading, ...excepting, ...beside, failOn, tool: TOOL };
    if (jobs > 1) many = (await import('../parallel/pool.js')).threadPool(jobs, pack, chosen);
    const { cache, grow } = runCache();
    const { checked, files } = await checkFiles(inputs, pack, all, {
      ...(many === undefined ? {} : { executor: many.executor }),
      cache,
      keepCells,
      progress: (done) => {
        grow(done);
        progress(done);
      },
      readInput,
      readers: readersFor(jobs),
    });
    const made = { files, pack, waivers };
    if (checked.ok) {
      sayUnusedReadings(options, checked.report);
      return { report: checked.report, ...made };
    }
    if (always && checked.unread !== undefined) return { report: checked.unread, ...made };
    throw new Refusal(checked.problems);
  } catch (error) {
    // What was begun ahead would keep the program from ending.
    endPlaces();
    throw many?.lost(error) ? refuse('cli.thread-lost', { jobs }) : error;
  } finally {
    await many?.end();
  }
}

/** Entries of the cache in a long run: some four parts and their findings; a part takes some 10 MB. */
const ENTRIES = 12;

/** Rows from which on it matters more how much memory is taken than how long it takes. */
const MANY = 20_000;

/**
 * The cache of a run, and what is to be called as the run grows: everything stays in memory where there may be a summary workbook,
 * whose sheets each go through all rows, and little of a longer run.
 */
export function runCache(): { cache: PartCache; grow: (done: Progress) => void } {
  let capacity = Number.POSITIVE_INFINITY;
  return {
    cache: lruCache(CODEC, () => capacity),
    grow: ({ rows }) => {
      if (rows > MOST_IN_WORKBOOK) capacity = ENTRIES;
      if (rows > MANY) collectSooner();
    },
  };
}

/** A reading of a scheme that nothing was judged by has no effect: whoever chose it means something else. */
function sayUnusedReadings({ reading, lang }: JudgingOptions, { schemes }: Report): void {
  const used = schemes.map(({ id }) => id);
  for (const text of reading) {
    const scheme = text.slice(0, text.indexOf('/'));
    if (!used.includes(scheme)) say({ code: 'cli.reading-unused', args: { text, scheme, used } }, lang);
  }
}

/** The options about schemes as the line takes them. */
export function schemeOptions({ scheme, asOf, reading, allReadings }: JudgingOptions): SchemeOptions {
  return { schemes: scheme ?? null, asOf: dateOption(asOf), readings: reading, allReadings, today: today() };
}

/** The value of an option that takes a date; null where it is not given. Anything but a date is refused. */
export function dateOption(value: string | undefined): string | null {
  if (value !== undefined && !isDay(value)) throw refuse('usage.bad-date', { value });
  return value ?? null;
}

/** Beijing is 8 hours ahead of UTC all year round. */
const BEIJING_OFFSET = 8 * 60 * 60 * 1000;

/** The date in Beijing, wherever the program runs. `now`: milliseconds since 1970. */
export function today(now = Date.now()): string {
  return new Date(now + BEIJING_OFFSET).toISOString().slice(0, 10);
}
