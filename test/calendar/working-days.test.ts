import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isWorkingDay, workingDayAfter, workingDays } from '../../src/calendar/working-days.js';
import { holidaysSchema } from '../../src/rules/vocabulary/holidays.js';

/** The rows of facts.md §2.14 stand in test/facts/facts-md/2-14-working-days.yaml. */

const raw = parse(readFileSync('rules/vocab/holidays.yaml', 'utf8'));
const holidays = holidaysSchema.parse(raw);

const date = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const count = (from: string, to: string) => {
  const days = workingDays(from, to, holidays);
  if (!days.known) throw new Error(`${days.missingYear}`);
  return days;
};

describe('counting working days', () => {
  it('without the first day there is one less, or as many where the first day is off', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        const { inclusive, withoutFirst } = count(from, to);
        expect([0, 1]).toContain(inclusive - withoutFirst);
      }),
    );
  });

  it('a longer span has no fewer', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        const [first = '', middle = '', last = ''] = [a, b, c].sort();
        expect(count(first, middle).inclusive).toBeLessThanOrEqual(count(first, last).inclusive);
        expect(count(middle, last).inclusive).toBeLessThanOrEqual(count(first, last).inclusive);
      }),
    );
  });

  it('two spans side by side have as many as both together', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        const [first = '', middle = '', last = ''] = [a, b, c].sort();
        const whole = count(first, last).inclusive;
        expect(count(first, middle).inclusive + count(middle, last).withoutFirst).toBe(whole);
      }),
    );
  });

  it('the nth working day is one, and n working days lie on the way to it', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const after = workingDayAfter(from, n, holidays);
        if (after.known) {
          expect(isWorkingDay(after.date, holidays)).toEqual({ known: true, working: true });
          expect(count(from, after.date).withoutFirst).toBe(n);
        } else {
          expect(after.missingYear).toBe(2027);
        }
      }),
    );
  });

  it('a year without data is named, also in the middle of a span', () => {
    const gap = { ...holidays, years: holidays.years.filter(({ year }) => year !== 2025) };
    expect(workingDays('2024-12-30', '2026-01-05', gap)).toEqual({ known: false, missingYear: 2025 });
    expect(isWorkingDay('2025-06-02', gap)).toEqual({ known: false, missingYear: 2025 });
    expect(workingDayAfter('2024-12-31', 1, gap)).toEqual({ known: false, missingYear: 2025 });
  });
});

describe('a faulty calendar', () => {
  const withYear = (change: Record<string, unknown>) => ({
    ...raw,
    years: [{ ...raw.years[0], ...change }],
  });
  it.each([
    ['a day that does not exist', { off: ['02-30'] }],
    ['a span the wrong way round', { off: ['05-05..05-01'] }],
    ['a day off that is also worked', { off: ['02-03..02-05'], work: ['02-04'] }],
    ['a worked Monday', { off: ['01-01'], work: ['02-05'] }],
    ['a day twice', { off: ['05-01..05-03', '05-03'] }],
  ])('%s', (_, change) => {
    expect(holidaysSchema.safeParse(withYear(change)).success).toBe(false);
  });

  it('a year twice', () => {
    const twice = { ...raw, years: [raw.years[0], raw.years[0]] };
    expect(holidaysSchema.safeParse(twice).success).toBe(false);
  });
});
