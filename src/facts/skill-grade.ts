import type { Fact, Step, Term } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { compareKey } from '../text/normalise.js';
import { cellFinding, type FactContext, type FactResult, known, unknown } from './context.js';
import { type Column, type ColumnId, type GradePiece, isHealth, type ReadPiece } from './grade-columns.js';
import { mentionedRank } from './grade-words.js';
import { notWritten } from './not-written.js';
import { quote } from './words.js';

/**
 * The fact `skillGrade`, out of both columns: the highest grade written. A word that cannot be told, or that contradicts
 * another, leaves it unknown.
 */
export function skillGrade(grade: Column, title: Column, row: TableRow, context: FactContext): FactResult {
  const say = (field: ColumnId, code: string, args: Finding['args']) =>
    cellFinding(row, field, context, code, 'review', args);
  const health = isHealth(row, context);
  const elsewhere = title.pieces.filter((piece) => isGrade(piece) || (piece.is === 'unclear' && !health));
  const displaced = elsewhere.map(({ text }) =>
    say('title', 'grade.wrong-column', { text: quote(text), holds: 'grade' }),
  );
  const read =
    grade.field.state === 'filled'
      ? fromOwn(grade, grade.field, title, elsewhere, row, context)
      : { fact: fromTitles(grade, title, elsewhere, context), findings: [], clean: {} };
  const { fact, clean } = read;
  return { facts: { skillGrade: fact }, findings: [...displaced, ...read.findings], clean };
}

interface Read {
  fact: Fact;
  findings: Finding[];
  clean: Record<string, string>;
}

const isGrade = (piece: ReadPiece): piece is GradePiece => piece.is === 'grade';

/** A column of grades that says nothing: what stands among the titles may be the grade. */
function fromTitles(grade: Column, title: Column, elsewhere: ReadPiece[], context: FactContext): Fact {
  const base = notWritten(grade, title, context);
  const free = grade.field.state === 'no-column' || (base.known && base.value === null);
  if (!free) return base;
  const cells = [...grade.field.cells, ...title.field.cells];
  const grades = elsewhere.filter(isGrade);
  if (grades.length > 0 && grades.length === elsewhere.length) return highest(grades, title.field.cells, []);
  const said = grade.field.state === 'none';
  const open = elsewhere.length > 0 || title.pieces.some((piece) => mayBeGrade(piece, said, context));
  return open ? unknown('ambiguous', cells) : base;
}

/**
 * Whether a word among the titles may be a grade: one that nobody knows beside a blank cell, or one that holds a word of
 * a grade also where the cell of grades says that there is none.
 */
function mayBeGrade(piece: ReadPiece, none: boolean, { vocabulary }: FactContext): boolean {
  if (piece.is === 'ask') return true;
  if (piece.is !== 'unknown' || piece.titleLike === true) return false;
  return !none || mentionedRank(piece.text, vocabulary) !== null;
}

function fromOwn(
  grade: Column,
  field: Column['field'] & { state: 'filled' },
  title: Column,
  elsewhere: ReadPiece[],
  row: TableRow,
  context: FactContext,
): Read {
  const say = (code: string, text: string, more: Finding['args'] = {}) =>
    cellFinding(row, 'grade', context, code, 'review', { text: quote(text), ...more });
  const titles = grade.pieces.filter(({ is }) => is === 'title');
  const findings = titles.map(({ text }) => say('grade.wrong-column', text, { holds: 'title' }));
  const left = (why: 'unreadable' | 'ambiguous', more: Finding[], cells = field.cells): Read => ({
    fact: unknown(why, cells),
    findings: [...findings, ...more],
    clean: {},
  });

  const strange = grade.pieces.filter(({ is }) => is === 'unknown');
  if (strange.length > 0)
    return left(
      'unreadable',
      strange.map(({ text }) => say('grade.unknown', text)),
    );
  const own = grade.pieces.filter(isGrade);
  if (contradict(grade.pieces)) return left('ambiguous', [say('grade.contradiction', field.text)]);
  const asked = grade.pieces.filter(({ is }) => is === 'ask');
  if (asked.length > 0 && !settled(own, context))
    return left(
      'ambiguous',
      asked.map(({ text }) => say('grade.ask', text)),
    );
  const others = elsewhere.filter(isGrade);
  const written = [...own, ...others];
  const both = [...field.cells, ...title.field.cells];
  // Only a title stands here: the grade may have been displaced.
  if (written.length === 0) return left('ambiguous', []);
  if (mayBeHigher(title.pieces, elsewhere, written, context)) return left('ambiguous', [], both);

  const { notes, steps, clean } = repaired(grade, field, own, asked.length > 0, row, context);
  const cells = own.length === 0 ? title.field.cells : others.length === 0 ? field.cells : both;
  return { fact: highest(written, cells, steps), findings: [...findings, ...notes], clean };
}

/** Whether a word among the titles that cannot be told may be a grade above all that are written. */
function mayBeHigher(
  titles: readonly ReadPiece[],
  elsewhere: ReadPiece[],
  written: GradePiece[],
  { vocabulary }: FactContext,
): boolean {
  const rank = bestOf(written)?.read.grade.rank ?? 0;
  return (
    elsewhere.some((piece) => piece.is === 'unclear' && piece.read.grade.rank > rank) ||
    titles.some(
      ({ is, text }) => (is === 'unknown' || is === 'ask') && (mentionedRank(text, vocabulary) ?? -1) > rank,
    )
  );
}

/** The highest of the grades written: who holds it holds the lower ones too. */
function highest(pieces: GradePiece[], cells: string[], steps: Step[]): Fact {
  const best = bestOf(pieces);
  if (best === undefined) return known(null, cells, steps);
  const { id, zh, rank } = best.read.grade;
  const term: Term = { id, zh, rank };
  return known(term, cells, steps);
}

function bestOf(pieces: GradePiece[]): GradePiece | undefined {
  const [first, ...others] = pieces;
  return others.reduce(
    (best, piece) => (best !== undefined && best.read.grade.rank >= piece.read.grade.rank ? best : piece),
    first,
  );
}

/** 一级/技师: two grades joined by a stroke that are not the same one. */
function contradict(pieces: readonly ReadPiece[]): boolean {
  return pieces.some((piece, i) => {
    const before = pieces[i - 1];
    if (!piece.joint || !isGrade(piece) || before === undefined || !isGrade(before)) return false;
    return piece.read.grade.rank !== before.read.grade.rank;
  });
}

/** Whether a grade is so high that a post or honour beside it changes nothing that a document asks for. */
function settled(pieces: GradePiece[], { vocabulary }: FactContext): boolean {
  const { grades, settledFrom } = vocabulary.grades;
  const rank = grades.find(({ id }) => id === settledFrom)?.rank ?? Number.POSITIVE_INFINITY;
  return pieces.some((piece) => piece.read.grade.rank >= rank);
}

/**
 * The note on a grade said in other words, and the cell's text in the grade's own word where it is nothing else.
 * White space alone is not reported.
 */
function repaired(
  { pieces }: Column,
  field: Column['field'] & { state: 'filled' },
  own: GradePiece[],
  asked: boolean,
  row: TableRow,
  context: FactContext,
): { notes: Finding[]; steps: Step[]; clean: Record<string, string> } {
  const nothing = { notes: [], steps: [], clean: {} };
  const best = bestOf(own);
  if (best === undefined) return nothing;
  const { grade, publicService } = best.read;
  const whole =
    !asked &&
    pieces.length === own.length &&
    own.every(({ read }) => read.bare && read.grade.id === grade.id);
  const old = quote(whole ? field.text : best.text);
  const { shown } = field.cell;
  const clean: Record<string, string> = whole && shown !== grade.zh ? { grade: grade.zh } : {};
  const same = whole ? compareKey(shown) === compareKey(grade.zh) : isSaid(own, grade.id);
  if (same) return { ...nothing, clean };
  const change = { old, new: grade.zh };
  const code = publicService ? 'grade.public-service' : 'grade.repaired';
  return {
    notes: [cellFinding(row, 'grade', context, code, 'note', { ...change }, change)],
    steps: [{ step: 'synonym', from: old, to: grade.zh }],
    clean,
  };
}

/** Whether one of the pieces says the grade by its own word. */
function isSaid(own: GradePiece[], id: string): boolean {
  return own.some(({ read }) => read.grade.id === id && read.literal);
}
