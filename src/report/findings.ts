import type { Finding, Severity } from '../model/finding.js';
import type { VerdictStatus } from '../model/outcome.js';
import type { NomineeReport, Report } from '../model/report.js';
import { pushTo, runsOf } from '../text/grouped.js';
import { clauseInWords } from './clause-words.js';
import { saidByCells } from './completeness.js';
import type { Lang } from './lang.js';
import { criterionOf, nomineeOf } from './lookup.js';
import { frameOf } from './messages/index.js';
import { byPlace, byRow, byText, sortedCells } from './order.js';

export const SEVERITIES: Severity[] = ['error', 'warning', 'review', 'note'];
/** Worst first. */
export const STATUSES: VerdictStatus[] = ['ineligible', 'review', 'explain', 'eligible'];

/** Order of the contract: file, sheet, row, column, code; then scheme and criterion so that it is total. */
export function byContract(a: Finding, b: Finding): number {
  return (
    byPlace(a, b) ||
    byText(a.code, b.code) ||
    byText(a.scheme ?? '', b.scheme ?? '') ||
    byText(a.criterion ?? '', b.criterion ?? '') ||
    lineOf(a) - lineOf(b) ||
    byText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}

/** The line of a text file that a finding is about, as of an exception; 0 where it is about none. */
function lineOf({ args }: Finding): number {
  return typeof args.line === 'number' ? args.line : 0;
}

/** Findings that say the same thing of one or more criteria, to be shown as one. */
export interface Block {
  findings: [Finding, ...Finding[]];
  severity: Severity;
  /** Findings that follow from these and are not said by themselves: their requirements are named. */
  behind: Finding[];
}

/** A nominee with the findings in the row, ready to print. */
export interface NomineeBlock {
  nominee: NomineeReport;
  worst: VerdictStatus;
  findings: Finding[];
  /** The findings in blocks, which are put together when they are asked for: of a long run they would take much. */
  readonly blocks: Block[];
}

/** Findings by where they belong. Quota findings belong to the list of quotas. */
export interface Grouped {
  wholeFiles: Block[];
  nominees: NomineeBlock[];
  quotas: Finding[];
}

/** What the rules say of the requirement of a finding. */
interface Rules {
  titleOf: (finding: Finding) => string;
  strengthOf: (finding: Finding) => string;
  isAboutWhole: (finding: Finding) => boolean;
}

export function groupFindings(report: Report): Grouped {
  const rules: Rules = {
    titleOf: (finding) => criterionOf(report, finding)?.title.zh ?? '',
    strengthOf: (finding) => criterionOf(report, finding)?.strength ?? '',
    isAboutWhole: (finding) => criterionOf(report, finding)?.require?.complete === true,
  };
  const byNominee = new Map<NomineeReport, Finding[]>();
  const wholeFiles: Finding[] = [];
  const quotas: Finding[] = [];
  for (const finding of report.findings) {
    const nominee = nomineeOf(report, finding);
    if (finding.code.startsWith('quota.')) quotas.push(finding);
    else if (nominee === undefined) wholeFiles.push(finding);
    else pushTo(byNominee, nominee, finding);
  }
  const nominees = report.nominees.map((nominee): NomineeBlock => {
    const findings = byNominee.get(nominee) ?? [];
    return {
      nominee,
      worst: worstOf(nominee),
      findings,
      get blocks() {
        return blocksOf(findings, rules);
      },
    };
  });
  nominees.sort(
    (a, b) => STATUSES.indexOf(a.worst) - STATUSES.indexOf(b.worst) || byRow(a.nominee, b.nominee),
  );
  return { wholeFiles: blocksOf(wholeFiles, rules), nominees, quotas: quotas.sort(byContract) };
}

export function worstOf(nominee: NomineeReport): VerdictStatus {
  const statuses = nominee.verdicts.map(({ status }) => status);
  return STATUSES.find((status) => statuses.includes(status)) ?? 'eligible';
}

/** Worst severity first, then by column; one block for all that share a cause. */
function blocksOf(findings: Finding[], rules: Rules): Block[] {
  const said = saidByCells(findings, rules.isAboutWhole);
  // What shares a cause has one code and one cell, and so stands together.
  const runs = runsOf(
    findings.filter((finding) => !said.has(finding)).sort(byContract),
    (a, b) => a.code === b.code && a.at.cell === b.at.cell,
  );
  // What an exception covers comes last.
  const rank = ({ severity, findings: [first] }: Block) =>
    SEVERITIES.indexOf(severity) + (first.waived === null ? 0 : SEVERITIES.length);
  const blocks = runs.flatMap((run) => byCause(run, rules)).sort((a, b) => rank(a) - rank(b));
  for (const [whole, cells] of said) {
    for (const block of blocks)
      if (block.findings.some((finding) => cells.includes(finding))) block.behind.push(whole);
  }
  return blocks;
}

function byCause(findings: [Finding, ...Finding[]], rules: Rules): Block[] {
  if (findings.length === 1) return [{ findings, severity: findings[0].severity, behind: [] }];
  const blocks = new Map<string, Block>();
  for (const finding of findings) {
    const key = causeOf(finding, rules);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, { findings: [finding], severity: finding.severity, behind: [] });
    else block.findings.push(finding);
  }
  return [...blocks.values()];
}

/**
 * Criteria of several schemes that come out alike for the same reason (same cells, same texts, same question) share a
 * cause. Any other finding stands alone.
 */
function causeOf(finding: Finding, { titleOf, strengthOf }: Rules): string {
  if (!finding.code.startsWith('criterion.')) {
    const { code, severity, scheme, criterion, at, args, clause, repair, waived } = finding;
    return JSON.stringify([code, severity, scheme, criterion, at, args, clause, repair, waived]);
  }
  const { cells: about, found, others, questionZh, questionEn } = finding.args;
  const cells = sortedCells(Array.isArray(about) ? about : []);
  const place = cells.length === 0 ? [finding.at.cell, finding.scheme, finding.criterion] : cells;
  return JSON.stringify([
    finding.code,
    finding.severity,
    finding.at.cell,
    place,
    found ?? [],
    others ?? [],
    questionZh ?? '',
    questionEn ?? '',
    strengthOf(finding),
    finding.waived,
    // What is not decided is asked once for all; what is not met is said of each requirement that differs.
    finding.code === 'criterion.undetermined' ? '' : titleOf(finding),
  ]);
}

/** What a block cites, in the order of the report's schemes. */
export function citationsOf({ findings, behind }: Block, report: Report, lang: Lang): string {
  return citations(inSchemeOrder([...findings, ...behind], report), lang);
}

/** `N-04 二；B-05 三 第1段`: criteria with their clauses, each once. */
export function citations(findings: Finding[], lang: Lang): string {
  const cited = findings.map(({ criterion, clause }) =>
    [criterion, clauseInWords(clause ?? '', lang)].filter(Boolean).join(' '),
  );
  return [...new Set(cited)].filter((text) => text !== '').join(frameOf(lang).line.sentenceJoin);
}

/** Findings of one cause, in the order in which the report lists its schemes. */
export function inSchemeOrder(findings: Finding[], report: Report): Finding[] {
  const order = (finding: Finding) => report.schemes.findIndex(({ id }) => id === finding.scheme);
  return [...findings].sort((a, b) => order(a) - order(b));
}
