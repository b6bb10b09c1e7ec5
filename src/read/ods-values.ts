import type { Cell } from '../model/cell.js';
import { dateCell, ERROR_TEXT, generalNumber, isBlank, textCell, uncalculated } from './values.js';
import type { XmlHandlers } from './xml.js';

export type Attributes = Parameters<XmlHandlers['open']>[1];

/** A cell of an OpenDocument sheet: its value as stored, and the text that the program displayed. */
export function readCell(row: number, column: number, attributes: Attributes, shown: string): Cell | null {
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
