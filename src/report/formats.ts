import type { Report } from '../model/report.js';
import type { Lang } from './lang.js';

/** A report as text for other programs, or for a browser: a pure function of the report. */
export interface TextFormat {
  /** How every text of it begins: by this a file is known as one that this program wrote. */
  opening: string;
  /** The text in pieces: a large report is longer than a string may be. */
  chunks: (report: Report, options: TextOptions) => Iterable<string>;
}

export interface TextOptions {
  lang: Lang;
  unmask: boolean;
}

/** The values of `--format` besides `terminal`; each is loaded when it is asked for. */
export const TEXT_FORMATS = {
  json: () => import('./json.js').then(({ format }) => format),
  html: () => import('./html/index.js').then(({ format }) => format),
} satisfies Record<string, () => Promise<TextFormat>>;

export type TextFormatName = keyof typeof TEXT_FORMATS;

/** Whether a text is one that a format of ours wrote: only such a file may be overwritten. */
export async function isOwnText(text: string): Promise<boolean> {
  for (const load of Object.values(TEXT_FORMATS)) if (text.startsWith((await load()).opening)) return true;
  return false;
}
