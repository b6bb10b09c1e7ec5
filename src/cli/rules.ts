import { problemLine } from '../report/problem.js';
import { renderRulesList } from '../report/rules-list.js';
import { BUNDLED_RULES, readPackFiles } from './io.js';
import type { CommonOptions } from './options.js';
import { checkedPack, usePack } from './pack.js';
import { print, screenWidth, useColor } from './screen.js';

/** `craftsman rules list`: every requirement with number, strength and clause. */
export async function rulesListCommand(options: CommonOptions): Promise<number> {
  const pack = await usePack(options.rules);
  print(
    renderRulesList(pack.schemes, { lang: options.lang, width: screenWidth(), color: useColor(options) }),
  );
  return 0;
}

/** `craftsman rules lint`: exit code 2 with every fault, one a line; else one line that says what was looked at. */
export async function rulesLintCommand(folder: string | undefined, options: CommonOptions): Promise<number> {
  const { schemes } = await checkedPack(await readPackFiles(folder ?? options.rules ?? BUNDLED_RULES));
  const criteria = schemes.reduce((sum, scheme) => sum + scheme.criteria.length + scheme.quotas.length, 0);
  print(problemLine({ code: 'cli.pack-good', args: { schemes: schemes.length, criteria } }, options.lang));
  return 0;
}

/** `craftsman rules test`: runs the cases of the pack; exit code 1 when one fails. */
export async function rulesTestCommand(folder: string | undefined, options: CommonOptions): Promise<number> {
  const { lang } = options;
  const pack = await usePack(folder ?? options.rules);
  const files = await readPackFiles(folder ?? options.rules ?? BUNDLED_RULES);
  // Cases are YAML, which no other command of this file needs to parse.
  const { runCases } = await import('../cases.js');
  const results = runCases(files, pack);
  const failed = results.filter(({ passed }) => !passed);
  for (const { place, name, expected, found } of failed) {
    print(problemLine({ code: 'cli.case-failed', args: { name, expected, found }, file: place }, lang));
  }
  if (results.length === 0) print(problemLine({ code: 'cli.no-cases', args: {} }, lang));
  else
    print(
      problemLine(
        { code: 'cli.cases-run', args: { passed: results.length - failed.length, failed: failed.length } },
        lang,
      ),
    );
  return failed.length > 0 || results.length === 0 ? 1 : 0;
}
