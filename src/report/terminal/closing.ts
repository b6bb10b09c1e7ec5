import { SEVERITIES, STATUSES } from '../findings.js';
import { hanging } from '../layout.js';
import { wordIn } from '../lookup.js';
import { SEVERITY_SIGN, VERDICT_SIGN } from '../signs.js';
import { rowRanges, skippedByReason } from '../skipped.js';
import type { Context } from './context.js';
import { flow } from './lines.js';
import { sheetText } from './places.js';

export function skippedLines(context: Context): string[] {
  const { report, frame, width, brush } = context;
  const { leftOut: reasons, sheetLeftOut } = frame.workbook.sources;
  const lines = report.inputs.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ name, skipped, leftOut, rows: filled }) => {
      const whole =
        leftOut === null || filled === 0
          ? []
          : [`${sheetLeftOut(filled)}${frame.line.bracket(wordIn(reasons, leftOut))}`];
      const texts = [
        ...whole,
        ...skippedByReason(skipped, frame).map(({ why, rows }) =>
          frame.line.skippedRows(rowRanges(rows, frame), why),
        ),
      ];
      if (texts.length === 0) return [];
      return hanging(
        '  ',
        `${sheetText({ file, sheet: name }, context)} · ${texts.join(frame.line.sentenceJoin)}`,
        width,
        4,
      );
    }),
  );
  return lines.length === 0 ? [] : [brush.strong(frame.heading.skipped), ...lines];
}

/** Counts: the last thing on the screen. One line; a narrow terminal breaks it between its parts. */
export function closing({ report, frame, names, width, brush }: Context): string[] {
  const { summary } = report;
  const found = SEVERITIES.map((severity) => ({
    plain: `${SEVERITY_SIGN[severity]} ${frame.counts.findings[severity](summary.findings[severity])}`,
    brush: summary.findings[severity] > 0 ? brush.severity[severity] : brush.dim,
  }));
  const verdicts = report.schemes.map(({ id }) => {
    const counts = summary.verdicts[id];
    const parts = [...STATUSES]
      .reverse()
      .filter((status) => (counts?.[status] ?? 0) > 0)
      .map((status) => `${VERDICT_SIGN[status]}${counts?.[status] ?? 0}`);
    return { plain: [names.get(id) ?? id, ...parts].join(' '), brush: brush.strong };
  });
  const head = { plain: frame.counts.nominees(summary.nominees), brush: brush.strong };
  // One line above may stand for several: for each requirement that it is about, or each cell.
  const each = { plain: frame.counts.each, brush: brush.dim };
  const { waived } = summary;
  const excepted =
    waived === undefined
      ? []
      : [{ plain: `${frame.waivers.sign} ${frame.waivers.count(waived)}`, brush: brush.dim }];
  return flow([head, each, ...found, ...excepted, ...verdicts], ' · ', width, 0, 2);
}
