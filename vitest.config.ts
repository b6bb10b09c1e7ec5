import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Much of the suite waits for command lines that it starts: no core need be kept free.
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: '100%' },
});
