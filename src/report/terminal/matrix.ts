import type { NomineeReport } from '../../model/report.js';
import { STATUSES, worstOf } from '../findings.js';
import { hanging, padEnd, truncate, widest, widthOf } from '../layout.js';
import { severalSheets } from '../lookup.js';
import { byRow } from '../order.js';
import { VERDICT_SIGN } from '../signs.js';
import type { Context } from './context.js';
import { nomineeText, sheetText } from './places.js';

/** Beyond this the matrix lists only those who are not eligible throughout. */
const MATRIX_ROWS = 60;

/** Nominee × scheme. */
export function matrix(context: Context): string[] {
  const { report, frame, names, width, brush } = context;
  if (report.nominees.length === 0 || report.schemes.length === 0) return [];
  const all = [...report.nominees].sort(byRow);
  const shown = all.length <= MATRIX_ROWS ? all : all.filter((nominee) => worstOf(nominee) !== 'eligible');
  const cell = (nominee: NomineeReport, scheme: string) => {
    const status = nominee.verdicts.find((verdict) => verdict.scheme === scheme)?.status;
    return status === undefined ? null : status;
  };
  const label = (nominee: NomineeReport) => nomineeText(nominee, context);
  const longest = widest(shown.map(label));
  const words = widest(STATUSES.map((status) => frame.verdict[status])) + 2;
  const layouts = [
    { name: (id: string) => names.get(id) ?? id, gap: 3 },
    { name: (id: string) => id, gap: 2 },
    { name: (id: string) => truncate(id, words), gap: 2 },
  ].map(({ name, gap }) =>
    report.schemes.map(({ id }) => ({ id, name: name(id), width: Math.max(widthOf(name(id)), words) + gap })),
  );
  const sum = (columns: { width: number }[]) => columns.reduce((total, column) => total + column.width, 0);
  const columns =
    layouts.find((layout) => sum(layout) + Math.min(longest, 14) + 5 <= width) ?? layouts.at(-1) ?? [];
  const taken = sum(columns);
  const first = Math.min(longest + 3, Math.max(10, width - taken - 2));
  const several = severalSheets(report);
  const header = `  ${' '.repeat(first)}${columns.map((column) => padEnd(column.name, column.width)).join('')}`;
  const lines = [header.trimEnd()];
  let place = '';
  for (const nominee of shown) {
    const here = sheetText(nominee, context);
    if (several && here !== place) lines.push(...hanging('  ', here, width).map((line) => brush.dim(line)));
    place = here;
    const cells = columns.map(({ id, width }, index) => {
      const status = cell(nominee, id);
      const plain = status === null ? '—' : `${VERDICT_SIGN[status]} ${frame.verdict[status]}`;
      const padded = index === columns.length - 1 ? plain : padEnd(plain, width);
      return status === null ? padded : brush.verdict[status](padded);
    });
    lines.push(`  ${padEnd(truncate(label(nominee), first - 1), first)}${cells.join('')}`);
  }
  const note =
    shown.length < all.length ? frame.line.bracket(frame.line.matrixOnly(shown.length, all.length)) : '';
  return [`${brush.strong(frame.heading.matrix)}${note}`, ...lines];
}
