import * as XLSX from 'xlsx';
import * as codePages from 'xlsx/dist/cpexcel.full.mjs';
import type { Cell, FileFormat, Sheet, SheetRow, Workbook } from '../model/cell.js';
import { Refusal } from './problem.js';
import { withoutReferences } from './references.js';
import { dateCell, errorCell, generalNumber, isBlank, isoDate, textCell, uncalculated } from './values.js';

// The only module that knows SheetJS. That package hangs or swells on some crafted files: it is loaded only in the
// thread of worker.ts, which can be stopped.

type DenseSheet = XLSX.WorkSheet & { '!data'?: (XLSX.CellObject | undefined)[][] };

const DAY = 86_400_000;

/** Reads a workbook; text formats come decoded. Throws SheetJS's own errors. */
export function readWithSheetJs(format: FileFormat, data: Uint8Array | string): Workbook {
  XLSX.set_cptable(codePages);
  const book = XLSX.read(typeof data === 'string' ? withoutReferences(data) : data, {
    type: typeof data === 'string' ? 'string' : 'array',
    dense: true,
    cellNF: true,
    // Hidden rows and columns come with the styles; so do cells without a value, as stubs (`z`).
    cellStyles: true,
    // HTML: keep the texts, an ID number must not become a number here.
    raw: format === 'html',
  });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  guardLost(book);
  // By name: of an .xls they are not told in the order of the names, and not of every sheet.
  const told = new Map(book.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden]));
  const sheets = book.SheetNames.map((name) => {
    const hidden = (told.get(name) ?? 0) !== 0;
    return convertSheet(name, hidden, book.Sheets[name] as DenseSheet, is1904);
  });
  return { format, encoding: null, sheets };
}

/** The package leaves out a sheet that it fails to read, without a word. It has none for charts and dialogs either. */
function guardLost({ SheetNames, Sheets, Directory = {} }: XLSX.WorkBook & { Directory?: Kinds }): void {
  const { charts = [], dialogs = [], macros = [] } = Directory;
  const lost = SheetNames.filter((name) => Sheets[name] === undefined).length;
  if (lost > charts.length + dialogs.length + macros.length)
    throw new Refusal('file.damaged', { part: 'sheet' });
}

/** Parts of the sheets that have no cells. */
type Kinds = Partial<Record<'charts' | 'dialogs' | 'macros', string[]>>;

function convertSheet(name: string, hidden: boolean, sheet: DenseSheet | undefined, is1904: boolean): Sheet {
  const rows: SheetRow[] = [];
  let width = 0;
  sheet?.['!data']?.forEach((line, r) => {
    const cells: Cell[] = [];
    const comments: NonNullable<SheetRow['comments']> = [];
    line?.forEach((source, c) => {
      if (source === undefined) return;
      const cell = convertCell(r + 1, c + 1, source, is1904);
      const comment = commentOf(source);
      if (cell !== null) cells.push(comment === '' ? cell : { ...cell, comment });
      else if (comment !== '') comments.push({ column: c + 1, text: comment });
    });
    if (cells.length === 0) return;
    width = Math.max(width, cells.at(-1)?.column ?? 0);
    const row = { number: r + 1, hidden: sheet['!rows']?.[r]?.hidden === true, cells };
    rows.push(comments.length === 0 ? row : { ...row, comments });
  });
  const hiddenColumns: number[] = [];
  sheet?.['!cols']?.forEach((column, c) => {
    if (column?.hidden === true && c < width) hiddenColumns.push(c + 1);
  });
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  return { name, hidden, rows, hiddenColumns, merges };
}

/** Of an .xls the package takes the fonts of a comment for its text as well: a zero comes first. */
function commentOf({ c }: XLSX.CellObject): string {
  const text = c?.map(({ t }) => t.split('\0', 1)[0]).join('\n') ?? '';
  return isBlank(text) ? '' : text;
}

/** The package gives no fonts: see older.ts for what is struck through. */
function convertCell(row: number, column: number, source: XLSX.CellObject, is1904: boolean): Cell | null {
  const cell = convertValue(row, column, source, is1904);
  if (source.f === undefined) return cell;
  if (cell === null) return source.t === 'z' ? uncalculated(row, column, source.f) : null;
  cell.formula = source.f;
  return cell;
}

function convertValue(row: number, column: number, source: XLSX.CellObject, is1904: boolean): Cell | null {
  const { t, v, w = '', z } = source;
  // Of an error that it does not know, the package gives the text only.
  if (t === 'e') return errorCell(row, column, w === '' ? String(v) : w);
  if (v === undefined || v === null || t === 'z') return null;
  if (t === 'n' && typeof v === 'number') {
    if (typeof z === 'string' && XLSX.SSF.is_date(z)) {
      return dateCell(row, column, isoDate(fromSerial(v, is1904)), w === '' ? displayDate(v, z, is1904) : w);
    }
    return { row, column, kind: 'number', raw: v, shown: isBlank(w) ? generalNumber(v) : w.trim() };
  }
  if (t === 'b')
    return { row, column, kind: 'boolean', raw: v === true, shown: v === true ? 'TRUE' : 'FALSE' };
  if (t === 'd') return dateCell(row, column, isoDate(new Date(v as string | Date)), w);
  return t === 's' ? textCell(row, column, String(v)) : null;
}

/** The package displays nothing for a bare full stop, as in `yyyy.mm`: quoted it is understood. */
function displayDate(serial: number, format: string, is1904: boolean): string {
  try {
    return XLSX.SSF.format(format.replace(/\.(?!0)/g, '"."'), serial, { date1904: is1904 });
  } catch {
    return '';
  }
}

/** Serial day number → date in UTC. Serials below 61 are off by one in Excel, which believes in 1900-02-29. */
function fromSerial(serial: number, is1904: boolean): Date {
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + Math.round((serial * DAY) / 1000) * 1000);
}
