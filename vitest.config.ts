import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'));
const testsThat = (say: string) => tests.filter((path) => readFileSync(path, 'utf8').includes(say));
/** A mock holds for a whole process: these files share one, for they all mock the same. */
const wording = testsThat("import('./sample-wording/");
if (testsThat('vi.mock(').length > wording.length) throw new Error('other mocks need processes of their own');

export default defineConfig({
  // Much of the suite waits for command lines that it starts: no core need be kept free.
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    // A quarter of the usual stack: what passes an argument or calls itself a row fails with a quarter of the rows.
    execArgv: ['--stack-size=256'],
    setupFiles: ['test/setup.ts'],
    projects: [
      // Loading the program anew for each of 170 files would take as long as all the tests.
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: wording, isolate: false },
      },
      { extends: true, test: { name: 'sample wording', include: wording, isolate: false } },
    ],
  },
});
