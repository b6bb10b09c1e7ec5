import type { Scheme } from '../model/scheme.js';
import { clauseInWords } from './clause-words.js';
import { contextOf, type ExplainOptions, joined, section } from './explain/context.js';
import { readingLines } from './explain/readings.js';
import { hanging, padEnd, widest } from './layout.js';
import { requirementLines } from './rules-list.js';

/**
 * A scheme as a whole: document, dates, what is assumed, every requirement, and every reading with its options, what it
 * bears on and who can answer. Ends with a line break.
 */
export function renderRulesShow(scheme: Scheme, options: ExplainOptions): string {
  const context = contextOf(options, scheme.readings);
  const { frame, lang, width, brush } = context;
  const { source, effective, asOf } = scheme;
  const { sources } = frame.workbook;
  const document = frame.line.sourceLine(source);
  const rows: [string, string][] = [
    [frame.heading.source, document],
    [frame.heading.effective, frame.line.effective(effective.from, effective.to)],
    [
      sources.asOf,
      `${asOf.date === 'today' ? frame.asOfWhy.today : asOf.date}${frame.line.bracket(asOf.why[lang])}`,
    ],
    ...(scheme.assumptions ?? []).map((text): [string, string] => [sources.assumption, text[lang]]),
  ];
  const label = widest(rows.map(([name]) => name));
  const usedBy = (reading: string) =>
    [...scheme.criteria, ...scheme.quotas]
      .filter(({ readings }) => readings?.includes(reading))
      .map(({ id }) => id);
  return joined([
    [
      ...hanging('', `${scheme.names[lang]}${frame.line.bracket(scheme.id)}`, width, 2).map((line) =>
        brush.strong(line),
      ),
      ...rows.flatMap(([name, text]) => hanging(`  ${padEnd(name, label)}  `, text, width)),
    ],
    section(frame.heading.requirement, requirementLines(scheme, lang, width), context),
    section(
      frame.heading.readings,
      readingLines(scheme.readings, context, ({ name, clause }) =>
        [clauseInWords(clause, lang), ...usedBy(name)]
          .map((text) => `${frame.line.listSeparator}${text}`)
          .join(''),
      ),
      context,
    ),
    scheme.readings.length === 0 ? [] : hanging('  → ', frame.line.askIssuer(source.issuer), width),
  ]);
}
