import { renderCoverage } from '../report/coverage.js';
import type { CommonOptions } from './options.js';
import { refuseFaultyCases, usePack } from './pack.js';
import { packFiles } from './pack-files.js';
import { print, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';

export interface CoverageCommandOptions extends CommonOptions {
  format: 'terminal' | 'json';
}

/**
 * `craftsman rules coverage`: which requirements and clauses of the documents have rules, and which outcomes and readings of
 * the rules have cases. Exit code 1 where something is missing.
 */
export async function rulesCoverageCommand(
  folder: string | undefined,
  { lang, rules, format, color }: CoverageCommandOptions,
): Promise<number> {
  const pack = await usePack(folder ?? rules);
  const files = await packFiles(folder ?? rules);
  await refuseFaultyCases(files, pack);
  // Cases are YAML, which most commands need not parse.
  const [{ allTrials, allContestTrials }, { coverageOf }] = await Promise.all([
    import('../cases.js'),
    import('../coverage/index.js'),
  ]);
  const coverage = coverageOf(pack, {
    schemes: allTrials(files),
    contests: allContestTrials(files),
  });
  print(
    format === 'json'
      ? JSON.stringify(coverage, null, 2)
      : renderCoverage(coverage, { lang, width: screenWidth(), color: useColor({ lang, color }) }),
  );
  return coverage.complete ? 0 : 1;
}
