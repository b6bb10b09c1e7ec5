import type { Input, ReadInput } from '../check.js';
import { checkWorkbooks } from '../check.js';
import { readInputs } from '../inputs.js';
import type { RulePack } from '../model/pack.js';
import type { Report } from '../model/report.js';
import type { WaiverFile } from '../model/waiver.js';
import type { ReadOptions } from '../read/index.js';
import type { FailOn } from '../report/summary.js';
import type { SchemeOptions } from '../rules/choose.js';
import { isDay } from '../text/day.js';
import { Refusal, refuse } from './io.js';
import type { JudgingOptions } from './options.js';
import { usePack } from './pack.js';
import { TOOL } from './tool.js';
import { useWaivers } from './waivers.js';

/**
 * Runs the line for the command's options; what stops it becomes a refusal. The report comes with what it was made of: the
 * files as they were read, the pack, the exceptions. `always`: no table in any file is no refusal but a report that says so.
 */
export async function runCheck(
  inputs: Input[],
  options: JudgingOptions,
  reading: ReadOptions,
  failOn: FailOn,
  always = false,
): Promise<{ report: Report; files: ReadInput[]; pack: RulePack; waivers: WaiverFile | undefined }> {
  const chosen = schemeOptions(options);
  const pack = await usePack(options.rules);
  const waivers = options.waivers === undefined ? undefined : await useWaivers(options.waivers, pack);
  const excepting = waivers === undefined ? {} : { waivers };
  const files = await readInputs(inputs, reading);
  const checked = checkWorkbooks(files, pack, { ...chosen, ...reading, ...excepting, failOn, tool: TOOL });
  const made = { files, pack, waivers };
  if (checked.ok) return { report: checked.report, ...made };
  if (always && checked.unread !== undefined) return { report: checked.unread, ...made };
  throw new Refusal(checked.problems);
}

/** The options about schemes as the line takes them. */
export function schemeOptions({ scheme, asOf, reading, allReadings }: JudgingOptions): SchemeOptions {
  return { schemes: scheme ?? null, asOf: dateOption(asOf), readings: reading, allReadings, today: today() };
}

/** The value of an option that takes a date; null where it is not given. Anything but a date is refused. */
export function dateOption(value: string | undefined): string | null {
  if (value !== undefined && !isDay(value)) throw refuse('usage.bad-date', { value });
  return value ?? null;
}

/** Beijing is 8 hours ahead of UTC all year round. */
const BEIJING_OFFSET = 8 * 60 * 60 * 1000;

/** The date in Beijing, wherever the program runs. `now`: milliseconds since 1970. */
export function today(now = Date.now()): string {
  return new Date(now + BEIJING_OFFSET).toISOString().slice(0, 10);
}
