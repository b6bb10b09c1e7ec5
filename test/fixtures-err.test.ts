import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding } from '../src/model/finding.js';
import type { RulePack } from '../src/model/pack.js';
import type { Report } from '../src/model/report.js';
import { aboutCode } from '../src/report/codes.js';
import { format as junit } from '../src/report/junit/index.js';
import { checkFiles, contractText, findingLine, fixturePack, prefix, sheetsIn } from './fixtures.js';

/**
 * Every folder of `fixtures/err` shows one mistake: `input.yaml` (a sheet to be written by `npm run fixtures`), the
 * sheets, and `expected.yaml`, which is written by hand out of the official texts before the program is run.
 *
 * `verdicts`: by row, with several schemes by scheme. `findings`: all errors, warnings and reviews, no more and no less;
 * `notes`: those that must be among the notes. A place is a cell, `row 4`, or `-` for the whole run, after the file
 * where there are several, and the sheet where there are several. `quotas`: criterion, group, persons/cap, status,
 * how many of them are not ineligible. `skipped`: rows that are no nominees.
 *
 * A case with a `report.json` is also compared byte for byte. For a new one: make an empty `report.json`, run
 * `npx vitest run test/fixtures-err.test.ts -u`, and read the result line by line.
 */
const expectedSchema = z.strictObject({
  schemes: z.array(z.string()),
  verdicts: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  findings: z.array(z.string()),
  notes: z.array(z.string()).default([]),
  quotas: z.array(z.string()),
  skipped: z.record(z.string(), z.string()).default({}),
  exit: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});
type Expected = z.infer<typeof expectedSchema>;

const FOLDER = 'fixtures/err';
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

let pack: RulePack;
beforeAll(async () => {
  pack = fixturePack();
});

describe.each(cases)('%s', (name) => {
  const folder = `${FOLDER}/${name}`;

  it('has a first line that says what it shows', () => {
    expect(readFileSync(`${folder}/expected.yaml`, 'utf8')).toMatch(/^# .*\p{Script=Han}/u);
  });

  it('comes out as expected', async () => {
    const expected = expectedSchema.parse(parse(readFileSync(`${folder}/expected.yaml`, 'utf8')));
    const report = await checkFiles(folder, sheetsIn(folder), pack);
    const found = foundIn(report);
    expect(report.findings.filter(isUnlisted)).toEqual([]);
    const missingNotes = expected.notes.filter((line) => !found.notes.includes(line));
    expect({ ...found, notes: missingNotes }).toEqual({
      ...expected,
      findings: [...expected.findings].sort(),
      quotas: [...expected.quotas].sort(),
      notes: [],
    });

    // A failure or an error of JUnit is what a run fails by, and nothing else is.
    const [opening = ''] = junit.chunks(report, { lang: 'zh', unmask: false });
    expect(/failures="0" errors="0">/u.test(opening)).toBe(report.summary.exitCode === 0);

    const text = contractText(report);
    if (existsSync(`${folder}/report.json`))
      await expect(text).toMatchFileSnapshot(`../${folder}/report.json`);
  });
});

/** A code, or a severity of it, that `craftsman explain` and docs/codes.md do not know. */
function isUnlisted({ code, severity }: Finding): boolean {
  return aboutCode(code, 'zh')?.severities.includes(severity) !== true;
}

function foundIn(report: Report): Expected {
  const lines = report.findings.map((finding) => findingLine(finding, report)).sort();
  return {
    schemes: report.schemes.map(({ id }) => id),
    verdicts: verdictsOf(report),
    findings: lines.filter((line) => !line.startsWith('note ')),
    notes: lines.filter((line) => line.startsWith('note ')),
    quotas: report.quotas
      .map((q) => `${q.id} ${q.group} ${q.count}/${q.cap} ${q.status} ${q.notIneligible}`)
      .sort(),
    skipped: Object.fromEntries(
      report.inputs.flatMap(({ file, sheets }) =>
        sheets.flatMap(({ name, skipped }) =>
          skipped.map(({ row, why }) => [[...prefix(file, name, report), row].join('!'), why]),
        ),
      ),
    ),
    exit: report.summary.exitCode,
  };
}

function verdictsOf(report: Report): Expected['verdicts'] {
  return Object.fromEntries(
    report.nominees.map(({ file, sheet, row, verdicts }) => {
      const [only, ...others] = verdicts;
      return [
        [...prefix(file, sheet, report), row].join('!'),
        others.length === 0
          ? (only?.status ?? '')
          : Object.fromEntries(verdicts.map(({ scheme, status }) => [scheme, status])),
      ];
    }),
  );
}
