import { changed } from '../model/changed.js';
import type { Item } from '../model/fact.js';
import type { Args, Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Nominee } from '../model/nominee.js';
import type { Bilingual } from '../model/text.js';
import { pushTo } from '../text/grouped.js';
import { common, type Entered, fromSameFile, otherUnit, type Submission } from './submission.js';

/** What an entry of the same person is to a row: somebody else's for the same edition, one for another, or another award. */
export type Relation = 'sent-before' | 'other-edition' | 'other-award';

/** As many entries as one finding names. */
const MOST_NAMED = 3;

/** What others entered of the person. `isOwn`: what this run itself, or a version of it, entered. `programmes`: the award of each edition that the registry names. */
export function relations(
  submission: Submission,
  entries: Entered[],
  isOwn: (submission: Submission, one: Entered) => boolean,
  programmes: Map<string, string>,
): Map<Relation, Entered[]> {
  const found = new Map<Relation, Entered[]>();
  const awards = new Set(submission.schemes.map(({ programme }) => programme));
  for (const one of entries) {
    if (fromSameFile(submission, one)) continue;
    if (common(submission, one).length > 0) {
      if (!isOwn(submission, one)) pushTo(found, 'sent-before', one);
    } else {
      const sameAward = one.entry.schemes.some((id) => awards.has(programmes.get(id) ?? id));
      pushTo(found, sameAward ? 'other-edition' : 'other-award', one);
    }
  }
  return found;
}

/** Says it at the cell of the name. `latest`: others' entries as latest.ts gives them; `nameOf`: what an edition is called. */
export function relationFinding(
  submission: Submission,
  relation: Relation,
  latest: Entered[],
  nameOf: (scheme: string) => Bilingual,
): Finding {
  const { file, sheet, row, columns } = submission.nominee;
  const named = (relation === 'sent-before' ? othersFirst(submission, latest) : latest).slice(0, MOST_NAMED);
  // What both are under is what is asked about; else what the other is under is the news.
  const under = (one: Entered) => (relation === 'sent-before' ? common(submission, one) : one.entry.schemes);
  const awards = (lang: keyof Bilingual) =>
    named.map((one) =>
      under(one)
        .map((id) => nameOf(id)[lang])
        .join('\n'),
    );
  const args: Args = {
    entries: named.flatMap(described),
    awards: awards('zh'),
    awardsEn: awards('en'),
    more: latest.length - named.length,
    ...(relation === 'sent-before' ? { whose: whose(submission, latest) } : {}),
    ...(submission.oldForm ? { old: 'yes' } : {}),
  };
  const cell = columns.name?.cell ?? columns.idNumber?.cell ?? null;
  const at = { file, sheet, row, cell, field: 'name' };
  return relation === 'sent-before'
    ? newFinding({ code: 'registry.sent-before', severity: 'review', at, args })
    : relation === 'other-edition'
      ? newFinding({ code: 'registry.other-edition', severity: 'note', at, args })
      : newFinding({ code: 'registry.other-award', severity: 'note', at, args });
}

/** Whether another unit sent the person; else whether that is open, or it was the same unit under another label. */
function whose(submission: Submission, others: Entered[]): 'other' | 'open' | 'same' {
  const units = others.map((one) => otherUnit(submission, one));
  return units.includes(true) ? 'other' : units.includes(null) ? 'open' : 'same';
}

/** Those that another unit sent are what the message says, so they are named before those of the same unit. */
function othersFirst(submission: Submission, latest: Entered[]): Entered[] {
  const byUnit = (wanted: boolean) =>
    latest.filter((one) => (otherUnit(submission, one) === true) === wanted);
  return [...byUnit(true), ...byUnit(false)];
}

/** An entry for its message by sixes: label, day, unit, beginning of the file's hash, sheet, row; '' where not known. */
function described({ entry, batch }: Entered): string[] {
  const hash = (batch.inputs[entry.input] ?? '').slice(0, 8);
  return [batch.label ?? '', batch.date, entry.unit ?? '', hash, String(entry.sheet), String(entry.row)];
}

/** The row with others' entries among its other submissions, which the rules count. `file`: name of the registry. */
export function withOthers(submission: Submission, others: Entered[], file: string): Nominee {
  const { nominee } = submission;
  const { name, recommender } = nominee.columns;
  const cells = [name?.cell, recommender?.cell].filter((cell) => typeof cell === 'string');
  const known = nominee.facts.otherSubmissions;
  const own = known?.known && Array.isArray(known.value) ? known.value : [];
  const more = others.map(
    (one): Item => ({
      text: `${file}!${one.batch.label ?? one.batch.date}!${one.entry.row}`,
      cell: recommender?.cell ?? name?.cell ?? '',
      otherUnit: otherUnit(submission, one),
      schemes: common(submission, one).join(' '),
    }),
  );
  const otherSubmissions = { known: true as const, value: [...own, ...more], cells, steps: [] };
  return changed(nominee, { facts: { ...nominee.facts, otherSubmissions } });
}
