import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { Table } from '../model/table.js';
import { cellAddress } from '../text/address.js';
import { maskText } from '../text/mask.js';
import { mostAlike } from '../text/nearest.js';
import { finding } from './finding.js';

/**
 * One `column.missing` error per required field that the table has no column for, naming the header seen that comes
 * nearest among those that belong to no field. `required` are field ids of the form.
 */
export function missingColumns(table: Table, required: string[], form: Form): Finding[] {
  const used = new Set(Object.values(table.columns));
  const free = table.headers.filter((header) => !used.has(header.column));
  return [...new Set(required)].flatMap((id) => {
    const field = form.fields.find((candidate) => candidate.id === id);
    if (field === undefined || table.columns[id] !== undefined) return [];
    const near = mostAlike([field.header, ...field.aliases], free, (header) => header.text);
    const spot = { file: table.file, sheet: table.sheet, row: table.headerRow, field: id };
    return [
      finding('column.missing', 'error', spot, {
        header: field.header,
        headerEn: field.en,
        nearest: near === null ? '' : maskText(near.text),
        nearestCell: near === null ? '' : cellAddress(near.row, near.column),
      }),
    ];
  });
}
