import { renderExplainCriterion, renderExplainNominee } from '../report/explain.js';
import { chooseSchemes } from '../rules/choose.js';
import { readInputs } from './inputs.js';
import { Refusal, refuse } from './io.js';
import { runCheck, schemeOptions } from './judging.js';
import type { JudgingOptions } from './options.js';
import { usePack } from './pack.js';
import { readingOptions } from './reading.js';
import { print, screenWidth, useColor } from './screen.js';

export interface ExplainOptions extends JudgingOptions {
  row?: number;
}

/** `craftsman explain <criterion>` or `craftsman explain <file> --row N`. */
export async function explainCommand(subject: string, options: ExplainOptions): Promise<number> {
  const shown =
    options.row === undefined
      ? await explainCriterion(subject, options)
      : await explainRow(subject, options.row, options);
  print(shown);
  return 0;
}

/** A requirement as it stands under the chosen schemes and readings. */
async function explainCriterion(id: string, options: ExplainOptions): Promise<string> {
  const pack = await usePack(options.rules);
  const asked = schemeOptions(options);
  // A number names its edition: one that is not in force, or not the newest, is explained as well.
  const all = pack.schemes.map((scheme) => scheme.id);
  const choice = chooseSchemes([], pack, { ...asked, schemes: asked.schemes ?? all });
  if (!choice.ok) throw new Refusal([choice.problem]);
  const wanted = id.toUpperCase();
  const layout = { lang: options.lang, width: screenWidth(), color: useColor(options), terms: pack.terms };
  const texts = choice.chosen
    .forTitle('')
    .flatMap(({ scheme }) =>
      [...scheme.criteria, ...scheme.quotas]
        .filter((rule) => rule.id === wanted)
        .map((rule) => renderExplainCriterion(scheme, rule, layout)),
    );
  if (texts.length === 0) {
    throw refuse(/^[A-Z]+-\d+$/.test(wanted) ? 'usage.unknown-criterion' : 'usage.row-needed', { name: id });
  }
  return texts.join('\n');
}

async function explainRow(path: string, row: number, options: ExplainOptions): Promise<string> {
  const reading = await readingOptions(options);
  const { files } = await readInputs([path], reading.limits);
  const report = await runCheck(files, options, reading, 'never');
  const found = report.nominees.filter((nominee) => nominee.row === row);
  if (found.length === 0)
    throw refuse('usage.no-such-row', { row, rows: report.nominees.map((nominee) => String(nominee.row)) });
  const layout = {
    lang: options.lang,
    width: screenWidth(),
    color: useColor(options),
    unmask: options.unmask,
  };
  return found.map((nominee) => renderExplainNominee(report, nominee, layout)).join('\n');
}
