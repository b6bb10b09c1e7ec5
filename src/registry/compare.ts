import type { Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Nominee } from '../model/nominee.js';
import type { Registry, RegistryReport, RegistryUse } from '../model/registry.js';
import type { Bilingual } from '../model/text.js';
import { newBatch } from './batch.js';
import { latestOf } from './latest.js';
import { batchLines } from './lines.js';
import { listsOfRegistry } from './lists.js';
import { ownEntries } from './own.js';
import { relationFinding, relations, withOthers } from './relation.js';
import {
  common,
  entriesByPerson,
  fromSameFile,
  type RowLookup,
  type Submission,
  submissionOf,
} from './submission.js';

/** What the comparison needs beside the rows. */
export interface RegistrySetting extends RowLookup {
  use: RegistryUse;
  /** Day of the run (ISO, in Beijing). */
  today: string;
  /** What an edition is called; its id where the pack does not know it. */
  nameOf: (scheme: string) => Bilingual;
}

/** As many rows as one finding names. */
const MOST_ROWS = 200;

/**
 * Compares the rows of a run with a registry. A person whom somebody else entered for the same edition is asked about, and
 * counts as another submission when the rules are applied (N-25). Entries of the same file, and those of the same unit, are
 * this submission itself, or a version of it before it was corrected: they accuse nobody. The same person in another award
 * or in another year is worth a note: nothing forbids it. Takes time in proportion to rows and entries.
 */
export function compareRegistry(
  nominees: Nominee[],
  setting: RegistrySetting,
): { nominees: Nominee[]; findings: Finding[]; report: RegistryReport } {
  const { use, today, nameOf } = setting;
  const { file, label, readOnly, registry } = use;
  const entered = entriesByPerson(registry);
  const programmes = programmesOf(registry);
  const submissions = nominees.map((nominee) => submissionOf(nominee, use, setting));
  const known = submissions.filter((submission) => submission !== null);
  const lists = listsOfRegistry(registry);
  const isOwn = ownEntries(known, lists, label);
  const latest = latestOf(lists);
  const findings: Finding[] = [];
  const fresh: Submission[] = [];
  const counts = { asked: 0, known: 0 };
  const compared = nominees.map((nominee, index) => {
    const submission = submissions[index] ?? null;
    if (submission === null) return nominee;
    const entries = entered.get(submission.person) ?? [];
    const all = submission.schemes.length;
    const same = entries.filter((one) => common(submission, one).length === all);
    if (same.some((one) => isOwn(submission, one))) counts.known += 1;
    // A corrected version is entered as a whole: only so is it known again as one.
    if (!submission.oldForm && !same.some((one) => fromSameFile(submission, one))) fresh.push(submission);
    const found = relations(submission, entries, isOwn, programmes);
    const named = new Map([...found].map(([relation, others]) => [relation, latest(others)]));
    for (const [relation, others] of named)
      findings.push(relationFinding(submission, relation, others, nameOf));
    const others = named.get('sent-before');
    if (others === undefined) return nominee;
    counts.asked += 1;
    return withOthers(submission, others, file);
  });
  const before = registry.ends.at(-1) ?? { lines: 0, sum: '' };
  const batch = readOnly ? null : newBatch(fresh, label, today);
  const { text, after } = batch === null ? { text: '', after: before } : batchLines(batch, before);
  return {
    nominees: compared,
    findings: [...findings, ...notEntered(nominees, submissions)],
    report: {
      file,
      key: registry.key,
      label,
      before,
      after,
      compared: known.length,
      unidentified: nominees.length - known.length,
      oldForm: known.filter(({ oldForm }) => oldForm).length,
      ...counts,
      added: readOnly ? null : (batch?.entries.length ?? 0),
      appended: text,
    },
  };
}

/** The award of each edition that any batch names. */
function programmesOf({ batches }: Registry): Map<string, string> {
  return new Map(batches.flatMap(({ schemes }) => schemes.map(({ id, programme }) => [id, programme])));
}

/** Rows that no registry can know, file by file: without a valid ID number nobody is told from anybody. */
function notEntered(nominees: Nominee[], submissions: (Submission | null)[]): Finding[] {
  const byFile = new Map<string, { rows: string[]; old: string[] }>();
  for (const [index, { file, key }] of nominees.entries()) {
    const submission = submissions[index] ?? null;
    if (submission !== null && !submission.oldForm) continue;
    const said = byFile.get(file) ?? { rows: [], old: [] };
    (submission === null ? said.rows : said.old).push(key);
    byFile.set(file, said);
  }
  return [...byFile].map(([file, { rows, old }]) =>
    newFinding({
      code: 'registry.not-entered',
      severity: 'note',
      at: { file },
      args: { count: rows.length, rows: rows.slice(0, MOST_ROWS), old: old.slice(0, MOST_ROWS) },
    }),
  );
}
