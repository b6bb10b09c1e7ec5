import { usePack } from '../cli/pack.js';
import { languageOf, optionCheck } from '../core/options.js';
import type { RulePack } from '../model/pack.js';
import type { Lang } from '../report/lang.js';
import { refusing } from './error.js';

/**
 * Loads and checks a rule pack: the bundled one, or that of a folder. A program that checks often loads it once and hands
 * it to every `check` as `rules`. Throws a `CraftsmanError` with every fault, its file, line and column.
 */
export async function loadPack(folder?: string, options: { lang?: Lang } = {}): Promise<RulePack> {
  const lang = languageOf(options, ['lang']);
  optionCheck(lang)('folder', folder, typeof folder === 'string', '"rules"');
  // A copy, for whoever asks may change it.
  return refusing(lang, async () => structuredClone(await usePack(folder)));
}
