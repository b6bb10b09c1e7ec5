import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/read/index.js';
import { bombs } from './bombs.js';

// What a refusal costs is measured by `npm run bench -- bomb`.
it.each(bombs())('1 GiB in a few MB or less: $name', async ({ name, bytes, code }) => {
  expect(bytes.length).toBeLessThan(8 * 1024 * 1024);
  const result = await readWorkbook(bytes, name);
  if (code === null) expect(result).toMatchObject({ ok: true });
  else expect(result).toMatchObject({ ok: false, problem: { code } });
});
