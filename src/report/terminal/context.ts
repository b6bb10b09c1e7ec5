import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Lang } from '../lang.js';
import { shortNames } from '../lookup.js';
import type { Frame } from '../messages/frame.js';
import { frameOf } from '../messages/index.js';
import type { Message } from '../messages/types.js';
import { MOST_IN_WORKBOOK } from '../most.js';
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
  /**
   * Words of blocks by their first finding, which are asked for twice: to find what is said of many people alike, and to say it. null
   * in a run of more people than anybody prints: it would keep all that is said of them in memory, so each is told by itself.
   */
  said: WeakMap<Finding, Message> | null;
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
    said: report.nominees.length > MOST_IN_WORKBOOK ? null : new WeakMap(),
  };
}
