import type { Sheet } from '../model/cell.js';
import type { Finding } from '../model/finding.js';
import type { Form } from '../model/form.js';
import type { Table } from '../model/table.js';
import { cellAddress, columnLetters } from '../text/address.js';
import { maskText } from '../text/mask.js';
import { mostAlike } from '../text/nearest.js';
import { finding } from './finding.js';
import type { Header, HeaderCell } from './header.js';

/** What is to be said about a header: other names, twice the same, unknown ones, hidden rows. */
export function headerFindings(table: Table, header: Header, sheet: Sheet, form: Form): Finding[] {
  const { aliases, duplicates, unknown } = header.match;
  const official = (id: string) => {
    const field = form.fields.find((each) => each.id === id);
    return { header: field?.header ?? id, headerEn: field?.en ?? id };
  };
  const { file, sheet: name } = table;
  const spot = ({ row, column }: HeaderCell, field: string | null = null) => {
    return { file, sheet: name, row, column, field };
  };
  const rows = new Map(header.cells.map(({ column, row }) => [column, row]));
  const free = form.fields
    .filter((field) => table.columns[field.id] === undefined)
    .flatMap((field) => [field.header, ...field.aliases].map((text) => ({ field, text })));
  return [
    ...hiddenHeader(header, sheet).map((row) =>
      finding('header.hidden', 'warning', { file, sheet: name, row }),
    ),
    ...aliases.map(({ field, text, ...cell }) => {
      const change = { old: maskText(text), new: official(field).header };
      return finding('column.alias', 'note', spot({ ...cell, text }, field), official(field), change);
    }),
    ...(duplicates.length < form.headerRow.matches
      ? duplicates.map(({ field, used, ...cell }) =>
          finding('column.duplicate', 'review', spot(cell, field), {
            ...official(field),
            seen: maskText(cell.text),
            used: cellAddress(rows.get(used) ?? header.row, used),
          }),
        )
      : [besideTable(table, duplicates)]),
    ...unknown.map((cell) => {
      const near = mostAlike([cell.text], free, ({ text }) => text);
      return finding('column.unknown', 'note', spot(cell), {
        seen: maskText(cell.text).slice(0, 60),
        nearest: near?.field.header ?? '',
      });
    }),
  ];
}

/** As many names again as a header needs: a second table stands beside the first. Only the first is read. */
export function besideTable({ file, sheet }: Table, cells: Pick<HeaderCell, 'column' | 'row'>[]): Finding {
  const column = Math.min(...cells.slice(0, 1000).map((cell) => cell.column));
  const row = cells.find((cell) => cell.column === column)?.row ?? 0;
  return finding(
    'table.side-by-side',
    'error',
    { file, sheet, row, column },
    { column: columnLetters(column) },
  );
}

/** Hidden rows of the header: what the columns are cannot be seen in the sheet. */
function hiddenHeader({ row, bottom }: Header, sheet: Sheet): number[] {
  return rowsBetween(sheet, row, bottom)
    .filter(({ hidden }) => hidden)
    .map(({ number }) => number);
}

function rowsBetween({ rows }: Sheet, top: number, bottom: number) {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.number ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return rows.slice(low, low + bottom - top + 1).filter(({ number }) => number <= bottom);
}
