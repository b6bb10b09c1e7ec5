import type { Fact, Facts, Item, Step, Term } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import type { GradeWord } from '../model/vocabulary/grades.js';
import { compareKey } from '../text/normalise.js';
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
import { readGrade } from './grade-words.js';
import { type Piece, splitPieces } from './split-items.js';
import { readTitle, type Title } from './title-words.js';
import { quote } from './words.js';

/**
 * Facts `skillGrade` and `titles`, out of the columns `grade` and `title` (facts.md §2.7, §2.8, T-25, T-45, T-46).
 * A grade in the column of titles, or a title in the column of grades, is asked about, and both columns are read for
 * both. A word that the vocabulary does not know leaves the fact unknown.
 */
export const gradeAndTitle: FactReader = (row, context) => {
  const grade = readColumn('grade', row, context);
  const title = readColumn('title', row, context);
  const skillGrade = gradeFact(grade, title, row, context);
  const titles = titlesFact(title, grade, row, context);
  const facts: Facts = { skillGrade: skillGrade.fact, titles: titles.fact };
  return {
    facts,
    findings: [...skillGrade.findings, ...titles.findings],
    clean: { ...skillGrade.clean, ...titles.clean },
  };
};

type ColumnId = 'grade' | 'title';

/** What one piece of a column turned out to be. */
type Kind =
  | { is: 'grade'; grade: GradeWord; bare: boolean }
  | { is: 'title'; title: Title }
  /** A word that may be a grade, a title, a post or an honour. */
  | { is: 'ask' }
  /** A grade word that means something else among titles (技师). */
  | { is: 'unclear'; grade: GradeWord }
  | { is: 'unknown' };

type ReadPiece = Kind & { text: string; joint: boolean };

interface Column {
  id: ColumnId;
  field: FieldText;
  pieces: ReadPiece[];
}

interface Outcome {
  fact: Fact;
  findings: Finding[];
  clean: Record<string, string>;
}

function readColumn(id: ColumnId, row: TableRow, context: FactContext): Column {
  const field = readField(row, id, context);
  if (field.state !== 'filled') return { id, field, pieces: [] };
  const classify = id === 'grade' ? kindAsGrade : kindAsTitle;
  const health = isHealth(row, context);
  const pieces = splitPieces(field.cell.shown).flatMap((piece) => {
    const kind = classify(piece, context, health);
    // White space may part two words (工程师 高级技师) or be spread within one (高 级 技 师).
    const words = piece.text.split(/\s+/u);
    if (kind.is !== 'unknown' || words.length === 1 || words.length > MOST_WORDS)
      return [asRead(piece, kind)];
    return words.map((text, i) => {
      const part = { text, notes: i === words.length - 1 ? piece.notes : [], joint: piece.joint && i === 0 };
      return asRead(part, classify(part, context, health));
    });
  });
  return { id, field, pieces };
}

/** A cell with more words than this is no list of grades or titles. */
const MOST_WORDS = 12;

function asRead(piece: Piece, kind: Kind): ReadPiece {
  const text = piece.text + piece.notes.map((note) => `(${note})`).join('');
  return { ...kind, text, joint: piece.joint };
}

function kindAsGrade(piece: Piece, { vocabulary }: FactContext, health: boolean): Kind {
  const grade = readGrade(piece, vocabulary.grades);
  if (grade !== null && grade !== 'ask') {
    // In a hospital 技师 may be the junior title of the health series.
    if (health && vocabulary.grades.health.words.includes(grade.word)) return { is: 'ask' };
    return { is: 'grade', grade: grade.grade, bare: grade.bare };
  }
  const title = readTitle(piece, vocabulary.titles);
  if (title !== null && (title.term !== null || title.standing !== 'title')) return { is: 'title', title };
  return { is: grade === 'ask' || title !== null ? 'ask' : 'unknown' };
}

function kindAsTitle(piece: Piece, { vocabulary }: FactContext): Kind {
  const title = readTitle(piece, vocabulary.titles);
  if (title !== null) return { is: 'title', title };
  const grade = readGrade(piece, vocabulary.grades);
  if (grade === null) return { is: 'unknown' };
  if (grade === 'ask') return { is: 'ask' };
  if (vocabulary.grades.unclearAsTitle.includes(grade.word)) return { is: 'unclear', grade: grade.grade };
  return { is: 'grade', grade: grade.grade, bare: grade.bare };
}

function isHealth(row: TableRow, context: FactContext): boolean {
  const employer = readField(row, 'employer', context);
  return (
    employer.state === 'filled' &&
    context.vocabulary.grades.health.employers.some((word) => employer.text.includes(word))
  );
}

const isGrade = (piece: ReadPiece) => piece.is === 'grade';
const isTitle = (piece: ReadPiece) => piece.is === 'title';

function gradeFact(grade: Column, title: Column, row: TableRow, context: FactContext): Outcome {
  const findings: Finding[] = [];
  const report = (field: ColumnId, code: string, args: Finding['args']) =>
    findings.push(cellFinding(row, field, context, code, 'review', args));
  const elsewhere = title.pieces.filter(
    (piece) => isGrade(piece) || (piece.is === 'unclear' && !isHealth(row, context)),
  );
  for (const piece of elsewhere)
    report('title', 'grade.wrong-column', { text: quote(piece.text), holds: 'grade' });

  const { field } = grade;
  if (field.state !== 'filled') {
    const base = notWritten(grade, title, context);
    const free = field.state === 'no-column' || (base.known && base.value === null);
    if (!free || elsewhere.length === 0) return { fact: base, findings, clean: {} };
    if (!elsewhere.every(isGrade)) {
      return { fact: unknown('ambiguous', [...field.cells, ...title.field.cells]), findings, clean: {} };
    }
    return { fact: highest(elsewhere, title.field.cells, []), findings, clean: {} };
  }

  for (const piece of grade.pieces.filter(isTitle)) {
    report('grade', 'grade.wrong-column', { text: quote(piece.text), holds: 'title' });
  }
  const strange = grade.pieces.filter((piece) => piece.is === 'unknown');
  for (const piece of strange) report('grade', 'grade.unknown', { text: quote(piece.text) });
  if (strange.length > 0) return { fact: unknown('unreadable', field.cells), findings, clean: {} };

  const own = grade.pieces.filter(isGrade);
  if (contradict(own)) {
    report('grade', 'grade.contradiction', { text: quote(field.text) });
    return { fact: unknown('ambiguous', field.cells), findings, clean: {} };
  }
  const asked = grade.pieces.filter((piece) => piece.is === 'ask');
  if (asked.length > 0 && !settled(own, context)) {
    for (const piece of asked) report('grade', 'grade.ask', { text: quote(piece.text) });
    return { fact: unknown('ambiguous', field.cells), findings, clean: {} };
  }
  const others = elsewhere.filter(isGrade);
  const cells =
    own.length === 0
      ? title.field.cells
      : others.length === 0
        ? field.cells
        : [...field.cells, ...title.field.cells];
  // Only a title stands here: the grade may have been displaced.
  if (own.length + others.length === 0)
    return { fact: unknown('ambiguous', field.cells), findings, clean: {} };
  // 技师 among the titles may be a higher grade than the one written here.
  const written = [...own, ...others];
  if (
    elsewhere.some(
      (piece) => piece.is === 'unclear' && written.every((held) => rankOf(held) < piece.grade.rank),
    )
  ) {
    return { fact: unknown('ambiguous', [...field.cells, ...title.field.cells]), findings, clean: {} };
  }
  const repair = asked.length === 0 ? repairOf(grade, field.cell.shown) : null;
  const steps: Step[] = [];
  if (repair?.reported) {
    steps.push({ step: 'synonym', from: field.text, to: repair.zh });
    const change = { old: field.text, new: repair.zh };
    findings.push(cellFinding(row, 'grade', context, 'grade.repaired', 'note', { ...change }, change));
  }
  const clean: Record<string, string> = repair === null ? {} : { grade: repair.zh };
  return { fact: highest(written, cells, steps), findings, clean };
}

const rankOf = (piece: ReadPiece) => (piece.is === 'grade' ? piece.grade.rank : Number.NEGATIVE_INFINITY);

/** The highest of the grades written: who holds it holds the lower ones too. */
function highest(pieces: ReadPiece[], cells: string[], steps: Step[]): Fact {
  let best: GradeWord | null = null;
  for (const piece of pieces)
    if (piece.is === 'grade' && (best === null || piece.grade.rank > best.rank)) best = piece.grade;
  if (best === null) return known(null, cells, steps);
  const term: Term = { id: best.id, zh: best.zh, rank: best.rank };
  return known(term, cells, steps);
}

/** 一级/技师: two grades joined by a stroke that are not the same one. */
function contradict(pieces: ReadPiece[]): boolean {
  return pieces.some((piece, i) => {
    const before = pieces[i - 1];
    return (
      piece.joint && piece.is === 'grade' && before?.is === 'grade' && piece.grade.rank !== before.grade.rank
    );
  });
}

/** Whether a grade is so high that a post or honour beside it changes nothing that a document asks for. */
function settled(pieces: ReadPiece[], { vocabulary }: FactContext): boolean {
  const { grades, settledFrom } = vocabulary.grades;
  const rank = grades.find(({ id }) => id === settledFrom)?.rank ?? Number.POSITIVE_INFINITY;
  return pieces.some((piece) => piece.is === 'grade' && piece.grade.rank >= rank);
}

/** The grade's own word, where the cell says that one grade in other words. White space alone is not reported. */
function repairOf({ pieces }: Column, shown: string): { zh: string; reported: boolean } | null {
  const [first] = pieces;
  if (first?.is !== 'grade') return null;
  const { id, zh } = first.grade;
  const same = pieces.every((piece) => piece.is === 'grade' && piece.bare && piece.grade.id === id);
  if (!same || shown === zh) return null;
  return { zh, reported: compareKey(shown) !== compareKey(zh) };
}

/**
 * The fact of a column without text. One of the two columns must be filled, and the other says so in words: a blank
 * cell means "none" only beside a filled one; otherwise something was left out. facts.md §1.1.1.
 */
function notWritten({ id, field }: Column, beside: Column, context: FactContext): Fact {
  if (field.state === 'filled' || (field.state === 'blank' && beside.field.state !== 'filled')) {
    return unknown('blank', field.cells);
  }
  return unfilled(field, formField(context.form, id));
}

function titlesFact(title: Column, grade: Column, row: TableRow, context: FactContext): Outcome {
  const findings: Finding[] = [];
  const clean: Record<string, string> = {};
  const steps: Step[] = [];
  const { field } = title;
  const [cell = ''] = field.cells;
  const [gradeCell = ''] = grade.field.cells;
  const displaced = grade.pieces.flatMap((piece) =>
    piece.is === 'title' ? [itemOf(piece.title, piece.text, gradeCell)] : [],
  );
  const cells = displaced.length > 0 ? [...field.cells, ...grade.field.cells] : field.cells;

  if (field.state !== 'filled') {
    const base = notWritten(title, grade, context);
    if (displaced.length === 0) return { fact: base, findings, clean };
    const gap = base.known ? [] : [itemOf(null, '', cell)];
    return { fact: known([...displaced, ...gap], cells), findings, clean };
  }

  const items: Item[] = [];
  for (const piece of title.pieces) {
    if (piece.is === 'title') {
      items.push(itemOf(piece.title, piece.text, cell));
    } else if (piece.is === 'unclear' && isHealth(row, context)) {
      items.push({ text: piece.text, cell, ...juniorHealth(piece.text, context) });
    } else if (piece.is !== 'grade') {
      items.push(itemOf(null, piece.text, cell));
      if (piece.is !== 'unclear') {
        findings.push(
          cellFinding(row, 'title', context, 'title.unknown', 'review', { text: quote(piece.text) }),
        );
      }
    }
  }
  const [only] = title.pieces;
  if (title.pieces.length === 1 && only?.is === 'title') {
    const { repaired, term } = only.title;
    if (repaired !== null) {
      const change = { old: field.text, new: repaired };
      steps.push({ step: 'synonym', from: field.text, to: repaired });
      findings.push(cellFinding(row, 'title', context, 'title.repaired', 'note', { ...change }, change));
      clean.title = repaired;
    } else if (term !== null && field.cell.shown !== term && compareKey(field.text) === compareKey(term)) {
      clean.title = term;
    }
  }
  const all = [...items, ...displaced];
  return { fact: known(all.length === 0 ? null : all, cells, steps), findings, clean };
}

function itemOf(title: Title | null, text: string, cell: string): Item {
  const { series = null, level = null, standing = null, term = null } = title ?? {};
  return { text, cell, series, level, standing, term };
}

/** 技师 as a title of a hospital's employee: the health series, below 主管技师. */
function juniorHealth(text: string, { vocabulary }: FactContext): Omit<Item, 'text' | 'cell'> {
  const { health } = vocabulary.grades;
  if (!health.words.includes(text)) return { series: null, level: null, standing: null, term: null };
  return { series: health.series, level: health.level, standing: 'title', term: text };
}
