import type { GradesVocabulary } from '../model/vocabulary/grades.js';
import { compareKey } from '../text/normalise.js';
import { dateSpans, undated } from './award-dates.js';
import { withHeads } from './award-heads.js';
import { mentionsTitle } from './award-honour.js';
import { joinedHonours, quotedNames } from './award-joined.js';
import { namesNone, withoutOpenEnd } from './award-list-open.js';
import { type Reading, readPlacement } from './award-placement.js';
import { openContest, shareRanks } from './award-sharing.js';
import { withWholeRanks } from './award-split-ranks.js';
import { namesOtherPart, speaksOfAward } from './award-whose.js';
import type { AwardLexicon } from './award-words.js';
import { withoutGradeClaims } from './grade-claim.js';
import { type Part, type Separator, splitItems } from './split-items.js';

/** One award of a cell, put together from the parts that belong to it. */
export interface AwardItem {
  text: string;
  reading: Reading;
  /** How it was parted from the item before. */
  separator: Separator;
  /** The item at the start of the list that may deny this one too, or give it to another; null where there is none. */
  behind: string | null;
  /** It may be the name of one who holds a contest. */
  mayBeHolder: boolean;
  /** The whole as written where the list goes on unwritten behind it (…等荣誉), or it names none; null where it ends here. */
  open: string | null;
  /** One rank is said to hold for these items together; named at the first of them, empty at the others. */
  sharing?: string[];
}

/** A part of a cell as read by itself. */
interface ReadPart {
  text: string;
  reading: Reading;
  separator: Separator;
}

/** An item that may still take in further parts; `reading` is of the first text alone. */
interface Growing {
  texts: string[];
  reading: Reading;
  separator: Separator;
}

/** A longer text is neither a date nor the tail of a contest's name. */
const LONGEST_TAIL = 30;

/** Between those who hold a contest together. */
const LIST_MARK = '、';

/** Reads the text of an item; the same text is read once. */
export interface ItemReader {
  lexicon: AwardLexicon;
  read: (text: string) => ItemReading;
}

/** A reading without the words about a grade that was won: the certificate check reads those (…第八名，晋升高级技师). */
interface ItemReading extends Reading {
  /** There are no other words: neither an honour nor a placement. */
  onlyGrade: boolean;
}

/** A reader for the cells of one row: an award is often written in both columns. */
export function itemReader(lexicon: AwardLexicon, grades: GradesVocabulary): ItemReader {
  const seen = new Map<string, ItemReading>();
  const read = (text: string) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const key = compareKey(text);
    const words = withoutGradeClaims(key, grades);
    const award = readPlacement(text, lexicon, words);
    const onlyGrade = words !== key && !/[^\p{P}\p{S}]/u.test(award.key);
    const reading = { ...award, onlyGrade };
    seen.set(text, reading);
    return reading;
  };
  return { lexicon, read };
}

/** Splits a cell into items, puts together again what belongs to one contest, and reads each item. Linear. */
export function readItems(cell: string, reader: ItemReader): AwardItem[] {
  const items: AwardItem[] = [];
  let current: Growing | null = null;
  /** Possible trades between a contest and its rank. */
  let pending: ReadPart[] = [];
  const flush = () => {
    if (current !== null) items.push(itemOf(current, reader));
    for (const { text, reading, separator } of pending)
      items.push(itemOf({ texts: [text], reading, separator }, reader));
    current = null;
    pending = [];
  };
  const takeIn = (item: Growing, text: string) => {
    item.texts.push(...pending.map((part) => part.text), text);
    pending = [];
  };
  for (const part of readParts(cell, reader)) {
    const { text, reading, separator } = part;
    // Narrowed anew on each round: `flush` changes it.
    const open = current as Growing | null;
    const waits = open !== null && openContest(open.reading);
    if (open !== null && waits && completes(reading, separator)) {
      takeIn(open, text);
      const { decided, ranked, shared } = reading;
      open.reading = {
        ...open.reading,
        decided: decided || open.reading.decided,
        ranked: ranked || open.reading.ranked,
        shared: shared || open.reading.shared,
      };
    } else if (open !== null && sharesOn(open.reading, part)) takeIn(open, text);
    else if (waits && separator === 'weak' && mayBeTrack(reading)) pending.push(part);
    else if (open !== null && isRemark(reading, reader.lexicon)) takeIn(open, text);
    else if (open?.reading.contest && namesOtherPart(reading.key, reader.lexicon))
      open.texts.push(`${open.texts.pop() ?? ''}，${text}`);
    else {
      flush();
      current = begin(part, items, reader);
    }
  }
  flush();
  return shareRanks(withHeads(items, reader));
}

/** The parts of a cell with the dates that stand by themselves joined to them, honours joined by a word parted. */
function* readParts(cell: string, { lexicon, read }: ItemReader): Generator<ReadPart> {
  const parts = withWholeRanks(
    splitItems(cell, lexicon.names, (text) => dateSpans(text, lexicon)),
    lexicon,
  );
  for (const { text, separator } of withDates(parts, read)) {
    const reading = read(text);
    const names = quotedNames(text, lexicon);
    const plain = names.length > 1 || reading.contest || reading.stray;
    const honours = plain ? names : joinedHonours(text, lexicon);
    if (honours.length === 1) yield { text, reading, separator };
    else
      for (const [i, honour] of honours.entries())
        yield { text: honour, reading: read(honour), separator: i === 0 ? separator : 'list' };
  }
}

/**
 * Puts a date that stands by itself to the part that it belongs to: the one behind it (2019年 甲奖 2020年 乙奖), or the one
 * before where that bears none and the next part stands further off (甲奖 2019年、乙奖 2020年). A date alone is no item,
 * nor is a grade that was won (取得高级技师).
 */
function withDates(parts: Part[], read: ItemReader['read']): Part[] {
  const joined: Part[] = [];
  const behind = standBehind(parts, read);
  let date = '';
  /** Between the last part joined and a grade left out behind it. */
  let gap: Separator = 'weak';
  for (const [i, { text: written, separator }] of parts.entries()) {
    const part: Part = { text: written, separator: farther(separator, gap) };
    gap = 'weak';
    const text = date === '' ? part.text : `${date} ${part.text}`;
    const { onlyDate, onlyGrade } = read(text);
    date = '';
    if (onlyGrade) {
      gap = part.separator;
      continue;
    }
    date = onlyDate && text.length <= LONGEST_TAIL ? text : '';
    if (!onlyDate) {
      joined.push({ ...part, text });
      continue;
    }
    const before = joined.at(-1);
    const next = parts[i + 1];
    if (before === undefined || date === '' || !isCloser(part, next, behind)) continue;
    // 2019年甲奖 2020年、乙奖: the next one's. The last can be of no other, so what is meant is asked where it is too late.
    if (next !== undefined && read(before.text).placement.year !== null) continue;
    before.text = `${before.text} ${date}`;
    date = '';
  }
  return joined;
}

const DISTANCE: Record<Separator, number> = { weak: 0, list: 1, hard: 2 };

const farther = (a: Separator, b: Separator) => (DISTANCE[a] > DISTANCE[b] ? a : b);

/** Whether a date belongs to the part before it: `behind` decides where the next one is as near. */
function isCloser(part: Part, next: Part | undefined, behind: boolean): boolean {
  if (next === undefined) return part.separator !== 'hard';
  const [here, there] = [DISTANCE[part.separator], DISTANCE[next.separator]];
  return here < there || (behind && here === there && part.separator !== 'hard');
}

/** Whether the dates of a list stand behind what they date: the last part is one and the first is none (甲奖，2019年，乙奖，2020年). */
function standBehind(parts: Part[], read: ItemReader['read']): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || last.text.length > LONGEST_TAIL) return false;
  return read(last.text).onlyDate && !read(first.text).onlyDate;
}

/** A new item; those who hold the contest together are taken back from the items before. */
function begin({ text, reading, separator }: ReadPart, items: AwardItem[], { read }: ItemReader): Growing {
  const holders = reading.contest && reading.limits.organiser ? holdersBefore(items, separator) : [];
  const [first] = holders;
  if (first === undefined) return { texts: [text], reading, separator };
  const joined = [...holders.map((item) => item.text), text].join(LIST_MARK);
  return { texts: [joined], reading: read(joined), separator: first.separator };
}

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

/** Whether a part only speaks of what stands before it: 成绩取消, 由李明获得. */
function isRemark(reading: Reading, lexicon: AwardLexicon): boolean {
  const { key } = reading;
  if (!reading.limits.undone && !speaksOfAward(key, lexicon)) return false;
  if (reading.contest || reading.achievement) return false;
  return key.length <= LONGEST_TAIL && !mentionsTitle(key, lexicon) && reading.honour().kind === 'other';
}

/** Whether a part finishes the contest before it: a bare rank or stage; behind a space or comma also with a trade. */
function completes(reading: Reading, separator: Separator): boolean {
  if (reading.contest || reading.achievement) return false;
  if (reading.onlyRank) return true;
  return separator === 'weak' && reading.stray && reading.rest.length <= LONGEST_TAIL;
}

/** …分别获得第一名、第二名: the second rank belongs to the same list of contests. */
function sharesOn(open: Reading, { reading, separator }: ReadPart): boolean {
  return open.contest && open.shared && open.ranked && reading.onlyRank && separator !== 'hard';
}

function mayBeTrack(reading: Reading): boolean {
  if (reading.contest || reading.stray || reading.achievement || reading.key.length > LONGEST_TAIL)
    return false;
  const { id, kind } = reading.honour();
  return id === null && kind === 'other';
}

function itemOf({ texts, separator }: Growing, { lexicon, read }: ItemReader): AwardItem {
  const written = texts.join(' ');
  const closed = withoutOpenEnd(written, lexicon.awards);
  const unnamed = namesNone(undated(compareKey(closed), lexicon).key, separator !== 'hard', lexicon.awards);
  const text = unnamed ? '' : closed;
  const reading = read(text);
  return {
    text,
    reading,
    separator,
    behind: null,
    mayBeHolder: texts.length === 1 && text === written && mayBeTrack(reading),
    open: text === written ? null : written,
  };
}
