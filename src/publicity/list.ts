import type { Problem } from '../model/finding.js';
import type { PublicEntry, PublicList } from '../model/publicity.js';
import type { NomineeReport } from '../model/report.js';
import { compareKey } from '../text/normalise.js';
import { type PrivateWords, privateKinds } from '../text/private.js';

/** Something to say about the list, beside it: never in it. */
export type Said = Problem & { file: string };

export interface ListedRows {
  list: PublicList;
  /** Cells for which nothing may be published until they are mended. */
  blocked: Said[];
  said: Said[];
}

/** Columns that hold a person's numbers. */
const NUMBERS = ['idNumber', 'phone', 'contactPhone'];
/** The column that the list numbers itself. */
const NUMBER = 'seq';

/**
 * The rows as they are published, in the order given. Everybody is listed: whom to publish is the unit's decision, not that of
 * the checks. One person who stands in two rows that read the same is listed once, and that is said.
 */
export function listRows(nominees: NomineeReport[], columns: string[][], words: PrivateWords): ListedRows {
  const listed = nominees.map((nominee) => ({ nominee, texts: columns.map((ids) => textOf(nominee, ids)) }));
  const blocked = listed.flatMap(({ nominee }) => privateCells(nominee, columns, words));
  const said = listed.flatMap(({ nominee }) => blankCells(nominee, columns));
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
      said.push({
        code: alike === undefined ? 'public.person-differs' : 'public.person-once',
        args,
        file: nominee.file,
      });
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

/** The ID number, where it is one; what else stands in the column (a dash, a wrong number) tells nobody from anybody. */
export function idOf({ facts: { idNumber } }: NomineeReport): string | null {
  return idNumber?.known && typeof idNumber.value === 'string' ? idNumber.value : null;
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
  return columns.every(
    ([id], index) => id === NUMBER || compareKey(a[index] ?? '') === compareKey(b[index] ?? ''),
  );
}

/** A date in one run of digits is no number of anybody's. */
const DATE = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
const MAIL = /[^\s@]@[^\s@]+\.[^\s@]/u;

/** Cells to be published that hold something of a private kind. */
function privateCells(nominee: NomineeReport, columns: string[][], words: PrivateWords): Said[] {
  const { clean, file, row } = nominee;
  const own = {
    numbers: NUMBERS.map((id) => clean[id] ?? ''),
    address: clean.employerAddress ?? null,
  };
  return columns.flat().flatMap((field) => {
    const text = field === NUMBER ? '' : (clean[field] ?? '');
    if (text === '' || !columns.some((ids) => ids.includes(field) && textOf(nominee, ids) === text))
      return [];
    const runs = text.normalize('NFKC').match(/\d+/gu) ?? [];
    const long = runs.some((digits) => digits.length >= words.digits && !DATE.test(digits));
    const kinds = new Set<string>(privateKinds(text, own, words));
    if (long) kinds.add('number');
    if (MAIL.test(text.normalize('NFKC'))) kinds.add('mail');
    const cell = nominee.columns[field]?.cell ?? '';
    return [...kinds].map((kind) => ({ code: 'public.private', args: { row, cell, field, kind }, file }));
  });
}

/** Columns of the list that say nothing of a person. */
function blankCells(nominee: NomineeReport, columns: string[][]): Said[] {
  const { file, row } = nominee;
  return columns
    .filter((ids) => !ids.includes(NUMBER) && textOf(nominee, ids) === '')
    .filter((ids) => ids.every((id) => nominee.columns[id]?.state !== 'none'))
    .map((ids) => ({ code: 'public.blank', args: { row, fields: ids }, file }));
}
