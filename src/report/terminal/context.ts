import type { Report } from '../../model/report.js';
import type { Lang } from '../lang.js';
import { shortNames } from '../lookup.js';
import type { Frame } from '../messages/frame.js';
import { frameOf } from '../messages/index.js';
import { type Paint, paint } from '../paint.js';
import { type Privacy, privacy } from '../privacy.js';

export interface TerminalOptions {
  lang: Lang;
  unmask: boolean;
  color: boolean;
  /** Columns of the terminal; texts are wrapped to it. */
  width: number;
}

/** What every part of the terminal report needs. */
export interface Context {
  report: Report;
  lang: Lang;
  unmask: boolean;
  width: number;
  frame: Frame;
  hide: Privacy;
  brush: Paint;
  names: Map<string, string>;
}

export function contextOf(report: Report, { lang, unmask, color, width }: TerminalOptions): Context {
  return {
    report,
    lang,
    unmask,
    width: Math.max(40, width),
    frame: frameOf(lang),
    hide: privacy(unmask),
    brush: paint(color),
    names: shortNames(report, lang),
  };
}
