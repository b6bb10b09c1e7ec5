import type { Args } from '../../model/finding.js';
import { rounded } from '../../text/number.js';
import { oneLine } from '../layout.js';

/** A text argument of a message; numbers as written, lists joined, '' when missing. */
export function textArg(args: Args, name: string): string {
  const value = args[name];
  if (value === undefined) return '';
  if (typeof value === 'number') return String(rounded(value));
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** A list argument of a message; a single value is a list of one, missing or empty is none. */
export function listArg(args: Args, name: string): string[] {
  const value = args[name];
  if (value === undefined || value === '') return [];
  return (Array.isArray(value) ? value : [String(value)]).filter((text) => text !== '');
}

/** The papers that would settle a criterion, as `messageOf` adds them from the scheme. */
export function evidenceOf(args: Args): string[] {
  return listArg(args, 'evidence');
}

/** Rows named `file!sheet!row` by sheet, in order. */
export function rowsArg(args: Args, name: string): { sheet: string; numbers: number[] }[] {
  const sheets = new Map<string, number[]>();
  for (const text of listArg(args, name)) {
    const { sheet, row } = rowArg({ row: text }, 'row');
    const numbers = sheets.get(sheet);
    if (numbers === undefined) sheets.set(sheet, [Number(row)]);
    else numbers.push(Number(row));
  }
  return [...sheets].map(([sheet, numbers]) => ({ sheet, numbers }));
}

/** A row named `file!sheet!row` in parts; the whole text as the file where it is not of that shape. */
export function rowArg(args: Args, name: string): { sheet: string; row: string } {
  const match = /^(.*)!([^!]*)$/su.exec(textArg(args, name));
  if (match === null) return { sheet: oneLine(textArg(args, name)), row: '' };
  return { sheet: oneLine((match[1] ?? '').replace('!', ' / ')), row: match[2] ?? '' };
}

/** Whether an option is none, but looks like the name of a file: it has an extension. */
export function isFileName(value: unknown): boolean {
  return /[^.]\.[^.]+$/u.test(String(value));
}

/** A flat list by twos. */
export function pairs(texts: string[]): [string, string][] {
  return texts.flatMap((text, index): [string, string][] =>
    index % 2 === 0 ? [[text, texts[index + 1] ?? '']] : [],
  );
}
