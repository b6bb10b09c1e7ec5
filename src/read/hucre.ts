import type { Cell, Sheet, SheetRow, Workbook } from '../model/cell.js';
import { Refusal } from './problem.js';
import { type Struck, struckBy } from './struck.js';
import { dateCell, errorCell, generalNumber, isBlank, isoDate, textCell, uncalculated } from './values.js';

// The only module that knows hucre's reading side. Loaded when a file is read, never by --help.
type HucreSheet = Awaited<ReturnType<typeof import('hucre/xlsx').readXlsx>>['sheets'][number];
type HucreCell = NonNullable<HucreSheet['cells']> extends Map<string, infer C> ? C : never;
type FormatValue = typeof import('hucre').formatValue;

/** Reads an OOXML workbook, with a password an encrypted one. Throws hucre's own errors; see `hucreRefusal`. */
export async function readOoxml(bytes: Uint8Array, password?: string): Promise<Workbook> {
  const [{ readXlsx }, { formatValue }] = await Promise.all([import('hucre/xlsx'), import('hucre')]);
  const secret = password === undefined ? {} : { password };
  const book = await readXlsx(bytes, { readStyles: true, ...secret });
  const display = displayer(formatValue, book.dateSystem === '1904');
  return { format: 'xlsx', encoding: null, sheets: book.sheets.map((sheet) => convertSheet(sheet, display)) };
}

/** A refusal that is final, or null where another reader may have better luck. */
export function hucreRefusal(error: unknown): Refusal | null {
  const { name = '', message = '' } = error as { name?: string; message?: string };
  if (name === 'EncryptedFileError') return new Refusal('file.encrypted', { openable: 'yes' });
  if (name === 'DecryptionError') return new Refusal('file.wrong-password');
  // SheetJS would make a workbook with fewer rows of these, without a word.
  if (name === 'XmlError' || /outside the supported sheet bounds|missing worksheet file/u.test(message))
    return new Refusal('file.damaged', { part: 'sheet' });
  return null;
}

/** Records of a CSV text, nothing turned into numbers or dates. */
export async function parseRecords(text: string, delimiter: string): Promise<string[][]> {
  const { parseCsv } = await import('hucre/csv');
  return parseCsv(text, { delimiter, typeInference: false }) as string[][];
}

type Display = (value: number | Date, format: string | undefined) => string;

function displayer(formatValue: FormatValue, is1904: boolean): Display {
  return (value, format) => {
    const plain = typeof value === 'number' ? generalNumber(value) : '';
    // Formats without a digit or date placeholder are other names of General, or hide the value.
    if (format === undefined || !/[0#?ymdhs]/i.test(withoutLiterals(format))) return plain;
    try {
      const text = formatValue(value, format, { is1904 });
      return isBlank(text) ? plain : text;
    } catch {
      return plain;
    }
  };
}

function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, '');
}

/** Takes the cells out of the library's sheet as it goes: of a large one, twice all of them would be too many. */
function convertSheet(sheet: HucreSheet, display: Display): Sheet {
  const rows: SheetRow[] = [];
  const comments = blankComments(sheet);
  let width = 0;
  sheet.rows.forEach((values, r) => {
    const cells: Cell[] = [];
    values.forEach((value, c) => {
      const place = `${r},${c}`;
      const details = sheet.cells?.get(place);
      sheet.cells?.delete(place);
      const cell = convertCell(r + 1, c + 1, value, details, display);
      if (cell !== null) cells.push(cell);
    });
    sheet.rows[r] = [];
    if (cells.length === 0) return;
    width = Math.max(width, cells.at(-1)?.column ?? 0);
    const row: SheetRow = { number: r + 1, hidden: sheet.rowDefs?.get(r)?.hidden === true, cells };
    const beside = comments.get(r + 1);
    if (beside !== undefined) row.comments = beside;
    rows.push(row);
  });
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    hiddenColumns: (sheet.columns ?? []).flatMap((column, c) =>
      column?.hidden === true && c < width ? [c + 1] : [],
    ),
    merges: (sheet.merges ?? []).map((m) => ({
      top: m.startRow + 1,
      left: m.startCol + 1,
      bottom: m.endRow + 1,
      right: m.endCol + 1,
    })),
  };
}

/** Comments of cells without a value, by row. */
function blankComments({ cells }: HucreSheet): Map<number, NonNullable<SheetRow['comments']>> {
  const found = new Map<number, NonNullable<SheetRow['comments']>>();
  for (const [place, { value, formula, comment }] of cells ?? []) {
    if (comment === undefined || isBlank(comment.text)) continue;
    if (formula !== undefined || !(value === null || isBlank(String(value)))) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const same = found.get(row + 1) ?? [];
    same.push({ column: column + 1, text: comment.text });
    found.set(row + 1, same);
  }
  return found;
}

function convertCell(
  row: number,
  column: number,
  value: unknown,
  details: HucreCell | undefined,
  display: Display,
): Cell | null {
  const formula = details?.formula;
  if (value === null || value === undefined) {
    return formula === undefined ? null : uncalculated(row, column, formula);
  }
  const cell = convertValue(row, column, value, details, display);
  if (cell === null || details === undefined) return cell;
  if (formula !== undefined) cell.formula = formula;
  const struck = struckThrough(details);
  if (struck !== undefined) cell.struck = struck;
  if (details.comment !== undefined && !isBlank(details.comment.text)) cell.comment = details.comment.text;
  return cell;
}

/** A run of text without a font of its own has that of the cell. */
function struckThrough({ style, richText }: HucreCell): Struck | undefined {
  const cell = style?.font?.strikethrough === true;
  if (richText === undefined || richText.length === 0) return struckBy(cell, false);
  const runs = richText
    .filter(({ text }) => !isBlank(text))
    .map(({ font }) => (font === undefined ? cell : font.strikethrough === true));
  return struckBy(runs.includes(true), runs.includes(false));
}

function convertValue(
  row: number,
  column: number,
  value: unknown,
  details: HucreCell | undefined,
  display: Display,
): Cell | null {
  const format = details?.style?.numFmt;
  if (value instanceof Date) {
    return dateCell(row, column, isoDate(value), display(value, format));
  }
  if (typeof value === 'number') {
    return { row, column, kind: 'number', raw: value, shown: display(value, format) };
  }
  if (typeof value === 'boolean') {
    return { row, column, kind: 'boolean', raw: value, shown: value ? 'TRUE' : 'FALSE' };
  }
  const text = String(value);
  if (details?.type === 'error') return errorCell(row, column, text);
  return textCell(row, column, text);
}
