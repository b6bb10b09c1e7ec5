import type { Cell } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { TableRow } from '../model/table.js';
import { maskText } from '../text/mask.js';
import { singleSpaced } from '../text/normalise.js';
import { finding } from './finding.js';

/** As much of a comment as a note quotes. */
const QUOTED = 40;

/**
 * What people say beside the values of nominees' rows: text struck through, which may mean that somebody was withdrawn,
 * and comments (T-48). The rows stay and are judged.
 */
export function marks(rows: TableRow[], form: Form): Finding[] {
  return rows.flatMap((row) => [...struck(row, form), ...comments(row)]);
}

/** A row as a whole where the name is struck through, or everything; else each cell that is. */
function struck(row: TableRow, form: Form): Finding[] {
  const cells = Object.entries(row.cells).filter(([, cell]) => cell.struck !== undefined);
  if (cells.length === 0) return [];
  const { file, sheet } = row;
  const all = Object.values(row.cells).every((cell) => cell.struck === 'whole');
  if (all || row.cells.name?.struck === 'whole') {
    return [finding('row.struck', 'warning', { file, sheet, row: row.row })];
  }
  return cells.map(([field, cell]) => {
    const { header = '', en = '' } = form.fields.find(({ id }) => id === field) ?? {};
    const part = cell.struck === 'part' ? 'yes' : 'no';
    return finding('cell.struck', 'warning', spotOf(row, field, cell), { header, headerEn: en, part });
  });
}

/** A comment may hold anything about the person: it is quoted masked and short. */
function comments(row: TableRow): Finding[] {
  return Object.entries(row.cells).flatMap(([field, cell]) => {
    if (cell.comment === undefined) return [];
    const text = [...maskText(singleSpaced(cell.comment))];
    const short = text.length > QUOTED ? `${text.slice(0, QUOTED).join('')}…` : text.join('');
    return [finding('cell.comment', 'note', spotOf(row, field, cell), { text: short })];
  });
}

function spotOf({ file, sheet, row }: TableRow, field: string, { column }: Cell) {
  return { file, sheet, row, column, field };
}
