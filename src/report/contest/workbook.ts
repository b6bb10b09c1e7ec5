import type {
  ContestantResult,
  ContestReport,
  ProjectReport,
  StageResult,
} from '../../model/contest-report.js';
import type { Severity } from '../../model/finding.js';
import { clauseInWords } from '../clause-words.js';
import { byContract, citations } from '../findings.js';
import type { Lang } from '../lang.js';
import type { ContestWords } from '../messages/contest-words.js';
import type { Frame } from '../messages/frame.js';
import { frameOf } from '../messages/index.js';
import { CREATOR, RANKING_MARK } from '../own-files.js';
import { privacy } from '../privacy.js';
import { problemLine } from '../problem.js';
import { pagesFor } from '../xlsx/page.js';
import { type CellTone, type OutCell, type OutSheet, writeWorkbook } from '../xlsx-writer.js';
import {
  byRankIn,
  certificateBasis,
  certificateText,
  contestMessage,
  percentOf,
  prizeText,
  projectName,
  rankText,
  stageName,
} from './view.js';

interface Context {
  report: ContestReport;
  lang: Lang;
  frame: Frame;
  words: ContestWords;
  hide: (text: string) => string;
}

type Row = (OutCell | null)[];

const SEVERITY_TONE: Record<Severity, CellTone> = {
  error: 'bad',
  warning: 'caution',
  review: 'ask',
  note: 'plain',
};
const OUTCOME_TONE = { met: 'good', unmet: 'bad', undetermined: 'ask' } as const;

/**
 * The result workbook as bytes: every stage ranked (full values, the organiser's own beside them), certificates, findings,
 * stages, sources (masked). The same report gives the same bytes.
 */
export async function renderRanking(report: ContestReport, { lang }: { lang: Lang }): Promise<Uint8Array> {
  const frame = frameOf(lang);
  const context: Context = { report, lang, frame, words: frame.contest, hide: privacy(false).text };
  return writeWorkbook({
    title: frame.contest.title,
    creator: CREATOR,
    mark: RANKING_MARK,
    says: frame.book.cut,
    sheets: [
      ranksSheet(context),
      certificatesSheet(context),
      findingsSheet(context),
      stagesSheet(context),
      sourcesSheet(context),
    ],
  });
}

function sheet(
  { report, frame }: Context,
  name: string,
  headers: string[],
  rows: Row[],
  widths: number[],
  more: Partial<OutSheet> = {},
): OutSheet {
  const head: Row = headers.map((value) => ({ value, tone: 'head' }));
  const empty: Row[] = [[{ value: frame.workbook.empty, tone: 'muted' }]];
  return {
    name,
    rows: [head, ...(rows.length > 0 ? rows : empty)],
    widths,
    frozen: { rows: 1, columns: 0 },
    filterRow: 0,
    pagesWide: pagesFor(widths, more.frozen?.columns ?? 0),
    footer: [`${report.tool.name} ${report.tool.version}`, name, frame.workbook.page],
    ...more,
  };
}

const text = (value: string, tone?: CellTone): OutCell => ({
  value,
  text: true,
  ...(tone === undefined ? {} : { tone }),
});
const centred = (value: string, tone?: CellTone): OutCell => ({ ...text(value, tone), align: 'center' });

/** A decimal is written as a number, so that it can be sorted and summed; anything else as text. */
function figure(value: string | null, tone?: CellTone): OutCell {
  const cell =
    value !== null && /^-?[0-9]{1,9}(?:\.[0-9]{1,6})?$/u.test(value) ? Number(value) : (value ?? '');
  return { value: cell, align: 'center', ...(tone === undefined ? {} : { tone }) };
}

/** Every stage of every project, best rank first; the organiser's figures beside ours, in colour where they differ. */
function ranksSheet(context: Context): OutSheet {
  const { report, words, lang, frame } = context;
  const { columns: c } = words;
  const headers = [
    c.project,
    c.stage,
    c.rank,
    c.name,
    c.idNumber,
    c.employer,
    c.theory,
    c.skill,
    c.total,
    c.passed,
    c.promoted,
    c.stageCertificate,
    c.certificate,
    c.prizes,
    c.conditions,
    c.organiserTotal,
    c.organiserRank,
    c.organiserPromoted,
    c.organiserCertificate,
    c.file,
    c.sheet,
    c.rows,
  ];
  const rows = report.projects.flatMap((project) =>
    project.stages.flatMap(({ stage }) =>
      byRankIn(project, stage).map(
        ({ contestant, result }): Row => [
          text(projectName(project, words)),
          text(stageName(report, stage, lang)),
          rankCell(result, words),
          text(contestant.name),
          text(
            contestant.members
              .map(({ idNumber }) => idNumber ?? '')
              .filter((id) => id !== '')
              .join('\n'),
          ),
          text(
            contestant.members
              .map(({ employer }) => employer ?? '')
              .filter((unit) => unit !== '')
              .join('\n'),
          ),
          figure(result.theory),
          figure(result.skill),
          figure(result.total),
          centred(
            outcomeWord(result.passed, words),
            result.passed === 'met' ? 'plain' : OUTCOME_TONE[result.passed],
          ),
          centred(result.promoted === null ? '' : result.promoted ? words.yes : words.no),
          centred(
            result.certificate?.grade.zh ??
              (result.possible === null ? '' : words.possible(result.possible.grade.zh)),
          ),
          centred(certificateText(contestant, words, frame.line.listSeparator)),
          text(prizeText(contestant, words, lang, frame.line.listSeparator)),
          conditionCell(contestant, words),
          figure(result.organiser.total, differs(report, result, 'total')),
          figure(
            result.organiser.rank === null ? null : String(result.organiser.rank),
            differs(report, result, 'rank'),
          ),
          centred(result.organiser.promoted === null ? '' : result.organiser.promoted ? words.yes : words.no),
          centred(result.organiser.certificate ?? '', differs(report, result, 'certificate')),
          text(result.file),
          text(result.sheet),
          centred(result.rows.join(' ')),
        ],
      ),
    ),
  );
  return sheet(
    context,
    words.sheets.ranks,
    headers,
    rows,
    [18, 8, 8, 12, 21, 26, 8, 8, 9, 10, 8, 12, 14, 30, 16, 10, 9, 9, 12, 18, 10, 6],
    {
      frozen: { rows: 1, columns: 4 },
    },
  );
}

function rankCell({ rank }: StageResult, words: ContestWords): OutCell {
  const known = rank !== null && rank.best === rank.worst;
  return known ? figure(String(rank.best)) : centred(rankText(rank, words), rank === null ? 'muted' : 'ask');
}

function outcomeWord(outcome: StageResult['passed'], words: ContestWords): string {
  return outcome === 'met' ? words.yes : outcome === 'unmet' ? words.no : words.unknown;
}

/** Conditions that are not met or not decided, by number. */
function conditionCell({ members }: ContestantResult, words: ContestWords): OutCell {
  const all = members.flatMap(({ conditions }) => conditions);
  const open = all.filter(({ outcome }) => outcome !== 'met');
  const said = [...new Set(open.map(({ id, outcome }) => `${id} ${outcomeWord(outcome, words)}`))];
  const tone = open.some(({ outcome }) => outcome === 'unmet') ? 'bad' : open.length > 0 ? 'ask' : 'good';
  return text(said.length === 0 ? words.yes : said.join(' '), tone);
}

/** Red where a finding stands at the organiser's own cell. */
function differs(
  report: ContestReport,
  { file, sheet: name, rows }: StageResult,
  field: string,
): CellTone | undefined {
  const index = erroneous(report);
  return rows.some((row) => index.has(JSON.stringify([file, name, row, field]))) ? 'bad' : undefined;
}

const erroneousOf = new WeakMap<ContestReport, Set<string>>();

function erroneous(report: ContestReport): Set<string> {
  let index = erroneousOf.get(report);
  if (index === undefined) {
    index = new Set(
      report.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ at }) => JSON.stringify([at.file, at.sheet, at.row, at.field])),
    );
    erroneousOf.set(report, index);
  }
  return index;
}

/** Who gets which certificate, by grade, with the rule. */
function certificatesSheet(context: Context): OutSheet {
  const { report, words, lang, hide } = context;
  const { columns: c } = words;
  const rows = report.projects.flatMap((project) =>
    [...issued(project)].map(({ contestant, certificate, open }): Row => {
      const [member] = contestant.members;
      const result = contestant.stages.find(({ stage }) => stage === certificate.stage);
      return [
        text(projectName(project, words)),
        centred(open ? words.possible(certificate.grade.zh) : certificate.grade.zh, open ? 'ask' : 'plain'),
        text(hide(contestant.name)),
        text(privacy(false).field('idNumber', member?.idNumber ?? '')),
        text(hide(member?.employer ?? '')),
        text(stageName(report, certificate.stage, lang)),
        centred(result === undefined ? '' : rankText(result.rank, words)),
        text(certificateBasis(certificate, lang)),
        conditionCell(contestant, words),
      ];
    }),
  );
  return sheet(
    context,
    words.sheets.certificates,
    [c.project, c.certificate, c.name, c.idNumber, c.employer, c.stage, c.rank, c.basis, c.conditions],
    rows,
    [20, 14, 12, 21, 30, 10, 8, 18, 16],
  );
}

function issued({ contestants }: ProjectReport) {
  return contestants
    .flatMap((contestant) => [
      ...contestant.certificates.map((certificate) => ({ contestant, certificate, open: false })),
      ...(contestant.possible === null ? [] : [{ contestant, certificate: contestant.possible, open: true }]),
    ])
    .sort((a, b) => (b.certificate.grade.rank ?? 0) - (a.certificate.grade.rank ?? 0));
}

function findingsSheet(context: Context): OutSheet {
  const { report, words, frame, lang, hide } = context;
  const { columns: c } = words;
  const rows = [...report.findings].sort(byContract).map((finding): Row => {
    const { what, todo } = contestMessage(finding, lang, false);
    const { at, severity } = finding;
    const field = report.fields.find(({ id }) => id === at.field);
    return [
      text(hide(at.file ?? '')),
      text(hide(at.sheet ?? '')),
      centred(at.cell ?? (at.row === null ? '' : String(at.row))),
      text(field === undefined ? '' : lang === 'zh' ? field.header : field.en),
      centred(frame.severity[severity], SEVERITY_TONE[severity]),
      text(citations([finding], lang)),
      { value: what },
      { value: todo },
    ];
  });
  return sheet(
    context,
    words.sheets.findings,
    [c.file, c.sheet, c.cell, c.column, c.severity, c.basis, c.what, c.todo],
    rows,
    [14, 8, 8, 11, 10, 13, 49, 36],
  );
}

function stagesSheet(context: Context): OutSheet {
  const { report, words, lang, hide, frame } = context;
  const { columns: c } = words;
  const rows = report.projects.flatMap((project) =>
    project.stages.map(
      (stage): Row => [
        text(projectName(project, words)),
        text(stageName(report, stage.stage, lang)),
        centred(words.range(stage.entrants.fewest, stage.entrants.most)),
        centred(stage.promoted === null ? '' : words.range(stage.promoted.fewest, stage.promoted.most)),
        centred(percentOf(stage) === null ? '' : `${percentOf(stage)}%`),
        text(stage.held === null ? '' : words.held(stage.held.from, stage.held.to)),
        text(
          stage.sheets
            .map(({ file, sheet: name }) => `${hide(file)} / ${hide(name)}`)
            .join(frame.line.listSeparator),
        ),
      ],
    ),
  );
  return sheet(
    context,
    words.sheets.stages,
    [c.project, c.stage, c.entrants, c.promotedCount, c.share, c.held, c.sheet],
    rows,
    [22, 10, 10, 10, 10, 26, 60],
  );
}

/** Where everything comes from: the notice, the readings, the requirements, the files. */
function sourcesSheet(context: Context): OutSheet {
  const { report, words, frame, lang, hide } = context;
  const { contest, readings } = report;
  const { source } = contest;
  const { columns: c } = words;
  const entry = (item: string, content: string, note = ''): Row => [
    text(item),
    { value: content },
    { value: note },
  ];
  const rows: Row[] = [
    entry(report.tool.name, report.tool.version),
    entry(words.contest, contest.names[lang], frame.line.sourceLine(source)),
    entry(words.hash, report.sha256),
    entry(
      words.asOf,
      report.asOf ?? `${contest.asOf.date} ${contest.asOf.until}`,
      report.asOf === null ? contest.asOf.why[lang] : '',
    ),
    ...contest.assumptions.map((assumption) => entry(frame.heading.assumption, assumption[lang])),
    ...contest.readings.map(({ name, ambiguity, question, options, clause }) => {
      const option = readings[name] ?? '';
      return entry(
        `${words.reading} ${name}${frame.line.bracket(ambiguity)}`,
        `${question[lang]}\n${option}${frame.line.colon}${options[option]?.[lang] ?? option}`,
        clauseInWords(clause, lang),
      );
    }),
    ...contest.criteria.map(({ id, title, clause, strength }) =>
      entry(id, title[lang], `${clauseInWords(clause, lang)} ${frame.strength[strength]}`),
    ),
    ...report.inputs.map(({ file, sha256, problem }) =>
      entry(
        `${words.input} ${hide(file)}`,
        problem === null ? `SHA-256 ${sha256 ?? ''}` : problemLine(problem, lang),
      ),
    ),
  ];
  return sheet(context, words.sheets.sources, [c.item, c.content, c.note], rows, [24, 84, 40], {
    filterRow: undefined,
  });
}
