import type { TableRow } from '../model/table.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { compareKey } from '../text/normalise.js';
import { type FactContext, type FieldText, readField } from './context.js';
import { isNoOccupation, isOccupation, leadingDoubt, startsWithFiller } from './grade-lexicon.js';
import { type Grade, type GradeReading, isAside, isContest, isPlace, readGrade } from './grade-words.js';
import { simplified } from './simplified.js';
import { type Piece, splitPieces } from './split-items.js';
import type { Title } from './title-tables.js';
import { isTitleDoubt, readTitle, withLevel } from './title-words.js';
import { oncePer } from './words.js';

/** The two columns in which a clerk may write a grade or a title. */
export type ColumnId = 'grade' | 'title';

/** What one piece of a column turned out to be. */
type Kind =
  | { is: 'grade'; read: Grade }
  | { is: 'title'; title: Title }
  /** A word that may be a grade, a title, a post or an honour. */
  | { is: 'ask' }
  /** A grade word that means something else among titles (技师). */
  | { is: 'unclear'; read: Grade }
  /** A contest that a grade beside it was won in. */
  | { is: 'contest' }
  /** An occupation or a date beside a grade. */
  | { is: 'aside' }
  /** `titleLike`: a title with a remark that makes it uncertain, so certainly no grade. */
  | { is: 'unknown'; titleLike?: boolean };

export type ReadPiece = Kind & {
  text: string;
  /** Joined to the piece before by a stroke. */
  joint: boolean;
  /** Parted from the piece before by white space or brackets only. */
  close: boolean;
};

export type GradePiece = ReadPiece & { is: 'grade' };

export interface Column {
  id: ColumnId;
  field: FieldText;
  pieces: readonly ReadPiece[];
}

/** Cuts a column into pieces and tells what each of them is (facts.md §2.7, §2.8). */
export function readColumn(id: ColumnId, row: TableRow, context: FactContext): Column {
  const field = readField(row, id, context);
  if (field.state !== 'filled') return { id, field, pieces: [] };
  const { grades, titles } = context.vocabulary;
  if (noneWords(id === 'grade' ? grades : titles).has(compareKey(field.text)))
    return { id, field: { state: 'none', cells: field.cells, text: field.text }, pieces: [] };
  const shown = simplified(field.cell.shown, context.vocabulary.terms);
  return { id, field, pieces: piecesOf(id, shown, isHealth(row, context), context) };
}

/** Cells read before, by vocabulary: the rows of a sheet hold few different grades and titles. */
const readBefore = oncePer((_: Vocabulary) => new Map<string, readonly ReadPiece[]>());
/** Only short texts are remembered, and so many of them. */
const LONGEST_REMEMBERED = 60;
const MOST_REMEMBERED = 2000;
/** A cell with more pieces than this is no list of grades or titles. */
const MOST_PIECES = 60;

function piecesOf(id: ColumnId, shown: string, health: boolean, context: FactContext): readonly ReadPiece[] {
  const before = readBefore(context.vocabulary);
  const key = `${id} ${health} ${shown}`;
  const found = before.get(key);
  if (found !== undefined) return found;
  const classify = id === 'grade' ? kindAsGrade : kindAsTitle;
  const read = (piece: Piece) => classify(piece, context, health);
  const parts = splitPieces(shown);
  if (parts.length > MOST_PIECES) return [{ is: 'unknown', text: shown, joint: false, close: false }];
  const cut = parts.flatMap((piece) => readPiece(piece, read));
  const sure = withDoubts(underHeads(cut, context), id, context);
  const pieces = id === 'grade' ? withAsides(sure, context) : joined(withDates(sure, context), context);
  if (shown.length <= LONGEST_REMEMBERED && before.size < MOST_REMEMBERED) before.set(key, pieces);
  return pieces;
}

/** Texts that say that there is no grade, or no title. */
const noneWords = oncePer(({ none }: { none: string[] }) => new Set(none.map(compareKey)));

/** White space parts no more words than this within a piece. */
const MOST_WORDS = 12;

/** One piece, or what it holds when it makes sense only in parts: 工程师 高级技师, 技师（工程师）. */
function readPiece(piece: Piece, read: (piece: Piece) => Kind): ReadPiece[] {
  const kind = read(piece);
  const whole = [asRead(piece, kind, false)];
  const bracket = inBrackets(piece, read);
  if (bracket !== null && (kind.is === 'unknown' || kind.is === 'ask' || kind.is === 'title')) return bracket;
  // White space may part two words (工程师 高级技师) or be spread within one (高 级 技 师).
  const words = piece.text.split(/\s+/u);
  if ((kind.is !== 'unknown' && kind.is !== 'ask') || words.length === 1 || words.length > MOST_WORDS)
    return whole;
  const parts = words.map((text, i) => {
    const part = { text, notes: i === words.length - 1 ? piece.notes : [], joint: piece.joint && i === 0 };
    return asRead(part, read(part), i > 0);
  });
  return kind.is === 'unknown' || parts.every((part) => part.is === 'title') ? parts : whole;
}

/** 高级工程师（高级技师）, 技师（工程师）: a grade and a title, one of them in brackets. null: nothing of the kind. */
function inBrackets(piece: Piece, read: (piece: Piece) => Kind): ReadPiece[] | null {
  if (piece.notes.length === 0 || piece.notes.length > MOST_WORDS) return null;
  const front = read({ ...piece, notes: [] });
  if (front.is !== 'grade' && front.is !== 'title' && front.is !== 'unclear') return null;
  const others: ReadPiece[] = [];
  const kept: string[] = [];
  for (const note of piece.notes) {
    const inner = { text: note, notes: [], joint: false };
    const kind = read(inner);
    if (isOther(front, kind)) others.push(asRead(inner, kind, true));
    else kept.push(note);
  }
  if (others.length === 0) return null;
  const rest = { ...piece, notes: kept };
  return [asRead(rest, read(rest), false), ...others];
}

/** Whether a remark is a thing of its own: a title behind a grade; a grade, a registration or a post behind a title. */
function isOther(front: Kind, kind: Kind): boolean {
  if (front.is !== 'title') return kind.is === 'title' && kind.title.term !== null;
  if (kind.is === 'title') return kind.title.standing === 'registered' || kind.title.standing === 'job';
  // 高级工程师（一级）: a bare number is no grade.
  return (kind.is === 'grade' || kind.is === 'unclear') && kind.read.literal;
}

function asRead(piece: Piece, kind: Kind, close: boolean): ReadPiece {
  const text = piece.text + piece.notes.map((note) => `(${note})`).join('');
  return { ...kind, text, joint: piece.joint, close };
}

function kindAsGrade(piece: Piece, { vocabulary }: FactContext, health: boolean): Kind {
  const read = readGrade(piece, vocabulary);
  // In a hospital 技师 may be the junior title of the health series.
  if (health && mayBeHealthTitle(piece, read, vocabulary)) return { is: 'ask' };
  if (read !== null && read !== 'ask') return { is: 'grade', read };
  const title = readTitle(piece, vocabulary);
  if (title !== null && (title.term !== null || title.standing !== 'title')) return { is: 'title', title };
  return { is: read === 'ask' || title !== null ? 'ask' : 'unknown' };
}

function mayBeHealthTitle(piece: Piece, read: GradeReading, vocabulary: FactContext['vocabulary']): boolean {
  const { words } = vocabulary.grades.health;
  if (read !== null && read !== 'ask') return words.includes(read.word);
  return words.includes(compareKey(piece.text));
}

function kindAsTitle(piece: Piece, { vocabulary }: FactContext): Kind {
  const title = readTitle(piece, vocabulary);
  if (title !== null) return { is: 'title', title };
  const read = readGrade(piece, vocabulary);
  if (read === null)
    return { is: 'unknown', titleLike: readTitle({ ...piece, notes: [] }, vocabulary) !== null };
  if (read === 'ask') return { is: 'ask' };
  return vocabulary.grades.unclearAsTitle.includes(read.word)
    ? { is: 'unclear', read }
    : { is: 'grade', read };
}

/** Whether the nominee works where 技师 is also a title of the health series. */
export function isHealth(row: TableRow, context: FactContext): boolean {
  const employer = readField(row, 'employer', context);
  return (
    employer.state === 'filled' &&
    context.vocabulary.grades.health.employers.some((word) => employer.text.includes(word))
  );
}

/** In a column of grades, an occupation, a date or a contest beside a grade belongs to that grade. */
function withAsides(pieces: ReadPiece[], { vocabulary }: FactContext): ReadPiece[] {
  if (!pieces.some((piece) => piece.is === 'grade')) return pieces;
  let inContest = false;
  return pieces.map((piece): ReadPiece => {
    const { text, joint, close } = piece;
    const strange = piece.is === 'unknown' || piece.is === 'ask';
    if (strange && (isContest(text, vocabulary) || (inContest && isPlace(text, vocabulary)))) {
      inContest = true;
      return { text, joint, close, is: 'contest' };
    }
    const beside = isOccupation(compareKey(text), vocabulary.grades) || isAside(text, vocabulary);
    if (piece.is !== 'unknown' || !beside) {
      inContest = false;
      return piece;
    }
    return inContest ? { text, joint, close, is: 'contest' } : { text, joint, close, is: 'aside' };
  });
}

/** Behind a grade that is denied or still awaited, the others of the list may be so too: 未取得特级技师、高级技师. A verb ends it. */
function underHeads(pieces: ReadPiece[], { vocabulary: { grades } }: FactContext): ReadPiece[] {
  let doubted = false;
  return pieces.map((piece): ReadPiece => {
    const { text, joint, close } = piece;
    const key = compareKey(text);
    const starts = leadingDoubt(key, grades) !== undefined;
    if (!starts && startsWithFiller(key, grades)) doubted = false;
    if (doubted && piece.is === 'grade') return { text, joint, close, is: 'ask' };
    doubted ||= starts && piece.is !== 'grade';
    return piece;
  });
}

/**
 * What stands beside a word that makes it uncertain is asked about: 工程师，拟评; 助理/工程师; 公务员、一级. Among the grades such
 * a word leaves the whole column unread anyway.
 */
function withDoubts(pieces: ReadPiece[], id: ColumnId, { vocabulary }: FactContext): ReadPiece[] {
  if (pieces.length < 2) return pieces;
  const keys = pieces.map(({ is, text }) => (is === 'grade' ? '' : compareKey(text)));
  const beside = (i: number, doubts: (key: string) => boolean) =>
    [keys[i - 1], keys[i + 1]].some((key) => key !== undefined && key !== '' && doubts(key));
  return pieces.map((piece, i): ReadPiece => {
    const { text, joint, close } = piece;
    const asked: ReadPiece = { text, joint, close, is: 'ask' };
    const doubted = () =>
      beside(i, (key) => key.length <= LONGEST_REMEMBERED && isTitleDoubt(key, vocabulary.titles));
    if (piece.is === 'title' && doubted()) return { text, joint, close, is: 'unknown', titleLike: true };
    if (piece.is !== 'grade') return piece;
    if (id === 'title' && doubted()) return asked;
    const own = (key: string) => isNoOccupation(key, vocabulary.grades);
    return !piece.read.literal && beside(i, own) ? asked : piece;
  });
}

/** A date beside a title belongs to it: 工程师、2018年取得. */
function withDates(pieces: ReadPiece[], { vocabulary }: FactContext): ReadPiece[] {
  if (!pieces.some(({ is }) => is === 'title' || is === 'grade')) return pieces;
  return pieces.map((piece): ReadPiece => {
    const { text, joint, close } = piece;
    const dated = piece.is === 'unknown' && /[0-9]/u.test(text) && isAside(text, vocabulary);
    return dated ? { text, joint, close, is: 'aside' } : piece;
  });
}

/** 高级工程师/副高, 高级工程师 正高级: a level written beside the title that it belongs to. */
function joined(pieces: ReadPiece[], { vocabulary }: FactContext): ReadPiece[] {
  const all: ReadPiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    const both = last?.is === 'title' && piece.is === 'title' && (piece.joint || piece.close);
    const [title, level] = !both
      ? []
      : isLevel(piece.title)
        ? [last.title, piece.title]
        : [piece.title, last.title];
    const one = title && level && isLevel(level) ? withLevel(title, level, vocabulary.titles) : null;
    if (last === undefined || one === null) all.push(piece);
    else {
      const text = `${last.text}${piece.joint ? '/' : ' '}${piece.text}`;
      all[all.length - 1] = { is: 'title', title: one, text, joint: last.joint, close: last.close };
    }
  }
  return all;
}

/** A word that states a level and names no title (副高). */
const isLevel = (title: Title) => title.term === null && title.standing === 'title';
