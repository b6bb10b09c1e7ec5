import type { Finding, Severity } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { type Block, citationsOf, groupFindings, SEVERITIES } from '../report/findings.js';
import type { Lang } from '../report/lang.js';
import { headerOf, inputOf, nomineeOf } from '../report/lookup.js';
import type { Frame } from '../report/messages/frame.js';
import { frameOf, messageOfAll } from '../report/messages/index.js';
import { byPlace } from '../report/order.js';
import { privacy, repairText } from '../report/privacy.js';
import { severityLabel, waivedText } from '../report/sentence.js';
import { parseAddress } from '../text/address.js';
import { grouped } from '../text/grouped.js';

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
  const { byFile, quotas } = blocksOf(report);
  const blocks = [...(byFile.get(file) ?? []), ...(byFile.get(null) ?? [])];
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
      basis: citationsOf(block, report, lang),
    };
  };
  // A tally over several files names units of others, whose business it is not.
  const own = report.inputs.length === 1 ? quotas : [];
  const quotaBlocks = own.map(
    (finding): Block => ({ findings: [finding], severity: finding.severity, behind: [] }),
  );
  return {
    frame,
    tool: `${report.tool.name} ${report.tool.version}`,
    sayings: [...blocks.sort(byBlock), ...quotaBlocks].map(worded),
    headers: headersOf(report, file),
  };
}

interface Blocks {
  byFile: Map<string | null, Block[]>;
  quotas: Finding[];
}

const known = new WeakMap<Report, Blocks>();

/** The blocks of a report by file, grouped once for all of its files. */
function blocksOf(report: Report): Blocks {
  const before = known.get(report);
  if (before !== undefined) return before;
  const { wholeFiles, nominees, quotas } = groupFindings(report);
  const blocks = [...wholeFiles, ...nominees.flatMap((nominee) => nominee.blocks)];
  const found = { byFile: grouped(blocks, ({ findings: [{ at }] }) => at.file), quotas };
  known.set(report, found);
  return found;
}

function byBlock({ findings: [a] }: { findings: [Finding, ...Finding[]] }, { findings: [b] }: Block): number {
  return byPlace(a, b) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function headersOf(report: Report, file: string): Map<string, number[]> {
  const rows = (inputOf(report, file)?.sheets ?? []).flatMap(({ name, headerRow }) =>
    headerRow === null ? [] : [{ name, headerRow }],
  );
  const groups = grouped(rows, ({ name }) => name);
  return new Map([...groups].map(([name, those]) => [name, those.map(({ headerRow }) => headerRow)]));
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
