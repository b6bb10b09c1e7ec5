import type { ContestReport, ProjectReport, StageSummary } from '../../model/contest-report.js';
import type { Finding } from '../../model/finding.js';
import { byContract, citations, SEVERITIES } from '../findings.js';
import type { Lang } from '../lang.js';
import { hanging, oneLine, padEnd, truncate, widest, widthOf } from '../layout.js';
import type { Frame } from '../messages/frame.js';
import { frameOf } from '../messages/index.js';
import { byText } from '../order.js';
import { type Paint, paint } from '../paint.js';
import { type Privacy, privacy } from '../privacy.js';
import { SEVERITY_SIGN } from '../signs.js';
import {
  byRankIn,
  certificateText,
  chosenReadings,
  contestMessage,
  percentOf,
  prizeText,
  projectName,
  rankText,
  spotOf,
  stageName,
} from './view.js';

export interface ContestTerminalOptions {
  lang: Lang;
  unmask: boolean;
  color: boolean;
  width: number;
}

interface Context extends ContestTerminalOptions {
  report: ContestReport;
  frame: Frame;
  hide: Privacy;
  brush: Paint;
}

/** Ranks printed of a stage; all stand in the workbook. */
const RANKS = 20;
/** Names printed of those who get one grade. */
const NAMES = 30;

/** The report on score sheets for a person at a terminal. Ends with a line break. */
export function renderContestTerminal(report: ContestReport, options: ContestTerminalOptions): string {
  const context: Context = {
    ...options,
    width: Math.max(40, options.width),
    report,
    frame: frameOf(options.lang),
    hide: privacy(options.unmask),
    brush: paint(options.color),
  };
  const sections = [
    opening(context),
    ...report.projects.map((project) => projectLines(project, context)),
    ...findingSections(context),
    closing(context),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function opening({ report, frame, lang, width, brush }: Context): string[] {
  const { contest } = report;
  const { line, heading } = frame;
  return [
    ...hanging('', `${contest.names[lang]}${line.bracket(contest.id)}`, width, 2).map((each) =>
      brush.strong(each),
    ),
    ...hanging('  ', line.sourceLine(contest.source), width),
    ...contest.assumptions.flatMap((text) => hanging(`${heading.assumption}  `, text[lang], width)),
    ...chosenReadings(report, lang).flatMap(({ name, text }) =>
      hanging('  ', line.reading(name, text), width),
    ),
  ];
}

function projectLines(project: ProjectReport, context: Context): string[] {
  const { frame, width, brush } = context;
  const { contest: words, line } = frame;
  const facts =
    project.project === null
      ? []
      : [
          `${words.number} ${project.project.number}`,
          `${words.certificate}${line.colon}${project.project.certificate ? words.issues : words.issuesNot}`,
          project.project.form === 'team' ? words.team(project.project.teamSize ?? 0) : words.individual,
        ];
  const head = `${projectName(project, words)}${facts.length === 0 ? '' : line.bracket(facts.join(' · '))}`;
  const last = project.stages.at(-1);
  return [
    ...hanging('', head, width, 2).map((each) => brush.strong(each)),
    ...project.stages.flatMap((stage) => stageLines(stage, context)),
    ...certificateLines(project, context),
    ...(last === undefined ? [] : rankLines(project, last, context)),
  ];
}

function stageLines(stage: StageSummary, { report, frame, lang, width, hide }: Context): string[] {
  const { contest: words } = frame;
  const { entrants, promoted, held, sheets } = stage;
  const percent = percentOf(stage);
  const parts = [
    words.entrants(words.range(entrants.fewest, entrants.most)),
    ...(promoted === null
      ? []
      : [words.promoted(words.range(promoted.fewest, promoted.most), percent ?? words.unknown)]),
    ...(held === null ? [] : [words.held(held.from, held.to)]),
    [...new Set(sheets.map(({ file, sheet }) => `${hide.text(file)} / ${hide.text(sheet)}`))].join(
      frame.line.listSeparator,
    ),
  ];
  return hanging(`  ${stageName(report, stage.stage, lang)}  `, parts.join(' · '), width);
}

/** How many get each grade, the highest first, with their names. */
function certificateLines(project: ProjectReport, { report, frame, hide, width, lang }: Context): string[] {
  const { contest: words, line } = frame;
  if (project.project?.certificate !== true) return [];
  const byGrade = new Map<string, { rank: number; names: string[]; open: number }>();
  for (const { name, eligible, certificates } of project.contestants) {
    const open = eligible === 'undetermined';
    for (const { grade, stage } of certificates) {
      const entry = byGrade.get(grade.zh) ?? { rank: grade.rank ?? 0, names: [], open: 0 };
      byGrade.set(grade.zh, entry);
      entry.open += open ? 1 : 0;
      const said = [stageName(report, stage, lang), ...(open ? [words.conditionsOpen] : [])];
      entry.names.push(`${hide.text(name)}${line.bracket(said.join(line.listSeparator))}`);
    }
  }
  const open = project.contestants.filter(({ possible }) => possible !== null).length;
  const said = (text: string) => hanging(`  ${words.certificates}  `, text, width);
  if (byGrade.size === 0 && open === 0) return said(words.noCertificates);
  const sure = [...byGrade]
    .sort(([a, { rank: x }], [b, { rank: y }]) => y - x || byText(a, b))
    .flatMap(([grade, { names, open }]) => {
      const among = open === 0 ? '' : line.bracket(words.conditionsOpenOf(open));
      const shown = names.slice(0, NAMES).join(line.listSeparator);
      const more = names.length > NAMES ? ` ${words.shownOf(NAMES, names.length)}` : '';
      return hanging(`  ${grade} ${words.persons(names.length)}${among}  `, `${shown}${more}`, width, 4);
    });
  return [...sure, ...(open === 0 ? [] : said(words.certificatesOpen(open)))];
}

/** The ranks of the highest stage, with what they bring. */
function rankLines(project: ProjectReport, { stage }: StageSummary, context: Context): string[] {
  const { report, frame, lang, hide, width, brush } = context;
  const { contest: words, line } = frame;
  const all = byRankIn(project, stage);
  const rows = all.slice(0, RANKS).map(({ contestant, result }) => ({
    rank: rankText(result.rank, words),
    name: truncate(hide.text(contestant.name), 24),
    total: result.total ?? words.unknown,
    skill: result.skill ?? words.unknown,
    brings: [
      certificateText(contestant, words, line.listSeparator),
      prizeText(contestant, words, lang, line.listSeparator),
      contestant.eligible === 'undetermined' ? words.conditionsOpen : '',
    ]
      .filter((text) => text !== '')
      .join(' · '),
  }));
  const { rank, name, total, skill, certificate, prizes } = words.columns;
  const head = { rank, name, total, skill, brings: `${certificate} · ${prizes}` };
  const widths = (['rank', 'name', 'total', 'skill'] as const).map((key) =>
    widest([head, ...rows].map((row) => row[key])),
  );
  const lines = [head, ...rows].flatMap((row, index) => {
    const start = `    ${[row.rank, row.name, row.total, row.skill].map((text, i) => padEnd(text, widths[i] ?? 0)).join('  ')}  `;
    const printed = hanging(start, row.brings, Math.max(width, widthOf(start) + 16));
    return index === 0 ? printed.map((each) => brush.dim(each)) : printed;
  });
  const note = all.length > RANKS ? line.bracket(words.shownOf(RANKS, all.length)) : '';
  return [`  ${words.results(stageName(report, stage, lang))}${note}`, ...lines];
}

/** Findings about whole files and sheets, then those of each row, the worst first. */
function findingSections(context: Context): string[][] {
  const { report, frame, brush } = context;
  const groups = new Map<string, Finding[]>();
  for (const finding of [...report.findings].sort(byContract)) {
    const { file, sheet, row } = finding.at;
    const key = row === null ? '' : JSON.stringify([file, sheet, row]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const whole = groups.get('') ?? [];
  groups.delete('');
  const worst = (findings: Finding[]) =>
    Math.min(...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
  const rows = [...groups.values()].sort((a, b) => worst(a) - worst(b));
  return [
    whole.length === 0
      ? []
      : [
          brush.strong(frame.heading.wholeFiles),
          ...bySeverity(whole).flatMap((finding) => findingLines(finding, true, context)),
        ],
    ...rows.map((findings) => [
      rowHead(findings, context),
      ...bySeverity(findings).flatMap((finding) => findingLines(finding, false, context)),
    ]),
  ];
}

function bySeverity(findings: Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function rowHead([first]: Finding[], { report, frame, hide, brush }: Context): string {
  const { file, sheet, row } = first?.at ?? { file: '', sheet: '', row: 0 };
  const name = nameAt(report, file ?? '', sheet ?? '', row ?? 0);
  const who = oneLine(`${frame.line.row(row ?? 0)} ${hide.text(name)}`.trim());
  return `${brush.strong(who)}${brush.dim(oneLine(` · ${hide.text(file ?? '')} / ${hide.text(sheet ?? '')}`))}`;
}

const namesByRow = new WeakMap<ContestReport, Map<string, string>>();

/** Who stands in a row; '' for a row that was not ranked. */
function nameAt(report: ContestReport, file: string, sheet: string, row: number): string {
  let names = namesByRow.get(report);
  if (names === undefined) {
    names = new Map(
      report.projects.flatMap(({ contestants }) =>
        contestants.flatMap(({ name, members, stages }) =>
          stages.flatMap((stage) =>
            stage.rows.map(
              (number) =>
                [
                  JSON.stringify([stage.file, stage.sheet, number]),
                  members.length === 1 ? (members[0]?.name ?? name) : name,
                ] as const,
            ),
          ),
        ),
      ),
    );
    namesByRow.set(report, names);
  }
  return names.get(JSON.stringify([file, sheet, row])) ?? '';
}

function findingLines(
  finding: Finding,
  withSheet: boolean,
  { report, frame, lang, unmask, width, brush, hide }: Context,
): string[] {
  const { what, todo } = contestMessage(finding, lang, unmask);
  const { at, severity } = finding;
  const sign = `${SEVERITY_SIGN[severity]} ${frame.severity[severity]}`;
  const sheet = [at.file, at.sheet]
    .filter((part) => part !== null)
    .map(hide.text)
    .join(' / ');
  const field = report.fields.find(({ id }) => id === at.field);
  const column = field === undefined ? '' : lang === 'zh' ? field.header : field.en;
  const spot = [withSheet ? sheet : '', at.row === null ? '' : spotOf(finding, lang), column]
    .filter((part) => part !== '')
    .join(' ');
  const basis = citations([finding], lang);
  const head = [`  ${sign}  ${spot}`.trimEnd(), basis === '' ? '' : frame.line.basis(basis)]
    .filter((part) => part !== '')
    .join('   ');
  const [first = '', ...rest] = hanging('', head, width, 4);
  return [
    first.replace(sign, () => brush.severity[severity](sign)),
    ...rest,
    ...hanging('    ', what, width),
    ...(todo === '' ? [] : hanging('    → ', todo, width)),
  ];
}

function closing({ report, frame, brush }: Context): string[] {
  const { summary } = report;
  const found = SEVERITIES.filter((severity) => summary.findings[severity] > 0).map((severity) =>
    brush.severity[severity](
      `${SEVERITY_SIGN[severity]} ${frame.counts.findings[severity](summary.findings[severity])}`,
    ),
  );
  const head = brush.strong(frame.contest.counted(summary.contestants));
  return [[head, ...(found.length === 0 ? [frame.contest.clean] : found)].join(' · ')];
}
