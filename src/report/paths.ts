import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { wellFormed } from '../text/printable.js';
import type { TextOptions } from './formats.js';
import { inputOf } from './lookup.js';

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

/**
 * The line of a text file that a finding points at: in a CSV file its record, which is its line as long as no cell above
 * has several; in the file of exceptions where the exception stands.
 */
export function lineOf({ at, args }: Pick<Finding, 'at' | 'args'>, report: Report): number | null {
  if (at.file === null) return null;
  if (at.file === report.waivers?.file) return typeof args.line === 'number' ? args.line : null;
  return inputOf(report, at.file)?.format === 'csv' ? at.row : null;
}
