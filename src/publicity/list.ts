import type { Problem } from '../model/finding.js';
import type { FormPublicity, PublicEntry, PublicList } from '../model/publicity.js';
import type { NomineeReport } from '../model/report.js';
import { idOf } from '../model/values.js';
import { compareKey } from '../text/normalise.js';
import type { PrivateWords } from '../text/private.js';
import { kindsIn, neverFieldsIn } from './private-cells.js';

/** Something to say about the list, beside it: never in it. */
export type Said = Problem & { file: string };

export interface ListedRows {
  list: PublicList;
  /** Cells for which nothing may be published until they are mended. */
  blocked: Said[];
  said: Said[];
}

/** By what rules of the pack the cells are looked through. */
export interface PublishingRules extends Pick<FormPublicity, 'words' | 'never'> {
  privacy: PrivateWords;
}

/** The column that the list numbers itself. */
const NUMBER = 'seq';

/**
 * The rows as they are published, in the order given. Everybody is listed: whom to publish is the unit's decision, not that of
 * the checks. One person who stands in two rows that read the same is listed once, and that is said; where they read differently,
 * there is no list: it would name one person as two, and which row holds is not for us to say.
 */
export function listRows(nominees: NomineeReport[], columns: string[][], rules: PublishingRules): ListedRows {
  const listed = nominees.map((nominee) => ({
    nominee,
    texts: columns.map((ids) => textOf(nominee, ids)),
    cells: publishedCells(nominee, columns),
  }));
  const blocked = listed.flatMap(({ nominee, cells }) => privateCells(nominee, cells, rules));
  const said = listed.flatMap(({ nominee, cells }) => [
    ...blankCells(nominee, columns),
    ...tellingCells(nominee, cells, rules),
  ]);
  const entries: PublicEntry[] = [];
  const byId = new Map<string, PublicEntry[]>();
  for (const { nominee, texts } of listed) {
    const id = idOf(nominee);
    const same = id === null ? [] : (byId.get(id) ?? []);
    const alike = same.find((entry) => sameTexts(entry.texts, texts, columns));
    const first = (alike ?? same[0])?.from[0];
    if (first !== undefined) {
      const args = {
        row: nominee.row,
        other: first.row,
        otherFile: first.file === nominee.file ? '' : first.file,
      };
      const { file } = nominee;
      // One number of two names is no known number by now.
      const fields = differingFields(same[0]?.texts ?? [], texts, columns);
      if (alike !== undefined) said.push({ code: 'public.person-once', args, file });
      else blocked.push({ code: 'public.person-twice', args: { ...args, fields }, file });
    }
    const from = { file: nominee.file, sheet: nominee.sheet, row: nominee.row };
    if (alike !== undefined) {
      alike.from.push(from);
      continue;
    }
    const entry = { texts, from: [from] };
    entries.push(entry);
    if (id !== null) byId.set(id, [...same, entry]);
  }
  const at = columns.findIndex(([field]) => field === NUMBER);
  const numbered = entries.map(({ texts, from }, index) => ({
    texts: texts.map((text, column) => (column === at ? String(index + 1) : text)),
    from,
  }));
  return { list: { columns, entries: numbered }, blocked, said };
}

/** States of a column that holds something of its own; what is in doubt is said by `check`. */
const SHOWN = new Set(['filled', 'doubtful']);

/** Text of a column; of several fields, that of the first that is filled in. */
function textOf({ clean, columns }: NomineeReport, ids: string[]): string {
  const id = ids.find((each) => SHOWN.has(columns[each]?.state ?? '') && (clean[each] ?? '') !== '');
  return id === undefined ? '' : (clean[id] ?? '');
}

/** Whether two rows read the same on the list; their numbers are not theirs. */
export function sameTexts(a: string[], b: string[], columns: string[][]): boolean {
  return differingFields(a, b, columns).length === 0;
}

/** First fields of the columns in which two rows read differently. */
function differingFields(a: string[], b: string[], columns: string[][]): string[] {
  return columns.flatMap(([id = ''], index) =>
    id === NUMBER || compareKey(a[index] ?? '') === compareKey(b[index] ?? '') ? [] : [id],
  );
}

interface PublishedCell {
  field: string;
  text: string;
  cell: string;
}

/** The cells of a row that are published, with their fields. */
function publishedCells(nominee: NomineeReport, columns: string[][]): PublishedCell[] {
  return columns.flatMap((ids) =>
    ids
      .filter((field) => field !== NUMBER && (nominee.clean[field] ?? '') !== '')
      .map((field) => ({ field, text: nominee.clean[field] ?? '', cell: nominee.columns[field]?.cell ?? '' }))
      .filter(({ text }) => textOf(nominee, ids) === text),
  );
}

/** Cells to be published that hold something of a private kind. */
function privateCells(nominee: NomineeReport, cells: PublishedCell[], rules: PublishingRules): Said[] {
  const { file, row } = nominee;
  return cells.flatMap(({ field, text, cell }) =>
    kindsIn(text, field, nominee, rules.privacy, rules.words).map((kind) => ({
      code: 'public.private',
      args: { row, cell, field, kind },
      file,
    })),
  );
}

/** Cells that seem to tell what stands in a column that is not published: it may be chance, so it is asked. */
function tellingCells(nominee: NomineeReport, cells: PublishedCell[], rules: PublishingRules): Said[] {
  const { file, row } = nominee;
  return cells.flatMap(({ field, text, cell }) =>
    neverFieldsIn(text, field, nominee, rules).map((told) => ({
      code: 'public.tells',
      args: { row, cell, fields: [field, told] },
      file,
    })),
  );
}

/** Columns of the list that say nothing of a person. */
function blankCells(nominee: NomineeReport, columns: string[][]): Said[] {
  const { file, row } = nominee;
  return columns
    .filter((ids) => !ids.includes(NUMBER) && textOf(nominee, ids) === '')
    .filter((ids) => ids.every((id) => nominee.columns[id]?.state !== 'none'))
    .map((ids) => ({ code: 'public.blank', args: { row, fields: ids }, file }));
}
