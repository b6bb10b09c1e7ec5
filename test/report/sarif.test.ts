import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InputReport, Report } from '../../src/model/report.js';
import type { TextOptions } from '../../src/report/formats.js';
import { checkFiles, fixturePack } from '../fixtures.js';
import {
  HOSTILE,
  masked,
  quietReport,
  soiledReport,
  textOf,
  unreadReport,
  waivedReport,
} from './format-samples.js';
import { sampleReport } from './sample-report.js';

/** The schema of SARIF 2.1.0, as the package of Microsoft's own matchers for SARIF brings it. */
const SCHEMA = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

// biome-ignore lint/suspicious/noExplicitAny: the tests look into a document without a type
type Log = any;

function validator() {
  const { $schema: _draft04, id: _id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const uri = /^[a-z][a-z0-9+.-]*:/iu;
  return new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    formats: {
      uri,
      'uri-reference': (text: string) =>
        /^[A-Za-z0-9\-._~!$&'()*+,;=:@%/?#]*$/u.test(text) && !/%(?![0-9A-F]{2})/u.test(text),
      'date-time': /^\d{4}-\d{2}-\d{2}T/u,
    },
  }).compile(schema);
}

const logOf = async (report: Report, options: TextOptions = masked): Promise<Log> =>
  JSON.parse(await textOf('sarif', report, options));
const runOf = async (report: Report, options: TextOptions = masked) => (await logOf(report, options)).runs[0];
const resultsOf = async (report: Report, options: TextOptions = masked) =>
  (await runOf(report, options)).results;

/** Of the sample: the findings of one row, the quotas, an exception. */
function smallReport(): Report {
  const report = waivedReport();
  return {
    ...report,
    findings: report.findings.filter(
      ({ at, criterion }) => at.file === null || (at.row === 6 && criterion !== 'H-05'),
    ),
  };
}

describe('the log', () => {
  it('is the golden text', async () => {
    await expect(await textOf('sarif', smallReport())).toMatchFileSnapshot('golden/report.sarif.txt');
  });

  it('fits the published schema, whatever the cells say', async () => {
    const validate = validator();
    const reports = [sampleReport(), waivedReport(), quietReport(), unreadReport(), soiledReport(HOSTILE)];
    for (const report of reports) {
      for (const lang of ['zh', 'en'] as const) {
        validate(
          await logOf(report, { lang, unmask: true, paths: new Map([['nominees.xlsx', '甲/乙 丙.xlsx']]) }),
        );
        expect(validate.errors).toBeNull();
      }
    }
    const log = await logOf(sampleReport());
    log.runs[0].results[0].level = 'review';
    expect(validate(log)).toBe(false);
  });

  it('every result names its rule, and every rule has what GitHub asks for', async () => {
    const { results, tool } = await runOf(waivedReport());
    const { rules } = tool.driver;
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
    for (const rule of rules) {
      for (const key of ['shortDescription', 'fullDescription', 'help']) expect(rule[key].text).not.toBe('');
    }
    expect(new Set(results.map(({ ruleId }: Log) => ruleId)).size).toBe(rules.length);
  });

  it('every result is at a file that is among the artifacts', async () => {
    const run = await runOf(sampleReport());
    for (const { locations } of run.results) {
      const { index, uri } = locations[0].physicalLocation.artifactLocation;
      expect(run.artifacts[index].location.uri).toBe(uri);
    }
    expect(run.artifacts[0].hashes['sha-256']).toBe('d4'.repeat(32));
  });

  it('rules refer to clauses that their document has', async () => {
    const { tool, taxonomies } = await runOf(sampleReport());
    for (const { relationships = [] } of tool.driver.rules) {
      for (const { target } of relationships) {
        const document = taxonomies[target.toolComponent.index];
        expect(document.name).toBe(target.toolComponent.name);
        expect(document.taxa.map(({ id }: Log) => id)).toContain(target.id);
      }
    }
  });

  it('files that could not be checked are notifications of a run that failed', async () => {
    const { invocations, results } = await runOf(unreadReport());
    expect(results).toEqual([]);
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        exitCode: 2,
        toolExecutionNotifications: [
          {
            level: 'error',
            descriptor: { id: 'file.not-found' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'b.csv' } } }],
          },
          {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: '%E7%94%B2%E5%8D%95%E4%BD%8D/%E5%90%8D%E5%8D%95%201.xlsx' },
                },
              },
            ],
          },
        ],
      },
    ]);
    expect((await runOf(sampleReport())).invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
  });
});

describe('a result', () => {
  it.each([
    ['error', 'error', undefined],
    ['warning', 'warning', undefined],
    ['note', 'note', undefined],
    // A kind other than `fail` has no level.
    ['review', 'none', 'review'],
  ])('of severity %s has level %s and kind %s', async (severity, level, kind) => {
    const found = (await resultsOf(sampleReport())).filter(
      ({ properties }: Log) => properties.severity === severity,
    );
    expect(found.length).toBeGreaterThan(0);
    for (const result of found) expect([result.level, result.kind]).toEqual([level, kind]);
  });

  it('names the cell, and has a line in a CSV file only', async () => {
    const at = async (format: string) => {
      const report = sampleReport();
      report.inputs = report.inputs.map((input) => ({ ...input, format }));
      const results = await resultsOf(report);
      return results.find(({ ruleId }: Log) => ruleId === 'id-number.checksum').locations[0];
    };
    expect(await at('xlsx')).toEqual({
      physicalLocation: { artifactLocation: { uri: 'nominees.xlsx', index: 0 } },
      logicalLocations: [{ name: 'H7', fullyQualifiedName: 'Sheet1!H7', kind: 'cell' }],
    });
    expect((await at('csv')).physicalLocation.region).toEqual({ startLine: 7 });
  });

  it.each([
    ['2024年 推荐', "'2024年 推荐'!H7"],
    ["甲'乙", "'甲''乙'!H7"],
    ['推荐表', '推荐表!H7'],
  ])('of sheet %s names the cell as a formula would: %s', async (sheet, name) => {
    const report = sampleReport();
    for (const each of report.findings) if (each.at.sheet !== null) each.at.sheet = sheet;
    const result = (await resultsOf(report)).find(({ ruleId }: Log) => ruleId === 'id-number.checksum');
    expect(result.locations[0].logicalLocations[0].fullyQualifiedName).toBe(name);
  });

  it('about a group names the group, and a file all the same', async () => {
    const [quota] = await resultsOf(sampleReport());
    expect(quota).toMatchObject({
      ruleId: 'quota.exceeded/beijing-2025/B-02',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'nominees.xlsx' } },
          logicalLocations: [{ fullyQualifiedName: 'beijing-2025/B-02/海淀区总工会', kind: 'quota' }],
        },
      ],
    });
  });

  it('about a group points at the first row of the group, in its own file', async () => {
    const report = sampleReport();
    const nominee = report.nominees.at(-1);
    const quota = report.quotas.find(({ id }) => id === 'B-02');
    if (nominee === undefined || quota === undefined) throw new Error('the sample is empty');
    report.inputs.push({ ...report.inputs[0], file: 'z.csv', format: 'csv' } as InputReport);
    nominee.file = 'z.csv';
    quota.first = nominee.key;
    nominee.facts.recommender = { known: true, value: '海淀区总工会', cells: ['AD9'], steps: [] };
    const [result] = await resultsOf(report);
    expect(result.locations).toMatchObject([
      {
        physicalLocation: { artifactLocation: { uri: 'z.csv' }, region: { startLine: nominee.row } },
        logicalLocations: [
          { fullyQualifiedName: 'beijing-2025/B-02/海淀区总工会', kind: 'quota' },
          { fullyQualifiedName: `${nominee.sheet}!AD9`, kind: 'cell' },
        ],
      },
    ]);
  });

  it('of a criterion has its proof as a code flow, each step with its cells', async () => {
    const results = await resultsOf(sampleReport());
    const { codeFlows } = results.find(
      ({ ruleId }: Log) => ruleId === 'criterion.undetermined/beijing-2025/B-06',
    );
    const steps = codeFlows[0].threadFlows[0].locations;
    expect(steps.map(({ nestingLevel }: Log) => nestingLevel)).toEqual([0, 1]);
    expect(steps[0].location.message.text).toBe('? 须核实 — 从工作单位和地址看不出在北京');
    expect(steps[1].location.logicalLocations.map(({ name }: Log) => name)).toEqual(['I7', 'AA7']);
    expect(results.find(({ ruleId }: Log) => ruleId === 'id-number.checksum').codeFlows).toBeUndefined();
  });

  it('of an exception is suppressed by the person who approved it; then all others say that they are not', async () => {
    const results = await resultsOf(waivedReport());
    const suppressed = results.filter(({ suppressions }: Log) => suppressions.length > 0);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0].suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: '孙某某批准的例外：援疆经历另有证明（2024-03-01 至 2024-12-31）',
      },
    ]);
    expect((await resultsOf(sampleReport())).some((result: Log) => 'suppressions' in result)).toBe(false);
  });

  it('about the file of exceptions is at the line of the exception', async () => {
    const run = await runOf(waivedReport());
    const unused = run.results.find(({ ruleId }: Log) => ruleId === 'waiver.unused');
    expect(unused.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'waivers.yaml', index: 1 },
      region: { startLine: 9 },
    });
    expect(run.artifacts[1].roles).toEqual(['userSpecifiedConfiguration']);
  });

  it('a message has neither links nor placeholders of a cell', async () => {
    const report = sampleReport();
    for (const each of report.findings) {
      each.code = 'no.wording';
      each.args = { x: '[点这里](http://e.invalid) {0} \\' };
    }
    const [{ message }] = await resultsOf(report);
    expect(message.text).toContain('x=\\[点这里\\](http://e.invalid) {{0}} \\\\');
  });
});

describe('a fingerprint', () => {
  const printsOf = (results: Log[]) =>
    results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);

  it('is one finding’s alone', async () => {
    const prints = printsOf(await resultsOf(sampleReport()));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('stays when rows are put in above, in either language, masked or not', async () => {
    const prints = printsOf(await resultsOf(sampleReport()));
    const moved = sampleReport();
    for (const { at, args } of moved.findings) {
      if (at.row !== null) at.row += 30;
      at.cell = at.cell?.replace(/\d+$/u, (row) => String(Number(row) + 30)) ?? null;
      if (typeof args.other === 'string') args.other = args.other.replace(/\d+$/u, '40');
    }
    for (const nominee of moved.nominees) nominee.row += 30;
    for (const options of [masked, { lang: 'en', unmask: true } as const])
      expect(printsOf(await resultsOf(moved, options))).toEqual(prints);
  });

  it('is made of nobody’s whole number', async () => {
    const withNumber = (number: string) => {
      const report = sampleReport();
      for (const each of report.findings) each.args = { text: number };
      return report;
    };
    // Alike where masked: what is not shown has no part in it.
    expect(printsOf(await resultsOf(withNumber('119900198006010015')))).toEqual(
      printsOf(await resultsOf(withNumber('119900197006010015'))),
    );
  });
});

describe('of the sample sheet', () => {
  let log: Log;
  beforeAll(async () => {
    log = await logOf(await checkFiles('fixtures', ['nominees.xlsx'], fixturePack()));
  });

  it('the log fits the schema, and each finding about a criterion has a proof', () => {
    const validate = validator();
    validate(log);
    expect(validate.errors).toBeNull();
    const criteria = log.runs[0].results.filter(({ ruleId }: Log) => ruleId.startsWith('criterion.'));
    expect(criteria.length).toBeGreaterThan(20);
    for (const { codeFlows } of criteria)
      expect(codeFlows[0].threadFlows[0].locations.length).toBeGreaterThan(0);
  });
});
