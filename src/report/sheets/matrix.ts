import type { CriterionResult } from '../../model/outcome.js';
import type { NomineeReport, Report, SchemeReport } from '../../model/report.js';
import { isAside, markSign } from '../explain/marks.js';
import { isDecided, resultOf, severalSheets } from '../lookup.js';
import type { CellTone, OutCell, OutSheet } from '../xlsx-writer.js';
import {
  head,
  inSheetOrder,
  labelOf,
  orEmpty,
  placeCells,
  type Row,
  type SheetContext,
  sheet,
  verdictCell,
} from './context.js';

/** Rows above the first nominee. */
export const MATRIX_HEAD = 2;

/** As loud as the verdict that follows: a priority that is not met costs nothing. */
export function outcomeTone({ outcome, strength }: CriterionResult): CellTone {
  if (outcome === 'met') return 'plain';
  if (strength === 'priority' || outcome === 'not-applicable') return 'muted';
  if (outcome === 'undetermined') return 'ask';
  return strength === 'mandatory' ? 'bad' : 'caution';
}

/** Nominee × scheme, then every criterion that the sheet can decide as a sign; below, what the signs mean. */
export function matrixSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names, hide } = context;
  const words = frame.workbook.matrix;
  const several = severalSheets(report);
  const fixed = [...(several ? [words.file, words.sheet] : []), words.row, words.name, words.employer];
  const shown = report.schemes.map((scheme) => ({ scheme, ids: decidedIds(report, scheme) }));
  const rows = inSheetOrder(report).map(
    (nominee): Row => [
      ...(several ? placeCells(nominee, hide) : []),
      { value: nominee.row, align: 'center' },
      { value: labelOf(nominee.name, hide), text: true, bold: true },
      { value: labelOf(nominee.clean.employer ?? '', hide), text: true },
      ...shown.flatMap(({ scheme, ids }) => [
        verdictCell(nominee, scheme.id, frame),
        ...ids.map((id) => outcomeCell(nominee, scheme.id, id)),
      ]),
    ],
  );
  const schemeHead = shown.flatMap(({ scheme, ids }) => [
    names.get(scheme.id) ?? scheme.id,
    ...ids.map(() => ''),
  ]);
  const idHead = shown.flatMap(
    ({ ids }): Row => [
      { value: words.verdict, tone: 'head' },
      ...ids.map((value): OutCell => ({ value, tone: 'head', turned: true })),
    ],
  );
  const body = orEmpty(rows, frame);
  const table = [head([...fixed.map(() => ''), ...schemeHead]), [...head(fixed), ...idHead], ...body];
  const width = fixed.length + schemeHead.length;
  return sheet(
    context,
    frame.workbook.sheets.matrix,
    [...table, [], [{ value: frame.workbook.sources.marks, tone: 'bare' }]],
    [
      ...(several ? [10, 7] : []),
      5,
      9,
      several ? 12 : 18,
      ...shown.flatMap(({ ids }) => [lang === 'zh' ? 10 : 13, ...ids.map(() => 3.2)]),
    ],
    {
      frozen: { rows: MATRIX_HEAD, columns: several ? 4 : 2 },
      filterRow: MATRIX_HEAD - 1,
      filterEnd: table.length - 1,
      merges: [
        ...schemeMerges(
          shown.map(({ ids }) => ids.length + 1),
          fixed.length,
        ),
        { top: table.length + 1, left: 0, bottom: table.length + 1, right: width - 1 },
      ],
    },
  );
}

/** Criteria of a scheme that were judged from the sheet for someone. */
export function decidedIds(report: Report, scheme: SchemeReport): string[] {
  const judged = new Set<string>();
  for (const { verdicts } of report.nominees) {
    const results = verdicts.find((verdict) => verdict.scheme === scheme.id)?.criteria ?? [];
    for (const result of results) if (isDecided(result)) judged.add(result.id);
  }
  return scheme.criteria.map(({ id }) => id).filter((id) => judged.has(id));
}

function outcomeCell(nominee: NomineeReport, scheme: string, id: string): OutCell {
  const result = resultOf(nominee, { scheme, criterion: id });
  if (result === undefined) return { value: '', align: 'center' };
  return { value: markSign(result.outcome, isAside(result)), tone: outcomeTone(result), align: 'center' };
}

function schemeMerges(sizes: number[], first: number) {
  let left = first;
  return sizes.flatMap((size) => {
    const merge = { top: 0, left, bottom: 0, right: left + size - 1 };
    left += size;
    return size > 1 ? [merge] : [];
  });
}
