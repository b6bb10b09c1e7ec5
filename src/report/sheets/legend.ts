import { clauseInWords } from '../clause-words.js';
import type { OutSheet } from '../xlsx-writer.js';
import { head, orEmpty, type Row, type SheetContext, sheet } from './context.js';
import { decidedIds } from './matrix.js';

/** What stands behind the numbers of the matrix: one requirement a row. */
export function legendSheet(context: SheetContext): OutSheet {
  const { report, lang, frame, names } = context;
  const { findings: words, matrix } = frame.workbook;
  const { legend } = frame.book;
  const rows = report.schemes.flatMap((scheme) => {
    const ids = new Set(decidedIds(report, scheme));
    return scheme.criteria
      .filter(({ id }) => ids.has(id))
      .map(
        ({ id, clause, title, strength }): Row => [
          { value: names.get(scheme.id) ?? scheme.id, text: true },
          { value: id, text: true },
          { value: clauseInWords(clause, lang), text: true },
          { value: frame.strength[strength] },
          { value: title[lang] },
        ],
      );
  });
  return sheet(
    context,
    matrix.legend,
    [
      head([words.scheme, words.criterion, words.clause, legend.strength, legend.title]),
      ...orEmpty(rows, frame),
    ],
    [18, 9, 16, 12, 80],
  );
}
