import { grouped } from '../text/grouped.js';
import { type Lists, listsOfRun, placeOfEntered, sameListIn } from './lists.js';
import { common, type Entered, fromSameFile, type Submission } from './submission.js';

/**
 * Tells entries that are a submission of this run itself, or an earlier version of it, from those of others: a clerk checks,
 * corrects and checks again, and nobody must come out as their own double. Of the same bytes an entry is one's own; otherwise
 * the lists tell (lists.ts). If a person stands in several rows of the run, what is one's own for one of them under the same
 * edition is so for all: the rows were compared with each other already; but not one with a number of the old form.
 */
export function ownEntries(
  submissions: Submission[],
  lists: Lists,
  label: string | null,
): (submission: Submission, one: Entered) => boolean {
  const rowsOf = grouped(
    submissions.filter(({ oldForm }) => !oldForm),
    ({ person }) => person,
  );
  const sameList = sameListIn(listsOfRun(submissions), lists);
  const direct = (submission: Submission, one: Entered): boolean => {
    const { input, unit, sheet, nominee } = submission;
    const place = { file: input, label, unit, sheet, row: nominee.row };
    return fromSameFile(submission, one) || sameList(place, placeOfEntered(one));
  };
  return (submission, one) => {
    const rows = submission.oldForm ? [submission] : (rowsOf.get(submission.person) ?? []);
    const under = new Set(common(submission, one));
    return rows.some((row) => row.schemes.some(({ id }) => under.has(id)) && direct(row, one));
  };
}
