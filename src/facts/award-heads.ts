import type { AwardsVocabulary } from '../model/vocabulary/awards.js';
import type { AwardItem, ItemReader } from './award-items.js';
import { ownHonour } from './award-own.js';
import type { Reading } from './award-placement.js';
import { isSomebody, namesReceiver } from './award-whose.js';
import type { AwardLexicon } from './award-words.js';
import { leading, longestFirst, oncePer, trailing } from './words.js';

// What stands at the start of a list may hold for all that is listed: 徒弟获甲奖、乙奖, 未获甲奖、乙奖, 2025年甲奖、乙奖; and what
// stands over a section for all of it: 徒弟荣誉：甲奖；乙奖.

/** What an item says for those listed behind it. */
interface Head {
  /** Given to another, or denied (未获, 拟授予); null: neither. */
  limit: 'another' | 'denied' | null;
  /** The item that says so. */
  text: string;
  /** Said by a heading, so that ； and line breaks do not end it. */
  section: boolean;
  /** ISO date with which it begins. */
  from: string | null;
}

const NONE: Head = { limit: null, text: '', section: false, from: null };

/** What stands over a section: whose its items are (徒弟荣誉：), that they are not won yet (公示中：), or only what they are (荣誉：). */
type Heading = 'another' | 'denied' | 'plain';

const wordsOf = oncePer(({ whose, conferring, itemLabels, honourEndings }: AwardsVocabulary) => ({
  self: longestFirst(whose?.self ?? []),
  groups: whose?.groups ?? [],
  goals: longestFirst(whose?.goals ?? []),
  conferring: longestFirst(conferring),
  labels: longestFirst(itemLabels ?? []),
  endings: longestFirst(honourEndings),
}));

/**
 * Passes on what stands at the start of a list or over a section. Whether it holds for the items behind, the words do not
 * tell: these are asked about. A line break or ； ends a list, and so does what an item says of itself (a year, 获… behind a
 * comma); a date holds until the next one, a heading until the next (本人荣誉：…).
 */
export function withHeads(items: AwardItem[], reader: ItemReader): AwardItem[] {
  let head = NONE;
  return items.map((item, i) => {
    const heading = headingOf(item.reading.key, reader);
    const passed = heading === null ? passedOn(head, item, reader.lexicon) : NONE;
    const next = items[i + 1];
    head = next === undefined ? NONE : headOf(item, passed, heading, next.separator !== 'hard', reader);
    return underHead(item, passed);
  });
}

/** What of a head reaches an item that is no heading itself. */
function passedOn(head: Head, { reading, separator }: AwardItem, { awards, own }: AwardLexicon): Head {
  const { key, placement } = reading;
  const { self, conferring } = wordsOf(awards);
  // 李明、何雅琴获甲奖: of a row of names none ends the list.
  const named = separator === 'hard' && own !== '' && key.startsWith(own);
  if (named || leading(key, self) !== undefined) return NONE;
  const dated = placement.year !== null;
  const anew = separator === 'weak' && (dated || leading(key, conferring) !== undefined);
  const ended = !head.section && (separator === 'hard' || (head.limit === 'denied' && anew));
  const from = dated ? null : head.from;
  return ended ? { ...NONE, from } : { ...head, from };
}

/** What stands over the item or at its start, or at that of one before it. `listed`: another item stands in its list. */
function headOf(
  { text, reading }: AwardItem,
  passed: Head,
  heading: Heading | null,
  listed: boolean,
  reader: ItemReader,
): Head {
  const from = reading.placement.year === null ? passed.from : reading.listFrom;
  if (heading === 'another' || heading === 'denied') return { limit: heading, text, section: true, from };
  if (passed.limit !== null || !listed) return { ...passed, from };
  return { limit: limitAhead(reading, reader), text, section: false, from };
}

/** The heading at the start of an item, before a colon or on a line of its own; null where there is none. */
function headingOf(key: string, { lexicon, read }: ItemReader): Heading | null {
  const { goals, labels, groups, endings } = wordsOf(lexicon.awards);
  const colon = key.indexOf(':');
  const label = colon === -1 ? key : key.slice(0, colon);
  if (label === '' || label.length > LONGEST_LABEL) return null;
  if (colon === -1 ? goals.includes(label) : trailing(label, goals) !== undefined) return 'denied';
  const named = trailing(label, labels);
  if (colon === -1 && named === undefined) return null;
  const whose = label.slice(0, label.length - (named?.length ?? 0));
  const { limits, contest, stray, honour } = read(whose);
  if (contest || stray || honour().kind !== 'other') return null;
  if (limits.others || limits.team || groups.includes(whose) || isSomebody(whose, lexicon)) return 'another';
  if (limits.undone) return 'denied';
  return trailing(label, endings) === undefined ? null : 'plain';
}

/** A longer text before a colon is no heading. */
const LONGEST_LABEL = 20;

/** What the start of an item says of itself and those listed with it. */
function limitAhead(reading: Reading, reader: ItemReader): Head['limit'] {
  const { limits, key, anothers } = reading;
  if (!limits.ahead && !anothers && !deniedAhead(reading, reader)) return null;
  // Before the verb of 未获 stands no subject.
  const receiver = !limits.undone && namesReceiver(key, reader.lexicon);
  return limits.others || anothers || receiver ? 'another' : 'denied';
}

/** Longest item that is looked at. */
const LONGEST = 80;

/** Whether an honour is in doubt for what stands before its name: the name alone would not be (拟授予首都劳动奖章). */
function deniedAhead(reading: Reading, { lexicon, read }: ItemReader): boolean {
  const { key, contest, stray } = reading;
  if (contest || stray || key.length > LONGEST || !ownHonour(reading, lexicon, false).doubtful) return false;
  return [...key.slice(1)].some((_, at) => {
    const name = read(key.slice(at + 1));
    const { id, kind, level } = name.honour();
    const told = kind !== 'other' && (id !== null || level !== null);
    return told && !ownHonour(name, lexicon, false).doubtful;
  });
}

/** An item of which is not known whether the head holds for it. */
function underHead(item: AwardItem, { limit, text, from }: Head): AwardItem {
  if (limit === null && from === null) return item;
  const { reading } = item;
  const dated = later(reading, from);
  if (limit === null || reading.limits.others) return { ...item, reading: dated };
  const open = { event: null, level: null, rank: null, band: null, prize: null, placement: null };
  const placement = { ...dated.placement, ...open, readable: reading.contest ? false : null };
  return { ...item, behind: text, reading: { ...reading, placement } };
}

/** Not before the date at the start of its list. */
function later(reading: Reading, from: string | null): Reading {
  const { heldFrom } = reading.placement;
  if (from === null || (heldFrom !== null && heldFrom >= from)) return reading;
  return { ...reading, placement: { ...reading.placement, heldFrom: from } };
}
