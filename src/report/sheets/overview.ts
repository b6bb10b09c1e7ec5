import type { Finding } from '../../model/finding.js';
import type { VerdictStatus } from '../../model/outcome.js';
import type { NomineeReport, QuotaReport, SchemeReport } from '../../model/report.js';
import { choiceText } from '../choice.js';
import { byContract, SEVERITIES, STATUSES } from '../findings.js';
import { oneLine } from '../layout.js';
import { exceptedText, headerOf, nomineeOf, severalSheets, sortedQuotas } from '../lookup.js';
import { messageOf } from '../messages/index.js';
import { groupName, type Told, toldOfQuotas } from '../quota-words.js';
import { waivedText } from '../sentence.js';
import { SEVERITY_SIGN } from '../signs.js';
import { heightOf, roomFor } from '../xlsx/page.js';
import type { OutCell, OutSheet } from '../xlsx-writer.js';
import {
  head,
  inSheetOrder,
  labelOf,
  quotaCell,
  type Row,
  type SheetContext,
  sheet,
  statusText,
  VERDICT_TONE,
} from './context.js';
import { barCell } from './quotas.js';

const WIDTHS = [24, 30, 30, 30, 30];
const WIDTH = WIDTHS.length;
/** Best first, as one reads a result. */
const ORDER = [...STATUSES].reverse();
/** Names in a field; files in the first line; groups of quotas. The whole is elsewhere in the workbook. */
const NAMES = 16;
const FILES = 3;
const QUOTAS = 5;
/** So many problems stand on the page whatever else does. */
const FEWEST_PROBLEMS = 3;

interface Line {
  row: Row;
  /** Columns joined to one, first and last of each. */
  joined?: [number, number][];
}

/** A problem takes two columns, and what to do the next two. */
const PROBLEM: Line['joined'] = [
  [1, 2],
  [3, 4],
];

/** One page for who decides: what was checked, who comes out how, how the quotas are used, what matters most. */
export function overviewSheet(context: SheetContext): OutSheet {
  const above = [...titleLines(context), ...verdictLines(context), ...quotaLines(context)];
  const lines = [
    ...above,
    ...problemLines(context, roomFor(WIDTHS) - above.reduce((sum, line) => sum + heightOfLine(line), 0)),
  ];
  return sheet(
    context,
    context.frame.workbook.sheets.overview,
    lines.map(({ row }) => row),
    WIDTHS,
    {
      frozen: { rows: 0, columns: 0 },
      filterRow: undefined,
      onePage: true,
      merges: lines.flatMap(({ joined = [] }, row) =>
        joined.map(([left, right]) => ({ top: row, left, bottom: row, right })),
      ),
    },
  );
}

function titleLines({ report, lang, frame, hide }: SheetContext): Line[] {
  const { overview: words } = frame.book;
  const { listSeparator } = frame.line;
  const read = report.inputs.filter(({ problem }) => problem === null);
  const files = read.slice(0, FILES).map(({ file }) => hide.text(file));
  const named = files.join(listSeparator) + (read.length > FILES ? words.more(read.length) : '');
  const unread = report.inputs.length - read.length;
  return [
    whole(frame.workbook.title, 'title'),
    whole(
      [
        words.checked(report.summary.nominees, named, read.length),
        words.chosen(oneLine(choiceText(report.choice, lang, hide.text))),
        unread === 0 ? '' : words.openFiles(unread),
      ].join(lang === 'zh' ? '' : ' '),
      'bare',
    ),
  ];
}

/** A scheme a row, a verdict a column; in the field how many and who. */
function verdictLines(context: SheetContext): Line[] {
  const { report, frame, lang, names } = context;
  const words = frame.book.overview;
  return [
    { row: head([words.scheme, ...ORDER.map((status) => statusText(status, frame))]) },
    ...report.schemes.map(
      (scheme): Line => ({
        row: [
          {
            value: `${names.get(scheme.id) ?? scheme.names[lang]}\n${words.asOf(scheme.asOf, frame.asOfWhy[scheme.asOfWhy])}`,
            bold: true,
          },
          ...ORDER.map((status) => peopleCell(scheme, status, context)),
        ],
      }),
    ),
  ];
}

function peopleCell(scheme: SchemeReport, status: VerdictStatus, context: SheetContext): OutCell {
  const { report, frame } = context;
  const words = frame.book.overview;
  const people = inSheetOrder(report).filter(({ verdicts }) =>
    verdicts.some((verdict) => verdict.scheme === scheme.id && verdict.status === status),
  );
  if (people.length === 0) return { value: words.nobody, tone: 'muted' };
  const named = people
    .slice(0, NAMES)
    .map((nominee) => `${calledBy(nominee, context)}${exceptedNote(nominee, scheme.id, context)}`)
    .join(frame.line.listSeparator);
  return {
    value: words.people(people.length, named, Math.max(0, people.length - NAMES)),
    tone: VERDICT_TONE[status],
    text: true,
  };
}

/** The name; with the place where another has the same, the row alone where there is none. */
function calledBy({ file, name, row }: NomineeReport, { report, frame, hide }: SheetContext): string {
  if (name === '') return frame.line.row(row);
  const alone = report.nominees.filter((other) => other.name === name).length === 1;
  if (alone) return labelOf(name, hide);
  const place = severalSheets(report) ? `${file} ${frame.line.row(row)}` : frame.line.row(row);
  return `${labelOf(name, hide)}${frame.line.bracket(hide.text(place))}`;
}

/** In brackets, what the verdict is if the exceptions hold. */
function exceptedNote({ verdicts }: NomineeReport, scheme: string, { frame }: SheetContext): string {
  const verdict = verdicts.find((each) => each.scheme === scheme);
  const other = verdict === undefined ? '' : exceptedText(verdict, frame);
  return other === '' ? '' : frame.line.bracket(other);
}

function quotaLines(context: SheetContext): Line[] {
  const { report, lang, frame, hide, names } = context;
  const words = frame.book.overview;
  const quotas = sortedQuotas(report).sort((a, b) => pressing(b) - pressing(a));
  const told = toldOfQuotas(report, lang);
  const hasQuotas =
    report.nominees.length > 0 && report.schemes.some(({ quotaRules }) => quotaRules.length > 0);
  const rows = quotas.slice(0, QUOTAS).map(
    (quota): Line => ({
      row: [
        { value: names.get(quota.scheme) ?? quota.scheme, text: true },
        { value: labelOf(groupName(quota.group, frame), hide), text: true, bold: true },
        barCell(quota, context),
        quotaCell(quota, frame),
        { value: remarkOf(quota, told(quota), context) },
      ],
    }),
  );
  return [
    { row: head([words.quota, words.group, frame.book.bar.heading, words.status, words.remark]) },
    ...rows,
    ...(quotas.length > QUOTAS ? [whole(words.quotasMore(quotas.length - QUOTAS), 'bare')] : []),
    whole(quotas.length === 0 ? words.noQuotas(hasQuotas) : frame.book.bar.legend, 'bare'),
  ];
}

/** How many may still count, and the exception that covers the group. */
function remarkOf(
  { notIneligible }: QuotaReport,
  { waived }: Told,
  { lang, frame, hide }: SheetContext,
): string {
  const counted = frame.line.notIneligible(notIneligible);
  return waived === null ? counted : frame.line.sentences(counted, waivedText(waived, lang, hide));
}

/** What is over its cap first, then what is not decided, then the fullest. */
function pressing({ status, count, cap }: QuotaReport): number {
  const full = cap === null || cap === 0 ? 0 : Math.min(1, count / cap);
  return { exceeded: 4, undetermined: 2, within: 0 }[status] + full;
}

/** As many problems as there is room for, in points; the worst first, those of one kind and row once. */
function problemLines(context: SheetContext, room: number): Line[] {
  const { report, frame } = context;
  const words = frame.book.overview;
  const open = report.findings
    .filter(({ severity, waived }) => waived === null && severity !== 'note')
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byContract(a, b));
  if (open.length === 0) return [whole(words.noProblems, 'section')];
  const header: Line = { row: head([words.problems, words.what, '', words.todo, '']), joined: PROBLEM };
  const more = whole(words.problemsMore(open.length), 'bare');
  const lines: Line[] = [header];
  const said = new Set<string>();
  let left = room - heightOfLine(header) - heightOfLine(more);
  let shown = 0;
  for (const finding of open) {
    const line = problemLine(finding, context);
    const key = JSON.stringify([finding.at.row, line.row.slice(1).map((cell) => cell?.value)]);
    if (!said.has(key)) {
      left -= heightOfLine(line);
      if (left < 0 && lines.length > FEWEST_PROBLEMS) break;
      said.add(key);
      lines.push(line);
    }
    shown += 1;
  }
  return shown === open.length ? lines : [...lines, whole(words.problemsMore(open.length - shown), 'bare')];
}

function problemLine(finding: Finding, { report, lang, frame, hide, names, links }: SheetContext): Line {
  const { at, severity } = finding;
  const { what, todo } = messageOf(finding, report, lang);
  const { group } = finding.args;
  const column = headerOf(report, at.field, lang);
  const nominee = nomineeOf(report, finding);
  const place = [
    (nominee && labelOf(nominee.name, hide)) ?? at.file ?? names.get(finding.scheme ?? '') ?? '',
    labelOf(groupName(group, frame), hide),
    at.cell ?? (at.row === null ? '' : frame.line.row(at.row)),
  ].filter((text) => text !== '');
  return {
    row: [
      {
        value: `${SEVERITY_SIGN[severity]} ${hide.text(place.join(' '))}`,
        text: true,
        bold: severity === 'error',
        link: links?.finding(finding),
      },
      { value: column === '' ? what : `${column}${frame.line.colon}${what}` },
      { value: '' },
      { value: todo },
      { value: '' },
    ],
    joined: PROBLEM,
  };
}

function whole(text: string, tone: 'title' | 'bare' | 'section'): Line {
  const first: OutCell = { value: text, tone };
  const rest = Array.from({ length: WIDTH - 1 }, (): OutCell => ({ value: '', tone }));
  return { row: [first, ...rest], joined: [[0, WIDTH - 1]] };
}

function heightOfLine({ row, joined = [] }: Line): number {
  const spans = new Map(joined.map(([first, last]) => [first, WIDTHS.slice(first, last + 1)]));
  return heightOf(
    row,
    WIDTHS.map((width, column) => (spans.get(column) ?? [width]).reduce((sum, each) => sum + each, 0)),
  );
}
