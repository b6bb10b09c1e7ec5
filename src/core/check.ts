import type { z } from 'zod';
import { checkWorkbooks } from '../check.js';
import type { RulePack } from '../model/pack.js';
import { toContract } from '../report/contract/object.js';
import type { reportSchema } from '../report/contract/schema.js';
import { craftsmanError } from './error.js';
import { type CoreFile, readFiles, refuseFiles } from './files.js';
import { A_PACK, badOption, isPack, type JudgeOptions, settled } from './options.js';
import { VERSION } from './version.js';

/** The report: the object that `craftsman check --format json` prints (`craftsman.report/1`, `rules/schema/report.schema.json`). */
export type CheckReport = z.infer<typeof reportSchema>;

/** Options of the check without Node. There is no clock in it, so the day has to be given. */
export interface CoreOptions extends JudgeOptions {
  today: string;
}

/**
 * Checks sheets together where there is no Node, as in a browser; gives the same report as the `check` of Node for the same
 * cells. `pack`: as `loadPack` gives it, or of the file `craftsman/pack.json`. Needs neither network nor storage, and makes no code
 * at run time.
 *
 * A file that cannot be read is named in `inputs[].problem`; options that name nothing reject with a `CraftsmanError`.
 */
export async function check(
  files: readonly CoreFile[],
  pack: RulePack,
  options: CoreOptions,
): Promise<CheckReport> {
  const { lang, unmask, ...line } = settled(options);
  const { today } = options;
  if (today === undefined) throw badOption('today', today, 'YYYY-MM-DD', lang);
  if (!isPack(pack)) throw badOption('pack', pack, A_PACK, lang);
  refuseFiles(files, lang);
  const tool = { name: 'craftsman', version: VERSION };
  const checked = checkWorkbooks(await readFiles(files), pack, { ...line, today, tool });
  const report = checked.ok ? checked.report : checked.unread;
  // A program waits for a report even where nothing could be read: why stands in it.
  if (report === undefined) throw craftsmanError(checked.ok ? [] : checked.problems, lang);
  return toContract(report, { lang, unmask }) as CheckReport;
}
