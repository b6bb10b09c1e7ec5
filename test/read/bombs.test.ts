import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/read/index.js';
import { LIMITS } from '../../src/read/limits.js';
import { blanks, bombs, repeatedRow } from './bombs.js';

// What a refusal costs is measured by `npm run bench -- bomb`.
it.each(bombs())('1 GiB in a few MB or less: $name', async ({ name, bytes, code }) => {
  expect(bytes.length).toBeLessThan(8 * 1024 * 1024);
  const result = await readWorkbook(bytes, name);
  if (code === null) expect(result).toMatchObject({ ok: true });
  else expect(result).toMatchObject({ ok: false, problem: { code } });
});

it('a row that stands there a million times is refused; a larger file may have more cells', async () => {
  const tooMany = { ok: false, problem: { code: 'file.too-large', args: { limit: 'cells' } } };
  expect(await readWorkbook(repeatedRow(1_000_000), 'a.ods')).toMatchObject(tooMany);
  expect(await readWorkbook(repeatedRow(1000), 'a.ods')).toMatchObject({ ok: true });
  const limits = { ...LIMITS, cells: 10, text: 3_000_000 };
  const ofSize = (size: number) => Buffer.from(`${'x,'.repeat(20)}${'y'.repeat(size)}`);
  expect(await readWorkbook(ofSize(10), 'a.csv', { limits })).toMatchObject(tooMany);
  expect(await readWorkbook(ofSize(2_500_000), 'a.csv', { limits })).toMatchObject({ ok: true });
});

it('a file that takes much memory outside of the heap is stopped for that', async () => {
  const limits = { ...LIMITS, ratio: 10_000, memory: 64 * 1024 * 1024 };
  const tooMuch = { ok: false, problem: { code: 'file.too-large', args: { limit: 'memory' } } };
  expect(await readWorkbook(blanks(300), 'a.ods', { limits })).toMatchObject(tooMuch);
  expect(await readWorkbook(blanks(10), 'a.ods', { limits })).toMatchObject({ ok: true });
});
