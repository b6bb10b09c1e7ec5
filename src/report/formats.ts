import type { Report } from '../model/report.js';
import type { Lang } from './lang.js';

/** A report as text for other programs, or for a browser: a pure function of the report. */
export interface TextFormat {
  /** How every text of it begins, in each language: by this a file is known as one that this program wrote. */
  opening: string | string[];
  /** The text in pieces: a large report is longer than a string may be. */
  chunks: (report: Report, options: TextOptions) => Iterable<string>;
}

export interface TextOptions {
  lang: Lang;
  unmask: boolean;
  /**
   * Paths of the files from the folder that the command runs in, by their names in the report, for programs that look the
   * files up there. A file that is not among them keeps its name.
   */
  paths?: ReadonlyMap<string, string>;
}

/** The values of `--format` besides `terminal`; each is loaded when it is asked for. */
export const TEXT_FORMATS = {
  json: () => import('./json.js').then(({ format }) => format),
  html: () => import('./html/index.js').then(({ format }) => format),
  ndjson: () => import('./ndjson.js').then(({ format }) => format),
  sarif: () => import('./sarif/index.js').then(({ format }) => format),
  junit: () => import('./junit/index.js').then(({ format }) => format),
  github: () => import('./github.js').then(({ format }) => format),
  csv: () => import('./csv.js').then(({ format }) => format),
} satisfies Record<string, () => Promise<TextFormat>>;

export type TextFormatName = keyof typeof TEXT_FORMATS;

/** The first sign of each format's texts: a sheet in CSV begins with none of them, so that no format is loaded for it. */
const FIRST_SIGNS: Record<TextFormatName, string> = {
  json: '{',
  html: '<',
  ndjson: '{',
  sarif: '{',
  junit: '<',
  github: ':',
  csv: '\uFEFF',
};

/** Whether a text is one that a format of ours, or `publicity`, wrote: only such a file may be overwritten. */
export async function isOwnText(text: string): Promise<boolean> {
  const names = Object.keys(TEXT_FORMATS) as TextFormatName[];
  const likely = names.filter((name) => text.startsWith(FIRST_SIGNS[name]));
  if (likely.includes('csv') && (await import('./publicity/csv.js')).isPublicityCsv(text)) return true;
  if (likely.length > 0 && (await import('./audit/openings.js')).isAuditText(text)) return true;
  const formats = await Promise.all(likely.map((name) => TEXT_FORMATS[name]()));
  return formats.flatMap(({ opening }) => opening).some((opening) => text.startsWith(opening));
}
