// Checks sheets from a program: node docs/examples/check.mjs fixtures/nominees.xlsx
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { check, loadPack, render } from 'craftsman';

const paths = process.argv.slice(2);

// The rules are loaded once, however many sheets are checked with them.
const rules = await loadPack();
const report = await check(paths, { rules, schemes: ['haidian-2025'], asOf: '2025-06-30', lang: 'en' });

for (const { row, verdicts } of report.nominees) {
  for (const { scheme, status } of verdicts) console.log(`row ${row}: ${status} under ${scheme}`);
}
for (const { severity, code, at } of report.findings) {
  if (severity === 'error') console.log(`${at.cell ?? at.file}: ${code}`);
}

// A sheet that came over the network, say, has a name and bytes instead of a path.
const [path] = paths;
const upload = { name: basename(path), bytes: await readFile(path) };
const same = await check(upload, { rules, schemes: ['haidian-2025'], asOf: '2025-06-30', lang: 'en' });
console.log(`the same from memory: ${JSON.stringify(same) === JSON.stringify(report)}`);

// Any output of the command, as a text: for example the page, which a browser shows.
console.log(`page: ${(await render(report, 'html')).startsWith('<!DOCTYPE html>')}`);

// What cannot be done is an error with a code; a file that cannot be read stands in `inputs` of the report.
await check(paths, { rules, schemes: ['haidian-2023'], lang: 'en' }).catch(({ code, message }) => {
  console.log(`${code}: ${message}`);
});
process.exitCode = report.summary.exitCode;
