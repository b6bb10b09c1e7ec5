// Writes what bin/craftsman.js starts: dist/bundle, a few files in place of some hundred modules of ours and of the
// packages that we use, which Node would look for and load one by one. What is imported late stays in files of its own.
// Run by `npm run build`, after tsc.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dir = `${root}dist/bundle`;

/** The command line, and the programs that it starts beside itself (src/read/entries.ts). */
const ENTRIES = {
  main: 'dist/cli/main.js',
  thread: 'dist/read/thread.js',
  process: 'dist/read/process.js',
  watch: 'dist/read/watch.js',
  worker: 'dist/parallel/worker.js',
};

/**
 * hucre asks whether there is a Response before it packs a workbook, and never uses it: there is one in every Node, but to be asked for
 * it Node loads all of fetch, which takes as long as half a start.
 */
const define = { Response: 'Object' };

rmSync(dir, { recursive: true, force: true });
const bundle = await rolldown({
  input: ENTRIES,
  cwd: root,
  platform: 'node',
  logLevel: 'silent',
  transform: { define },
});
// CommonJS starts faster than modules do.
const names = { entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' };
const { output } = await bundle.generate({ format: 'cjs', ...names });
await bundle.close();
mkdirSync(dir, { recursive: true });
for (const { fileName, code } of output) writeFileSync(`${dir}/${fileName}`, plain(code));

/** The same program in plain ASCII, which Node reads four times as fast. */
function plain(code) {
  const odd = /\\[^\0-\x7f]|String\.raw`(?:[^`\\]|\\.)*?[^\0-\x7f]/s.exec(code);
  if (odd !== null) throw new Error(`cannot be written in ASCII: ${odd[0]}`);
  return code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
