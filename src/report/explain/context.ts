import type { Term } from '../../model/fact.js';
import type { Reading } from '../../model/scheme.js';
import type { Dictionary } from '../expression-words.js';
import type { Lang } from '../lang.js';
import { frameOf } from '../messages/index.js';
import { type Paint, paint } from '../paint.js';
import { type Privacy, privacy } from '../privacy.js';

export interface ExplainOptions {
  lang: Lang;
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  unmask?: boolean;
  /** Vocabulary terms by fact name or item field (`skillGrade`, `event` …): ids are shown as they are without them. */
  terms?: Record<string, Term[]>;
}

/** What every line of an explanation is made with. */
export interface Context extends Dictionary {
  width: number;
  hide: Privacy;
  brush: Paint;
}

export function contextOf(options: ExplainOptions, readings: Reading[]): Context {
  const { lang, width, color, unmask = false, terms = {} } = options;
  return {
    lang,
    frame: frameOf(lang),
    width: Math.max(40, width),
    hide: privacy(unmask),
    brush: paint(color),
    terms,
    readings,
    said: new Set(),
  };
}

/** A heading and its lines; nothing where there are no lines. */
export function section(title: string, lines: string[], { brush }: Context): string[] {
  return lines.length === 0 ? [] : [brush.strong(title), ...lines];
}

/** Sections with a blank line between them. Ends with a line break. */
export function joined(sections: string[][]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
