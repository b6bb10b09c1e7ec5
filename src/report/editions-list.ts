import type { Edition, Programme } from '../model/edition.js';
import { daysLater } from '../text/day.js';
import type { Lang } from './lang.js';
import { hanging, padEnd, widest, widthOf } from './layout.js';
import { frameOf } from './messages/index.js';
import { paint } from './paint.js';

export interface EditionsListOptions {
  lang: Lang;
  width: number;
  color: boolean;
  /** ISO date: the edition of each award in force then is marked. */
  on: string;
}

/** A stretch of time: an edition, or none (null) between two. */
interface Stretch {
  from: string;
  until: string | null;
  edition: Edition | null;
}

/**
 * The line of editions of each award: from when to when, which is in force on a date, and stretches without one. Ends with
 * a line break.
 */
export function renderEditions(
  programmes: Programme[],
  { lang, width, color, on }: EditionsListOptions,
): string {
  const frame = frameOf(lang);
  const brush = paint(color);
  const lines = programmes.map(({ id, editions }) => ({ id, stretches: stretchesOf(editions) }));
  const all = lines.flatMap(({ stretches }) => stretches);
  const spanOf = ({ from, until }: Stretch) => frame.edition.span(from, until);
  const inForce = ({ from, until, edition }: Stretch) =>
    edition !== null && from <= on && (until === null || on <= until);
  const mark = widthOf(frame.edition.inForce);
  const [spans, ids] = [widest(all.map(spanOf)), widest(all.map(({ edition }) => edition?.id ?? ''))];
  const blocks = lines.flatMap(({ id, stretches }) => [
    `  ${id}`,
    ...stretches.flatMap((stretch) => {
      const { edition } = stretch;
      const start = `    ${padEnd(spanOf(stretch), spans)}  ${padEnd(inForce(stretch) ? frame.edition.inForce : '', mark)}  ${padEnd(edition?.id ?? '', ids)}  `;
      const text = edition?.names[lang] ?? frame.edition.noneHere;
      return hanging(start, text, Math.max(width, widthOf(start) + 20)).map((line) =>
        inForce(stretch) ? brush.strong(line) : line,
      );
    }),
  ]);
  return `${[brush.strong(frame.edition.heading(on)), ...blocks].join('\n')}\n`;
}

/** Editions in their order, with what lies between two of them. */
function stretchesOf(editions: Edition[]): Stretch[] {
  return editions.flatMap((edition, index): Stretch[] => {
    const own = { from: edition.from, until: edition.until, edition };
    const next = editions[index + 1];
    if (next === undefined || edition.until === null) return [own];
    const from = daysLater(edition.until, 1);
    return from === next.from ? [own] : [own, { from, until: daysLater(next.from, -1), edition: null }];
  });
}
