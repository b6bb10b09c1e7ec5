import type { CaseResult } from '../model/case.js';
import type { RulePack } from '../model/pack.js';
import { renderFailedCases } from '../report/case-results.js';
import { testingWords } from '../report/messages/testing.js';
import { renderMutants } from '../report/mutants.js';
import { problemLine } from '../report/problem.js';
import { casesJson, mutantsJson } from '../report/testing-json.js';
import type { PackFile } from '../rules/pack-file.js';
import { refuse } from './io.js';
import type { CommonOptions } from './options.js';
import { refuseFaultyCases, usePack } from './pack.js';
import { packFiles } from './pack-files.js';
import { print, printAll, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';

export interface RulesTestOptions extends CommonOptions {
  format: 'terminal' | 'json';
  mutate: boolean;
  only?: string;
}

/**
 * `craftsman rules test`: runs the cases of the pack; with `--mutate`, then changes the pack step by step and looks which
 * changes no case finds. Exit code 1 when a case fails, a change is not found, or there are no cases.
 */
export async function rulesTestCommand(
  folder: string | undefined,
  options: RulesTestOptions,
): Promise<number> {
  const pack = await usePack(folder ?? options.rules);
  const files = await packFiles(folder ?? options.rules);
  await refuseFaultyCases(files, pack);
  // Cases are YAML, which few other commands need to parse.
  const { runCases } = await import('../cases.js');
  const results = runCases(files, pack, options.mutate ? null : (options.only ?? null));
  const failed = results.filter(({ passed }) => !passed).length;
  if (!options.mutate || failed > 0 || results.length === 0) {
    await tellCases(results, pack, options);
    return failed > 0 || results.length === 0 ? 1 : 0;
  }
  return mutate(files, pack, options);
}

async function tellCases(
  results: CaseResult[],
  { terms }: RulePack,
  options: RulesTestOptions,
): Promise<void> {
  const { lang } = options;
  if (options.format === 'json') return printAll([casesJson(results)]);
  const failed = results.filter(({ passed }) => !passed).length;
  const told = renderFailedCases(results, { lang, width: screenWidth(), color: useColor(options), terms });
  const counts = { passed: results.length - failed, failed };
  const summary =
    results.length === 0 ? { code: 'cli.no-cases', args: {} } : { code: 'cli.cases-run', args: counts };
  await printAll([told, told === '' ? '' : '\n', `${problemLine(summary, lang)}\n`]);
}

/** The mutants of a pack whose cases hold; `only`: those of files, or under rules, of that name. */
async function mutate(files: PackFile[], pack: RulePack, options: RulesTestOptions): Promise<number> {
  const { lang, only } = options;
  const { testMutants } = await import('../mutation/index.js');
  const started = performance.now();
  const tested = testMutants(files, pack, {
    tell: process.stderr.isTTY ? tellProgress(options) : () => undefined,
    only: only ?? null,
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (only !== undefined && tested.length === 0) throw refuse('usage.nothing-there', { name: only });
  const seconds = (performance.now() - started) / 1000;
  const layout = { lang, width: screenWidth(), color: useColor(options) };
  if (options.format === 'json') await printAll([mutantsJson(tested)]);
  else print(renderMutants(tested, seconds, layout));
  return tested.some(({ fate }) => fate.is === 'survived') ? 1 : 0;
}

/** One line that is written over. */
function tellProgress({ lang }: CommonOptions): (done: number, total: number) => void {
  const words = testingWords(lang);
  return (done, total) => {
    if (done % 10 === 0) process.stderr.write(`\r${words.progress(String(done), String(total))}`);
  };
}
