import { type Lists, placeOfEntered, sameListIn } from './lists.js';
import { type Entered, unitsDiffer } from './submission.js';

/**
 * Of the entries of one person the newest first, each without the earlier versions of its list: a batch is named once, however
 * often it was corrected. Lists that are not versions of one are all named, though one unit sent them without labels.
 */
export function latestOf(lists: Lists): (entries: Entered[]) => Entered[] {
  const sameList = sameListIn(lists, lists);
  const replaces = (newer: Entered, older: Entered): boolean => {
    const [one, other] = [placeOfEntered(newer), placeOfEntered(older)];
    // An entry whose unit is not known must not hide one whose unit is: that may be another's.
    const unknown = one.unit === null && other.unit === null;
    if (!unknown && unitsDiffer(one.unit, other.unit) !== false) return false;
    if (newer.entry.schemes.join(' ') !== older.entry.schemes.join(' ')) return false;
    // Two files of one run are two lists.
    if (newer.batch === older.batch) return one.file === other.file;
    return sameList(one, other);
  };
  return (entries) => {
    const newestFirst = [...entries]
      .reverse()
      .sort(({ batch: a }, { batch: b }) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
    const kept: Entered[] = [];
    for (const one of newestFirst) {
      if (!kept.some((newer) => replaces(newer, one))) kept.push(one);
    }
    return kept;
  };
}
