import { describe, expect, it } from 'vitest';

const { HEADERS, checkDigit, people } = (await import(
  new URL('../../scripts/bench/people.mjs', import.meta.url).href
)) as {
  HEADERS: string[];
  checkDigit: (digits: string) => string;
  people: (count: number, seed?: number) => Iterable<(string | number | null)[]>;
};

const COUNT = 600;
const ID = HEADERS.indexOf('身份证号');
const rows = [...people(COUNT)];

describe('the invented people of the bench', () => {
  it('are the same for the same seed, and others for another', () => {
    expect([...people(COUNT)]).toEqual(rows);
    const idsOf = (people: typeof rows) => people.map((row) => String(row[ID]));
    const others = idsOf([...people(COUNT, 2)]);
    // Several files are of several people: but for what a spreadsheet made of it (1.19900E+17), nobody has another's number.
    const shared = idsOf(rows).filter((id) => /^\d{17}[\dX]$/u.test(id) && others.includes(id));
    expect(shared.filter((id) => checkDigit(id.slice(0, 17)) === id[17])).toEqual([]);
  });

  it('fill the 32 columns and have numbers of their own that belong to nobody', () => {
    const whole = rows.map((row) => String(row[ID])).filter((id) => /^\d{17}[\dX]$/u.test(id));
    const right = whole.filter((id) => checkDigit(id.slice(0, 17)) === id[17]);
    expect(rows.every((row) => row.length === 32)).toBe(true);
    expect(whole.every((id) => id.startsWith('119900'))).toBe(true);
    // A few rows repeat a person on purpose, and some have a fault.
    expect(new Set(right).size).toBeGreaterThan(COUNT * 0.95);
    expect(whole.length - right.length).toBeGreaterThan(0);
  });

  it('have long reasons, all but a few different', () => {
    const reasons = rows.map((row) => String(row[HEADERS.indexOf('推荐理由')] ?? ''));
    expect(new Set(reasons).size).toBeGreaterThan(COUNT * 0.97);
    expect(reasons.filter(({ length }) => length >= 150 && length <= 300).length).toBeGreaterThan(
      COUNT * 0.9,
    );
  });
});
