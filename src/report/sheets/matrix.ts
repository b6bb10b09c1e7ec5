import type { CriterionResult } from '../../model/outcome.js';
import type { NomineeReport, Report, SchemeReport } from '../../model/report.js';
import { isAside, markSign } from '../explain/marks.js';
import { nearestText } from '../nearest.js';
import { byRow } from '../order.js';
import type { CellTone, OutCell, OutSheet } from '../xlsx-writer.js';
import { head, orEmpty, type Row, type SheetContext, sheet, verdictCell } from './context.js';

/** As loud as the verdict that follows: a priority that is not met costs nothing. */
export function outcomeTone({ outcome, strength }: CriterionResult): CellTone {
  if (outcome === 'met') return 'plain';
  if (strength === 'priority' || outcome === 'not-applicable') return 'muted';
  if (outcome === 'undetermined') return 'ask';
  return strength === 'mandatory' ? 'bad' : 'caution';
}

/** Nominee × scheme, then every criterion that the sheet can decide as a sign; below, what the criteria are. */
export function matrixSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names, hide } = context;
  const words = frame.workbook.matrix;
  const fixed = [words.file, words.sheet, words.row, words.name, words.employer];
  const shown = report.schemes.map((scheme) => ({ scheme, ids: decidedIds(report, scheme) }));
  const several =
    new Set(report.nominees.map(({ file, sheet: name }) => JSON.stringify([file, name]))).size > 1;
  const schemeHead = shown.flatMap(({ scheme, ids }) => [
    names.get(scheme.id) ?? scheme.id,
    ...ids.map(() => ''),
  ]);
  const idHead = shown.flatMap(({ ids }) => [words.verdict, ...ids]);
  const rows = [...report.nominees]
    .sort(byRow)
    .map(
      (nominee): Row => [
        { value: hide.text(nominee.file), text: true },
        { value: hide.text(nominee.sheet), text: true },
        { value: nominee.row, align: 'center' },
        { value: hide.text(nominee.name), text: true, bold: true },
        { value: hide.text(nominee.clean.employer ?? ''), text: true },
        ...shown.flatMap(({ scheme, ids }) => [
          verdictCell(nominee, scheme.id, frame),
          ...ids.map((id) => outcomeCell(nominee, scheme.id, id)),
        ]),
        { value: nearestOf(nominee, context), text: true },
      ],
    );
  const first = fixed.length;
  const merges = [
    ...fixed.map((_, column) => ({ top: 0, left: column, bottom: 1, right: column })),
    ...schemeMerges(
      shown.map(({ ids }) => ids.length + 1),
      first,
    ),
    { top: 0, left: first + schemeHead.length, bottom: 1, right: first + schemeHead.length },
  ];
  const table = [
    head([...fixed, ...schemeHead, frame.nearest.heading]),
    head([...fixed.map(() => ''), ...idHead, '']),
    ...orEmpty(rows, frame),
  ];
  const width = fixed.length + schemeHead.length + 1;
  const legend = legendRows(shown, context);
  const legendAt = table.length + 1;
  const legendMerges = legend.map((_, index) => ({
    top: legendAt + index,
    left: 0,
    bottom: legendAt + index,
    right: width - 1,
  }));
  return sheet(
    context,
    frame.workbook.sheets.matrix,
    [...table, [], ...legend],
    [
      several ? 18 : 16,
      12,
      6,
      10,
      28,
      ...shown.flatMap(({ ids }) => [lang === 'zh' ? 10 : 13, ...ids.map(() => 6.5)]),
      60,
    ],
    { frozen: { rows: 2, columns: 4 }, merges: [...merges, ...legendMerges], filterRow: undefined },
  );
}

/** What would make the nominee eligible, scheme by scheme. */
function nearestOf({ verdicts }: NomineeReport, { report, lang, names, frame }: SheetContext): string {
  return verdicts
    .map((verdict) => [names.get(verdict.scheme) ?? verdict.scheme, nearestText(verdict, report, lang)])
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}${frame.line.colon}${text}`)
    .join('\n');
}

/** Criteria of a scheme that were judged from the sheet for someone: evidence and notes say nothing in a matrix. */
export function decidedIds(report: Report, scheme: SchemeReport): string[] {
  const judged = new Set<string>();
  for (const { verdicts } of report.nominees) {
    for (const { id, strength } of verdicts.find((verdict) => verdict.scheme === scheme.id)?.criteria ?? []) {
      if (strength !== 'evidence' && strength !== 'note') judged.add(id);
    }
  }
  return scheme.criteria.map(({ id }) => id).filter((id) => judged.has(id));
}

function outcomeCell(nominee: NomineeReport, scheme: string, id: string): OutCell {
  const result = nominee.verdicts
    .find((verdict) => verdict.scheme === scheme)
    ?.criteria.find((criterion) => criterion.id === id);
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

function legendRows(
  shown: { scheme: SchemeReport; ids: string[] }[],
  { lang, frame, names }: SheetContext,
): Row[] {
  const { line, workbook } = frame;
  const lines = shown.flatMap(({ scheme, ids }) =>
    scheme.criteria
      .filter(({ id }) => ids.includes(id))
      .map(
        ({ id, clause, title, strength }) =>
          `${id}  ${title[lang]}${line.bracket(
            [names.get(scheme.id) ?? scheme.id, clause, frame.strength[strength]].join(' · '),
          )}`,
      ),
  );
  return [
    [{ value: workbook.matrix.legend, tone: 'section' }],
    [{ value: workbook.sources.marks }],
    ...lines.map((value): Row => [{ value }]),
  ];
}
