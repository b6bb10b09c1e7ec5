import type { RegistryBatch } from '../model/registry.js';
import { grouped } from '../text/grouped.js';
import { type Entered, fromSameFile, otherUnit, type Submission } from './submission.js';

/**
 * Tells entries that are a submission of this run itself, or an earlier version of it, from those of others: a clerk checks,
 * corrects and checks again, and nobody must come out as their own double.
 *
 * Of the same bytes an entry is one's own. Two batches to which a clerk gave different labels are two. Else it is one's own
 * where the units are the same; where one is not known, under the same label, or if the file is an earlier version of this
 * one; and where they differ, only on the same row of such a version: the cell of the unit was corrected. A file is a version
 * of another where most of the people that they share are of the same unit in both. If a person stands in several rows of the
 * run, what is one's own for one of them is so for all: the rows were compared with each other already.
 */
export function ownEntries(
  submissions: Submission[],
  entered: Map<string, Entered[]>,
  label: string | null,
): (submission: Submission, one: Entered) => boolean {
  const rowsOf = grouped(submissions, ({ person }) => person);
  const isVersion = versions(submissions, entered);
  const direct = (submission: Submission, one: Entered): boolean => {
    if (fromSameFile(submission, one)) return true;
    const theirs = one.batch.label;
    if (label !== null && theirs !== null && label !== theirs) return false;
    const other = otherUnit(submission, one);
    if (other === false) return true;
    if (other === null && label !== null && label === theirs) return true;
    if (!isVersion(submission, one)) return false;
    return (
      other === null || (one.entry.sheet === submission.sheet && one.entry.row === submission.nominee.row)
    );
  };
  return ({ person }, one) => (rowsOf.get(person) ?? []).some((row) => direct(row, one));
}

/** Whether the file of an entry is an earlier version of the file of a submission. */
function versions(
  submissions: Submission[],
  entered: Map<string, Entered[]>,
): (submission: Submission, one: Entered) => boolean {
  const counts = new Map<RegistryBatch, Map<string, { shared: number; same: number }>>();
  const keyOf = ({ input }: Submission, { entry }: Entered) => `${input} ${entry.input}`;
  for (const submission of submissions) {
    for (const one of entered.get(submission.person) ?? []) {
      const files = counts.get(one.batch) ?? new Map();
      counts.set(one.batch, files);
      const key = keyOf(submission, one);
      const { shared, same } = files.get(key) ?? { shared: 0, same: 0 };
      files.set(key, { shared: shared + 1, same: otherUnit(submission, one) === false ? same + 1 : same });
    }
  }
  return (submission, one) => {
    const { shared, same } = counts.get(one.batch)?.get(keyOf(submission, one)) ?? { shared: 0, same: 0 };
    return same * 2 > shared;
  };
}
