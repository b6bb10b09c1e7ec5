import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, parseDecimal, plainNumber, roundedTo, UNIT } from '../../src/text/decimal.js';

describe('decimals in whole units', () => {
  test.each([
    ['85', '85', 0, false],
    ['85.50', '85.5', 2, false],
    ['.5', '0.5', 1, false],
    ['0.1', '0.1', 1, false],
    ['88.1234567', '88.123457', 7, true],
    ['-1.5', '-1.5', 1, false],
    ['100.0000000', '100', 7, false],
  ])('%s is %s', (text, plain, digits, lost) => {
    const read = parseDecimal(text);
    expect(read).toMatchObject({ digits, lost });
    expect(decimalText(read?.units ?? 0)).toBe(plain);
  });

  test.each(['', '.', '8 5', '85分', '1e3', '八十', '1.2.3', '１２', '--1', '12345678901'])(
    '%s is none',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  test('the noise of floating arithmetic is gone, the digits are not', () => {
    expect(plainNumber(0.1 + 0.2)).toBe('0.3');
    expect(plainNumber(88.71)).toBe('88.71');
    expect(plainNumber(86.6666666666667)).toBe('86.6666666667');
  });

  test('half goes up', () => {
    expect(roundedTo(88_705_000, 2)).toBe(88_710_000);
    expect(roundedTo(88_704_999, 2)).toBe(88_700_000);
  });

  test('never throws, and what it writes it reads again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseDecimal(text)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 * UNIT }), (units) => {
        expect(parseDecimal(decimalText(units))?.units).toBe(units);
      }),
    );
  });

  test('30 % and 70 % of hundredths add up exactly', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(hundredths, hundredths, (theory, skill) => {
        const units = (value: number) => parseDecimal((value / 100).toFixed(2))?.units ?? -1;
        const total = units(theory) * 30 + units(skill) * 70;
        expect(BigInt(total)).toBe((BigInt(theory) * 30n + BigInt(skill) * 70n) * BigInt(UNIT / 100));
      }),
    );
  });
});
