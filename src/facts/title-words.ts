import type { Field } from '../model/fact.js';
import type { TitlesVocabulary } from '../model/vocabulary/titles.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { compareKey } from '../text/normalise.js';
import { undated } from './award-dates.js';
import { awardLexicon } from './award-words.js';
import type { Piece } from './split-items.js';
import { choice, type Title, titleTables, uncertain } from './title-tables.js';
import { leading, trailing } from './words.js';

/** The topics of the vocabulary that titles need: a date may stand beside one. */
export type TitleTopics = Pick<Vocabulary, 'titles' | 'awards' | 'contests'>;

/** Longest text that is looked up as a title. */
const LONGEST = 40;

/**
 * Reads one piece of a title column (facts.md §2.8): a whole word of a series, also with a specialty before it
 * (电气工程师), behind it (工程师-电气) or in brackets (工程师（电气）). null: no title that the vocabulary knows.
 */
export function readTitle({ text, notes }: Pick<Piece, 'text' | 'notes'>, topics: TitleTopics): Title | null {
  const { titles } = topics;
  const written = compareKey(text);
  if (written.length > LONGEST) return null;
  const lexicon = awardLexicon(topics.awards, topics.contests);
  const { key } = undated(written, lexicon);
  let title = readWord(key, titles);
  // With a date the text is more than the title's short form.
  if (title !== null && key !== written) title = { ...title, whole: false };
  // Remarks that make a title uncertain count whole: 不确定/待核实.
  if (notes.some((note) => isTitleDoubt(compareKey(note), titles))) return null;
  for (const note of notes.flatMap((text) => text.split(/[/、,;]/u))) {
    if (title === null) return null;
    const said = compareKey(note);
    title = withNote(title, said.length > LONGEST ? said : undated(said, lexicon).key, titles);
  }
  return title;
}

function readWord(key: string, titles: TitlesVocabulary): Title | null {
  const { words, registered, statePrefix } = titleTables(titles);
  const found = words.get(key);
  if (found !== undefined) return found;
  const inner = withoutFiller(key, titles);
  if (inner !== key) {
    const title = readWord(inner, titles);
    return title === null ? null : { ...title, whole: false };
  }
  const start = leading(key, registered);
  if (start !== undefined && start !== key) return uncertain('registered');
  const state = leading(key, statePrefix);
  if (state !== undefined) {
    const title = readWord(key.slice(state.length), titles);
    return title === null || title.series === titles.specialised.series ? null : { ...title, whole: false };
  }
  return exam(key, titles) ?? specialised(key, titles) ?? job(key, titles);
}

/** The text without one word at its start or end that carries no meaning (职称：, 资格). */
function withoutFiller(key: string, titles: TitlesVocabulary): string {
  const { fillers } = titleTables(titles);
  const last = trailing(key, fillers);
  if (last !== undefined && last !== key) return key.slice(0, -last.length);
  const first = leading(key, fillers);
  return first === undefined || first === key ? key : key.slice(first.length).replace(/^[:\-—]+/u, '');
}

/** 软考中级软件设计师, 高级信息系统项目管理师: the level stated must be the title's own. */
function exam(key: string, titles: TitlesVocabulary): Title | null {
  const { words, examStarts } = titleTables(titles);
  const start = examStarts.find(({ word }) => key.startsWith(word));
  const title = start === undefined ? undefined : words.get(key.slice(start.word.length));
  if (start === undefined || title?.standing !== 'exam') return null;
  return start.level === null || start.level === title.level ? { ...title, whole: false } : null;
}

/** 电气工程师, 高级电气工程师, 电气高级工程师, 工程师-电气. */
function specialised(key: string, titles: TitlesVocabulary): Title | null {
  const { levelStarts, specialties } = titleTables(titles);
  const level = leading(key, levelStarts) ?? '';
  let rest = key.slice(level.length);
  for (let specialty = leading(rest, specialties); specialty; specialty = leading(rest, specialties)) {
    rest = rest.slice(specialty.length);
    const title = ofSeries(level + rest, titles);
    if (title !== null) return withSpecialty(title);
  }
  let front = key;
  for (let specialty = trailing(front, specialties); specialty; specialty = trailing(front, specialties)) {
    front = front.slice(0, -specialty.length);
    const title = ofSeries(front.replace(/[-—–·.:/]+$/u, ''), titles);
    if (title !== null) return withSpecialty(title);
  }
  return null;
}

function withSpecialty(title: Title): Title {
  const as = title.taken?.as ?? title.term;
  return { ...title, whole: false, taken: as === null ? null : { as, why: 'specialty' } };
}

/** A post within a firm: 主任工程师, 高级软件开发工程师. */
function job(key: string, titles: TitlesVocabulary): Title | null {
  const { levelStarts, specialties, jobs } = titleTables(titles);
  const level = leading(key, levelStarts);
  for (let rest = key.slice(level?.length ?? 0), posts = 0; rest !== ''; ) {
    const post = leading(rest, jobs);
    const word = post ?? leading(rest, specialties);
    if (word === undefined) return null;
    if (post !== undefined) posts++;
    rest = rest.slice(word.length);
    if (posts > 0 && ofSeries(rest, titles) !== null) return uncertain('job');
  }
  return null;
}

/** A title of the series that takes specialties. */
function ofSeries(key: string, titles: TitlesVocabulary): Title | null {
  const title = titleTables(titles).words.get(key);
  return title?.standing === 'title' && title.series === titles.specialised.series ? title : null;
}

/** What a remark in brackets does to a title: states its level, names a specialty, or makes it uncertain (null). */
function withNote(title: Title, note: string, titles: TitlesVocabulary): Title | null {
  const { words, specialties } = titleTables(titles);
  const kept = { ...title, whole: false };
  if (note === '') return kept;
  const stated = words.get(note);
  if (stated === undefined) {
    if (isTitleDoubt(note, titles)) return null;
    const plain = title.series === titles.specialised.series && title.taken === null;
    if (plain && specialties.includes(note)) return withSpecialty(kept);
    return isTitleRemark(note, titles) ? kept : null;
  }
  // Whether a registration or a post counts is asked anyway, whatever level it states.
  if (title.standing === 'registered' || title.standing === 'job') return kept;
  return withLevel(kept, stated, titles);
}

/** Whether a remark, or a piece of a cell beside a title, makes it uncertain: 评审中, 拟评, 副. */
export function isTitleDoubt(key: string, titles: TitlesVocabulary): boolean {
  const { words, ask, alone } = titleTables(titles);
  return alone.has(key) || (!words.has(key) && ask.some((word) => key.includes(word)));
}

/** Whether a remark without its date leaves a title as it is: a specialty, place, issuer, or number of a certificate. */
function isTitleRemark(note: string, titles: TitlesVocabulary): boolean {
  const { specialties, remarks } = titleTables(titles);
  if (leading(note, remarks.starts) !== undefined) return true;
  if (note.length > LONGEST) return false;
  for (let rest = note; ; ) {
    if (rest === '' || remarks.words.has(rest) || trailing(rest, remarks.ends) !== undefined) return true;
    const last = trailing(rest, remarks.fillers) ?? trailing(rest, specialties);
    const first = leading(rest, remarks.fillers) ?? leading(rest, specialties);
    if (last !== undefined) rest = rest.slice(0, -last.length);
    else if (first !== undefined) rest = rest.slice(first.length);
    else return false;
  }
}

/**
 * A title beside a word that states its level (副高, 软考中级) or names it (中级（工程师）): both in one, or null where they
 * contradict each other.
 */
export function withLevel(title: Title, stated: Title, titles: TitlesVocabulary): Title | null {
  if (stated.series !== null && title.series !== null && stated.series !== title.series) return null;
  if (stated.standing !== 'title' && stated.standing !== 'exam') return null;
  const level = common(title.level, stated.level);
  if (level === null) return raised(title, stated, titles);
  const taken = title.taken ?? stated.taken;
  return { ...title, whole: false, level, series: title.series ?? stated.series, taken };
}

/** 高级工程师（正高级）: one word of two levels, where the vocabulary has a higher title of the series. */
function raised(title: Title, stated: Title, titles: TitlesVocabulary): Title | null {
  if (stated.series !== null || typeof title.series !== 'string' || typeof stated.level !== 'string')
    return null;
  const series = titles.series.find(({ id }) => id === title.series);
  const higher = title.level === 'associate-senior' && stated.level === 'senior';
  const word = higher ? series?.levels.senior?.[0] : undefined;
  if (word === undefined) return null;
  return { ...title, whole: false, level: stated.level, term: word, taken: { as: word, why: 'synonym' } };
}

function common(a: Field, b: Field): Field {
  const other = optionsOf(b);
  const shared = optionsOf(a).filter((level) => other.includes(level));
  return shared.length === 0 ? null : choice(shared);
}

function optionsOf(field: Field): string[] {
  if (typeof field === 'string') return [field];
  return field !== null && typeof field === 'object' ? field.oneOf : [];
}
