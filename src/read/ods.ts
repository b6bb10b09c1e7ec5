import type { Cell, Sheet, SheetRow, Workbook } from '../model/cell.js';
import { guardPlace } from './guard.js';
import type { Limits } from './limits.js';
import { type Attributes, readCell } from './ods-values.js';
import { tooLarge } from './problem.js';
import { struckBy } from './struck.js';
import { isBlank } from './values.js';
import { walkXml } from './xml.js';

// Own reader for OpenDocument sheets: hucre drops hidden sheets, rows and columns, the rows marked as print titles
// (the header, usually) and the displayed text of numbers, all of which are needed here.

const COMMENT = 'office:annotation';
/** Elements whose text is not what the cell displays: comments, drawings, pronunciation. */
const ASIDE = new Set([COMMENT, 'draw:frame', 'draw:custom-shape', 'draw:g', 'text:ruby-text']);

/**
 * Reads the `content.xml` of an OpenDocument spreadsheet, or a flat one, which holds the same elements. Throws on XML
 * that cannot be followed, and `file.too-large` above the limits of cells, rows and columns.
 */
export function readOdsContent(xml: string, limits: Limits): Workbook {
  const sheets: Sheet[] = [];
  const styles = collectStyles();
  const comments = collectComments();
  const path: string[] = [];
  let sheet: SheetCollector | null = null;
  let aside = 0;
  walkXml(xml, {
    open(name, attributes) {
      const isSheet = name === 'table:table' && path.at(-1) === 'office:spreadsheet';
      path.push(name);
      comments.open(name);
      if (ASIDE.has(name)) aside += 1;
      if (aside > 0) return;
      styles.open(name, attributes);
      if (isSheet) {
        const hidden = styles.hidden.has(attributes['table:style-name'] ?? '');
        const title = attributes['table:name'] ?? `Sheet${sheets.length + 1}`;
        sheet = collectSheet(title, hidden, styles.struck, limits);
      } else sheet?.open(name, attributes);
    },
    close(name) {
      path.pop();
      const said = comments.close(name);
      if (said !== null) sheet?.comment(said);
      if (ASIDE.has(name)) aside -= 1;
      else if (aside > 0 || sheet === null) return;
      else if (name === 'table:table' && path.at(-1) === 'office:spreadsheet') {
        sheets.push(sheet.finish());
        sheet = null;
      } else sheet.close(name);
    },
    text(text) {
      if (aside === 0) sheet?.text(text);
      else comments.text(text);
    },
  });
  return { format: 'ods', encoding: null, sheets };
}

/** Names of the styles that hide a table or strike text through. */
function collectStyles() {
  const hidden = new Set<string>();
  const struck = new Set<string>();
  let style = '';
  return {
    hidden,
    struck,
    open(name: string, attributes: Attributes): void {
      if (name === 'style:style') style = attributes['style:name'] ?? '';
      else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
        hidden.add(style);
      else if (name === 'style:text-properties' && isStruck(attributes)) struck.add(style);
    },
  };
}

/** The paragraphs of the comment that is being read; beside them it holds its author and date. */
function collectComments() {
  let paragraphs: string[] | null = null;
  let inParagraph = false;
  return {
    open(name: string): void {
      if (name === COMMENT) paragraphs = [];
      if (name !== 'text:p' || paragraphs === null) return;
      paragraphs.push('');
      inParagraph = true;
    },
    text(text: string): void {
      if (paragraphs !== null && inParagraph) paragraphs[paragraphs.length - 1] += text;
    },
    /** The whole comment where it ends. */
    close(name: string): string | null {
      if (name === 'text:p') inParagraph = false;
      if (name !== COMMENT || paragraphs === null) return null;
      const said = paragraphs.join('\n');
      paragraphs = null;
      return said;
    },
  };
}

interface SheetCollector {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** The comment of the cell that is open. */
  comment(text: string): void;
  finish(): Sheet;
}

/** Collects one table while its elements pass by. */
function collectSheet(
  name: string,
  hidden: boolean,
  struckStyles: Set<string>,
  limits: Limits,
): SheetCollector {
  const sheet: Sheet = { name, hidden, rows: [], hiddenColumns: [], merges: [] };
  /** How many have passed: rows, cells of the row, columns declared at the top, cells that hold something. */
  let rowsDone = 0;
  let cellsDone = 0;
  let columnsDone = 0;
  let filled = 0;
  let row: Attributes = {};
  let cells: Cell[] = [];
  let comments: NonNullable<SheetRow['comments']> = [];
  let cell: OpenCell | null = null;
  let paragraphDepth = 0;
  /** Columns whose cells are struck through where they have no style of their own. */
  const struckColumns = new Set<number>();
  /** Of the pieces of text that are open, the innermost last: struck through or not; and how many are. */
  const spans: boolean[] = [];
  let struckSpans = 0;

  function addText(text: string): void {
    if (cell === null || paragraphDepth === 0) return;
    cell.paragraphs[cell.paragraphs.length - 1] += text;
    if (isBlank(text)) return;
    if (struckSpans > 0) cell.struck = true;
    else cell.plain = true;
  }

  /** The style of the cell, else that of its row, else that of its column. */
  function isCellStruck({ attributes }: OpenCell): boolean {
    const own = attributes['table:style-name'] ?? row['table:default-cell-style-name'];
    return own === undefined ? struckColumns.has(cellsDone + 1) : struckStyles.has(own);
  }

  function addColumns(attributes: Attributes): void {
    const times = repeat(attributes, 'table:number-columns-repeated', limits.columns - columnsDone);
    const hiding = isHidden(attributes);
    const striking = struckStyles.has(attributes['table:default-cell-style-name'] ?? '');
    for (let i = 1; (hiding || striking) && i <= times; i++) {
      if (hiding) sheet.hiddenColumns.push(columnsDone + i);
      if (striking) struckColumns.add(columnsDone + i);
    }
    columnsDone += times;
  }

  function closeCell(): void {
    if (cell === null) return;
    const { attributes, paragraphs, comment } = cell;
    const times = repeat(attributes, 'table:number-columns-repeated');
    const top = rowsDone + 1;
    const left = cellsDone + 1;
    // Covered cells may keep what they held before the merge: nobody sees it, so it is read and told of.
    const content = readCell(top, left, attributes, paragraphs.join('\n'));
    if (content !== null) {
      const whole = isCellStruck(cell);
      const mark = struckBy(cell.struck || whole, cell.plain && !whole);
      if (mark !== undefined) content.struck = mark;
      if (!isBlank(comment)) content.comment = comment;
      guardPlace(top, left + times - 1, limits);
      for (let column = left; column < left + times; column++) {
        cells.push({ ...content, column });
      }
    } else if (!isBlank(comment)) comments.push({ column: left, text: comment });
    const right = left + repeat(attributes, 'table:number-columns-spanned', limits.columns) - 1;
    const bottom = top + repeat(attributes, 'table:number-rows-spanned', limits.rows) - 1;
    if (right > left || bottom > top) sheet.merges.push({ top, left, bottom, right });
    cellsDone += times;
    cell = null;
  }

  function closeRow(): void {
    const times = repeat(row, 'table:number-rows-repeated');
    filled += cells.length * times;
    if (filled > limits.cells) throw tooLarge('cells', filled, limits.cells);
    if (cells.length > 0) guardPlace(rowsDone + times, 0, limits);
    for (let i = 1; cells.length > 0 && i <= times; i++) {
      const number = rowsDone + i;
      sheet.rows.push({
        number,
        hidden: isHidden(row),
        cells: cells.map((one) => ({ ...one, row: number })),
        ...(comments.length === 0 ? {} : { comments }),
      });
    }
    rowsDone += times;
  }

  return {
    open(name, attributes) {
      switch (name) {
        case 'table:table-column':
          addColumns(attributes);
          break;
        case 'table:table-row':
          row = attributes;
          cells = [];
          comments = [];
          cellsDone = 0;
          break;
        case 'table:table-cell':
        case 'table:covered-table-cell':
          cell = { attributes, ...emptyCell() };
          break;
        case 'text:p':
          if (cell !== null && paragraphDepth++ === 0) cell.paragraphs.push('');
          break;
        case 'text:span':
          spans.push(struckStyles.has(attributes['text:style-name'] ?? ''));
          if (spans.at(-1)) struckSpans += 1;
          break;
        case 'text:s':
          addText(' '.repeat(repeat(attributes, 'text:c', 1000)));
          break;
        case 'text:tab':
          addText('\t');
          break;
        case 'text:line-break':
          addText('\n');
          break;
      }
    },
    close(name) {
      if (name === 'text:p' && paragraphDepth > 0) paragraphDepth -= 1;
      else if (name === 'text:span' && spans.pop()) struckSpans -= 1;
      else if (name === 'table:table-row') closeRow();
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') closeCell();
    },
    text: addText,
    comment(text) {
      if (cell !== null) cell.comment = text;
    },
    finish() {
      const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
      return { ...sheet, hiddenColumns: sheet.hiddenColumns.filter((column) => column <= width) };
    },
  };
}

/** A cell whose parts are passing by. `struck`, `plain`: some of its text is struck through, some is not. */
interface OpenCell {
  attributes: Attributes;
  paragraphs: string[];
  comment: string;
  struck: boolean;
  plain: boolean;
}

function emptyCell(): Omit<OpenCell, 'attributes'> {
  return { paragraphs: [], comment: '', struck: false, plain: false };
}

function isStruck(attributes: Attributes): boolean {
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  return line !== undefined && line !== 'none';
}

function repeat(attributes: Attributes, name: string, most = Number.MAX_SAFE_INTEGER): number {
  const times = Math.trunc(Number(attributes[name] ?? 1));
  return times >= 1 ? Math.min(times, most) : 1;
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility'] ?? 'visible';
  return visibility !== 'visible';
}
