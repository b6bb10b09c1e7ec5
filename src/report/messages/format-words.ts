import type { Severity } from '../../model/finding.js';
import type { Lang } from '../lang.js';
import { formats as en } from './en/formats.js';
import { formats as zh } from './zh/formats.js';

/** Words of the formats for other programs (sarif, junit, github, csv). */
export interface FormatWords {
  /** Columns of the list of findings that the workbook does not have. */
  csv: Record<'code' | 'old' | 'new', string>;
  /** What a rule rests on: document and clause. */
  basis: (document: string, clause: string) => string;
  /** Where a rule is explained: `craftsman explain N-04`. */
  see: (subject: string) => string;
  github: {
    counts: Record<Severity | 'unread', (n: number) => string>;
    /** Notes that are not printed one by one. */
    unlisted: (n: number) => string;
  };
  junit: {
    /** Findings about a file or a sheet as a whole. */
    file: string;
    /** Findings about the cells of a row, whatever the scheme. */
    rows: string;
    quotas: string;
  };
}

const WORDS: Record<Lang, FormatWords> = { zh, en };

export function formatWords(lang: Lang): FormatWords {
  return WORDS[lang];
}
