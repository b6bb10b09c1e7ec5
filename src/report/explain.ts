import type { NomineeReport, Report } from '../model/report.js';
import { columnLines } from './explain/columns.js';
import { type Context, contextOf, type ExplainOptions, joined } from './explain/context.js';
import { criteriaLines } from './explain/criteria.js';
import { hanging, oneLine, widthOf } from './layout.js';
import { nearestText } from './nearest.js';
import { VERDICT_SIGN } from './signs.js';

export { renderExplainContestRule, renderExplainCriterion } from './explain/criterion.js';

/**
 * One nominee from cells to verdicts: each column with its cell, raw text, steps and what was read; then each scheme's
 * criteria with the proof in words, and the documents to look at. Ends with a line break.
 */
export function renderExplainNominee(
  report: Report,
  nominee: NomineeReport,
  options: ExplainOptions,
): string {
  const context = contextOf({ ...options, terms: report.terms }, []);
  const { frame, brush, hide, lang, width } = context;
  const who = oneLine(`${frame.line.row(nominee.row)} ${hide.text(nominee.name)}`.trim());
  const place = oneLine(` · ${hide.text(nominee.file)} / ${hide.text(nominee.sheet)}`);
  const schemes = nominee.verdicts.map((verdict) => {
    const rules = report.schemes.find(({ id }) => id === verdict.scheme);
    const inner: Context = { ...context, readings: rules?.readingRules ?? [] };
    const word = `${VERDICT_SIGN[verdict.status]} ${frame.verdict[verdict.status]}`;
    const name = rules?.names[lang] ?? verdict.scheme;
    const asOf = rules === undefined ? '' : ` · ${frame.line.asOf(rules.asOf, frame.asOfWhy[rules.asOfWhy])}`;
    const status = brush.verdict[verdict.status](word);
    const fits = widthOf(`${name}${asOf}    ${word}`) <= width;
    return [
      ...(fits
        ? [`${brush.strong(name)}${brush.dim(asOf)}    ${status}`]
        : [...hanging('', `${name}${asOf}`, width, 2).map((line) => brush.strong(line)), `  ${status}`]),
      ...criteriaLines(verdict, rules, inner),
      ...nearestLines(nearestText(verdict, report, lang), inner),
    ];
  });
  return joined([
    hanging('', `${who}${place}`, width, 2).map((line) =>
      line.startsWith(who) ? `${brush.strong(who)}${brush.dim(line.slice(who.length))}` : line,
    ),
    [
      ...hanging('', frame.explain.columns, width).map((line) => brush.strong(line)),
      ...columnLines(report, nominee, context),
    ],
    hanging('', frame.explain.legend, width).map((line) => brush.dim(line)),
    ...schemes,
  ]);
}

function nearestLines(text: string, { frame, brush, width }: Context): string[] {
  if (text === '') return [];
  const [first = '', ...rest] = hanging(`  ${frame.nearest.heading}  `, text, width);
  return [brush.strong(first), ...rest];
}
