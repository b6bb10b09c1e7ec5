import { type Checked, type CheckOptions, checkWorkbooks } from './check.js';
import { type Input, readInputs } from './inputs.js';
import type { RulePack } from './model/pack.js';

/**
 * The straight line: bytes → cells → tables → facts → verdicts → quotas → report. The same inputs, pack and options
 * give the same report. A file that cannot be read is named in the report and does not stop the others; an option that
 * names nothing, or no file with a table, ends the run with problems instead.
 */
export async function check(inputs: Input[], pack: RulePack, options: CheckOptions): Promise<Checked> {
  return checkWorkbooks(await readInputs(inputs, options), pack, options);
}
