import { expect, it } from 'vitest';
import { checkFiles, fixturePack, sheetsIn } from '../fixtures.js';

it('an ID number that is stored as a number stands in the clean list with all its digits, not as 1.199E+17', async () => {
  const folder = 'fixtures/err/id-as-number';
  const { nominees } = await checkFiles(folder, sheetsIn(folder), fixturePack());
  const stored = nominees.filter(({ cells }) => typeof cells.idNumber?.raw === 'number');
  expect(stored.length).toBeGreaterThan(0);
  for (const { clean, cells } of stored) {
    expect(cells.idNumber?.shown).toMatch(/E\+/u);
    const raw = String(BigInt(Number(cells.idNumber?.raw)));
    expect(clean.idNumber).toBe(`${raw.slice(0, 15)}${'0'.repeat(raw.length - 15)}`);
  }
});
