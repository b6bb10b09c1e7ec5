import type { Field } from '../model/fact.js';
import type { TitlesVocabulary } from '../model/vocabulary/titles.js';
import { compareKey } from '../text/normalise.js';
import { longestFirst, oncePer } from './words.js';

/** A professional title as read. */
export interface Title {
  series: Field;
  level: Field;
  standing: 'title' | 'exam' | 'registered' | 'job' | null;
  /** Full word of the vocabulary; null where the text only says a level or is not certain. */
  term: string | null;
  /** The word of a series that the text was taken for, where it does not say that word plainly. */
  taken: { as: string; why: 'synonym' | 'specialty' | 'exam' } | null;
  /** The text is `taken.as` in other words and nothing else, so it may be replaced. */
  whole: boolean;
}

/** Lookup structures of the titles vocabulary, by `compareKey`; lists of words the longest first. */
export interface TitleTables {
  words: Map<string, Title>;
  registered: string[];
  jobs: string[];
  levelStarts: string[];
  specialties: string[];
  fillers: string[];
  statePrefix: string[];
  /** What may stand before a title obtained by examination, with the level that it states. */
  examStarts: { word: string; level: string | null }[];
  ask: string[];
  alone: Set<string>;
  remarks: { words: Set<string>; starts: string[]; ends: string[]; fillers: string[] };
}

export const titleTables = oncePer((titles: TitlesVocabulary): TitleTables => {
  const words = new Map<string, Title>();
  const add = (word: string, title: Title) => {
    const key = compareKey(word);
    if (!words.has(key)) words.set(key, title);
  };
  for (const [word, { series, levels }] of places(titles))
    add(word, titleOf(choice(series), choice(levels), word));
  for (const { short, full } of titles.synonyms) {
    const title = words.get(compareKey(full));
    if (title !== undefined) add(short, { ...title, taken: { as: full, why: 'synonym' }, whole: true });
  }
  for (const { series, level, words: list } of titles.exams) {
    const as = titles.series.find(({ id }) => id === series)?.levels[level]?.[0];
    const taken = as === undefined ? null : { as, why: 'exam' as const };
    for (const word of list) add(word, { ...titleOf(series, level, word), standing: 'exam', taken });
  }
  for (const word of titles.registered.words) add(word, uncertain('registered'));
  for (const word of titles.jobs.words) add(word, uncertain('job'));
  for (const { words: list, levels } of titles.levelWords)
    for (const word of list) add(word, titleOf(null, choice(levels), null));
  const keys = (list: string[]) => longestFirst(list.map(compareKey));
  return {
    words,
    registered: keys(titles.registered.starts),
    jobs: keys(titles.jobs.starts),
    levelStarts: keys(titles.specialised.levelStarts),
    specialties: keys(titles.specialised.specialties),
    fillers: keys(titles.fillers),
    statePrefix: keys(titles.statePrefix),
    examStarts: titles.examStarts
      .flatMap(({ words: list, level = null }) => list.map((word) => ({ word: compareKey(word), level })))
      .sort((a, b) => b.word.length - a.word.length),
    ask: keys(titles.ask),
    alone: new Set(titles.alone.map(compareKey)),
    remarks: {
      words: new Set(titles.remarks.words.map(compareKey)),
      starts: keys(titles.remarks.starts),
      ends: keys(titles.remarks.ends),
      fillers: keys([...titles.remarks.fillers, ...titles.fillers]),
    },
  };
});

/** Series and levels in which each word stands. */
function places({ series }: TitlesVocabulary): Map<string, { series: string[]; levels: string[] }> {
  const found = new Map<string, { series: string[]; levels: string[] }>();
  for (const { id, levels } of series) {
    for (const [level, list] of Object.entries(levels)) {
      for (const word of list) {
        const place = found.get(word) ?? { series: [], levels: [] };
        found.set(word, { series: [...place.series, id], levels: [...place.levels, level] });
      }
    }
  }
  return found;
}

function titleOf(series: Field, level: Field, term: string | null): Title {
  return { series, level, standing: 'title', term, taken: null, whole: false };
}

/** A registration or a post: whether and as what it counts must be asked. */
export function uncertain(standing: 'registered' | 'job'): Title {
  return { series: null, level: null, standing, term: null, taken: null, whole: false };
}

/** One value, or one of several. */
export function choice(values: string[]): Field {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? (distinct[0] as string) : { oneOf: distinct };
}
