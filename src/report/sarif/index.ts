import type { FileFormat } from '../../model/cell.js';
import type { Finding } from '../../model/finding.js';
import type { InputReport, Report } from '../../model/report.js';
import { readableJson } from '../../text/json-lines.js';
import { byContract } from '../findings.js';
import type { TextFormat, TextOptions } from '../formats.js';
import { privacy } from '../privacy.js';
import { findingSentence, problemSentence, waivedText } from '../sentence.js';
import { fingerprints } from './fingerprint.js';
import { flowOf } from './flow.js';
import { levelOf } from './level.js';
import { artifactLocation, locationOf, type Places, placesOf, sortedInputs } from './places.js';
import { type Rules, ruleIdOf, rulesOf, taxonomiesOf } from './rules.js';
import { message } from './text.js';

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
const OPENING = `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "craftsman",
`;

/** SARIF 2.1.0: a result for each finding, with the proof of a criterion as its code flow. */
export const format: TextFormat = { opening: OPENING, chunks };

function* chunks(report: Report, options: TextOptions): Generator<string> {
  const places = placesOf(report, options);
  const rules = rulesOf(report, options);
  const language = options.lang === 'zh' ? 'zh-CN' : 'en';
  yield OPENING;
  yield `          "version": ${JSON.stringify(report.tool.version)},\n`;
  yield `          "language": "${language}",\n`;
  yield `          "supportedTaxonomies": ${json(supported(report), 10)},\n`;
  yield `          "rules": ${json(rules.list, 10)}\n`;
  yield '        }\n      },\n';
  yield `      "language": "${language}",\n`;
  yield `      "taxonomies": ${json(taxonomiesOf(report, options), 6)},\n`;
  yield `      "invocations": ${json([invocationOf(places)], 6)},\n`;
  yield `      "artifacts": ${json(artifactsOf(places), 6)},\n`;
  yield '      "results": [';
  let start = '\n';
  for (const result of resultsOf(places, rules)) {
    yield `${start}        ${json(result, 8)}`;
    start = ',\n';
  }
  yield start === '\n' ? '],\n' : '\n      ],\n';
  yield `      "columnKind": "utf16CodeUnits",\n`;
  yield `      "properties": ${json(propertiesOf(report), 6)}\n`;
  yield '    }\n  ]\n}\n';
}

/** A step of a proof and a clause of a document take a line each. */
const COMPACT = ['location', 'relationships'];

function json(value: unknown, indent: number): string {
  return readableJson(value, COMPACT, ' '.repeat(indent));
}

function supported({ schemes }: Report): unknown {
  return schemes.map(({ id }, index) => ({ name: id, index }));
}

/** What the run came to, without a clock: files that could not be checked are notifications. */
function invocationOf(places: Places): unknown {
  const { report, options } = places;
  const toolExecutionNotifications = sortedInputs(report).flatMap(({ file, problem }) =>
    problem === null
      ? []
      : [
          {
            level: 'error',
            message: message(problemSentence(problem, options)),
            descriptor: { id: problem.code },
            locations: [{ physicalLocation: { artifactLocation: artifactLocation(file, places) } }],
          },
        ],
  );
  const { exitCode } = report.summary;
  return {
    executionSuccessful: exitCode !== 2,
    exitCode,
    ...(toolExecutionNotifications.length === 0 ? {} : { toolExecutionNotifications }),
  };
}

const MIME_TYPES: Record<FileFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  xlsb: 'application/vnd.ms-excel.sheet.binary.macroEnabled.12',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  html: 'text/html',
  xml: 'application/xml',
};

function artifactsOf(places: Places): unknown[] {
  const { waivers } = places.report;
  const inputs = sortedInputs(places.report).map(({ file, sha256, format }: InputReport) => ({
    location: artifactLocation(file, places),
    roles: ['analysisTarget'],
    ...(format !== null && Object.hasOwn(MIME_TYPES, format)
      ? { mimeType: MIME_TYPES[format as FileFormat] }
      : {}),
    ...(sha256 === null ? {} : { hashes: { 'sha-256': sha256 } }),
  }));
  if (waivers === undefined) return inputs;
  const { file, sha256 } = waivers;
  const location = artifactLocation(file, places);
  return [...inputs, { location, roles: ['userSpecifiedConfiguration'], hashes: { 'sha-256': sha256 } }];
}

function* resultsOf(places: Places, rules: Rules): Generator<unknown> {
  const { report, options } = places;
  const findings = [...report.findings].sort(byContract);
  // Where one result tells of exceptions all must (§3.27.23).
  const excepting = findings.some(({ waived }) => waived !== null);
  const fingerprintsOf = fingerprints(options);
  for (const finding of findings) {
    const ruleId = ruleIdOf(finding);
    const flow = flowOf(finding, places);
    yield {
      ruleId,
      ruleIndex: rules.indexes.get(ruleId),
      ...levelOf(finding),
      message: message(findingSentence(finding, report, options)),
      locations: [locationOf(finding, places)],
      partialFingerprints: fingerprintsOf(finding),
      ...(flow === undefined ? {} : { codeFlows: [flow] }),
      ...(excepting ? { suppressions: suppressionsOf(finding, options) } : {}),
      properties: {
        severity: finding.severity,
        ...(finding.at.field === null ? {} : { field: finding.at.field }),
      },
    };
  }
}

function suppressionsOf({ waived }: Finding, { lang, unmask }: TextOptions): unknown[] {
  if (waived === null) return [];
  const justification = waivedText(waived, lang, privacy(unmask));
  return [{ kind: 'external', status: 'accepted', justification: message(justification).text }];
}

/** What the verdicts rest on, and their counts: SARIF has no place of its own for them. */
function propertiesOf({ schemes, summary }: Report): unknown {
  return {
    schemes: schemes.map(({ id, asOf, sha256, readings }) => ({ id, asOf, sha256, readings })),
    verdicts: summary.verdicts,
  };
}
