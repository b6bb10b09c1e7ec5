import { describe, expect, test } from 'vitest';
import { testMutants } from '../../src/mutation/index.js';
import { bundledPack, packFiles } from '../support.js';

const NIGHTLY = process.env.MODE === 'nightly';

describe('the bundled pack (npm run test:nightly)', () => {
  test.runIf(NIGHTLY)('no case fails to notice a change by one step', { timeout: 1_800_000 }, () => {
    const tested = testMutants(packFiles(), bundledPack(), { tell: () => undefined, only: null });
    expect(tested.length).toBeGreaterThan(1000);
    expect(tested.filter(({ fate }) => fate.is === 'survived').map(({ mutant }) => mutant)).toEqual([]);
  });
});
