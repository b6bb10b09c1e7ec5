import { clauseInWords } from '../clause-words.js';
import { type PaperLine, paperLines, unitLines } from '../evidence.js';
import { severalSheets } from '../lookup.js';
import type { OutSheet } from '../xlsx-writer.js';
import { head, inSheetOrder, labelOf, type Row, type SheetContext, sheet, verdictCell } from './context.js';

const BOX = '☐';

/** A page a nominee: one line a paper with a box for the pen; at the end what the units see to themselves. */
export function evidenceSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names, hide } = context;
  const words = frame.book.evidence;
  // The heading of the units' block is a word longer in English.
  const named = lang === 'zh' ? 10 : 15;
  const { file, row, name } = frame.workbook.matrix;
  const several = severalSheets(report);
  const columns = (who: { file: string; row: number | ''; name: string }): Row => [
    ...(several ? [{ value: hide.text(who.file), text: true }] : []),
    { value: who.row, align: 'center' },
    { value: labelOf(who.name, hide), text: true, bold: true },
  ];
  const blocks = inSheetOrder(report).map((nominee) => {
    const lines = paperLines(nominee, report);
    const verdicts = nominee.verdicts.map(
      ({ scheme }) => `${names.get(scheme) ?? scheme} ${verdictCell(nominee, scheme, frame).value}`,
    );
    const count = lines.length === 0 ? words.none : words.nominee(lines.length);
    return [
      heading(
        [
          ...columns(nominee),
          ...texts(
            '',
            '',
            `${labelOf(nominee.clean.employer ?? '', hide)}\n${count}`.trim(),
            verdicts.join(frame.line.sentenceJoin),
          ),
        ],
        context,
      ),
      ...lines.map((line) => [...columns(nominee), ...lineCells(line, context)]),
    ];
  });
  const units = unitLines(report);
  if (units.length > 0) {
    const unit = { file: '', row: '' as const, name: words.units };
    blocks.push([
      heading([...columns(unit), ...texts('', '', words.unitNote, '')], context),
      ...units.map((line) => [...columns(unit), ...lineCells(line, context)]),
    ]);
  }
  let next = 1;
  const starts = blocks.map((block) => {
    const start = next;
    next += block.length;
    return start;
  });
  return sheet(
    context,
    frame.workbook.sheets.evidence,
    [
      head([...(several ? [file] : []), row, name, words.box, words.indicator, words.paper, words.basis]),
      ...blocks.flat(),
    ],
    [...(several ? [13] : []), 5, named, 7, 12, 48, (several ? 64 : 70) - named],
    { pageStarts: starts.slice(1) },
  );
}

function texts(...values: string[]): Row {
  return values.map((value) => ({ value, text: true }));
}

function heading(cells: Row, { hide }: SheetContext): Row {
  return cells.map((cell) =>
    cell === null || typeof cell.value === 'number'
      ? cell && { ...cell, tone: 'section' as const }
      : { ...cell, value: hide.text(cell.value), tone: 'section' as const },
  );
}

function lineCells({ paper, asked }: PaperLine, { lang, frame, names }: SheetContext): Row {
  const { asks } = frame.book.evidence;
  return [
    { value: Array.from({ length: paper.count ?? 1 }, () => BOX).join(' '), align: 'center' },
    { value: paper.indicator?.[lang] ?? '' },
    { value: paper[lang] },
    {
      value: asked
        .map(({ scheme, criterion, clause }) =>
          asks(names.get(scheme) ?? scheme, criterion, clauseInWords(clause, lang)),
        )
        .join(frame.line.sentenceJoin),
      text: true,
    },
  ];
}
