// Writes dist/browser.js, which docs/examples/browser.html loads: the check without Node and the bundled rules as one plain
// script, for a page that is opened from the disk may load no modules. Run by `npm run build`, after compile-pack.mjs.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = 'entry.js';
const entry = {
  name: 'entry',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) =>
    id === ENTRY
      ? `export { check } from ${JSON.stringify(`${root}dist/core/index.js`)};
import file from ${JSON.stringify(`${root}dist/pack.json`)};
export const pack = file.pack;`
      : null,
};

const bundle = await rolldown({ input: ENTRY, cwd: root, platform: 'browser', plugins: [entry] });
await bundle.write({
  file: `${root}dist/browser.js`,
  format: 'iife',
  name: 'craftsman',
  minify: true,
  codeSplitting: false,
});
await bundle.close();
