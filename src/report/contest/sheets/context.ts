import type { ContestantResult, ContestReport, StageResult } from '../../../model/contest-report.js';
import type { Lang } from '../../lang.js';
import type { ContestWords } from '../../messages/contest-words.js';
import type { Frame } from '../../messages/frame.js';
import type { Privacy } from '../../privacy.js';
import { head, orEmpty, sheet } from '../../sheets/context.js';
import type { CellTone, OutCell, OutSheet } from '../../xlsx-writer.js';

/** What every sheet of the result workbook is made of. */
export interface RankingContext {
  report: ContestReport;
  lang: Lang;
  frame: Frame;
  words: ContestWords;
  hide: Privacy;
}

/** A column of a table: what stands above it, how wide it is (characters), and what it says of an item. */
export interface Column<Item> {
  head: string;
  width: number;
  cell: (item: Item) => OutCell;
}

/** A table with one row for each item; a sentence where there is none. */
export function tableSheet<Item>(
  context: RankingContext,
  name: string,
  columns: Column<Item>[],
  items: Item[],
  more: Partial<OutSheet> = {},
): OutSheet {
  const rows = items.map((item) => columns.map(({ cell }) => cell(item)));
  const table = [head(columns.map((column) => column.head)), ...orEmpty(rows, context.frame)];
  const widths = columns.map(({ width }) => width);
  return sheet(context, name, table, widths, more);
}

export function text(value: string, tone?: CellTone): OutCell {
  return { value, text: true, ...(tone === undefined ? {} : { tone }) };
}

export function centred(value: string, tone?: CellTone): OutCell {
  return { ...text(value, tone), align: 'center' };
}

/** A decimal is written as a number, so that it can be sorted and summed; anything else as text. */
export function figure(value: string | null, tone?: CellTone): OutCell {
  const cell =
    value !== null && /^-?[0-9]{1,9}(?:\.[0-9]{1,6})?$/u.test(value) ? Number(value) : (value ?? '');
  return { value: cell, align: 'center', ...(tone === undefined ? {} : { tone }) };
}

export function yesOrNo(value: boolean | null, words: ContestWords): string {
  return value === null ? '' : value ? words.yes : words.no;
}

export function outcomeWord(outcome: StageResult['passed'], words: ContestWords): string {
  return outcome === 'met' ? words.yes : outcome === 'unmet' ? words.no : words.unknown;
}

/** Conditions that are not met or not decided, by number. */
export function conditionCell({ members }: ContestantResult, words: ContestWords): OutCell {
  const all = members.flatMap(({ conditions }) => conditions);
  const open = all.filter(({ outcome }) => outcome !== 'met');
  const said = [...new Set(open.map(({ id, outcome }) => `${id} ${outcomeWord(outcome, words)}`))];
  const tone = open.some(({ outcome }) => outcome === 'unmet') ? 'bad' : open.length > 0 ? 'ask' : 'good';
  return text(said.length === 0 ? words.yes : said.join(' '), tone);
}
