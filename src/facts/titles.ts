import type { Item, Step } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { compareKey } from '../text/normalise.js';
import { cellFinding, type FactContext, type FactResult, known } from './context.js';
import { type Column, isHealth, type ReadPiece } from './grade-columns.js';
import { notWritten } from './not-written.js';
import type { Title } from './title-tables.js';
import { quote } from './words.js';

/** The fact `titles`, out of both columns: one item for each title, with series, level and standing. */
export function titles(title: Column, grade: Column, row: TableRow, context: FactContext): FactResult {
  const { field } = title;
  const [cell = ''] = field.cells;
  const [gradeCell = ''] = grade.field.cells;
  const displaced = grade.pieces.flatMap((piece) =>
    piece.is === 'title' ? [itemOf(piece.title, piece.text, gradeCell)] : [],
  );
  const cells = displaced.length > 0 ? [...field.cells, ...grade.field.cells] : field.cells;

  if (field.state !== 'filled') {
    const base = notWritten(title, grade, context);
    if (displaced.length === 0) return { facts: { titles: base }, findings: [], clean: {} };
    const gap = base.known ? [] : [itemOf(null, '', cell)];
    return { facts: { titles: known([...displaced, ...gap], cells) }, findings: [], clean: {} };
  }
  const health = isHealth(row, context);
  const read = title.pieces.map((piece) => readPiece(piece, title, health, row, context));
  const all = [...read.flatMap(({ items }) => items), ...displaced];
  const findings = read.flatMap((piece) => piece.findings);
  const steps = findings.flatMap(({ code, repair }): Step[] => {
    if (repair === null) return [];
    const change = { from: repair.old, to: repair.new };
    return [code === NOTES.synonym ? { step: 'synonym', ...change } : { step: 'term-kept', ...change }];
  });
  const fact = known(all.length === 0 ? null : all, cells, steps);
  return { facts: { titles: fact }, findings, clean: cleanTitle(title, field.cell.shown) };
}

function readPiece(
  piece: ReadPiece,
  column: Column,
  health: boolean,
  row: TableRow,
  context: FactContext,
): { items: Item[]; findings: Finding[] } {
  const { text } = piece;
  const [cell = ''] = column.field.cells;
  switch (piece.is) {
    case 'title':
      return {
        items: [itemOf(piece.title, text, cell)],
        findings: takenAs(piece.title, wholeText(column, text), row, context),
      };
    case 'grade':
    case 'aside':
      return { items: [], findings: [] };
    case 'unclear':
      return { items: [health ? juniorHealth(text, cell, context) : itemOf(null, text, cell)], findings: [] };
    default:
      return {
        items: [itemOf(null, text, cell)],
        findings: [cellFinding(row, 'title', context, 'title.unknown', 'review', { text: quote(text) })],
      };
  }
}

/** The text as the clerk wrote it, where the column holds only this piece. */
function wholeText({ field, pieces }: Column, text: string): string {
  return field.state === 'filled' && pieces.length === 1 ? field.text : text;
}

/** The note on a title that was taken for another word of its series. */
function takenAs({ taken }: Title, old: string, row: TableRow, context: FactContext): Finding[] {
  if (taken === null) return [];
  const change = { old: quote(old), new: taken.as };
  return [cellFinding(row, 'title', context, NOTES[taken.why], 'note', { ...change }, change)];
}

const NOTES = { synonym: 'title.repaired', specialty: 'title.specialty', exam: 'title.exam' };

/** The title's own word for the clean sheet, where the cell holds a short or spaced form of it and nothing else. */
function cleanTitle({ pieces }: Column, shown: string): Record<string, string> {
  const [only] = pieces;
  if (pieces.length !== 1 || only?.is !== 'title') return {};
  const { taken, term, whole } = only.title;
  if (whole && taken !== null) return { title: taken.as };
  return term !== null && shown !== term && compareKey(shown) === compareKey(term) ? { title: term } : {};
}

function itemOf(title: Title | null, text: string, cell: string): Item {
  const { series = null, level = null, standing = null, term = null } = title ?? {};
  return { text, cell, series, level, standing, term };
}

/** 技师 as a title of a hospital's employee: the health series, below 主管技师. */
function juniorHealth(text: string, cell: string, { vocabulary }: FactContext): Item {
  const { health } = vocabulary.grades;
  if (!health.words.includes(text)) return itemOf(null, text, cell);
  return { text, cell, series: health.series, level: health.level, standing: 'title', term: text };
}
