import type { Finding, Waived } from '../../model/finding.js';
import type { RegistryReport } from '../../model/registry.js';
import type { InputReport, QuotaReport, Report } from '../../model/report.js';
import type { WaiversReport } from '../../model/waiver.js';
import { byContract, SEVERITIES, STATUSES } from '../findings.js';
import type { Lang } from '../lang.js';
import { sortedQuotas } from '../lookup.js';
import { messageOf, wording } from '../messages/index.js';
import type { Message } from '../messages/types.js';
import { byRow, byText } from '../order.js';
import { maskedRepair, type Privacy, privacy } from '../privacy.js';
import { nomineeOf } from './nominees.js';

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
    waived: waived === null ? null : waivedOf(waived, privacy(unmask)),
  };
}

function waivedOf({ upTo, ...waived }: Waived, { text }: Privacy): unknown {
  return {
    ...waived,
    reason: text(waived.reason),
    approver: text(waived.approver),
    ...(typeof upTo === 'number' ? { upTo } : {}),
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

function joinedMessage({ what, todo }: Message): string {
  return todo === '' ? what : `${what} → ${todo}`;
}
