import type { Args } from '../model/finding.js';
import type { RulePack } from '../model/pack.js';
import { renderEditions } from '../report/editions-list.js';
import { problemLine } from '../report/problem.js';
import { renderRulesList } from '../report/rules-list.js';
import { programmesOf } from '../rules/editions.js';
import { dateOption, today } from './judging.js';
import type { CommonOptions } from './options.js';
import { lintedPack, refuseFaultyCases, usePack } from './pack.js';
import { packFiles } from './pack-files.js';
import { print, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';

export interface RulesListCommandOptions extends CommonOptions {
  asOf?: string;
}

/** `craftsman rules list`: the line of editions of each award, then every requirement with number, strength, clause. */
export async function rulesListCommand({ asOf, ...options }: RulesListCommandOptions): Promise<number> {
  const on = dateOption(asOf) ?? today();
  const { schemes, contests } = await usePack(options.rules);
  const layout = { lang: options.lang, width: screenWidth(), color: useColor(options) };
  const listed = [
    ...schemes,
    // A scheme may have the same id.
    ...contests.map((contest) => ({ ...contest, id: `contests/${contest.id}`, quotas: [] })),
  ];
  print(`${renderEditions(programmesOf(schemes), { ...layout, on })}\n${renderRulesList(listed, layout)}`);
  return 0;
}

/** `craftsman rules lint`: exit code 2 with every fault, one a line; else one line that says what was looked at. */
export async function rulesLintCommand(folder: string | undefined, options: CommonOptions): Promise<number> {
  const files = await packFiles(folder ?? options.rules);
  const { pack, notices } = await lintedPack(files);
  await refuseFaultyCases(files, pack);
  for (const notice of notices) print(problemLine(notice, options.lang));
  print(problemLine({ code: 'cli.pack-good', args: sizesOf(pack) }, options.lang));
  return 0;
}

/** How many editions of awards and contests a pack has, and requirements of each: criteria and quotas. */
function sizesOf({ schemes, contests }: RulePack): Args {
  const asked = (editions: { criteria: unknown[]; quotas?: unknown[] }[]) =>
    editions.reduce((sum, { criteria, quotas = [] }) => sum + criteria.length + quotas.length, 0);
  return {
    schemes: schemes.length,
    criteria: asked(schemes),
    contests: contests.length,
    contestCriteria: asked(contests),
  };
}
