import type { Severity } from '../../model/finding.js';
import type { Verdict, VerdictStatus } from '../../model/outcome.js';
import type { NomineeReport } from '../../model/report.js';
import { exceptedText } from '../lookup.js';
import type { PageWords } from '../messages/page.js';
import { SEVERITY_TONE, type SheetContext, VERDICT_TONE } from '../sheets/context.js';
import { SEVERITY_SIGN, VERDICT_SIGN } from '../signs.js';
import { html, type Markup } from './markup.js';

/** What every part of the page is made of. */
export interface PageContext extends SheetContext {
  unmask: boolean;
  words: PageWords;
  /** Nominees in the order of files, sheets and rows, numbered from 1: anchors are made of numbers alone. */
  numbers: Map<NomineeReport, number>;
  /** Tokens by nominee: what the filters look for (`facets.ts`). */
  tokens: Map<NomineeReport, string[]>;
}

/**
 * What stands in the user's files, masked: set apart, so that a script written from right to left does not turn round
 * what stands beside it, and told to be Chinese where the page is not.
 */
export function fromFile(text: string, { hide, lang }: PageContext): Markup {
  return lang === 'zh'
    ? html`<bdi>${hide.text(text)}</bdi>`
    : html`<bdi lang="zh-CN">${hide.text(text)}</bdi>`;
}

/** Sign and word of a verdict, with its colour. */
export function verdictBadge(status: VerdictStatus, { frame }: PageContext): Markup {
  return html`<b class="tag ${VERDICT_TONE[status]}">${VERDICT_SIGN[status]} ${frame.verdict[status]}</b>`;
}

/** Beside a verdict, in brackets: what it would be if the exceptions hold, or the scheme were read otherwise. */
export function otherVerdicts(
  { status, excepted, otherReadings = [] }: Verdict,
  { frame, words }: PageContext,
): Markup | false {
  const { line, verdict } = frame;
  const others = [...new Set(otherReadings.map((other) => verdict[other.status]))];
  const said = [
    exceptedText({ status, excepted }, frame),
    others.length === 0 ? '' : words.otherwise(others.join(line.listSeparator)),
  ].filter((text) => text !== '');
  return said.length > 0 && html` <small>${line.bracket(said.join(line.sentenceJoin))}</small>`;
}

/** Sign and word of a severity; `quiet`: an exception covers it. */
export function severityBadge(severity: Severity, { frame }: PageContext, quiet = false): Markup {
  const tone = quiet ? 'muted' : SEVERITY_TONE[severity];
  return html`<b class="tag ${tone}">${SEVERITY_SIGN[severity]} ${frame.severity[severity]}</b>`;
}

/** `nominees.xlsx / Sheet1` */
export function placeText({ file, sheet }: { file: string | null; sheet: string | null }): string {
  return [file ?? '', sheet ?? ''].filter((part) => part !== '').join(' / ');
}

/** `第5行 张三` */
export function nomineeName({ row, name }: NomineeReport, context: PageContext): Markup {
  return html`${context.frame.line.row(row)} ${fromFile(name, context)}`;
}
