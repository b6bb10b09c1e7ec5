import type { PublicWindow } from '../../model/publicity.js';
import { clauseInWords } from '../clause-words.js';
import { hanging, oneLine, padEnd, widest, wrap } from '../layout.js';
import { shortNames } from '../lookup.js';
import { frameOf } from '../messages/index.js';
import { paint } from '../paint.js';
import { headersOf, type PublicityView, spanLine, titleOf } from './view.js';

/** Narrowest column that a text is wrapped into. */
const LEAST = 8;
const GAP = 2;

/** The list as a table, and above it what the documents say about the time. Ends with a line break. */
export function renderPublicityTerminal(
  view: PublicityView,
  { width, color }: { width: number; color: boolean },
): string {
  const { report, list, windows, span, lang } = view;
  const words = frameOf(lang).publicity;
  const brush = paint(color);
  const names = shortNames(report, lang);
  const time = spanLine(view);
  const said =
    span === null
      ? hanging('  ', words.window.none, width)
      : windows.flatMap((window) =>
          windowLines(window, names.get(window.scheme) ?? window.scheme, view, width),
        );
  const [head = [], ...rows] = tableLines(
    [headersOf(list, report.fields, lang), ...list.entries.map(({ texts }) => texts)],
    width,
  );
  return [
    brush.strong(oneLine(titleOf(view))),
    ...(time === '' ? [] : [time]),
    '',
    ...head.map((line) => brush.strong(line)),
    ...rows.flat(),
    words.count(list.entries.length),
    '',
    brush.strong(words.window.heading),
    ...said,
    '',
  ].join('\n');
}

function windowLines(
  { clause, by, from, to, asked, earliest, days, verdict, calendars }: PublicWindow,
  name: string,
  { lang }: PublicityView,
  width: number,
): string[] {
  const { window: words } = frameOf(lang).publicity;
  const texts = [
    asked === null
      ? words.noNumber(clauseInWords(clause, lang), by[lang])
      : words.asked(asked, clauseInWords(clause, lang), by[lang]),
    ...(to !== null || earliest === null
      ? []
      : [
          earliest.counted === earliest.notCounted
            ? words.same(earliest.counted)
            : words.earliest(earliest.counted, earliest.notCounted),
        ]),
    ...(to === null || days === null ? [] : [words.days(from, to, days.counted, days.notCounted)]),
    ...(verdict === null || asked === null
      ? []
      : [{ enough: words.enough, 'first-day': words.firstDay(asked), short: words.short(asked) }[verdict]]),
    calendars.length === 0 ? words.noCalendar : words.calendars(calendars),
  ];
  return [`  ${words.scheme(name)}`, ...texts.flatMap((text) => hanging('    ', text, width))];
}

/** Lines of each row, cells wrapped to columns that together fit the width: the widest give way first. */
function tableLines(rows: string[][], width: number): string[][] {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(LEAST / 2, widest(rows.map((row) => oneLine(row[column] ?? '')))),
  );
  const total = () => widths.reduce((sum, each) => sum + each, GAP * (count - 1));
  while (total() > width) {
    const most = Math.max(...widths);
    if (most <= LEAST) break;
    // At once down to the next, or by what is too much.
    const next = Math.max(LEAST, ...widths.filter((each) => each < most));
    const at = widths.indexOf(most);
    widths[at] = Math.max(next - 1, most - (total() - width), LEAST);
  }
  return rows.map((row) => {
    const cells = row.map((text, column) => wrap(oneLine(text), widths[column] ?? LEAST));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => padEnd(lines[line] ?? '', column === count - 1 ? 0 : (widths[column] ?? 0)))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  });
}
