import type { Finding, Severity } from '../model/finding.js';
import type { CriterionResult, VerdictStatus } from '../model/outcome.js';
import type { NomineeReport, Report, SchemeReport } from '../model/report.js';
import { choiceText } from './choice.js';
import { isAside, markSign } from './explain/marks.js';
import { byContract, STATUSES } from './findings.js';
import { sortedQuotas } from './json.js';
import type { Lang } from './lang.js';
import { headerOf, nomineeOf, quotaOf, schemeOf, shortNames, wordIn } from './lookup.js';
import type { Frame } from './messages/frame.js';
import { frameOf, messageOf } from './messages/index.js';
import { nearestText } from './nearest.js';
import { byRow } from './order.js';
import { CREATOR, SUMMARY_MARK } from './own-files.js';
import { SEVERITY_SIGN } from './paint.js';
import { type Privacy, privacy, repairText } from './privacy.js';
import { problemLine } from './problem.js';
import { rowRanges, skippedByReason } from './skipped.js';
import { type CellTone, type OutCell, type OutSheet, writeWorkbook } from './xlsx-writer.js';

/** About as many characters as stay readable across one A4 landscape page. */
const PAGE_CHARACTERS = 220;

interface Context {
  report: Report;
  lang: Lang;
  frame: Frame;
  hide: Privacy;
  names: Map<string, string>;
}

type Row = (OutCell | null)[];

/**
 * The summary workbook as bytes: list of those not ruled out (full values), findings, matrix, quotas, sources (masked).
 * The same report gives the same bytes.
 */
export async function renderSummary(report: Report, { lang }: { lang: Lang }): Promise<Uint8Array> {
  const frame = frameOf(lang);
  const context: Context = { report, lang, frame, hide: privacy(false), names: shortNames(report, lang) };
  return writeWorkbook({
    title: frame.workbook.title,
    creator: CREATOR,
    mark: SUMMARY_MARK,
    sheets: [
      listSheet(context),
      findingsSheet(context),
      matrixSheet(context),
      quotasSheet(context),
      sourcesSheet(context),
    ],
  });
}

const VERDICT_TONE: Record<VerdictStatus, CellTone> = {
  eligible: 'good',
  explain: 'caution',
  review: 'ask',
  ineligible: 'bad',
};
const SEVERITY_TONE: Record<Severity, CellTone> = {
  error: 'bad',
  warning: 'caution',
  review: 'ask',
  note: 'plain',
};
/** As loud as the verdict that follows: a priority that is not met costs nothing. */
function outcomeTone({ outcome, strength }: CriterionResult): CellTone {
  if (outcome === 'met') return 'plain';
  if (strength === 'priority' || outcome === 'not-applicable') return 'muted';
  if (outcome === 'undetermined') return 'ask';
  return strength === 'mandatory' ? 'bad' : 'caution';
}

function head(texts: string[]): Row {
  return texts.map((value) => ({ value, tone: 'head' }));
}

function sheet(
  { frame, report }: Context,
  name: string,
  rows: Row[],
  widths: number[],
  more: Partial<OutSheet> = {},
): OutSheet {
  return {
    name,
    rows,
    widths,
    frozen: { rows: 1, columns: 0 },
    filterRow: 0,
    pagesWide: 1,
    footer: [`${report.tool.name} ${report.tool.version}`, name, frame.workbook.page],
    ...more,
  };
}

/** The official 32 columns in order, then one verdict per scheme: those not ineligible under at least one scheme. */
function listSheet(context: Context): OutSheet {
  const { report, lang, frame, names } = context;
  const { fields, schemes } = report;
  const listed = [...report.nominees]
    .sort(byRow)
    .filter(
      ({ verdicts }) => verdicts.length === 0 || verdicts.some(({ status }) => status !== 'ineligible'),
    );
  const rows = listed.map(
    (nominee): Row => [
      ...fields.map((field) =>
        listCell(nominee.clean[field.id] ?? '', field.width, field.text || field.personal),
      ),
      ...schemes.map(({ id }) => verdictCell(nominee, id, frame)),
    ],
  );
  const widths = [
    ...fields.map(({ width }) => width + 1),
    ...schemes.map(({ id }) => Math.max(12, 2 * [...(names.get(id) ?? id)].length + 2)),
  ];
  const headers = [
    ...fields.map(({ header, en }) => (lang === 'zh' ? header : en)),
    ...schemes.map(({ id }) => names.get(id) ?? id),
  ];
  const total = widths.reduce((sum, width) => sum + width, 0);
  return sheet(context, frame.workbook.sheets.list, [head(headers), ...orEmpty(rows, frame)], widths, {
    frozen: { rows: 1, columns: 2 },
    pagesWide: Math.ceil(total / PAGE_CHARACTERS),
  });
}

/** A small whole number of a column without personal data is written as a number; all else is text. */
function listCell(value: string, width: number, asText = false): OutCell {
  const align = width <= 12 ? 'center' : 'left';
  if (!asText && /^(?:0|[1-9][0-9]{0,2})$/u.test(value)) return { value: Number(value), align };
  return { value, text: true, align };
}

function verdictCell(nominee: NomineeReport, scheme: string, frame: Frame): OutCell {
  const status = nominee.verdicts.find((verdict) => verdict.scheme === scheme)?.status;
  if (status === undefined) return { value: '—', tone: 'muted', align: 'center' };
  return { value: frame.verdict[status], tone: VERDICT_TONE[status], align: 'center' };
}

function orEmpty(rows: Row[], frame: Frame): Row[] {
  return rows.length > 0 ? rows : [[{ value: frame.workbook.empty, tone: 'muted' }]];
}

function findingsSheet(context: Context): OutSheet {
  const { report, frame } = context;
  const words = frame.workbook.findings;
  const headers = [
    words.file,
    words.sheet,
    words.row,
    words.name,
    words.cell,
    words.column,
    words.severity,
    words.scheme,
    words.criterion,
    words.clause,
    words.what,
    words.todo,
    words.change,
  ];
  const rows = [...report.findings].sort(byContract).map((finding) => findingRow(finding, context));
  return sheet(
    context,
    frame.workbook.sheets.findings,
    [head(headers), ...orEmpty(rows, frame)],
    [16, 10, 5, 9, 7, 18, 11, 13, 8, 14, 42, 38, 18],
  );
}

function findingRow(finding: Finding, { report, lang, frame, hide, names }: Context): Row {
  const { at, severity, scheme, criterion, clause } = finding;
  const { what, todo } = messageOf(finding, report, lang);
  const text = (value: string | null | undefined): OutCell => ({ value: hide.text(value ?? ''), text: true });
  return [
    text(at.file),
    text(at.sheet),
    at.row === null ? text('') : { value: at.row, align: 'center' },
    text(nomineeOf(report, finding)?.name),
    text(at.cell),
    text(headerOf(report, at.field, lang)),
    { value: `${SEVERITY_SIGN[severity]} ${frame.severity[severity]}`, tone: SEVERITY_TONE[severity] },
    text(scheme === null ? '' : (names.get(scheme) ?? scheme)),
    text(criterion),
    text(clause),
    { value: what },
    { value: todo },
    text(repairText(finding, hide, frame)),
  ];
}

/** Nominee × scheme, then every criterion that the sheet can decide as a sign; below, what the criteria are. */
function matrixSheet(context: Context): OutSheet {
  const { report, lang, frame, names, hide } = context;
  const words = frame.workbook.matrix;
  const fixed = [words.file, words.sheet, words.row, words.name, words.employer];
  const shown = report.schemes.map((scheme) => ({ scheme, ids: decidedIds(report, scheme) }));
  const several =
    new Set(report.nominees.map(({ file, sheet: name }) => JSON.stringify([file, name]))).size > 1;
  const schemeHead = shown.flatMap(({ scheme, ids }) => [
    names.get(scheme.id) ?? scheme.id,
    ...ids.map(() => ''),
  ]);
  const idHead = shown.flatMap(({ ids }) => [words.verdict, ...ids]);
  const rows = [...report.nominees]
    .sort(byRow)
    .map(
      (nominee): Row => [
        { value: hide.text(nominee.file), text: true },
        { value: hide.text(nominee.sheet), text: true },
        { value: nominee.row, align: 'center' },
        { value: hide.text(nominee.name), text: true, bold: true },
        { value: hide.text(nominee.clean.employer ?? ''), text: true },
        ...shown.flatMap(({ scheme, ids }) => [
          verdictCell(nominee, scheme.id, frame),
          ...ids.map((id) => outcomeCell(nominee, scheme.id, id)),
        ]),
        { value: nearestOf(nominee, context), text: true },
      ],
    );
  const first = fixed.length;
  const merges = [
    ...fixed.map((_, column) => ({ top: 0, left: column, bottom: 1, right: column })),
    ...schemeMerges(
      shown.map(({ ids }) => ids.length + 1),
      first,
    ),
    { top: 0, left: first + schemeHead.length, bottom: 1, right: first + schemeHead.length },
  ];
  const table = [
    head([...fixed, ...schemeHead, frame.nearest.heading]),
    head([...fixed.map(() => ''), ...idHead, '']),
    ...orEmpty(rows, frame),
  ];
  const width = fixed.length + schemeHead.length + 1;
  const legend = legendRows(shown, context);
  const legendAt = table.length + 1;
  const legendMerges = legend.map((_, index) => ({
    top: legendAt + index,
    left: 0,
    bottom: legendAt + index,
    right: width - 1,
  }));
  return sheet(
    context,
    frame.workbook.sheets.matrix,
    [...table, [], ...legend],
    [
      several ? 18 : 16,
      12,
      6,
      10,
      28,
      ...shown.flatMap(({ ids }) => [lang === 'zh' ? 10 : 13, ...ids.map(() => 6.5)]),
      60,
    ],
    { frozen: { rows: 2, columns: 4 }, merges: [...merges, ...legendMerges], filterRow: undefined },
  );
}

/** What would make the nominee eligible, scheme by scheme. */
function nearestOf({ verdicts }: NomineeReport, { report, lang, names, frame }: Context): string {
  return verdicts
    .map((verdict) => [names.get(verdict.scheme) ?? verdict.scheme, nearestText(verdict, report, lang)])
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}${frame.line.colon}${text}`)
    .join('\n');
}

/** Criteria of a scheme that were judged from the sheet for someone: evidence and notes say nothing in a matrix. */
function decidedIds(report: Report, scheme: SchemeReport): string[] {
  const judged = new Set<string>();
  for (const { verdicts } of report.nominees) {
    for (const { id, strength } of verdicts.find((verdict) => verdict.scheme === scheme.id)?.criteria ?? []) {
      if (strength !== 'evidence' && strength !== 'note') judged.add(id);
    }
  }
  return scheme.criteria.map(({ id }) => id).filter((id) => judged.has(id));
}

function outcomeCell(nominee: NomineeReport, scheme: string, id: string): OutCell {
  const result = nominee.verdicts
    .find((verdict) => verdict.scheme === scheme)
    ?.criteria.find((criterion) => criterion.id === id);
  if (result === undefined) return { value: '', align: 'center' };
  return { value: markSign(result.outcome, isAside(result)), tone: outcomeTone(result), align: 'center' };
}

function schemeMerges(sizes: number[], first: number) {
  let left = first;
  return sizes.flatMap((size) => {
    const merge = { top: 0, left, bottom: 0, right: left + size - 1 };
    left += size;
    return size > 1 ? [merge] : [];
  });
}

function legendRows(
  shown: { scheme: SchemeReport; ids: string[] }[],
  { lang, frame, names }: Context,
): Row[] {
  const { line, workbook } = frame;
  const lines = shown.flatMap(({ scheme, ids }) =>
    scheme.criteria
      .filter(({ id }) => ids.includes(id))
      .map(
        ({ id, clause, title, strength }) =>
          `${id}  ${title[lang]}${line.bracket(
            [names.get(scheme.id) ?? scheme.id, clause, frame.strength[strength]].join(' · '),
          )}`,
      ),
  );
  return [
    [{ value: workbook.matrix.legend, tone: 'section' }],
    [{ value: workbook.sources.marks }],
    ...lines.map((value): Row => [{ value }]),
  ];
}

function quotasSheet(context: Context): OutSheet {
  const { report, lang, frame, names, hide } = context;
  const words = frame.workbook.quotas;
  const headers = [
    words.scheme,
    words.id,
    words.title,
    words.group,
    words.count,
    words.notIneligible,
    words.cap,
    words.strength,
    words.status,
    words.clause,
    words.remark,
  ];
  const tones: Record<string, CellTone> = { within: 'good', exceeded: 'bad', undetermined: 'ask' };
  const said = new Map(
    report.findings
      .filter(({ code }) => code.startsWith('quota.'))
      .map((finding) => [JSON.stringify([finding.scheme, finding.criterion, finding.args.group]), finding]),
  );
  const rows = sortedQuotas(report).map((quota): Row => {
    const rule = quotaOf(report, quota.scheme, quota.id);
    const finding = said.get(JSON.stringify([quota.scheme, quota.id, quota.group]));
    const told = finding && messageOf(finding, report, lang);
    const remark = rule?.remarks?.find(({ group }) => group === quota.group)?.text[lang] ?? '';
    const remarks = [told?.what ?? '', told?.todo ?? '', told?.what.includes(remark) ? '' : remark];
    return [
      { value: names.get(quota.scheme) ?? quota.scheme, text: true },
      { value: quota.id, text: true },
      { value: rule?.title[lang] ?? '' },
      { value: hide.text(quota.group), text: true, bold: true },
      { value: quota.count, align: 'center' },
      { value: quota.notIneligible, align: 'center' },
      { value: quota.cap ?? frame.line.noCap, align: 'center' },
      { value: frame.strength[quota.strength], align: 'center' },
      { value: frame.quotaStatus[quota.status], tone: tones[quota.status] ?? 'plain', align: 'center' },
      { value: quota.clause, text: true },
      { value: remarks.filter((text) => text !== '').join('\n') },
    ];
  });
  return sheet(
    context,
    frame.workbook.sheets.quotas,
    [head(headers), ...orEmpty(rows, frame)],
    [16, 8, 36, 28, 10, 14, 10, 10, 10, 16, 46],
  );
}

/** Where everything comes from: enough to run it again and to answer for it. */
function sourcesSheet(context: Context): OutSheet {
  const { report, lang, frame, hide } = context;
  const words = frame.workbook.sources;
  const rows: Row[] = [];
  const section = (text: string): void => {
    rows.push([0, 1, 2].map((column) => ({ value: column === 0 ? text : '', tone: 'section' as const })));
  };
  const entry = (item: string, content: string, note = ''): void => {
    rows.push([{ value: item, text: true }, { value: content, text: true }, { value: note }]);
  };
  section(words.tool);
  entry(report.tool.name, report.tool.version, words.version);
  entry(words.choice, choiceText(report.choice, lang, hide.text));
  for (const scheme of report.schemes) {
    const { source } = scheme;
    section(`${words.scheme}${frame.line.colon}${scheme.names[lang]}${frame.line.bracket(scheme.id)}`);
    const number = source.number ?? frame.line.noNumber;
    entry(words.document, frame.line.sourceLine(source.title, source.issuer, number, source.date));
    entry(words.asOf, scheme.asOf, frame.asOfWhy[scheme.asOfWhy]);
    for (const reading of scheme.readingRules) entry(...readingEntry(scheme, reading.name, context));
    for (const text of scheme.assumptions) entry(words.assumption, text[lang]);
    for (const { banner, id, clause, title } of scheme.criteria) {
      if (banner) entry(words.banner, title[lang], `${id} ${clause}`);
    }
    entry(words.hash, scheme.sha256);
  }
  for (const input of report.inputs) {
    section(`${words.input}${frame.line.colon}${hide.text(input.file)}`);
    if (input.problem !== null) entry(words.notChecked, problemLine(input.problem, lang));
    if (input.copyOf !== null) entry(words.notChecked, words.copyOf(hide.text(input.copyOf)));
    if (input.sha256 !== null)
      entry('SHA-256', input.sha256, frame.format[input.format as keyof Frame['format']] ?? '');
    for (const { name, headerRow, leftOut, rows: filled, nominees, skipped, ...counts } of input.sheets) {
      if (headerRow === null) {
        entry(hide.text(name), words.sheetLeftOut(filled), wordIn(words.leftOut, leftOut ?? ''));
        continue;
      }
      const { titleRows, headerRows } = counts;
      const sums = words.rowSums(filled, titleRows, headerRows, nominees, skipped.length);
      entry(hide.text(name), words.sheetInfo(headerRow, nominees), sums);
      for (const { why, rows: numbers } of skippedByReason(skipped, frame)) {
        entry(words.skippedRow, frame.line.skippedRows(rowRanges(numbers, frame), why));
      }
    }
  }
  section(words.verdicts);
  for (const status of [...STATUSES].reverse()) {
    rows.push([
      { value: frame.verdict[status], tone: VERDICT_TONE[status] },
      { value: words.verdictMeaning[status] },
      { value: '' },
    ]);
  }
  entry(words.mark, words.marks);
  entry(words.clauses, words.clauseNote);
  return sheet(
    context,
    frame.workbook.sheets.sources,
    [head([words.item, words.content, words.note]), ...rows],
    [26, 90, 46],
    {
      filterRow: undefined,
      merges: rows.flatMap((row, index) =>
        row[0]?.tone === 'section' ? [{ top: index + 1, left: 0, bottom: index + 1, right: 2 }] : [],
      ),
    },
  );
}

function readingEntry(
  scheme: SchemeReport,
  name: string,
  { report, lang, frame }: Context,
): [string, string, string] {
  const words = frame.workbook.sources;
  const reading = schemeOf(report, scheme.id)?.readingRules.find((rule) => rule.name === name);
  const option = scheme.readings[name] ?? '';
  const chosen = reading?.options[option]?.[lang] ?? option;
  const isDefault = option === reading?.default;
  return [
    `${words.reading} ${name}${frame.line.bracket(reading?.ambiguity ?? '')}`,
    `${reading?.question[lang] ?? ''}\n${option}${frame.line.colon}${chosen}`,
    `${isDefault ? words.isDefault : words.notDefault}${frame.line.sentenceJoin}${reading?.clause ?? ''}`,
  ];
}
