import { type Cell, LOST_VALUE, NO_VALUE } from '../model/cell.js';

/** Text of a cell as a person sees it: line breaks are `\n`, whatever the program wrote. */
export function plainText(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Nothing but white space and zero-width characters. */
export function isBlank(text: string): boolean {
  return !/[^\s\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/u.test(text);
}

/** A number in the format General: up to 10 significant digits, scientific from 1e11 on. */
export function generalNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${Number(mantissa)}E${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(10)));
}

/** `YYYY-MM-DD`, with `THH:MM:SS` only where there is a time of day; null for an impossible date. UTC parts. */
export function isoDate(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  const [day = '', time = ''] = iso.split('T');
  return time.startsWith('00:00:00') ? day : `${day}T${time.slice(0, 8)}`;
}

/**
 * What to show for a date: the displayed text where it starts with the year, else the ISO text. Formats that put the
 * day or the month first, such as the default `m/d/yyyy`, look different on each computer, so what they display
 * cannot be told.
 */
export function shownDate(iso: string, displayed: string): string {
  return displayed.trimStart().startsWith(iso.slice(0, 4)) ? displayed.trim() : iso;
}

/** A formula that the program which wrote the file never calculated. */
export function uncalculated(row: number, column: number, formula: string): Cell {
  return { row, column, kind: 'error', raw: NO_VALUE, shown: NO_VALUE, formula };
}

/** A cell of the kind "error". Of any other text than those of errors it is not known what it stands for. */
export function errorCell(row: number, column: number, text: string): Cell {
  const shown = /^(?:#|Err:)/u.test(text) ? text : LOST_VALUE;
  return { row, column, kind: 'error', raw: shown, shown };
}

/** What spreadsheet programs write for a failed formula where a format has no type for it: CSV, pasted values. */
export const ERROR_TEXT = /^(#(N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})$/;

export function textCell(row: number, column: number, text: string): Cell | null {
  const raw = plainText(text);
  const trimmed = raw.trim();
  if (ERROR_TEXT.test(trimmed)) return { row, column, kind: 'error', raw: trimmed, shown: trimmed };
  return isBlank(raw) ? null : { row, column, kind: 'text', raw, shown: raw };
}

export function dateCell(row: number, column: number, iso: string | null, displayed: string): Cell {
  if (iso === null) return { row, column, kind: 'error', raw: '#NUM!', shown: '#NUM!' };
  return { row, column, kind: 'date', raw: iso, shown: shownDate(iso, displayed) };
}
