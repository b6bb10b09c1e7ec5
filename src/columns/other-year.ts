import type { Finding } from '../model/finding.js';
import type { SchemeInUse } from '../model/scheme.js';
import type { Table } from '../model/table.js';
import { inArabic } from '../text/chinese-number.js';
import { finding } from './finding.js';

/** Four digits by themselves that may be a year; the years of awards lie within. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/**
 * A warning where the title is of years in which an edition that was chosen by the title was not in force: the sheet is of
 * another round, and its rules may differ. One year within is enough, for a title may hold other dates besides.
 */
export function otherYear(
  {
    file,
    sheet,
    title,
    titleAbove,
    titleRows,
  }: Pick<Table, 'file' | 'sheet' | 'title' | 'titleAbove' | 'titleRows'>,
  uses: readonly Pick<SchemeInUse, 'scheme'>[],
): Finding[] {
  const years = [title, titleAbove].map(yearsIn).find((found) => found.length > 0) ?? [];
  const outside = uses.filter(
    ({ scheme }) => years.length > 0 && !years.some((year) => within(year, scheme)),
  );
  if (outside.length === 0) return [];
  const editions = outside.flatMap(({ scheme: { id, effective } }) => [
    id,
    effective.from,
    effective.to ?? '',
  ]);
  const row = titleRows.at(-1) ?? null;
  return [finding('title.other-year', 'warning', { file, sheet, row }, { years, editions })];
}

function yearsIn(text: string): string[] {
  return [...new Set(inArabic(text).match(YEAR) ?? [])];
}

function within(year: string, { effective: { from, to } }: SchemeInUse['scheme']): boolean {
  return from.slice(0, 4) <= year && (to === null || year <= to.slice(0, 4));
}
