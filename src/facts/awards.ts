import type { Fact, Item } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import { NUMERAL_CLASS } from '../text/chinese-number.js';
import { type Honour, isNamedHonour, isWholeName, mentionsTitle, readHonour } from './award-honour.js';
import { type Placement, type Reading, readPlacement } from './award-placement.js';
import { type AwardLexicon, awardLexicon } from './award-words.js';
import {
  cellFinding,
  type FactContext,
  type FactReader,
  type FieldText,
  formField,
  known,
  readField,
  unfilled,
  unknown,
} from './context.js';
import { type Separator, splitItems } from './split-items.js';
import { longestFirst, oncePer, quote, trailing } from './words.js';

const FIELDS = ['honours', 'skillAwards'];

/**
 * Facts `honours` and `placements` (facts.md §3), from the columns `honours` and `skillAwards` together.
 * Both are lists of items, null where both columns are known to be empty. Where only one column can be read, an item
 * without text and with no field known stands for the other, so that judging stays open.
 */
export const awards: FactReader = (row, context) => {
  const lexicon = awardLexicon(context.vocabulary.awards, context.vocabulary.contests);
  const fields = FIELDS.map((field) => ({ field, text: readField(row, field, context) }));
  const cells = fields.flatMap(({ text }) => text.cells);
  const read = fields.map(({ field, text }) => readColumn(row, field, text, context, lexicon));
  return {
    facts: {
      honours: joined(
        read.map(({ honours }) => honours),
        OPEN_HONOUR,
        cells,
      ),
      placements: joined(
        read.map(({ placements }) => placements),
        OPEN_PLACEMENT,
        cells,
      ),
    },
    findings: read.flatMap(({ findings }) => findings),
    clean: {},
  };
};

const OPEN_HONOUR = {
  id: null,
  kind: null,
  level: null,
  collective: null,
  term: null,
  year: null,
  heldFrom: null,
};
const OPEN_PLACEMENT: Record<keyof Placement, null> = {
  event: null,
  level: null,
  year: null,
  edition: null,
  stage: null,
  team: null,
  rank: null,
  band: null,
  prize: null,
  placement: null,
  occupation: null,
  readable: null,
  heldFrom: null,
};

function joined(parts: Fact<Item[] | null>[], open: Omit<Item, 'text' | 'cell'>, cells: string[]): Fact {
  const closed = parts.filter((part) => part.known);
  const unread = parts.filter((part) => !part.known);
  if (closed.length === 0) return unknown(unread[0]?.known === false ? unread[0].why : 'blank', cells);
  if (unread.length === 0 && closed.every(({ value }) => value === null)) return known(null, cells);
  const gaps = unread.map((part) => ({ ...open, text: '', cell: part.cells[0] ?? '' }));
  return known([...closed.flatMap(({ value }) => value ?? []), ...gaps], cells);
}

interface ColumnAwards {
  honours: Fact<Item[] | null>;
  placements: Fact<Item[] | null>;
  findings: Finding[];
}

function readColumn(
  row: TableRow,
  field: string,
  text: FieldText,
  context: FactContext,
  lexicon: AwardLexicon,
): ColumnAwards {
  if (text.state !== 'filled') {
    const fact = unfilled(text, formField(context.form, field));
    return { honours: fact, placements: fact, findings: [] };
  }
  const { cells } = text;
  const [cell = ''] = cells;
  const findings: Finding[] = [];
  const honours: Item[] = [];
  const placements: Item[] = [];
  const report = (code: string, severity: 'note' | 'review', args: Finding['args']) =>
    findings.push(cellFinding(row, field, context, code, severity, args));

  const items = shareRanks(readItems(text.cell.shown, lexicon));
  for (const { text: item, reading, open, sharing, othersToo } of items) {
    if (open) report('awards.list-open', 'note', { item: quote(item) });
    if (sharing !== undefined && sharing.length > 0)
      report('awards.shared-rank', 'review', { items: sharing.map(quote) });
    if (reading.contest || reading.stray) {
      placements.push({ ...reading.placement, text: item, cell });
      // A craftsman title written together with a placement is not lost: it stays open.
      if (mentionsTitle(reading.beside, lexicon)) {
        const { year, heldFrom } = reading.placement;
        honours.push({
          ...OPEN_HONOUR,
          kind: 'craftsman',
          collective: false,
          year,
          heldFrom,
          text: item,
          cell,
        });
      }
      if (sharing !== undefined) continue;
      if (!reading.placement.readable) report('awards.unread', 'review', { item: quote(item) });
      else if (!reading.ranked) report('awards.no-rank', 'review', { item: quote(item) });
    } else if (item !== '') {
      const honour = ownHonour(reading, othersToo, lexicon);
      const { year, heldFrom } = reading.placement;
      honours.push({ ...honour.read, year, heldFrom, text: item, cell });
      if (honour.doubtful) report('awards.not-own', 'review', { item: quote(item) });
      else if (honour.read.collective) report('awards.collective', 'review', { item: quote(item) });
    }
  }
  return { honours: known(honours, cells), placements: known(placements, cells), findings };
}

/**
 * An honour that the words deny (未获, 撤销) or give to another (徒弟, 班组集体) keeps its kind and nothing else, so that it is
 * asked about. An honour whose whole name holds such a word (模范集体) stands.
 */
function ownHonour(
  { key, limits }: Reading,
  othersToo: boolean,
  lexicon: AwardLexicon,
): { read: Honour; doubtful: boolean } {
  const read = readHonour(key, lexicon);
  const limited = limits.undone || limits.partial || limits.others || (limits.team && !read.collective);
  if (read.kind === 'other' || !(othersToo || (limited && !isWholeName(key, lexicon))))
    return { read, doubtful: false };
  return { read: { ...read, id: null, level: null, term: null }, doubtful: true };
}

interface AwardItem {
  text: string;
  reading: Reading;
  /** How it was parted from the item before. */
  separator: Separator;
  /** The items before are said to be another's, and this one is listed with them. */
  othersToo: boolean;
  /** It may be the name of one who holds a contest. */
  mayBeHolder: boolean;
  /** The list goes on unwritten behind it (…等荣誉). */
  open: boolean;
  /** One rank is said to hold for these items together; named at the first of them, empty at the others. */
  sharing?: string[];
}

/** Splits a cell into items, puts together again what belongs to one contest, and reads each item. */
function readItems(cell: string, lexicon: AwardLexicon): AwardItem[] {
  const items: AwardItem[] = [];
  let current: { texts: string[]; reading: Reading; separator: Separator } | null = null;
  /** Possible trades between a contest and its rank. */
  let pending: { text: string; reading: Reading; separator: Separator }[] = [];
  let date = '';
  const flush = () => {
    if (current !== null) items.push(itemOf(current.texts, current, lexicon));
    for (const item of pending) items.push(itemOf([item.text], item, lexicon));
    current = null;
    pending = [];
  };
  for (const part of splitItems(cell, lexicon.names)) {
    const text = date === '' ? part.text : `${date} ${part.text}`;
    const reading = readPlacement(text, lexicon);
    if (reading.onlyDate) {
      date = text.length > LONGEST_TAIL ? '' : text;
      continue;
    }
    date = '';
    const waits: boolean = current !== null && openContest(current.reading);
    if (current !== null && waits && completes(reading, part.separator)) {
      current.texts.push(...pending.map((item) => item.text), text);
      current.reading = { ...current.reading, ranked: current.reading.ranked || reading.ranked };
      pending = [];
    } else if (waits && part.separator === 'weak' && mayBeTrack(reading, lexicon)) {
      pending.push({ text, reading, separator: part.separator });
    } else if (current !== null && isRemark(reading, lexicon)) {
      current.texts.push(...pending.map((item) => item.text), text);
      pending = [];
    } else {
      flush();
      const holders = reading.contest && reading.limits.organiser ? holdersBefore(items, part.separator) : [];
      const separator = holders[0]?.separator ?? part.separator;
      const joined = [...holders.map((item) => item.text), text].join(LIST_MARK);
      current = {
        texts: [joined],
        reading: holders.length === 0 ? reading : readPlacement(joined, lexicon),
        separator,
      };
    }
  }
  flush();
  return withOthers(items);
}

/** Between those who hold a contest together. */
const LIST_MARK = '、';

/** Takes off the end of the list the names before a contest that is held jointly: 甲委、乙集团联合举办的…大赛. */
function holdersBefore(items: AwardItem[], separator: Separator): AwardItem[] {
  const holders: AwardItem[] = [];
  for (let next = separator; next !== 'hard'; ) {
    const last = items.at(-1);
    if (last === undefined || !last.mayBeHolder) break;
    items.pop();
    holders.push(last);
    next = last.separator;
  }
  return holders.reverse();
}

/** Whether a part only takes back what stands before it: 成绩取消. */
function isRemark(reading: Reading, lexicon: AwardLexicon): boolean {
  if (!reading.limits.undone || reading.contest || reading.achievement) return false;
  const { key } = reading;
  return (
    key.length <= LONGEST_TAIL && !mentionsTitle(key, lexicon) && readHonour(key, lexicon).kind === 'other'
  );
}

/** 徒弟获甲大赛第一名、乙大赛第二名: the second may be the pupil's too. */
function withOthers(items: AwardItem[]): AwardItem[] {
  let others = false;
  return items.map((item) => {
    others = item.reading.limits.othersFirst || (others && item.separator !== 'hard');
    if (!others || item.reading.limits.others) return item;
    const { reading } = item;
    const open = { event: null, level: null, rank: null, band: null, prize: null, placement: null };
    const placement = { ...reading.placement, ...open, readable: reading.contest ? false : null };
    return { ...item, othersToo: true, reading: { ...reading, placement } };
  });
}

/** A longer text is neither a date nor the tail of a contest's name. */
const LONGEST_TAIL = 30;

const openContest = (reading: Reading) => reading.contest && !reading.ranked;

/** Whether a part finishes the contest before it: a bare rank or stage; behind a space or comma also with a trade. */
function completes(reading: Reading, separator: Separator): boolean {
  if (reading.contest || reading.achievement) return false;
  if (reading.onlyRank) return true;
  return separator === 'weak' && reading.stray && reading.rest.length <= LONGEST_TAIL;
}

function mayBeTrack(reading: Reading, lexicon: AwardLexicon): boolean {
  if (reading.contest || reading.stray || reading.achievement || reading.key.length > LONGEST_TAIL)
    return false;
  return !isNamedHonour(reading.key, lexicon) && readHonour(reading.key, lexicon).kind === 'other';
}

/** `reading` is of the first text alone. */
function itemOf(
  texts: string[],
  { reading, separator }: Pick<AwardItem, 'reading' | 'separator'>,
  lexicon: AwardLexicon,
): AwardItem {
  const written = texts.join(' ');
  const text = withoutOpenTail(written, lexicon);
  const same = texts.length === 1 && text === written;
  return {
    text,
    reading: same ? reading : readPlacement(text, lexicon),
    separator,
    othersToo: false,
    mayBeHolder: texts.length === 1 && text === written && mayBeTrack(reading, lexicon),
    open: text !== written,
  };
}

const NUMERAL_END = new RegExp(`[${NUMERAL_CLASS}]$`, 'u');

const openTails = oncePer((awards: AwardsVocabulary) => longestFirst(awards.listOpen.tails));

/** Takes 等, 等荣誉 off the end; not the 等 of 一等. */
function withoutOpenTail(text: string, { awards }: AwardLexicon): string {
  const tail = trailing(text, openTails(awards));
  if (tail === undefined) return text;
  const rest = text.slice(0, -tail.length).trimEnd();
  const partOfPrize = NUMERAL_END.test(rest) || awards.listOpen.notAfter.some((word) => rest.endsWith(word));
  return partOfPrize ? text : rest;
}

/** 甲大赛、乙大赛均获第一名: the rank of none of them is certain. */
function shareRanks(items: AwardItem[]): AwardItem[] {
  const shared = [...items];
  for (const [i, item] of items.entries()) {
    if (!item.reading.shared || !item.reading.contest || !item.reading.ranked) continue;
    let first = i;
    while (first > 0 && openContest((items[first - 1] as AwardItem).reading)) first--;
    if (first === i) continue;
    const members = items.slice(first, i + 1);
    for (const [k, member] of members.entries()) {
      const { reading } = member;
      const placement = { ...reading.placement, rank: null, band: null, prize: null, readable: false };
      const sharing = k === 0 ? members.map(({ text }) => text) : [];
      shared[first + k] = { ...member, sharing, reading: { ...reading, ranked: true, placement } };
    }
  }
  return shared;
}
