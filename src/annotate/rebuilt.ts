import type { Cell, Sheet, Workbook } from '../model/cell.js';
import { CREATOR } from '../report/own-files.js';
import { pagesFor, widthOf } from '../report/xlsx/page.js';
import { type OutCell, type OutSheet, writeWorkbook } from '../report/xlsx-writer.js';
import { sheetNames } from './sheet-names.js';
import { WORDLESS } from './xml/text.js';

const WIDEST = 40;
const NARROWEST = 8;
/** Columns whose widths are worked out. */
const MEASURED = 200;

export interface Rebuilt {
  bytes: Uint8Array;
  /** Name of each sheet in it, by the name that it was read with: some characters a workbook's sheet cannot have. */
  names: Map<string, string>;
}

/**
 * A plain .xlsx of what was read: texts, numbers and dates as they were shown, what is struck through, comments, merged cells, hidden rows, columns
 * and sheets. Every cell is text but true numbers, so that an ID number, a month such as 1980.10 and a leading zero stay.
 */
export async function rebuilt({ sheets }: Workbook, headers: Map<string, number[]>): Promise<Rebuilt> {
  const fitting = sheetNames(sheets.map(({ name }) => name));
  // Of sheets with the same name the first is meant.
  const names = new Map(
    sheets.map(({ name }, at): [string, string] => [name, fitting[at] ?? name]).reverse(),
  );
  const bytes = await writeWorkbook({
    title: '',
    creator: CREATOR,
    mark: '',
    says: WORDLESS,
    sheets: sheets.map((sheet, at) =>
      plainSheet(sheet, fitting[at] ?? sheet.name, headers.get(sheet.name)?.[0] ?? 0),
    ),
  });
  return { bytes, names };
}

function plainSheet(sheet: Sheet, name: string, header: number): OutSheet {
  const rows: (OutCell | null)[][] = [];
  const widths: number[] = [];
  for (const { number, cells, comments = [] } of sheet.rows) {
    while (rows.length < number) rows.push([]);
    const row: (OutCell | null)[] = [];
    const put = (column: number, cell: OutCell) => {
      while (row.length < column) row.push(null);
      row[column - 1] = cell;
    };
    for (const cell of cells) {
      put(cell.column, plainCell(cell));
      if (cell.column <= MEASURED)
        widths[cell.column - 1] = Math.max(widths[cell.column - 1] ?? 0, longest(cell.shown));
    }
    for (const { column, text } of comments) put(column, { value: '', comment: text });
    rows[number - 1] = row;
  }
  const fitting = Array.from(widths, (width = 0) => Math.min(WIDEST, Math.max(NARROWEST, width)));
  return {
    name,
    rows,
    widths: fitting,
    frozen: { rows: header, columns: 0 },
    pagesWide: pagesFor(fitting, 0),
    footer: ['', '', ''],
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top - 1,
      left: left - 1,
      bottom: bottom - 1,
      right: right - 1,
    })),
    hidden: sheet.hidden,
    hiddenRows: sheet.rows.filter(({ hidden }) => hidden).map(({ number }) => number - 1),
    hiddenColumns: sheet.hiddenColumns.map((column) => column - 1),
  };
}

/** A number that is shown as it is stored stays one; everything else is kept as people saw it. */
function plainCell({ kind, raw, shown, comment, struck }: Cell): OutCell {
  const said = {
    ...(comment === undefined ? {} : { comment }),
    // Of a text of which a part is struck through, which part is not known: a comment of ours says so.
    ...(struck === 'whole' ? { struck: true } : {}),
  };
  if (kind === 'number' && typeof raw === 'number' && String(raw) === shown) return { value: raw, ...said };
  return { value: shown, text: true, ...said };
}

/** Characters of the longest line, with some room. */
function longest(text: string): number {
  return Math.max(...text.split('\n').map(widthOf)) + 2;
}
