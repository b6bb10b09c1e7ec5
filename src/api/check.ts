import { check as checkLine } from '../check-files.js';
import { today } from '../cli/judging.js';
import { usePack } from '../cli/pack.js';
import { readingOptions } from '../cli/reading.js';
import { TOOL } from '../cli/tool.js';
import { useWaivers, waiversOf } from '../cli/waivers.js';
import type { CheckReport } from '../core/check.js';
import { craftsmanError } from '../core/error.js';
import {
  A_PACK,
  isObject,
  isPack,
  JUDGE_OPTIONS,
  type JudgeOptions,
  optionCheck,
  settled,
} from '../core/options.js';
import type { RulePack } from '../model/pack.js';
import type { Limits } from '../read/limits.js';
import { toContract } from '../report/contract/object.js';
import type { Lang } from '../report/lang.js';
import { refusing } from './error.js';
import { type FileInput, filesOf, isFileInput, type NamedBytes } from './files.js';
import { keep } from './render.js';

export type { CheckReport };

/** Options of `check`, named as those of `craftsman check`, with the same defaults. */
export interface CheckOptions extends JudgeOptions {
  /** A folder with a rule pack, or one from `loadPack`; absent: the bundled one. */
  rules?: string | RulePack | undefined;
  /** Exceptions granted in writing: the path of a YAML file, or its bytes. */
  waivers?: string | NamedBytes | undefined;
  /** What reading a file may cost, where it differs from the defaults: sizes in bytes, `time` in seconds. */
  limits?: Partial<Limits> | undefined;
  /** Opens encrypted .xlsx files. */
  password?: string | undefined;
  /** The day of the run, `YYYY-MM-DD`. Default: today in Beijing. */
  today?: string | undefined;
}

const OPTIONS = [
  ...JUDGE_OPTIONS,
  'rules',
  'waivers',
  'limits',
  'password',
] as const satisfies (keyof CheckOptions)[];

/**
 * Checks sheets together, as `craftsman check` does, and gives back its report; the same files, pack, options and day give the
 * same. Nothing is written, printed or sent.
 *
 * A file that cannot be read is named in `inputs[].problem`, does not stop the others, and makes `summary.exitCode` 2. Options that
 * name nothing, a faulty rule pack or file of exceptions reject with a `CraftsmanError`.
 */
export async function check(
  files: FileInput | readonly FileInput[],
  options: CheckOptions = {},
): Promise<CheckReport> {
  const { lang, unmask, failOn, ...schemes } = settled(options, OPTIONS);
  refuseOthers(options, lang);
  return refusing(lang, async () => {
    const { limits = {}, password, rules, waivers: exceptions } = options;
    const given = Object.entries(limits).filter(([, value]) => value !== undefined);
    const reading = await readingOptions({
      limit: given.map(([name, value]) => `${name}=${value}`),
      ...(password === undefined ? {} : { password }),
    });
    const pack = typeof rules === 'object' ? rules : await usePack(rules);
    const waivers = exceptions === undefined ? undefined : await exceptionsOf(exceptions, pack);
    const list: readonly FileInput[] = Array.isArray(files) ? files : [files as FileInput];
    const inputs = await filesOf(list, reading.limits, lang);
    const checked = await checkLine(inputs, pack, {
      ...schemes,
      ...reading,
      ...(waivers === undefined ? {} : { waivers }),
      failOn,
      today: options.today ?? today(),
      tool: TOOL,
    });
    const report = checked.ok ? checked.report : checked.unread;
    // A program waits for a report even where nothing could be read: why stands in it.
    if (report === undefined) throw craftsmanError(checked.ok ? [] : checked.problems, lang);
    return keep(toContract(report, { lang, unmask }) as CheckReport, { report, lang, unmask });
  });
}

/** Refuses values of the options that only this front has. */
function refuseOthers({ rules, waivers, limits, password }: CheckOptions, lang: Lang): void {
  const check = optionCheck(lang);
  check('rules', rules, typeof rules === 'string' || isPack(rules), `"rules", ${A_PACK}`);
  check('waivers', waivers, isFileInput(waivers), '"waivers.yaml", { name, bytes: Uint8Array }');
  check('password', password, typeof password === 'string', '"…"');
  check('limits', limits, isObject(limits), LIMITED);
  for (const [name, value] of Object.entries(limits ?? {}))
    check(`limits.${name}`, value, typeof value === 'number' && value >= 0 && value < MOST, LIMITED);
}

const LIMITED = '{ cells: 100000, time: 5 }';
/** More is no size of anything. */
const MOST = 1e15;

function exceptionsOf(given: string | NamedBytes, pack: RulePack) {
  return typeof given === 'string' ? useWaivers(given, pack) : waiversOf(given.name, given.bytes, pack);
}
