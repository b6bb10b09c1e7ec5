import type { Finding, Severity } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { type Block, citations, groupFindings, SEVERITIES } from '../report/findings.js';
import type { Lang } from '../report/lang.js';
import { headerOf, nomineeOf } from '../report/lookup.js';
import type { Frame } from '../report/messages/frame.js';
import { frameOf, messageOfAll } from '../report/messages/index.js';
import { byPlace, parseAddress } from '../report/order.js';
import { privacy, repairText } from '../report/privacy.js';
import { severityLabel, waivedText } from '../report/sentence.js';

/** One thing to say in an annotated workbook, worded. */
export interface Saying {
  severity: Severity;
  /** Sign and word of the severity. */
  label: string;
  /** null: of the file as a whole. */
  sheet: string | null;
  row: number | null;
  column: number | null;
  /** An exception covers it. */
  waived: boolean;
  /** Name of the column of the form; '' where there is none. */
  field: string;
  /** Name of the nominee, '' where it is about none. */
  name: string;
  what: string;
  todo: string;
  /** Which requirement and clause; '' where none asks for it. */
  basis: string;
}

/** What is to be marked in one file. */
export interface Plan {
  frame: Frame;
  /** Name and version of the program. */
  tool: string;
  sayings: Saying[];
  /** Header rows of the nominee tables, by sheet. */
  headers: Map<string, number[]>;
}

export interface PlanOptions {
  lang: Lang;
  unmask: boolean;
}

/**
 * Everything that the report says of a file, the file as a whole first, then row by row; quotas, which lie in no file, last,
 * where it is the only one.
 */
export function planOf(report: Report, file: string, { lang, unmask }: PlanOptions): Plan {
  const frame = frameOf(lang);
  const hide = privacy(unmask);
  const { wholeFiles, nominees, quotas } = groupFindings(report);
  const blocks = [...wholeFiles, ...nominees.flatMap((nominee) => nominee.blocks)].filter(
    ({ findings: [{ at }] }) => at.file === file || at.file === null,
  );
  const worded = (block: Block): Saying => {
    const [first] = block.findings;
    const { what, todo } = messageOfAll(block.findings, report, lang, unmask);
    const change = repairText(first, hide, frame);
    const cell = first.at.cell === null ? null : parseAddress(first.at.cell);
    const { waived } = first;
    return {
      // Marked as softly as a note; counted apart.
      severity: waived === null ? block.severity : 'note',
      waived: waived !== null,
      label: severityLabel(first, lang),
      sheet: first.at.sheet,
      row: cell?.row ?? first.at.row,
      column: cell?.column ?? null,
      field: headerOf(report, first.at.field, lang),
      name: hide.text(nomineeOf(report, first)?.name ?? ''),
      what: change === '' || what.includes(change) ? what : `${what}${frame.line.bracket(change)}`,
      todo: waived === null ? todo : waivedText(waived, lang, hide),
      basis: citations(block.findings, frame.line.sentenceJoin),
    };
  };
  // A tally over several files names units of others, whose business it is not.
  const own = report.inputs.length === 1 ? quotas : [];
  const quotaBlocks = own.map((finding): Block => ({ findings: [finding], severity: finding.severity }));
  return {
    frame,
    tool: `${report.tool.name} ${report.tool.version}`,
    sayings: [...blocks.sort(byBlock), ...quotaBlocks].map(worded),
    headers: headersOf(report, file),
  };
}

function byBlock({ findings: [a] }: { findings: [Finding, ...Finding[]] }, { findings: [b] }: Block): number {
  return byPlace(a, b) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function headersOf({ inputs }: Report, file: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { name, headerRow } of inputs.find((input) => input.file === file)?.sheets ?? []) {
    if (headerRow !== null) found.set(name, [...(found.get(name) ?? []), headerRow]);
  }
  return found;
}

/** The worst of some severities. */
export function worst(severities: Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'note';
}

/** The plan for a workbook whose sheets have other names. */
export function renamed(plan: Plan, names: ReadonlyMap<string, string>): Plan {
  const nameOf = (name: string) => names.get(name) ?? name;
  return {
    ...plan,
    sayings: plan.sayings.map((saying) => ({
      ...saying,
      sheet: saying.sheet === null ? null : nameOf(saying.sheet),
    })),
    headers: new Map([...plan.headers].map(([name, rows]) => [nameOf(name), rows])),
  };
}
