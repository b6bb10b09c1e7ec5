import { SEVERITIES } from '../report/findings.js';
import { cellAddress } from '../text/address.js';
import type { Package, Relationship } from './package.js';
import type { Plan, Saying } from './plan.js';
import type { SheetJob } from './sheet.js';
import { type CellChange, neighbourFormat } from './sheet-cells.js';
import { parseRange, type RowAt, type SheetIndex } from './sheet-index.js';
import { mergesOf } from './sheet-merges.js';
import type { Styles } from './styles.js';
import { attribute, childOf, type Element, rootOf, type Xml } from './xml/scan.js';

const LAST_COLUMN = 16_384;

/** Our column: that of an earlier run, or the first to the right of everything; null where there is none. */
export async function columnFor(
  { own }: SheetJob,
  workbook: Package,
  xml: Xml,
  root: Element,
  { lastColumn }: SheetIndex,
  relationships: Relationship[],
): Promise<number | null> {
  const [earlier] = own;
  if (earlier !== undefined) return earlier;
  let last = lastColumn;
  for (const { right } of mergesOf(xml, root)) last = Math.max(last, right);
  const filter = childOf(xml, root, 'autoFilter');
  const ranges = [filter === undefined ? '' : (attribute(xml, filter, 'ref') ?? '')];
  for (const { type, part } of relationships) {
    if (type === 'table') {
      const table = await workbook.read(part);
      if (table !== null) ranges.push(attribute(table, rootOf(table), 'ref') ?? '');
    } else if (type === 'drawing') {
      // Where pictures and charts end.
      const drawing = (await workbook.read(part)) ?? '';
      for (const [, col] of drawing.matchAll(/<(?:\w{1,20}:)?to>\s*<(?:\w{1,20}:)?col>(\d{1,5})</gu))
        last = Math.max(last, Number(col) + 1);
    }
  }
  for (const range of ranges) last = Math.max(last, parseRange(range)?.right ?? 0);
  return last >= LAST_COLUMN ? null : last + 1;
}

/** The cells of our column; those of an earlier run that say nothing now go. */
export function ownColumnCells(
  { own, plan }: SheetJob,
  { rows }: SheetIndex,
  xml: Xml,
  styles: Styles,
  column: number | null,
  headers: number[],
  sayings: Saying[],
): CellChange[] {
  const changes: CellChange[] = [];
  const byNumber = new Map<number, RowAt>();
  for (const row of rows) if (!byNumber.has(row.number)) byNumber.set(row.number, row);
  const texts = new Map<number, string[]>();
  const first = Math.min(...headers);
  // The worst stands first: of a low row only the first line is seen.
  const worstFirst = [...sayings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  for (const saying of worstFirst) {
    if (saying.row === null || saying.row <= first || headers.includes(saying.row)) continue;
    texts.set(saying.row, [...(texts.get(saying.row) ?? []), shortLine(saying, plan)]);
  }
  if (column !== null) {
    const put = (row: number, text: string, look: 'head' | 'wrapped') => {
      const format = styles.beside(neighbourFormat(xml, byNumber.get(row), column), look);
      changes.push({ row, column, format: () => format, text });
    };
    for (const row of headers) put(row, plan.frame.annotate.column, 'head');
    for (const [row, lines] of texts) put(row, lines.join('\n'), 'wrapped');
  }
  const filled = new Set(changes.map(({ row }) => row));
  for (const row of rows) {
    for (const { column: at, kind } of row.cells) {
      if (!own.includes(at) || (at === column && filled.has(row.number)) || kind === 'empty') continue;
      changes.push({ row: row.number, column: at, format: (format) => format, text: null });
    }
  }
  return changes;
}

/** `✖ H5 身份证号：…（依据 …）` */
function shortLine(saying: Saying, { frame }: Plan): string {
  const { line } = frame;
  const cell = saying.row === null || saying.column === null ? '' : cellAddress(saying.row, saying.column);
  const where = [cell, saying.field].filter((part) => part !== '').join(' ');
  const [sign = ''] = saying.label.split(' ');
  const basis = saying.basis === '' ? '' : line.bracket(line.basis(saying.basis));
  return `${sign} ${where === '' ? '' : `${where}${line.colon}`}${saying.what}${basis}`;
}
