import type { Facts, FactValue, Item } from '../model/fact.js';
import type { Finding, Remark } from '../model/finding.js';
import type { CriterionResult, Proof } from '../model/outcome.js';
import type { RegistryReport } from '../model/registry.js';
import type { InputReport, NomineeReport, QuotaReport, Report, VerdictReport } from '../model/report.js';
import type { WaiversReport } from '../model/waiver.js';
import { readableJson } from '../text/json-lines.js';
import { byContract, SEVERITIES, STATUSES } from './findings.js';
import type { TextFormat } from './formats.js';
import type { Lang } from './lang.js';
import { messageOf, wording } from './messages/index.js';
import type { Message } from './messages/types.js';
import { byRow, byText, sortedCells } from './order.js';
import { maskDeep, maskedRepair, type Privacy, privacy } from './privacy.js';
import { plainValue } from './values.js';

export interface ContractOptions {
  lang: Lang;
  unmask: boolean;
}

/** A member of the contract's object; the long lists are made item by item, when they are asked for. */
export type Section = { key: string; value: unknown } | { key: string; items: Iterable<unknown> };

/** The members in the contract's order; arrays sorted by file, sheet, row, column, code. */
export function sectionsOf(report: Report, { lang, unmask }: ContractOptions): Section[] {
  const hide = privacy(unmask);
  const schemes = report.schemes.map(({ id, programme, asOf, sha256, readings }) => ({
    id,
    programme,
    asOf,
    sha256,
    readings: { ...readings },
  }));
  const nominees = [...report.nominees].sort(byRow);
  const findings = [...report.findings].sort(byContract);
  return [
    { key: 'schema', value: 'craftsman.report/1' },
    { key: 'tool', value: { name: report.tool.name, version: report.tool.version } },
    { key: 'inputs', value: inputsValue(report.inputs, { lang, unmask }) },
    { key: 'schemes', value: schemes },
    { key: 'nominees', items: each(nominees, (nominee) => nomineeOf(nominee, hide)) },
    ...(report.waivers === undefined ? [] : [{ key: 'waivers', value: waiversOf(report.waivers, hide) }]),
    ...(report.registry === undefined ? [] : [{ key: 'registry', value: registryOf(report.registry, hide) }]),
    { key: 'quotas', value: sortedQuotas(report).map((quota) => quotaOf(quota, hide)) },
    { key: 'findings', items: each(findings, (finding) => findingOf(finding, report, lang, unmask)) },
    { key: 'summary', value: summaryOf(report) },
  ];
}

/** The files of a report by name, as contracts have them. */
export function inputsValue(inputs: InputReport[], { lang, unmask }: ContractOptions): unknown[] {
  const hide = privacy(unmask);
  return [...inputs].sort((a, b) => byText(a.file, b.file)).map((input) => inputOf(input, lang, hide));
}

function* each<T>(items: T[], make: (item: T) => unknown): Generator<unknown> {
  for (const item of items) yield make(item);
}

/**
 * The report as the contract has it (design.md §5, `report.schema.json`). Criteria keep the order of their scheme.
 * Personal data is masked unless `unmask`.
 */
export function toContract(report: Report, options: ContractOptions): unknown {
  const members = sectionsOf(report, options).map((section) => [
    section.key,
    'items' in section ? [...section.items] : section.value,
  ]);
  return Object.fromEntries(members);
}

/** Members that stand on one line whatever their length. */
const COMPACT = ['proof'];

/** The contract as text: a proof on one line, else indented; a line break at the end. */
export function renderJson(report: Report, options: ContractOptions): string {
  return [...jsonChunks(report, options)].join('');
}

export const format: TextFormat = {
  opening: '{\n  "schema": "craftsman.report/',
  chunks: jsonChunks,
};

/** The same text in pieces, an item of the long lists at a time: a large report is longer than a string may be. */
export function* jsonChunks(report: Report, options: ContractOptions): Generator<string> {
  let start = '{\n';
  for (const section of sectionsOf(report, options)) {
    yield `${start}  ${JSON.stringify(section.key)}: `;
    start = ',\n';
    if ('items' in section) yield* listChunks(section.items);
    else yield readableJson(section.value, COMPACT, '  ');
  }
  yield '\n}\n';
}

function* listChunks(items: Iterable<unknown>): Generator<string> {
  let start = '[\n';
  for (const item of items) {
    yield `${start}    ${readableJson(item, COMPACT, '    ')}`;
    start = ',\n';
  }
  yield start === '[\n' ? '[]' : '\n  ]';
}

/** Quotas by scheme as the report lists them, then id and group. */
export function sortedQuotas(report: Report): QuotaReport[] {
  const order = new Map(report.schemes.map(({ id }, index) => [id, index]));
  const rank = ({ scheme }: QuotaReport) => order.get(scheme) ?? order.size;
  return [...report.quotas].sort(
    (a, b) => rank(a) - rank(b) || byText(a.id, b.id) || byText(a.group, b.group),
  );
}

/** A file that was read, or not, as contracts have it. */
export function inputOf(
  { file, sha256, format, copyOf, sheets, problem }: InputReport,
  lang: Lang,
  { text }: Privacy,
): unknown {
  return {
    file: text(file),
    sha256,
    format,
    copyOf: copyOf === null ? null : text(copyOf),
    problem:
      problem === null
        ? null
        : { code: problem.code, message: text(joinedMessage(wording(problem.code, problem.args, lang))) },
    sheets: sheets.map(({ name, headerRow, leftOut, rows, titleRows, headerRows, nominees, skipped }) => ({
      name: text(name),
      headerRow,
      leftOut,
      rows,
      titleRows,
      headerRows,
      nominees,
      skipped: [...skipped].sort((a, b) => a.row - b.row).map(({ row, why }) => ({ row, why })),
    })),
  };
}

function nomineeOf({ key, file, sheet, row, name, facts, verdicts }: NomineeReport, hide: Privacy): unknown {
  return {
    key: hide.text(key),
    file: hide.text(file),
    sheet: hide.text(sheet),
    row,
    name: hide.text(name),
    facts: factsOf(facts, hide),
    verdicts: verdicts.map((verdict) => verdictOf(verdict, hide)),
  };
}

function factsOf(facts: Facts, hide: Privacy): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      fact.known
        ? { value: factValue(name, fact.value, hide), cells: sortedCells(fact.cells) }
        : { unknown: fact.why, cells: sortedCells(fact.cells) },
    ]),
  );
}

function factValue(name: string, value: FactValue, hide: Privacy): unknown {
  const plain = Array.isArray(value) ? value.map(itemOf) : plainValue(value);
  return maskDeep(plain, (text) => hide.field(name, text));
}

/** Text and cell first, then the item's own fields in alphabetical order. */
function itemOf({ text, cell, ...fields }: Item): unknown {
  const names = Object.keys(fields).sort(byText);
  return { text, cell, ...Object.fromEntries(names.map((name) => [name, plainValue(fields[name])])) };
}

function verdictOf(
  { scheme, status, criteria, excepted, nearest, otherReadings }: VerdictReport,
  hide: Privacy,
): unknown {
  return {
    scheme,
    status,
    ...(excepted === undefined ? {} : { excepted }),
    ...(nearest === undefined ? {} : { nearest }),
    ...(otherReadings === undefined ? {} : { otherReadings }),
    criteria: criteria.map((criterion) => criterionOf(criterion, hide)),
  };
}

function criterionOf(criterion: CriterionResult, hide: Privacy): unknown {
  const { id, strength, outcome, cells, clause, proof } = criterion;
  return { id, strength, outcome, cells: sortedCells(cells), clause, proof: proofOf(proof, hide, new Set()) };
}

/** `said`: named requirements already spelt out in this criterion; the next time only their outcome is given. */
function proofOf(proof: Proof, hide: Privacy, said: Set<string>): unknown {
  const { op, outcome, of, expected, found, cells, why, remarks, children } = proof;
  const mask = (text: string) => hide.field(of ?? op, text);
  const repeated = op === 'use' && said.has(of ?? '');
  if (op === 'use') said.add(of ?? '');
  const shown = (value: unknown) => maskDeep(plainValue(value), mask);
  return {
    op,
    outcome,
    ...(of === undefined ? {} : { of }),
    ...(expected === undefined ? {} : { expected: shown(expected) }),
    ...(found === undefined ? {} : { found: shown(found) }),
    cells: sortedCells(cells),
    ...(why === undefined ? {} : { why: hide.text(why) }),
    ...(remarks === undefined ? {} : { remarks: remarks.map((remark) => remarkOf(remark, hide)) }),
    ...(children === undefined || repeated
      ? {}
      : { children: children.map((child) => proofOf(child, hide, said)) }),
  };
}

function remarkOf({ code, severity, args }: Remark, { text }: Privacy): unknown {
  return { code, severity, args: maskDeep(args, text) };
}

function quotaOf(quota: QuotaReport, { text }: Privacy): unknown {
  const { scheme, id, group, count, notIneligible, cap, strength, status, clause } = quota;
  return { scheme, id, group: text(group), count, notIneligible, cap, strength, status, clause };
}

function findingOf(finding: Finding, report: Report, lang: Lang, unmask: boolean): unknown {
  const { code, severity, scheme, criterion, at, clause, waived } = finding;
  const { text } = privacy(unmask);
  const nullable = (value: string | null) => (value === null ? null : text(value));
  return {
    code,
    severity,
    scheme,
    criterion,
    at: { file: nullable(at.file), sheet: nullable(at.sheet), row: at.row, cell: at.cell, field: at.field },
    message: joinedMessage(messageOf(finding, report, lang, unmask)),
    clause,
    repair: maskedRepair(finding, privacy(unmask)),
    waived:
      waived === null ? null : { ...waived, reason: text(waived.reason), approver: text(waived.approver) },
  };
}

/** Persons are named as the file of exceptions names them; where by hash, so here. */
function waiversOf({ file, sha256, waivers }: WaiversReport, { text }: Privacy): unknown {
  const masked = (value: string | null) => (value === null ? null : text(value));
  return {
    file: text(file),
    sha256,
    waivers: waivers.map(({ person, reason, approver, group, ...waiver }) => ({
      ...waiver,
      person: person === null ? null : { key: text(person.key), name: text(person.name) },
      group: masked(group),
      reason: text(reason),
      approver: text(approver),
    })),
  };
}

function registryOf({ appended: _lines, ...registry }: RegistryReport, { text }: Privacy): unknown {
  return { ...registry, file: text(registry.file) };
}

function joinedMessage({ what, todo }: Message): string {
  return todo === '' ? what : `${what} → ${todo}`;
}

function summaryOf({ summary, schemes }: Report): unknown {
  const statuses = [...STATUSES].reverse();
  return {
    nominees: summary.nominees,
    verdicts: Object.fromEntries(
      schemes.map(({ id }) => [
        id,
        Object.fromEntries(statuses.map((status) => [status, summary.verdicts[id]?.[status] ?? 0])),
      ]),
    ),
    findings: Object.fromEntries(SEVERITIES.map((severity) => [severity, summary.findings[severity]])),
    ...(summary.waived === undefined ? {} : { waived: summary.waived }),
    exitCode: summary.exitCode,
  };
}
