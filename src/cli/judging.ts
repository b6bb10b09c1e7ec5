import type { Input } from '../check.js';
import { check } from '../check.js';
import type { Report } from '../model/report.js';
import type { FailOn } from '../report/summary.js';
import { Refusal, refuse } from './io.js';
import type { JudgingOptions } from './options.js';
import { usePack } from './pack.js';
import { TOOL } from './tool.js';

/** Runs the line for the command's options; what stops it becomes a refusal. */
export async function runCheck(inputs: Input[], options: JudgingOptions, failOn: FailOn): Promise<Report> {
  if (options.asOf !== undefined && !isDate(options.asOf))
    throw refuse('usage.bad-date', { value: options.asOf });
  const pack = await usePack(options.rules);
  const checked = await check(inputs, pack, {
    schemes: options.scheme ?? null,
    asOf: options.asOf ?? null,
    readings: options.reading,
    today: today(),
    failOn,
    tool: TOOL,
  });
  if (!checked.ok) throw new Refusal(checked.problems);
  return checked.report;
}

/** A calendar date that exists, as `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The date in Beijing, wherever the program runs. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
