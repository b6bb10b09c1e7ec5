import type { Cell, Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { TableRow } from '../model/table.js';
import { garbled, onlyQuestionMarks } from '../text/garbled.js';
import { quote } from '../text/quote.js';
import { finding } from './finding.js';

/**
 * One `review` for each cell of nominees' rows whose text was damaged by a wrong encoding before it was saved. The
 * fields are marked on the rows: what they say cannot be relied on. Nothing is repaired; what the text may have been is
 * an argument of the finding.
 */
export function garbledCells(rows: TableRow[], form: Form): Finding[] {
  const findings: Finding[] = [];
  for (const row of rows) {
    for (const field in row.cells) {
      const cell = row.cells[field] as Cell;
      const found = cell.kind === 'text' ? garbled(cell.shown, form.garbledWords) : null;
      if (found === null) continue;
      row.garbled = [...(row.garbled ?? []), field];
      const { header = '', en = '' } = form.fields.find(({ id }) => id === field) ?? {};
      const spot = { file: row.file, sheet: row.sheet, row: row.row, column: cell.column, field };
      const args = { header, headerEn: en, likely: quote(found.likely) };
      findings.push(finding('cell.garbled', 'review', spot, args));
    }
  }
  return findings;
}

/** Garbled cells of a row from which the row is taken for one of a broken text, not for a slip. */
const MANY = 3;

/** Whether some of the first rows is garbled, so that a header there could not be known. */
export function garbledStart({ rows }: Sheet, form: Form): boolean {
  return rows
    .filter(({ number }) => number <= form.headerRow.within)
    .some(({ cells }) => {
      const texts = cells.filter(({ kind }) => kind === 'text').slice(0, 100);
      const broken = texts.filter(
        ({ shown }) => onlyQuestionMarks(shown) || garbled(shown, form.garbledWords) !== null,
      );
      return broken.length >= MANY;
    });
}
