import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnShift } from '../../src/facts/column-shift.js';
import type { FactReader } from '../../src/facts/context.js';
import { checkCharacter, parseIdNumber, readIdCellNumber } from '../../src/facts/id-number.js';
import { idNumber } from '../../src/facts/identity.js';
import { industry } from '../../src/facts/industry.js';
import { name } from '../../src/facts/name.js';
import { terms } from '../../src/facts/terms.js';
import { texts } from '../../src/facts/texts.js';
import { readYearMonthDate, readYearMonthNumber, readYearMonthText } from '../../src/facts/year-month.js';
import { birthMonth, workSince } from '../../src/facts/year-months.js';
import { shopfloorYears } from '../../src/facts/years.js';
import { readYearsText } from '../../src/facts/years-grammar.js';
import { anyText } from '../any-text.js';
import { context, form, inShort, rowOf, type Written } from './plain.js';

const { identity, quantities } = context.vocabulary;
const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const UNSEEN = ['', ' ', '\u3000', '\u00a0', '\u200b', '\u200d', '\ufeff', '\t', '\n', '\u00ad'];
const unseen = fc.constantFrom(...UNSEEN);

/** A valid number: not assigned area, a day of the last century, any serial, the check character. */
const validId = fc
  .tuple(
    fc.integer({ min: 1940, max: 2008 }),
    fc.integer({ min: 0, max: 364 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([year, day, serial]) => {
    const date = new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');
    const digits = `119900${date}${pad(serial, 3)}`;
    return digits + checkCharacter(digits);
  });

describe('ID number: what people do to it, and what it never survives', () => {
  const groups = fc.constantFrom<number[]>([], [6, 14], [6, 10, 14], [3, 6, 10, 14]);
  const gap = fc.oneof(unseen, fc.constantFrom('-', '‐', '–', '—', '－', ' - '));
  const label = fc.constantFrom('', '身份证:', '身份证号：', '公民身份号码 ', "'", '’', 'ID:');

  test('white space, hyphens between groups, apostrophe, width, case and label leave the value', () => {
    fc.assert(
      fc.property(
        validId,
        groups,
        gap,
        label,
        unseen,
        unseen,
        fc.boolean(),
        fc.boolean(),
        (number, at, between, front, before, after, lower, full) => {
          const cut = [0, ...at, 18].map((start, i, all) => number.slice(start, all[i + 1]));
          const grouped = cut.filter((part) => part !== '').join(between);
          const cased = lower ? grouped.toLowerCase() : grouped;
          const text = `${before}${front}${full ? wide(cased) : cased}${after}`;
          const { facts, findings, clean } = idNumber(rowOf({ idNumber: text }), context);
          expect(facts.idNumber).toMatchObject({ known: true, value: number });
          expect(clean.idNumber).toBe(number);
          expect(findings.every(({ code }) => code === 'id-number.label')).toBe(true);
        },
      ),
    );
  });

  test('a sign for X in the last place is read as X and reported', () => {
    const withX = validId.filter((number) => number.endsWith('X'));
    const sign = fc.constantFrom('×', 'Χ', 'χ', 'Х', 'х', '*', '＊', '✕');
    fc.assert(
      fc.property(withX, sign, (number, x) => {
        const { facts, findings } = idNumber(rowOf({ idNumber: number.slice(0, 17) + x }), context);
        expect(facts.idNumber).toMatchObject({ known: true, value: number });
        expect(findings.map(({ code }) => code)).toEqual(['id-number.check-character']);
      }),
      { numRuns: 40 },
    );
  });

  test('changing one character is always caught', () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...'0123456789X'));
    fc.assert(
      fc.property(validId, change, (number, [at, character]) => {
        const wrong = number.slice(0, at) + character + number.slice(at + 1);
        fc.pre(wrong !== number);
        expect(parseIdNumber(wrong, identity).ok).toBe(false);
      }),
    );
  });

  test('losing or doubling one character is always caught', () => {
    fc.assert(
      fc.property(validId, fc.integer({ min: 0, max: 17 }), (number, at) => {
        expect(parseIdNumber(number.slice(0, at) + number.slice(at + 1), identity).ok).toBe(false);
        expect(parseIdNumber(number.slice(0, at) + number.charAt(at) + number.slice(at), identity).ok).toBe(
          false,
        );
      }),
    );
  });

  test('a number cell is always refused', () => {
    const number = fc
      .oneof(fc.double(), fc.integer(), validId.map(Number), fc.bigInt().map(Number))
      .filter((value) => !Number.isNaN(value));
    fc.assert(
      fc.property(number, (value) => {
        expect(readIdCellNumber(value, identity).ok).toBe(false);
        const { facts, findings, clean } = idNumber(rowOf({ idNumber: { number: value } }), context);
        expect(inShort(facts.idNumber)).toBe('?unreadable');
        expect(findings).toHaveLength(1);
        expect(clean).toEqual({});
      }),
    );
  });

  test('an old number is never taken, and its suggestion shows four characters at most', () => {
    fc.assert(
      fc.property(validId, (number) => {
        const old = number.slice(0, 6) + number.slice(8, 17);
        const { facts, findings } = idNumber(rowOf({ idNumber: old }), context);
        expect(facts.idNumber?.known).toBe(false);
        expect(JSON.stringify(findings)).not.toMatch(/[0-9]{5}/);
      }),
    );
  });
});

describe('year and month: every way to write one gives the same month', () => {
  const numerals = '〇一二三四五六七八九';
  const han = (n: number) => [...String(n)].map((digit) => numerals[Number(digit)]).join('');
  const hanMonth = (m: number) => `${m >= 10 ? '十' : ''}${m % 10 === 0 ? '' : numerals[m % 10]}`;
  const english = quantities.yearMonth.monthNames.map(([short = '']) => short);
  const STYLES: ((y: number, m: number) => string)[] = [
    (y, m) => `${y}.${m}`,
    (y, m) => `${y}.${pad(m)}`,
    (y, m) => `${y}-${m}`,
    (y, m) => `${y}-${pad(m)}`,
    (y, m) => `${y}/${pad(m)}`,
    (y, m) => `${y}、${m}`,
    (y, m) => `${y} ${m}`,
    (y, m) => `${y}年${m}月`,
    (y, m) => `${y}年${pad(m)}月份`,
    (y, m) => `${y} 年 ${m} 月`,
    (y, m) => `${y}${pad(m)}`,
    (y, m) => `${y}${pad(m)}01`,
    (y, m) => `${y}.${m}.15`,
    (y, m) => `${y}年${pad(m)}月01日`,
    (y, m) => `${y}-${pad(m)}-01 00:00:00`,
    (y, m) => `${han(y)}年${hanMonth(m)}月`,
    (y, m) => `${english[m - 1]}-${y}`,
    (y, m) => wide(`${y}.${pad(m)}`),
    (y, m) => `${y}年${m}月出生`,
  ];
  const month = fc.tuple(fc.integer({ min: 1940, max: 2029 }), fc.integer({ min: 1, max: 12 }));
  const words = quantities.yearMonth;

  test('as text', () => {
    fc.assert(
      fc.property(month, fc.constantFrom(...STYLES), unseen, unseen, ([y, m], style, before, after) => {
        const reading = readYearMonthText(before + style(y, m) + after, words);
        expect(reading).toMatchObject({ ok: true, value: { year: y, month: m } });
      }),
    );
  });

  test('as a number of six or eight digits, as a date, as a day count', () => {
    fc.assert(
      fc.property(month, ([y, m]) => {
        const value = { year: y, month: m };
        expect(readYearMonthNumber(y * 100 + m, words)).toMatchObject({ ok: true, value });
        expect(readYearMonthNumber(y * 10_000 + m * 100 + 1, words)).toMatchObject({ ok: true, value });
        expect(readYearMonthDate(`${y}-${pad(m)}-01`, words)).toMatchObject({ ok: true, value });
        const serial = Math.round((Date.UTC(y, m - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);
        const counted = readYearMonthNumber(serial, words);
        // Five digits that are a year and month without their dot as well are asked about.
        if (counted.ok) expect(counted.value).toEqual(value);
        else expect(counted.why).toBe('unclear-digits');
      }),
    );
  });

  test('with two digits of the year: those of the last century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 99 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        for (const text of [`${y}.${m}`, `${y}年${m}月`, `${english[m - 1]}-${y}`]) {
          expect(readYearMonthText(text, words)).toMatchObject({
            ok: true,
            value: { year: 1900 + y, month: m },
          });
        }
      }),
    );
  });
});

describe('years: the spellings of one number give one range', () => {
  const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const han = (n: number) =>
    n < 10 ? NUMERALS[n] : `${n < 20 ? '' : NUMERALS[Math.floor(n / 10)]}十${NUMERALS[n % 10]}`;
  const years = fc.integer({ min: 1, max: 69 });
  const rangeOf = (text: string) => {
    const reading = readYearsText(text, quantities);
    return reading.ok === true ? { ...reading.range } : reading;
  };

  test('exact', () => {
    fc.assert(
      fc.property(years, unseen, (n, space) => {
        const spellings = [
          `${n}`,
          `${n}年`,
          `${n}${space}年`,
          wide(`${n}年`),
          `${han(n)}年`,
          `${han(n)}`,
          `共${n}年`,
          `（${n}年）`,
        ];
        for (const text of spellings) expect([text, rangeOf(text)]).toEqual([text, { min: n, max: n }]);
      }),
    );
  });

  test('at least, nearly, and a half more', () => {
    fc.assert(
      fc.property(years, (n) => {
        const least = [
          `${n}+`,
          `${n}余年`,
          `${n}多年`,
          `${n}年以上`,
          `逾${n}年`,
          `超过${n}年`,
          `${han(n)}余年`,
        ];
        for (const text of least) expect([text, rangeOf(text)]).toEqual([text, { min: n, max: null }]);
        for (const text of [`近${n}年`, `将近${n}年`, `近${han(n)}年`]) {
          expect([text, rangeOf(text)]).toEqual([text, { min: n - 1, max: n, maxOpen: true }]);
        }
        for (const text of [`${n}年半`, `${n}年6个月`, `${n}.5`, `${n}.5年`, `${n}年零6个月`]) {
          expect([text, rangeOf(text)]).toEqual([text, { min: n + 0.5, max: n + 0.5 }]);
        }
      }),
    );
  });

  test('since a month', () => {
    const start = fc.tuple(fc.integer({ min: 1970, max: 2023 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(start, ([y, m]) => {
        for (const text of [
          `${y}.${m}至今`,
          `${y}年${m}月至今`,
          `自${y}年${m}月起`,
          `${y}.${m}-至今`,
          `从${y}.${m}开始`,
        ]) {
          const reading = readYearsText(text, quantities);
          expect([text, reading]).toMatchObject([text, { ok: 'since', since: { year: y, month: m } }]);
        }
      }),
    );
  });
});

describe('every reader, on anything', () => {
  const READERS: Record<string, FactReader> = {
    idNumber,
    name,
    terms,
    birthMonth,
    workSince,
    shopfloorYears,
    texts,
    industry,
  };
  const WHYS = ['blank', 'unreadable', 'ambiguous', 'no-column'];
  const written: fc.Arbitrary<Written> = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    anyText(),
    fc.double().map((number) => ({ number })),
    fc.integer({ min: -100_000, max: 100_000 }).map((number) => ({ number })),
    fc.date({ noInvalidDate: true }).map((date) => ({ date: date.toISOString().slice(0, 10) })),
    fc.constantFrom<Written>({ error: '#N/A' }, '同上', '无', '/', 'XXX'),
  );

  test('never throws; facts, steps and findings are well formed', () => {
    fc.assert(
      fc.property(written, (one) => {
        const row = rowOf(Object.fromEntries(form.fields.map(({ id }) => [id, one])));
        columnShift(row, context);
        for (const reader of Object.values(READERS)) {
          const { facts, findings, clean } = reader(row, context);
          for (const fact of Object.values(facts)) {
            expect(fact.cells.every((cell) => /^[A-Z]{1,2}5$/.test(cell))).toBe(true);
            expect(fact.cells.length).toBeGreaterThan(0);
            if (!fact.known) expect(WHYS).toContain(fact.why);
            for (const step of fact.steps) {
              expect(Object.values(step).every((text) => typeof text === 'string' && text !== '')).toBe(true);
            }
          }
          for (const { code, at, repair } of findings) {
            expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/);
            expect(at.cell).toMatch(/^[A-Z]{1,2}5$/);
            if (repair !== null) expect(repair.old === '' || repair.new === '').toBe(false);
          }
          expect(Object.values(clean).every((text) => typeof text === 'string')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
