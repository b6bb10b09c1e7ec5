import { craftsmanError } from '../core/error.js';
import type { Report } from '../model/report.js';
import { TEXT_FORMATS, type TextFormatName } from '../report/formats.js';
import type { Lang } from '../report/lang.js';
import type { CheckReport } from './check.js';

/** What a report was made of: renderers say more than the contract holds. */
interface Made {
  report: Report;
  lang: Lang;
  unmask: boolean;
}

/** Forgotten together with the report that the program has. */
const made = new WeakMap<CheckReport, Made>();

/** Remembers what a report was made of; gives the report back. */
export function keep(report: CheckReport, of: Made): CheckReport {
  made.set(report, of);
  return report;
}

/** Formats of text: the values of `--format`, and what is printed at a terminal. */
export type RenderFormat = TextFormatName | 'terminal';

/** The values of `RenderFormat`. */
const FORMATS: RenderFormat[] = ['terminal', ...(Object.keys(TEXT_FORMATS) as TextFormatName[])];

/**
 * The text that `craftsman check --format …` prints for a report: in its language, masked as it is. `terminal`: without colour,
 * 100 columns wide. Takes the very object that `check` gave; a copy of it, as out of `JSON.parse`, throws a `CraftsmanError`.
 */
export async function render(report: CheckReport, format: RenderFormat): Promise<string> {
  const { report: whole, lang, unmask } = madeOf(report);
  if (!FORMATS.includes(format)) {
    const args = { option: 'format', value: String(format), expected: FORMATS.join(', ') };
    throw craftsmanError([{ code: 'api.bad-option', args }], lang);
  }
  if (format === 'terminal') {
    const { renderTerminal } = await import('../report/terminal/index.js');
    return renderTerminal(whole, { lang, unmask, color: false, width: 100 });
  }
  const { chunks } = await TEXT_FORMATS[format]();
  return [...chunks(whole, { lang, unmask })].join('');
}

/**
 * The summary workbook (.xlsx) of a report as bytes. As with the command, its sheet of those not ruled out holds full ID and
 * phone numbers, whatever `unmask` says; all others are masked.
 */
export async function renderSummary(report: CheckReport): Promise<Uint8Array> {
  const { report: whole, lang } = madeOf(report);
  const { renderSummary: workbook } = await import('../report/workbook.js');
  return workbook(whole, { lang });
}

function madeOf(report: CheckReport): Made {
  const found = made.get(report);
  if (found === undefined) throw craftsmanError([{ code: 'api.foreign-report', args: {} }], 'zh');
  return found;
}
