import { z } from 'zod';
import type { HolidaysVocabulary, HolidayYear } from '../../model/vocabulary/holidays.js';

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `05-01`, or `05-01..05-05` where the last day is not before the first. */
const span = z
  .string()
  .regex(/^\d{2}-\d{2}(?:\.\.\d{2}-\d{2})?$/, 'a day such as 05-01, or days such as 05-01..05-05')
  .refine((text) => text.split('..').every(isDay), 'a day that exists')
  .refine((text) => {
    const [first = '', last = first] = text.split('..');
    return first <= last;
  }, 'the last day not before the first');

/** Public holidays and worked weekends: `rules/vocab/holidays.yaml`. */
export const holidaysSchema = z.strictObject({
  source: z.string().min(1),
  years: z
    .array(
      z
        .strictObject({
          year: z.int().min(1990).max(2100),
          source: z.string().min(1),
          off: z.array(span).min(1),
          work: z.array(span),
        })
        .refine(hasNoDayTwice, 'no day that is both off and worked, or listed twice')
        .refine(worksOnWeekends, 'worked days that are Saturdays or Sundays'),
    )
    .min(1)
    .refine((years) => new Set(years.map(({ year }) => year)).size === years.length, 'each year once'),
}) satisfies z.ZodType<HolidaysVocabulary>;

function isDay(text: string): boolean {
  const [month = 0, day = 0] = text.split('-').map(Number);
  return day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0);
}

function hasNoDayTwice({ off, work }: HolidayYear): boolean {
  const spans = [...off, ...work]
    .map((text) => {
      const [first = '', last = first] = text.split('..');
      return { first, last };
    })
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  return spans.every(({ first }, index) => index === 0 || first > (spans[index - 1]?.last ?? ''));
}

/** Any other day is worked anyway: listing it is a slip of the pen. */
function worksOnWeekends({ year, work }: HolidayYear): boolean {
  return work
    .flatMap((text) => text.split('..'))
    .every((day) => [0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay()));
}
