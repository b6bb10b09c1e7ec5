import type { RegistryBatch } from '../model/registry.js';
import { grouped } from '../text/grouped.js';
import { type Entered, fromSameFile, otherUnit, type Submission } from './submission.js';

/** Fewer people in common are no sign that two sheets of units that nobody can read are versions of one. */
const FEWEST_ALIKE = 3;

/**
 * Tells entries that are a submission of this run itself, or an earlier version of it, from those of others: a clerk checks,
 * corrects and checks again, and nobody must come out as their own double.
 *
 * Of the same bytes an entry is one's own. Two batches to which a clerk gave different labels are two; of one label they are
 * versions of one, unless two units sent them. Without labels a sheet is a version of another if they share at least half of the
 * people of the smaller: districts that all name the city's union as the unit share a person or two. In a version it is one's
 * own where the units are the same, or one of them is not known; where they differ, only on the same row: the cell of the unit
 * was corrected. If a person stands in several rows of the run, what is one's own for one of them is so for all: the rows were
 * compared with each other already.
 */
export function ownEntries(
  submissions: Submission[],
  entered: Map<string, Entered[]>,
  label: string | null,
): (submission: Submission, one: Entered) => boolean {
  const rowsOf = grouped(submissions, ({ person }) => person);
  const versionOf = versions(submissions, rowsOf, entered);
  const direct = (submission: Submission, one: Entered): boolean => {
    if (fromSameFile(submission, one)) return true;
    const theirs = one.batch.label;
    const labelled = label !== null && theirs !== null;
    if (labelled && label !== theirs) return false;
    const other = otherUnit(submission, one);
    if (labelled && other !== true) return true;
    const version = versionOf(submission, one);
    if (version === null) return false;
    if (other === null) return version.alike >= FEWEST_ALIKE;
    return !other || (one.entry.sheet === submission.sheet && one.entry.row === submission.nominee.row);
  };
  return ({ person }, one) => (rowsOf.get(person) ?? []).some((row) => direct(row, one));
}

/**
 * Of the file of an entry, as an earlier version of the file of a submission: how many people of both are not sent by two
 * different units; null where it is none.
 */
function versions(
  submissions: Submission[],
  rowsOf: Map<string, Submission[]>,
  entered: Map<string, Entered[]>,
): (submission: Submission, one: Entered) => { alike: number } | null {
  const files = grouped(submissions, ({ input }) => input);
  const sizes = new Map([...files].map(([input, own]) => [input, personsIn(own)]));
  const found = new Map<RegistryBatch, Map<string, { alike: number } | null>>();
  const counted = (
    submission: Submission,
    { entry: { input }, batch }: Entered,
  ): { alike: number } | null => {
    const theirs = new Set(
      batch.entries.filter((entry) => entry.input === input).map(({ person }) => person),
    );
    let [shared, alike] = [0, 0];
    for (const person of theirs) {
      const rows = (rowsOf.get(person) ?? []).filter((row) => row.input === submission.input);
      if (rows.length === 0) continue;
      shared += 1;
      const both = (entered.get(person) ?? []).filter(
        (one) => one.batch === batch && one.entry.input === input,
      );
      if (rows.some((row) => both.some((one) => otherUnit(row, one) !== true))) alike += 1;
    }
    const smaller = Math.min(theirs.size, sizes.get(submission.input) ?? 0);
    return shared * 2 >= smaller && alike * 2 > shared ? { alike } : null;
  };
  return (submission, one) => {
    const known = found.get(one.batch) ?? new Map<string, { alike: number } | null>();
    found.set(one.batch, known);
    const key = `${submission.input} ${one.entry.input}`;
    const version = known.has(key) ? known.get(key) : counted(submission, one);
    known.set(key, version ?? null);
    return version ?? null;
  };
}

function personsIn(submissions: Submission[]): number {
  return new Set(submissions.map(({ person }) => person)).size;
}
