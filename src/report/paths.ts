import type { Place } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { wellFormed } from '../text/printable.js';
import type { TextOptions } from './formats.js';

/** Where a file of the report stands, from the folder that the command ran in; its name where that is not known. */
export function pathOf(file: string, { paths }: Pick<TextOptions, 'paths'>): string {
  return paths?.get(file) ?? file;
}

/** A path as a URI reference: Chinese names and every sign with a meaning of its own percent-encoded. */
export function uriOf(path: string): string {
  return wellFormed(path)
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

/** The line of a text file that a place stands in: its record, which is its line as long as no cell above has several. */
export function lineOf({ file, row }: Place, { inputs }: Report): number | null {
  return inputs.find((input) => input.file === file)?.format === 'csv' ? row : null;
}
