import type { Field } from '../model/fact.js';
import type { TitleLevel, TitlesVocabulary } from '../model/vocabulary/titles.js';
import { compareKey } from '../text/normalise.js';
import type { Piece } from './split-items.js';
import { leading, longestFirst, oncePer, trailing } from './words.js';

/** A professional title as read. */
export interface Title {
  series: Field;
  level: Field;
  standing: 'title' | 'exam' | 'registered' | 'job' | null;
  /** Full word of the vocabulary; null where the text only says a level or is not certain. */
  term: string | null;
  /** The full word of which the text is a short or old form, where it is nothing else. */
  repaired: string | null;
}

const tablesOf = oncePer((titles: TitlesVocabulary) => {
  const words = new Map<string, Title>();
  const add = (word: string, title: Title) => {
    const key = compareKey(word);
    if (!words.has(key)) words.set(key, title);
  };
  const places = new Map<string, { series: string[]; levels: string[] }>();
  for (const { id, levels } of titles.series) {
    for (const [level, list] of Object.entries(levels)) {
      for (const word of list) {
        const place = places.get(word) ?? { series: [], levels: [] };
        places.set(word, { series: [...place.series, id], levels: [...place.levels, level] });
      }
    }
  }
  for (const [word, { series, levels }] of places) {
    add(word, {
      series: choice(series),
      level: choice(levels),
      standing: 'title',
      term: word,
      repaired: null,
    });
  }
  for (const { short, full } of titles.synonyms) {
    const title = words.get(compareKey(full));
    if (title !== undefined) add(short, { ...title, repaired: full });
  }
  for (const { series, level, words: list } of titles.exams) {
    for (const word of list) add(word, { series, level, standing: 'exam', term: word, repaired: null });
  }
  const uncertain = { series: null, level: null, term: null, repaired: null };
  for (const word of titles.registered.words) add(word, { ...uncertain, standing: 'registered' });
  for (const word of titles.jobs.words) add(word, { ...uncertain, standing: 'job' });
  for (const { words: list, levels } of titles.levelWords) {
    for (const word of list) {
      add(word, { series: null, level: choice(levels), standing: 'title', term: null, repaired: null });
    }
  }
  const keys = (list: string[]) => longestFirst(list.map(compareKey));
  return {
    words,
    registered: keys(titles.registered.starts),
    jobs: keys(titles.jobs.starts),
    levelStarts: keys(titles.specialised.levelStarts),
    specialties: keys(titles.specialised.specialties),
    fillers: keys(titles.fillers),
    ask: keys(titles.ask),
  };
});

function choice(values: string[]): Field {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? (distinct[0] as string) : { oneOf: distinct };
}

/** Longest text that is looked up as a title. */
const LONGEST = 40;

/**
 * Reads one piece of a title column (facts.md §2.8): a whole word of a series, also with a specialty before it
 * (电气工程师) or in brackets (工程师（机械）). null: no title that the vocabulary knows.
 */
export function readTitle(
  { text, notes }: Pick<Piece, 'text' | 'notes'>,
  titles: TitlesVocabulary,
): Title | null {
  const key = compareKey(text);
  let title = key.length > LONGEST ? null : readWord(key, titles);
  for (const note of notes) {
    if (title === null) return null;
    title = withNote(title, compareKey(note), titles);
  }
  return title;
}

function readWord(key: string, titles: TitlesVocabulary): Title | null {
  const tables = tablesOf(titles);
  const whole = tables.words.get(key);
  if (whole !== undefined) return whole;
  const filler = trailing(key, tables.fillers);
  if (filler !== undefined && filler !== key) {
    const inner = readWord(key.slice(0, -filler.length), titles);
    return inner === null ? null : { ...inner, repaired: null };
  }
  const registered = leading(key, tables.registered);
  if (registered !== undefined)
    return { series: null, level: null, standing: 'registered', term: null, repaired: null };
  return specialised(key, titles);
}

/** 电气工程师, 高级电气工程师, 电气高级工程师; with the word of a post instead of a specialty it is a post. */
function specialised(key: string, titles: TitlesVocabulary): Title | null {
  const { words, levelStarts, specialties, jobs } = tablesOf(titles);
  const level = leading(key, levelStarts) ?? '';
  let rest = key.slice(level.length);
  for (let specialty = leading(rest, specialties); specialty; specialty = leading(rest, specialties)) {
    rest = rest.slice(specialty.length);
    const title = words.get(level + rest);
    if (title !== undefined && title.series === titles.specialised.series)
      return { ...title, repaired: null };
  }
  const post = leading(key, jobs);
  const behind = post === undefined ? undefined : words.get(key.slice(post.length));
  if (behind === undefined || behind.series !== titles.specialised.series) return null;
  return { series: null, level: null, standing: 'job', term: null, repaired: null };
}

/** What a remark in brackets does to a title: states its level, names a specialty, or makes it uncertain (null). */
function withNote(title: Title, note: string, titles: TitlesVocabulary): Title | null {
  const { words, ask } = tablesOf(titles);
  const kept = { ...title, repaired: null };
  if (note === '') return kept;
  if (ask.some((word) => note.includes(word))) return null;
  const stated = words.get(note);
  if (stated === undefined) return kept;
  if (stated.series !== null && title.series !== null && stated.series !== title.series) return null;
  if (stated.standing !== 'title') return null;
  const levels = common(title.level, stated.level);
  return levels === null
    ? raised(kept, stated, titles)
    : { ...kept, level: levels, series: title.series ?? stated.series };
}

/** 高级工程师（正高级）: one word of two levels, where the vocabulary has a higher title of the series. */
function raised(title: Title, stated: Title, titles: TitlesVocabulary): Title | null {
  if (stated.series !== null || typeof title.series !== 'string' || typeof stated.level !== 'string')
    return null;
  const series = titles.series.find(({ id }) => id === title.series);
  const higher = title.level === 'associate-senior' && stated.level === 'senior';
  const word = higher ? series?.levels.senior?.[0] : undefined;
  return word === undefined ? null : { ...title, level: stated.level, term: word };
}

function common(a: Field, b: Field): Field {
  const other = optionsOf(b);
  const shared = optionsOf(a).filter((level) => other.includes(level));
  return shared.length === 0 ? null : choice(shared);
}

function optionsOf(field: Field): (TitleLevel | string)[] {
  if (typeof field === 'string') return [field];
  return field !== null && typeof field === 'object' ? field.oneOf : [];
}
