import { guardPlace } from './guard.js';
import type { Limits } from './limits.js';
import { placeOf, type StruckCells, struckBy } from './struck.js';
import { isBlank } from './values.js';
import { walkXml } from './xml.js';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Styles that others inherit from, one from the other. */
const DEEPEST = 8;

/**
 * What is struck through in each sheet of an XML spreadsheet (2003); SheetJS does not tell. Throws on text that is not
 * well-formed, of which SheetJS reads half, and `file.too-large` where cells stand or reach beyond the limits: it counts
 * its way there one by one.
 */
export function struckInXml(xml: string, limits: Limits): StruckCells[] {
  const sheets: StruckCells[] = [];
  const styles = new Map<string, { parent: string; struck: boolean | null }>();
  let style = { parent: '', struck: null as boolean | null };
  let sheet: StruckCells | null = null;
  let [row, column, nextColumn] = [0, 0, 1];
  let columns: string[] = [];
  let [rowStyle, cellStruck]: [string | undefined, boolean] = [undefined, false];
  let [inData, inComment] = [0, false];
  /** Elements `S` that are open inside a text, and whether text of the cell has been seen in and outside of them. */
  let [strikes, struck, plain] = [0, false, false];

  function styleStrikes(id: string | undefined): boolean {
    let current = styles.get(id ?? 'Default');
    for (let i = 0; i < DEEPEST && current?.struck === null; i++) current = styles.get(current.parent);
    return current?.struck === true;
  }

  function openCell(attributes: Attributes): void {
    column = countOf(attributes, 'Index') ?? nextColumn;
    nextColumn = column + (countOf(attributes, 'MergeAcross') ?? 0) + 1;
    guardPlace(row + (countOf(attributes, 'MergeDown') ?? 0), nextColumn - 1, limits);
    cellStruck = styleStrikes(of(attributes, 'StyleID') ?? rowStyle ?? columns[column]);
    [struck, plain] = [false, false];
  }

  walkXml(xml, {
    open(name, attributes) {
      switch (local(name)) {
        case 'Style':
          style = { parent: of(attributes, 'Parent') ?? '', struck: null };
          styles.set(of(attributes, 'ID') ?? '', style);
          break;
        case 'Font':
          if (inData === 0) style.struck = of(attributes, 'StrikeThrough') === '1';
          break;
        case 'Worksheet':
          sheet = new Map();
          sheets.push(sheet);
          // Columns are counted from 1.
          [row, columns] = [0, ['Default']];
          break;
        case 'Column': {
          const first = countOf(attributes, 'Index') ?? columns.length;
          const last = first + (countOf(attributes, 'Span') ?? 0);
          guardPlace(0, last, limits);
          while (columns.length < first) columns.push('Default');
          while (columns.length <= last) columns.push(of(attributes, 'StyleID') ?? 'Default');
          break;
        }
        case 'Row':
          row = countOf(attributes, 'Index') ?? row + 1;
          guardPlace(row, 0, limits);
          rowStyle = of(attributes, 'StyleID');
          nextColumn = 1;
          break;
        case 'Cell':
          openCell(attributes);
          break;
        case 'Comment':
          inComment = true;
          break;
        case 'Data':
          inData += 1;
          break;
        case 'S':
          strikes += 1;
          break;
      }
    },
    close(name) {
      const element = local(name);
      if (element === 'Data') inData -= 1;
      else if (element === 'Comment') inComment = false;
      else if (element === 'S') strikes -= 1;
      else if (element === 'Cell') {
        const mark = struckBy(struck, plain);
        if (mark !== undefined) sheet?.set(placeOf(row, column), mark);
      }
    },
    text(text) {
      if (inData === 0 || inComment || isBlank(text)) return;
      if (cellStruck || strikes > 0) struck = true;
      else plain = true;
    },
  });
  return sheets;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes have the prefix `ss`, where they have one. */
function of(attributes: Attributes, name: string): string | undefined {
  return attributes[`ss:${name}`] ?? attributes[name];
}

function countOf(attributes: Attributes, name: string): number | undefined {
  const text = of(attributes, name);
  const count = Math.trunc(Number(text));
  return text !== undefined && count >= 0 ? count : undefined;
}
