import { sealed } from '../bytes/seal.js';
import { zipParts } from '../bytes/zip.js';
import { columnLetters } from '../text/address.js';
import { withRoomyComments } from './xlsx/comments.js';
import { ruleOf, validationOf } from './xlsx/fill-in.js';
import { LINK_LIMIT, linkOf } from './xlsx/link.js';
import type { Cut, OutCell, OutSheet, OutWorkbook } from './xlsx/out.js';
import { footerOf, heightsOf, pageOf, titlesOf } from './xlsx/page.js';
import { FONT, styleOf } from './xlsx/style.js';
import { fitted, safeText } from './xlsx/text.js';

export type { OutValidation } from './xlsx/fill-in.js';
export type { CellTone, Link, OutCell, OutSheet, OutWorkbook } from './xlsx/out.js';

/**
 * The only module that writes spreadsheets, so that the library behind it can be replaced in a day. It is loaded when a
 * workbook is asked for, not before.
 */

/** No clock: every workbook says it was made at this moment, so that the same report gives the same bytes. */
const MOMENT = new Date(Date.UTC(2000, 0, 1));

/** What the small part that holds our mark may have at most; a summary has about thirty parts. */
const MARK_BYTES = 64 * 1024;
const MARK_PARTS = 64;

/** Writes the workbook. Same input, same bytes. */
export async function writeWorkbook({
  title,
  creator,
  mark,
  says,
  properties,
  sheets,
}: OutWorkbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    defaultFont: FONT,
    properties: {
      title,
      creator,
      lastModifiedBy: creator,
      description: mark,
      created: MOMENT,
      modified: MOMENT,
      ...(properties === undefined ? {} : { custom: properties }),
    },
    namedRanges: sheets.flatMap((sheet) => titlesOf(sheet) ?? []),
    sheets: sheets.map((sheet) => sheetOf(fitted(sheet, says), says)),
  });
  const commented = sheets.flatMap((sheet) => {
    const comments = commentsOf(sheet, says);
    return comments.length === 0 ? [] : [{ widths: sheet.widths, heights: heightsOf(sheet), comments }];
  });
  return sealed(await withRoomyComments(bytes, commented));
}

/** Comments with 0-based places. */
function commentsOf({ rows }: OutSheet, says: Cut): { row: number; column: number; text: string }[] {
  const found: { row: number; column: number; text: string }[] = [];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.comment !== undefined) found.push({ row, column, text: safeText(cell.comment, says) });
    }
  }
  return found;
}

function sheetOf(sheet: OutSheet, says: Cut) {
  const { name, widths, frozen, filterRow, merges, footer, hidden, validations, ruled, growFrom } = sheet;
  const rows = new Set(sheet.hiddenRows);
  const columns = new Set(sheet.hiddenColumns);
  const { styles, values, others } = cellsOf(sheet, says);
  return {
    name,
    ...(hidden === true ? { hidden } : {}),
    columns: widths.map((width, c) => ({
      width,
      ...(styles[c] === undefined ? {} : { style: styles[c] }),
      ...(columns.has(c) ? { hidden: true } : {}),
    })),
    rows: values,
    cells: others,
    rowDefs: new Map(
      heightsOf(sheet)
        .slice(0, growFrom)
        .map((height, row) => [row, { height, ...(rows.has(row) ? { hidden: true } : {}) }]),
    ),
    ...(validations === undefined ? {} : { dataValidations: validations.map(validationOf) }),
    ...(ruled === undefined ? {} : { conditionalRules: [ruleOf(ruled)] }),
    ...(frozen.rows + frozen.columns === 0 ? {} : { freezePane: frozen }),
    ...(filterRow === undefined ? {} : { autoFilter: { range: filterRange(sheet, filterRow) } }),
    ...(merges === undefined
      ? {}
      : {
          merges: merges.map(({ top, left, bottom, right }) => ({
            startRow: top,
            startCol: left,
            endRow: bottom,
            endCol: right,
          })),
        }),
    ...pageOf(sheet),
    headerFooter: { oddFooter: footerOf(footer) },
  };
}

/**
 * Cells as the library takes them. How those of a column look, as the last of them does, is said once, and only others stand by
 * themselves: there are hundreds of thousands of cells. A column with gaps has none that is said once: it would fill them.
 */
function cellsOf({ rows, widths }: OutSheet, says: Cut) {
  const styles = widths.map((_, c) => {
    const last = rows.at(-1)?.[c] ?? null;
    return last === null || rows.some((row) => row[c] === null) ? undefined : cellOf(last, says).style;
  });
  const others = new Map<string, ReturnType<typeof cellOf>>();
  let links = 0;
  const values = rows.map((row, r) =>
    row.map((cell, c) => {
      if (cell === null) return null;
      if (cell.link !== undefined) links += 1;
      const made = cellOf(links > LINK_LIMIT ? unlinked(cell) : cell, says);
      if (made.style === styles[c] && Object.keys(made).length === PLAIN) return made.value;
      others.set(`${r},${c}`, made);
      return null;
    }),
  );
  return { styles, values, others };
}

/** Members of a cell that has nothing but a value and a style. */
const PLAIN = 2;

function unlinked({ link: _, ...cell }: OutCell): OutCell {
  return cell;
}

function cellOf(cell: OutCell, says: Cut) {
  const value = typeof cell.value === 'string' ? safeText(cell.value, says) : cell.value;
  const shown = {
    style: styleOf(cell, value),
    // A link without a text has nothing to click on, and some programs show its target for the text.
    ...(cell.link === undefined || value === '' ? {} : { hyperlink: linkOf(cell.link) }),
    ...(cell.comment === undefined ? {} : { comment: { text: safeText(cell.comment, says) } }),
  };
  // A rich text cell is text whatever it says; a plain one that says #N/A would become an error value.
  if (typeof value === 'string' && value.startsWith('#'))
    return { value, richText: [{ text: value }], ...shown };
  return { value: value === '' ? null : value, ...shown };
}

function filterRange({ rows, widths, filterEnd = rows.length - 1 }: OutSheet, filterRow: number): string {
  return `A${filterRow + 1}:${columnLetters(widths.length)}${Math.max(filterEnd, filterRow) + 1}`;
}

/**
 * The remark of a workbook that `writeWorkbook` made, also where it has been saved since: spreadsheet programs keep who made
 * it and the remark. undefined for any other file. Whether it is unchanged, its seal says (bytes/seal.ts). Reads one small part of the file and
 * nothing else, so it is cheap to ask of any file.
 */
export async function markOf(bytes: Uint8Array, creator: string): Promise<string | undefined> {
  const core = await coreProperties(bytes);
  return propertyOf(core, 'creator') === creator ? propertyOf(core, 'description') : undefined;
}

/** Other programs declare the prefix at the element, or have another. `name`: letters. */
function propertyOf(core: string, name: string): string | undefined {
  return new RegExp(`<(?:\\w{1,20}:)?${name}(?:\\s[^<>]{0,500})?>([^<]*)</`, 'u').exec(core)?.[1];
}

/** The part with the name of the program and the dates; '' for anything that is no small workbook. */
async function coreProperties(bytes: Uint8Array): Promise<string> {
  try {
    let seen = 0;
    for await (const part of zipParts(bytes)) {
      if (part.name === 'docProps/core.xml')
        return part.size > MARK_BYTES ? '' : new TextDecoder().decode(await part.unpack());
      if (++seen === MARK_PARTS) return '';
    }
  } catch {
    // Not a zip container, or a broken one: not a file of ours.
  }
  return '';
}
