import type { Cell, SheetRow } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { TableRow } from '../model/table.js';
import { finding } from './finding.js';

/**
 * A row that holds nothing but long text of columns which clerks go on with in the next row: no name, no number (T-06).
 */
export function isContinuation(row: SheetRow, cells: Record<string, Cell>, form: Form): boolean {
  const fields = Object.keys(cells);
  return (
    fields.length > 0 &&
    fields.length === row.cells.length &&
    fields.every((id) => form.fields.find((field) => field.id === id)?.continues === true)
  );
}

/**
 * Marks the person above: what the columns say is not known to the end. The texts are not joined, the clerk is asked;
 * they may belong to a nominee whose other cells were forgotten.
 */
export function continueRow(
  above: TableRow,
  row: SheetRow,
  cells: Record<string, Cell>,
  form: Form,
): Finding {
  above.continued = [...new Set([...(above.continued ?? []), ...Object.keys(cells)])];
  const fields = form.fields.filter(({ id }) => cells[id] !== undefined);
  const [first] = fields;
  const { file, sheet } = above;
  const column = first === undefined ? undefined : cells[first.id]?.column;
  const spot = { file, sheet, row: row.number, column, field: first?.id ?? null };
  const args = {
    above: above.row,
    headers: fields.map(({ header }) => header),
    headersEn: fields.map(({ en }) => en),
  };
  return finding('row.continuation', 'review', spot, args);
}
