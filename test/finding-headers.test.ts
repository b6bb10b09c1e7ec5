import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headersOf, kindAt, placeAt } from '../src/finding-headers.js';
import type { Finding } from '../src/model/finding.js';
import { newFinding } from '../src/model/new-finding.js';

const finding = (at: Finding['at'], code = 'years.about') => newFinding({ code, severity: 'note', at });

const spot = fc.record({
  file: fc.constantFrom(null, 'a.xlsx', 'b.csv'),
  sheet: fc.constantFrom(null, 'Sheet1'),
  row: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 1_048_576 })),
  cell: fc.constantFrom(null, 'P5', 'A11', 'A1', 'AD3', 'null'),
  field: fc.constantFrom(null, 'name'),
});

describe('findings in short', () => {
  it('say where each of them is, whatever row its cell is in', () => {
    fc.assert(
      fc.property(fc.array(spot), (places) => {
        const headers = headersOf(places.map((at) => finding(at)));
        expect(places.map((_, index) => placeAt(headers, index))).toEqual(places);
      }),
    );
  });

  it('hold once what many rows have in common', () => {
    const at = (row: number) => ({ file: 'a.xlsx', sheet: 'Sheet1', row, cell: `P${row}`, field: 'years' });
    const headers = headersOf(
      [1, 11, 111, 2].flatMap((row) => [finding(at(row)), finding(at(row), 'name.short')]),
    );
    expect(headers.kinds).toHaveLength(2);
    expect([0, 1, 2, 3].map((index) => kindAt(headers, index).code)).toEqual([
      'years.about',
      'name.short',
      'years.about',
      'name.short',
    ]);
    expect(placeAt(headers, 5)).toEqual(at(111));
  });
});
