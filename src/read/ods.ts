import type { Cell, Sheet, SheetRow, Workbook } from '../model/cell.js';
import { LIMITS } from './limits.js';
import { Refusal } from './problem.js';
import { dateCell, generalNumber, isBlank, textCell, uncalculated } from './values.js';
import { walkXml } from './xml.js';

// Own reader for OpenDocument sheets: hucre drops hidden sheets, rows and columns, the rows marked as print titles
// (the header, usually) and the displayed text of numbers, all of which are needed here.

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Gnumeric stores the result of a failed formula as a text. */
const ERROR_TEXT = /^(#(N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!)|Err:\d{3})$/;

type Attributes = Map<string, string>;

/** Elements whose text is not what the cell displays: comments, drawings, pronunciation. */
const ASIDE = new Set(['office:annotation', 'draw:frame', 'draw:custom-shape', 'draw:g', 'text:ruby-text']);

/** Reads the `content.xml` of an OpenDocument spreadsheet. Throws on XML that cannot be followed. */
export function readOdsContent(xml: string): Workbook {
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  const path: string[] = [];
  let style = '';
  let sheet: SheetBuilder | null = null;
  let aside = 0;
  walkXml(xml, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (ASIDE.has(name)) aside += 1;
      if (aside > 0) return;
      if (name === 'style:style') style = attributes.get('style:name') ?? '';
      else if (name === 'style:table-properties') {
        if (attributes.get('table:display') === 'false') hiddenStyles.add(style);
      } else if (name === 'table:table' && parent === 'office:spreadsheet') {
        const hidden = hiddenStyles.has(attributes.get('table:style-name') ?? '');
        sheet = new SheetBuilder(attributes.get('table:name') ?? `Sheet${sheets.length + 1}`, hidden);
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

/** Collects one table while its elements pass by. */
class SheetBuilder {
  private readonly sheet: Sheet;
  private column = 0;
  private row = 0;
  private rowRepeat = 1;
  private rowHidden = false;
  private cells: Cell[] = [];
  private cell: Attributes | null = null;
  private covered = false;
  private paragraphs: string[] = [];
  private inParagraph = 0;
  private count = 0;
  private columnAt = 0;

  constructor(name: string, hidden: boolean) {
    this.sheet = { name, hidden, rows: [], hiddenColumns: [], merges: [] };
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'table:table-column':
        this.openColumn(attributes);
        break;
      case 'table:table-row':
        this.rowRepeat = repeat(attributes, 'table:number-rows-repeated', MAX_ROWS);
        this.rowHidden = isHidden(attributes);
        this.column = 0;
        this.cells = [];
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.cell = attributes;
        this.covered = name === 'table:covered-table-cell';
        this.paragraphs = [];
        break;
      case 'text:p':
        if (this.cell !== null && this.inParagraph++ === 0) this.paragraphs.push('');
        break;
      case 'text:s':
        this.text(' '.repeat(repeat(attributes, 'text:c', 1000)));
        break;
      case 'text:tab':
        this.text('\t');
        break;
      case 'text:line-break':
        this.text('\n');
        break;
    }
  }

  close(name: string): void {
    if (name === 'text:p' && this.inParagraph > 0) this.inParagraph -= 1;
    else if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
  }

  text(text: string): void {
    if (this.inParagraph === 0) return;
    this.paragraphs[this.paragraphs.length - 1] += text;
  }

  finish(): Sheet {
    const width = this.sheet.rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0);
    this.sheet.hiddenColumns = this.sheet.hiddenColumns.filter((column) => column <= width);
    return this.sheet;
  }

  private openColumn(attributes: Attributes): void {
    const times = repeat(attributes, 'table:number-columns-repeated', MAX_COLUMNS - this.columnAt);
    if (isHidden(attributes)) {
      for (let i = 1; i <= times; i++) this.sheet.hiddenColumns.push(this.columnAt + i);
    }
    this.columnAt += times;
  }

  private closeCell(): void {
    if (this.cell === null) return;
    const attributes = this.cell;
    const times = repeat(attributes, 'table:number-columns-repeated', MAX_COLUMNS);
    const { row, column } = { row: this.row + 1, column: this.column + 1 };
    // A covered cell may keep a text from before the merge: nobody sees it.
    const cell = this.covered ? null : readCell(row, column, attributes, this.paragraphs.join('\n'));
    if (cell !== null) {
      for (let i = 0; i < times; i++) this.cells.push({ ...cell, column: column + i });
    }
    const right = column + repeat(attributes, 'table:number-columns-spanned', MAX_COLUMNS) - 1;
    const bottom = row + repeat(attributes, 'table:number-rows-spanned', MAX_ROWS) - 1;
    if (right > column || bottom > row) this.sheet.merges.push({ top: row, left: column, bottom, right });
    this.column += times;
    this.cell = null;
  }

  private closeRow(): void {
    if (this.cells.length > 0) {
      this.count += this.cells.length * this.rowRepeat;
      if (this.count > LIMITS.cells) throw new Refusal('file.too-large', { size: '', limit: '' });
      for (let i = 1; i <= this.rowRepeat; i++) {
        const number = this.row + i;
        const cells = this.cells.map((cell) => ({ ...cell, row: number }));
        this.sheet.rows.push({ number, hidden: this.rowHidden, cells } satisfies SheetRow);
      }
    }
    this.row += this.rowRepeat;
  }
}

function repeat(attributes: Attributes, name: string, most: number): number {
  const times = Math.trunc(Number(attributes.get(name) ?? 1));
  return times >= 1 ? Math.min(times, most) : 1;
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes.get('table:visibility') ?? 'visible';
  return visibility !== 'visible';
}

function readCell(row: number, column: number, attributes: Attributes, shown: string): Cell | null {
  const formula = attributes.get('table:formula')?.replace(/^[a-z]+:=|^=/, '');
  const cell = readValue(row, column, attributes, shown, formula !== undefined);
  if (formula === undefined) return cell;
  if (cell !== null) return { ...cell, formula };
  return attributes.has('office:value-type') ? null : uncalculated(row, column, formula);
}

function readValue(
  row: number,
  column: number,
  attributes: Attributes,
  shown: string,
  calculated: boolean,
): Cell | null {
  const type = attributes.get('office:value-type') ?? '';
  if (attributes.get('calcext:value-type') === 'error' || (calculated && ERROR_TEXT.test(shown))) {
    return { row, column, kind: 'error', raw: shown, shown };
  }
  const number = Number(attributes.get('office:value') ?? Number.NaN);
  if (['float', 'currency', 'percentage'].includes(type) && Number.isFinite(number)) {
    return { row, column, kind: 'number', raw: number, shown: displayedNumber(number, shown) };
  }
  const boolean = attributes.get('office:boolean-value');
  if (type === 'boolean' && boolean !== undefined) {
    const raw = boolean === 'true';
    return { row, column, kind: 'boolean', raw, shown: raw ? 'TRUE' : 'FALSE' };
  }
  const date = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2})?/.exec(attributes.get('office:date-value') ?? '');
  if (type === 'date' && date !== null) {
    const time = date[2] === undefined || date[2] === 'T00:00:00' ? '' : date[2];
    return dateCell(row, column, `${date[1]}${time}`, shown);
  }
  return textCell(row, column, shown === '' ? (attributes.get('office:string-value') ?? '') : shown);
}

/** The stored display text, freed of what only a narrow column and a typographic minus did to it. */
function displayedNumber(number: number, shown: string): string {
  const narrow = /E\+\d+$/.test(shown) && Math.abs(number) < 1e11;
  return isBlank(shown) || narrow ? generalNumber(number) : shown.replace('\u2212', '-');
}
