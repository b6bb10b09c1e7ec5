import { expect, it } from 'vitest';
import { today } from '../../src/cli/judging.js';

it.each([
  ['2025-06-30T00:00:00Z', '2025-06-30'],
  ['2025-06-30T15:59:59Z', '2025-06-30'],
  ['2025-06-30T16:00:00Z', '2025-07-01'],
  ['2025-12-31T20:00:00Z', '2026-01-01'],
])('at %s it is %s in Beijing', (moment, date) => {
  expect(today(Date.parse(moment))).toBe(date);
});
