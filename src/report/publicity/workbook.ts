import { frameOf } from '../messages/index.js';
import { CREATOR, PUBLICITY_MARK } from '../own-files.js';
import type { OutCell } from '../xlsx-writer.js';
import { writeWorkbook } from '../xlsx-writer.js';
import { headersOf, type PublicityView, spanLine, titleOf } from './view.js';

/** Columns in characters of the Latin alphabet that fit on an A4 page upright. */
const PAGE_CHARACTERS = 92;
/** Of the column that numbers the lines, and of a name or a sex. */
const NARROW = 7;
const NAME = 12;

/**
 * The list ready to be put up: A4 upright, title, time, table, and a line for objections. It says nothing else about anybody,
 * in its properties neither. The same list gives the same bytes.
 */
export async function renderPublicityWorkbook(view: PublicityView): Promise<Uint8Array> {
  const { report, list, lang } = view;
  const words = frameOf(lang).publicity;
  const headers = headersOf(list, report.fields, lang);
  const last = headers.length - 1;
  const line = (value: string, more: Partial<OutCell> = {}): (OutCell | null)[] => [
    { value, tone: 'bare', ...more },
    ...headers.slice(1).map(() => null),
  ];
  const time = spanLine(view);
  const top = [
    line(titleOf(view), { align: 'center', tone: 'title' }),
    ...(time === '' ? [] : [line(time, { align: 'center' })]),
  ];
  const rows = [
    ...top,
    headers.map((value): OutCell => ({ value, tone: 'head' })),
    ...list.entries.map(({ texts }) =>
      texts.map(
        (value, column): OutCell => ({
          value,
          text: true,
          middle: true,
          align: isNarrow(list.columns[column]) ? 'center' : 'left',
        }),
      ),
    ),
    line(words.count(list.entries.length)),
    line(words.contact),
  ];
  const merged = [...top.keys(), rows.length - 2, rows.length - 1];
  return writeWorkbook({
    title: titleOf(view),
    creator: CREATOR,
    mark: PUBLICITY_MARK,
    says: frameOf(lang).book.cut,
    sheets: [
      {
        name: words.sheet,
        rows,
        widths: widthsOf(list.columns),
        frozen: { rows: top.length + 1, columns: 0 },
        pagesWide: 1,
        orientation: 'portrait',
        merges: merged.map((row) => ({ top: row, left: 0, bottom: row, right: last })),
        footer: ['', '', frameOf(lang).workbook.page],
      },
    ],
  });
}

function isNarrow(ids: string[] = []): boolean {
  return ids.some((id) => ['seq', 'sex', 'name'].includes(id));
}

/** The wide columns share what the narrow ones leave of the page. */
function widthsOf(columns: string[][]): number[] {
  const fixed = columns.map(([id]): number =>
    id === 'name' ? NAME : id === 'seq' || id === 'sex' ? NARROW : 0,
  );
  const open = fixed.filter((width) => width === 0).length;
  const rest = PAGE_CHARACTERS - fixed.reduce((sum, width) => sum + width, 0);
  return fixed.map((width) => (width === 0 ? Math.max(14, Math.floor(rest / Math.max(1, open))) : width));
}
