import type { Cell, Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import { isStruckOut } from '../model/struck.js';
import type { Table, TableRow } from '../model/table.js';
import { singleSpaced } from '../text/normalise.js';
import { quote } from '../text/quote.js';
import { finding } from './finding.js';

/**
 * What people say beside the values of nominees' rows: text struck through, which may mean that somebody was withdrawn,
 * and comments (T-48). The rows stay and are judged.
 */
export function marks(
  { rows, columns }: Pick<Table, 'rows' | 'columns'>,
  part: Sheet,
  form: Form,
): Finding[] {
  return [
    ...rows.filter(isMarked).flatMap((row) => [...struck(row, form), ...comments(row)]),
    ...blankComments(rows, part, columns),
  ];
}

function isMarked({ cells }: TableRow): boolean {
  for (const field in cells) {
    if (cells[field]?.struck !== undefined || cells[field]?.comment !== undefined) return true;
  }
  return false;
}

/** A row as a whole where the name is struck through, or everything; else each cell that is. */
function struck(row: TableRow, form: Form): Finding[] {
  const cells = Object.entries(row.cells).filter(([, cell]) => cell.struck !== undefined);
  if (cells.length === 0) return [];
  const { file, sheet } = row;
  if (isStruckOut(row)) {
    return [finding('row.struck', 'warning', { file, sheet, row: row.row })];
  }
  return cells.map(([field, cell]) => {
    const { header = '', en = '' } = form.fields.find(({ id }) => id === field) ?? {};
    const part = cell.struck === 'part' ? 'yes' : 'no';
    return finding('cell.struck', 'warning', spotOf(row, field, cell), { header, headerEn: en, part });
  });
}

function comments(row: TableRow): Finding[] {
  return Object.entries(row.cells).flatMap(([field, { column, comment }]) =>
    comment === undefined ? [] : [commentFinding(row, field, column, comment)],
  );
}

/** What is said at blank cells of nominees' rows: why they are blank, perhaps. */
function blankComments(rows: TableRow[], part: Sheet, columns: Record<string, number>): Finding[] {
  const commented = part.rows.filter((row) => row.comments !== undefined);
  if (commented.length === 0) return [];
  const nominees = new Map(rows.map((row) => [row.row, row]));
  const fields = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return commented.flatMap((row) => {
    const nominee = nominees.get(row.number);
    return (row.comments ?? []).flatMap(({ column, text }) => {
      const field = fields.get(column);
      return nominee === undefined || field === undefined
        ? []
        : [commentFinding(nominee, field, column, text)];
    });
  });
}

/** A comment may hold anything about the person: it is quoted masked and short. */
function commentFinding(row: TableRow, field: string, column: number, comment: string): Finding {
  const text = quote(singleSpaced(comment));
  return finding('cell.comment', 'note', spotOf(row, field, { column }), { text });
}

function spotOf({ file, sheet, row }: TableRow, field: string, { column }: Pick<Cell, 'column'>) {
  return { file, sheet, row, column, field };
}
