import { zipParts } from '../bytes/zip.js';
import { withRoomyComments } from './comment-boxes.js';

/**
 * The only module that writes spreadsheets, so that the library behind it can be replaced in a day. It is loaded when a
 * workbook is asked for, not before.
 */

export type CellTone = 'plain' | 'head' | 'section' | 'good' | 'caution' | 'ask' | 'bad' | 'muted';

export interface OutCell {
  value: string | number;
  tone?: CellTone;
  /** Kept as text by spreadsheet programs even when someone edits it. */
  text?: boolean;
  align?: 'left' | 'center';
  bold?: boolean;
  /** Without lines around it: a title, a remark below a table. */
  bare?: boolean;
  /** In the middle of its row's height. */
  middle?: boolean;
  /** Points; 10 where absent. */
  size?: number;
  /** Text of the comment at the cell. */
  comment?: string;
}

/** What may be written into the cells of a range, and what is said where something else is. */
export interface OutValidation {
  /** `A5:A104` */
  range: string;
  /** Values of a list: a range of a sheet (`'Lists'!$A$1:$A$3`); else a formula, or bounds of a number or a length. */
  rule:
    | { type: 'list'; values: string }
    | { type: 'formula'; formula: string }
    | { type: 'length'; min: number; max: number }
    | { type: 'number'; min: number };
  /** What happens to another value: refused, remarked upon, or nothing. */
  otherwise: 'stop' | 'warning' | 'nothing';
  title: string;
  message: string;
  /** Shown while the cell is being filled in. */
  prompt?: string;
}

export interface OutSheet {
  name: string;
  rows: (OutCell | null)[][];
  /** Column widths in characters of the Latin alphabet; a Han character takes two. */
  widths: number[];
  /** Rows and columns that stay in sight and are repeated on every printed page. */
  frozen: { rows: number; columns: number };
  /** 0-based row of the header to filter by; the filter takes in `filterColumns` columns up to the last row. */
  filterRow?: number;
  /** How many A4 pages wide it prints. */
  pagesWide: number;
  /** How the page lies; landscape where absent. */
  orientation?: 'portrait' | 'landscape';
  /** 0-based, inclusive. */
  merges?: { top: number; left: number; bottom: number; right: number }[];
  hidden?: boolean;
  validations?: OutValidation[];
  /** A range whose cells get lines around them once their row holds something; `formula` for the first row. */
  ruled?: { range: string; formula: string };
  /** 0-based row from which on rows are as high as their texts: somebody will fill them in. */
  growFrom?: number;
  /** Page footer: left, middle, right. `&P` page, `&N` pages. */
  footer: [string, string, string];
}

export interface OutWorkbook {
  title: string;
  /** Program that writes it: name and what marks the file as its own. */
  creator: string;
  mark: string;
  /** Properties of our own, by name; they survive where the file is saved by another program. */
  properties?: Record<string, string>;
  sheets: OutSheet[];
}

/** No clock: every workbook says it was made at this moment, so that the same report gives the same bytes. */
const MOMENT = new Date(Date.UTC(2000, 0, 1));

const FILLS: Partial<Record<CellTone, string>> = {
  head: '1F4E79',
  section: 'D9E2EC',
  good: 'E2F0D9',
  caution: 'FFF2CC',
  ask: 'DDEBF7',
  bad: 'F8CBAD',
};

const FONT_COLOURS: Partial<Record<CellTone, string>> = {
  head: 'FFFFFF',
  bad: '9C0006',
  muted: '7F7F7F',
};

const BOLD: CellTone[] = ['head', 'section', 'bad'];

/** Points. */
const FONT_SIZE = 10;
/** Excel shows longer texts of a text-format cell as ####. */
const TEXT_FORMAT_LIMIT = 255;
/** What a cell may hold. */
const CELL_LIMIT = 32_767;

/** What the small part that holds our mark may have at most; a summary has about fifteen parts. */
const MARK_BYTES = 64 * 1024;
const MARK_PARTS = 64;

/** Writes the workbook. Same input, same bytes. */
export async function writeWorkbook(workbook: OutWorkbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    defaultFont: { name: 'Microsoft YaHei', size: FONT_SIZE },
    properties: {
      title: workbook.title,
      creator: workbook.creator,
      lastModifiedBy: workbook.creator,
      description: workbook.mark,
      created: MOMENT,
      modified: MOMENT,
      ...(workbook.properties === undefined ? {} : { custom: workbook.properties }),
    },
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.widths.map((width) => ({ width })),
      cells: cellsOf(sheet),
      rowDefs: heightsOf(sheet),
      freezePane: sheet.frozen,
      ...(sheet.hidden ? { hidden: true } : {}),
      ...(sheet.validations === undefined ? {} : { dataValidations: sheet.validations.map(validationOf) }),
      ...(sheet.ruled === undefined ? {} : { conditionalRules: [ruleOf(sheet.ruled)] }),
      ...(sheet.filterRow === undefined
        ? {}
        : { autoFilter: { range: filterRange(sheet, sheet.filterRow) } }),
      ...(sheet.merges === undefined
        ? {}
        : {
            merges: sheet.merges.map(({ top, left, bottom, right }) => ({
              startRow: top,
              startCol: left,
              endRow: bottom,
              endCol: right,
            })),
          }),
      pageSetup: {
        paperSize: 'a4' as const,
        orientation: sheet.orientation ?? ('landscape' as const),
        fitToPage: true,
        fitToWidth: sheet.pagesWide,
        fitToHeight: 0,
        margins: { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
        ...(sheet.frozen.rows > 0 ? { printTitlesRow: `$1:$${sheet.frozen.rows}` } : {}),
        ...(sheet.pagesWide > 1 && sheet.frozen.columns > 0
          ? { printTitlesColumn: `$A:$${letters(sheet.frozen.columns)}` }
          : {}),
      },
      headerFooter: { oddFooter: footerOf(sheet.footer) },
    })),
  });
  return withRoomyComments(
    bytes,
    workbook.sheets.map((sheet) => ({
      widths: sheet.widths,
      heights: heightsOf(sheet),
      comments: commentsOf(sheet),
    })),
  );
}

function validationOf({ range, rule, otherwise, title, message, prompt }: OutValidation) {
  const said = {
    range,
    allowBlank: true,
    showErrorMessage: otherwise !== 'nothing',
    errorStyle: otherwise === 'stop' ? ('stop' as const) : ('warning' as const),
    // Longer texts make Excel repair the file.
    errorTitle: title.slice(0, 32),
    errorMessage: message.slice(0, 225),
    ...(prompt === undefined ? {} : { showInputMessage: true, inputMessage: prompt.slice(0, 255) }),
  };
  switch (rule.type) {
    case 'list':
      return { ...said, type: 'list' as const, formula1: rule.values };
    case 'formula':
      return { ...said, type: 'custom' as const, formula1: rule.formula };
    case 'length':
      return {
        ...said,
        type: 'textLength' as const,
        operator: 'between' as const,
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
    case 'number':
      return {
        ...said,
        type: 'decimal' as const,
        operator: 'greaterThanOrEqual' as const,
        formula1: String(rule.min),
      };
  }
}

function ruleOf({ range, formula }: { range: string; formula: string }) {
  return { type: 'expression' as const, priority: 1, formula, range, style: { border: frameOf() } };
}

function frameOf() {
  const line = { style: 'thin' as const, color: { rgb: 'BFBFBF' } };
  return { top: line, right: line, bottom: line, left: line };
}

/** Comments with 0-based places. */
function commentsOf({ rows }: OutSheet): { row: number; column: number; text: string }[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.comment === undefined ? [] : [{ row, column, text: safeText(cell.comment) }],
    ),
  );
}

/**
 * Whether bytes are a workbook exactly as `writeWorkbook` made it: any program that saved it since left its own date.
 * Reads one small part of the file and nothing else, so it is cheap to ask of any file.
 */
export async function isMarked(bytes: Uint8Array, creator: string, mark: string): Promise<boolean> {
  const core = await coreProperties(bytes);
  const moment = MOMENT.toISOString().replace('.000Z', 'Z');
  return [
    `<dc:creator>${creator}</dc:creator>`,
    `<cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    `<dc:description>${mark}</dc:description>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>`,
  ].every((element) => core.includes(element));
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

function cellsOf({ rows }: OutSheet) {
  const cells = new Map<string, ReturnType<typeof cellOf>>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== null) cells.set(`${r},${c}`, cellOf(cell));
    });
  });
  return cells;
}

function cellOf(cell: OutCell) {
  const value = typeof cell.value === 'string' ? safeText(cell.value) : cell.value;
  const style = styleOf(cell, value);
  // A rich text cell is text whatever it says; a plain one that says #N/A would become an error value.
  if (typeof value === 'string' && value.startsWith('#'))
    return { value, style, richText: [{ text: value }] };
  const comment = cell.comment === undefined ? {} : { comment: { text: safeText(cell.comment) } };
  return { value: value === '' ? null : value, style, ...comment };
}

function styleOf(cell: OutCell, value: string | number) {
  const { tone = 'plain', text = false, align, bold = false, bare = false, size = FONT_SIZE } = cell;
  const fill = FILLS[tone];
  const colour = FONT_COLOURS[tone];
  const risky = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value);
  const asText = typeof value === 'string' && (risky || (text && value.length <= TEXT_FORMAT_LIMIT));
  return {
    font: {
      name: 'Microsoft YaHei',
      size,
      bold: bold || BOLD.includes(tone),
      ...(colour === undefined ? {} : { color: { rgb: colour } }),
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: fill } } }),
    ...(bare ? {} : { border: frameOf() }),
    alignment: {
      vertical: tone === 'head' || cell.middle ? ('center' as const) : ('top' as const),
      horizontal: tone === 'head' ? ('center' as const) : (align ?? ('left' as const)),
      wrapText: true,
    },
    ...(asText ? { numFmt: '@' } : {}),
  };
}

/**
 * Text that XML and spreadsheet programs can hold: no control characters, no half of a surrogate pair, no text that
 * they would decode (`_x000D_`), not longer than a cell.
 */
function safeText(text: string): string {
  const clean = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/_x([0-9A-Fa-f]{4})_/gu, '_x005F_x$1_');
  return clean.length > CELL_LIMIT ? `${clean.slice(0, CELL_LIMIT - 1)}…` : clean;
}

/**
 * Row heights in points, from the texts and the column widths: spreadsheet programs differ in whether they work them
 * out on opening.
 */
function heightsOf({
  rows,
  widths,
  merges = [],
  growFrom = rows.length,
}: OutSheet): Map<number, { height: number }> {
  const merged = new Set(
    merges.flatMap(({ top, left, right }) =>
      Array.from({ length: right - left + 1 }, (_, i) => `${top},${left + i}`),
    ),
  );
  const heights = new Map<number, { height: number }>();
  rows.slice(0, growFrom).forEach((row, r) => {
    const lines = row.map((cell, c) =>
      cell === null || merged.has(`${r},${c}`) ? 1 : linesOf(String(cell.value), (widths[c] ?? 10) - 1),
    );
    const size = row.reduce((most, cell) => Math.max(most, cell?.size ?? 0), FONT_SIZE);
    heights.set(r, {
      height: Math.min(400, lines.reduce((most, count) => Math.max(most, count), 1) * (1.5 * size) + 3),
    });
  });
  return heights;
}

/** Lines that a text takes in a column; wide characters count two. An estimate on the generous side. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => {
    let used = 0;
    for (const char of line) used += (char.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1;
    return sum + Math.max(1, Math.ceil(used / Math.max(2, width)));
  }, 0);
}

function filterRange({ rows, widths }: OutSheet, filterRow: number): string {
  return `A${filterRow + 1}:${letters(widths.length)}${Math.max(rows.length, filterRow + 1)}`;
}

function letters(column: number): string {
  let text = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

/** `&` is a command sign in footers; one in a text is doubled. Page numbers keep theirs. */
function footerOf([left, middle, right]: [string, string, string]): string {
  const literal = (text: string) => text.replaceAll('&', '&&');
  return `&L${literal(left)}&C${literal(middle)}&R${right}`;
}
