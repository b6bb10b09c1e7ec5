import type { Cell, Sheet, Workbook } from '../model/cell.js';
import { LIMITS } from './limits.js';
import { Refusal } from './problem.js';
import { dateCell, ERROR_TEXT, generalNumber, isBlank, textCell, uncalculated } from './values.js';
import { walkXml, type XmlHandlers } from './xml.js';

// Own reader for OpenDocument sheets: hucre drops hidden sheets, rows and columns, the rows marked as print titles
// (the header, usually) and the displayed text of numbers, all of which are needed here.

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

type Attributes = Parameters<XmlHandlers['open']>[1];

/** Elements whose text is not what the cell displays: comments, drawings, pronunciation. */
const ASIDE = new Set(['office:annotation', 'draw:frame', 'draw:custom-shape', 'draw:g', 'text:ruby-text']);

/** Reads the `content.xml` of an OpenDocument spreadsheet. Throws on XML that cannot be followed. */
export function readOdsContent(xml: string): Workbook {
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  const path: string[] = [];
  let style = '';
  let sheet: SheetCollector | null = null;
  let aside = 0;
  walkXml(xml, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (ASIDE.has(name)) aside += 1;
      if (aside > 0) return;
      if (name === 'style:style') style = attributes['style:name'] ?? '';
      else if (name === 'style:table-properties') {
        if (attributes['table:display'] === 'false') hiddenStyles.add(style);
      } else if (name === 'table:table' && parent === 'office:spreadsheet') {
        const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '');
        sheet = collectSheet(attributes['table:name'] ?? `Sheet${sheets.length + 1}`, hidden);
      } else sheet?.open(name, attributes);
    },
    close(name) {
      path.pop();
      if (ASIDE.has(name)) aside -= 1;
      else if (aside > 0 || sheet === null) return;
      else if (name === 'table:table' && path.at(-1) === 'office:spreadsheet') {
        sheets.push(sheet.finish());
        sheet = null;
      } else sheet.close(name);
    },
    text(text) {
      if (aside === 0) sheet?.text(text);
    },
  });
  return { format: 'ods', encoding: null, sheets };
}

interface SheetCollector {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  finish(): Sheet;
}

/** Collects one table while its elements pass by. */
function collectSheet(name: string, hidden: boolean): SheetCollector {
  const sheet: Sheet = { name, hidden, rows: [], hiddenColumns: [], merges: [] };
  /** How many have passed: rows, cells of the row, columns declared at the top, cells that hold something. */
  let rowsDone = 0;
  let cellsDone = 0;
  let columnsDone = 0;
  let filled = 0;
  let row: Attributes = {};
  let cells: Cell[] = [];
  let cell: { attributes: Attributes; covered: boolean; paragraphs: string[] } | null = null;
  let paragraphDepth = 0;

  function addText(text: string): void {
    if (cell !== null && paragraphDepth > 0) cell.paragraphs[cell.paragraphs.length - 1] += text;
  }

  function addColumns(attributes: Attributes): void {
    const times = repeat(attributes, 'table:number-columns-repeated', MAX_COLUMNS - columnsDone);
    if (isHidden(attributes)) {
      for (let i = 1; i <= times; i++) sheet.hiddenColumns.push(columnsDone + i);
    }
    columnsDone += times;
  }

  function closeCell(): void {
    if (cell === null) return;
    const { attributes, covered, paragraphs } = cell;
    const times = repeat(attributes, 'table:number-columns-repeated', MAX_COLUMNS);
    const top = rowsDone + 1;
    const left = cellsDone + 1;
    // A covered cell may keep a text from before the merge: nobody sees it.
    const content = covered ? null : readCell(top, left, attributes, paragraphs.join('\n'));
    if (content !== null) {
      for (let column = left; column < left + times && column <= MAX_COLUMNS; column++) {
        cells.push({ ...content, column });
      }
    }
    const right = left + repeat(attributes, 'table:number-columns-spanned', MAX_COLUMNS) - 1;
    const bottom = top + repeat(attributes, 'table:number-rows-spanned', MAX_ROWS) - 1;
    if (right > left || bottom > top) sheet.merges.push({ top, left, bottom, right });
    cellsDone += times;
    cell = null;
  }

  function closeRow(): void {
    const times = repeat(row, 'table:number-rows-repeated', MAX_ROWS);
    filled += cells.length * times;
    if (filled > LIMITS.cells) throw new Refusal('file.too-large', { size: '', limit: '' });
    for (let i = 1; cells.length > 0 && i <= times; i++) {
      const number = rowsDone + i;
      sheet.rows.push({
        number,
        hidden: isHidden(row),
        cells: cells.map((one) => ({ ...one, row: number })),
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
          cellsDone = 0;
          break;
        case 'table:table-cell':
        case 'table:covered-table-cell':
          cell = { attributes, covered: name === 'table:covered-table-cell', paragraphs: [] };
          break;
        case 'text:p':
          if (cell !== null && paragraphDepth++ === 0) cell.paragraphs.push('');
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
      else if (name === 'table:table-row') closeRow();
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') closeCell();
    },
    text: addText,
    finish() {
      const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
      return { ...sheet, hiddenColumns: sheet.hiddenColumns.filter((column) => column <= width) };
    },
  };
}

function repeat(attributes: Attributes, name: string, most: number): number {
  const times = Math.trunc(Number(attributes[name] ?? 1));
  return times >= 1 ? Math.min(times, most) : 1;
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility'] ?? 'visible';
  return visibility !== 'visible';
}

function readCell(row: number, column: number, attributes: Attributes, shown: string): Cell | null {
  const formula = attributes['table:formula']?.replace(/^[a-z]+:=|^=/, '');
  const cell = readValue(row, column, attributes, shown, formula !== undefined);
  if (formula === undefined) return cell;
  if (cell !== null) return { ...cell, formula };
  return attributes['office:value-type'] !== undefined ? null : uncalculated(row, column, formula);
}

function readValue(
  row: number,
  column: number,
  attributes: Attributes,
  shown: string,
  calculated: boolean,
): Cell | null {
  const type = attributes['office:value-type'] ?? '';
  if (
    attributes['calcext:value-type'] === 'error' || // Gnumeric stores the result of a failed formula as a text.
    (calculated && ERROR_TEXT.test(shown))
  ) {
    return { row, column, kind: 'error', raw: shown, shown };
  }
  const number = Number(attributes['office:value'] ?? Number.NaN);
  if (['float', 'currency', 'percentage'].includes(type) && Number.isFinite(number)) {
    return { row, column, kind: 'number', raw: number, shown: displayedNumber(number, shown) };
  }
  const boolean = attributes['office:boolean-value'];
  if (type === 'boolean' && boolean !== undefined) {
    const raw = boolean === 'true';
    return { row, column, kind: 'boolean', raw, shown: raw ? 'TRUE' : 'FALSE' };
  }
  const date = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2})?/.exec(attributes['office:date-value'] ?? '');
  if (type === 'date' && date !== null) {
    const time = date[2] === undefined || date[2] === 'T00:00:00' ? '' : date[2];
    return dateCell(row, column, `${date[1]}${time}`, shown);
  }
  return textCell(row, column, shown === '' ? (attributes['office:string-value'] ?? '') : shown);
}

/** The stored display text, freed of what only a narrow column and a typographic minus did to it. */
function displayedNumber(number: number, shown: string): string {
  const narrow = /E\+\d+$/.test(shown) && Math.abs(number) < 1e11;
  return isBlank(shown) || narrow ? generalNumber(number) : shown.replace('\u2212', '-');
}
