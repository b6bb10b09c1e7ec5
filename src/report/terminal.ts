import type { Finding } from '../model/finding.js';
import type { NomineeReport, QuotaReport, Report } from '../model/report.js';
import { runsOf } from '../text/grouped.js';
import { choiceText } from './choice.js';
import {
  type Block,
  citations,
  groupFindings,
  inSchemeOrder,
  type NomineeBlock,
  SEVERITIES,
  STATUSES,
  worstOf,
} from './findings.js';
import type { Lang } from './lang.js';
import { hanging, oneLine, padEnd, truncate, widest, widthOf } from './layout.js';
import { headerOf, quotaOf, shortNames, verdictText, wordIn } from './lookup.js';
import type { Frame } from './messages/frame.js';
import { frameOf, messageOf, messageOfAll } from './messages/index.js';
import { nearestSaid } from './nearest.js';
import { chosenReadings, type Notice, noticesOf } from './notices.js';
import { byRow } from './order.js';
import { type Paint, paint, SEVERITY_SIGN, VERDICT_SIGN } from './paint.js';
import { type Privacy, privacy, withRepair } from './privacy.js';
import { severityLabel, waivedText } from './sentence.js';
import { rowRanges, skippedByReason } from './skipped.js';

export interface TerminalOptions {
  lang: Lang;
  unmask: boolean;
  color: boolean;
  /** Columns of the terminal; texts are wrapped to it. */
  width: number;
}

/** What every part of the terminal report needs. */
interface Context {
  report: Report;
  lang: Lang;
  unmask: boolean;
  width: number;
  frame: Frame;
  hide: Privacy;
  brush: Paint;
  names: Map<string, string>;
}

/** Beyond this the matrix lists only those who are not eligible throughout. */
const MATRIX_ROWS = 60;
/** Beyond this the names of those without findings are not all listed. */
const CLEAR_NAMES = 30;
/** Of so many findings of one kind in one cell the others are only counted. */
const ALIKE = 10;
/** Columns of a name, of a sheet's name (31 characters are the most in Excel) and of a title; longer ones are cut. */
const WIDEST = { name: 40, sheet: 62, title: 160 };

/** The report for a person at a terminal. Ends with a line break. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  return [...terminalPieces(report, options)].join('');
}

/** The same in pieces, a person each: of a city it would be longer than a text can be. */
export function* terminalPieces(
  report: Report,
  { lang, unmask, color, width }: TerminalOptions,
): Generator<string> {
  const context: Context = {
    report,
    lang,
    unmask,
    width: Math.max(40, width),
    frame: frameOf(lang),
    hide: privacy(unmask),
    brush: paint(color),
    names: shortNames(report, lang),
  };
  const { wholeFiles, nominees, quotas } = groupFindings(report);
  const troubled = nominees.filter(({ worst, findings }) => worst !== 'eligible' || findings.length > 0);
  const clear = nominees.filter(({ worst, findings }) => worst === 'eligible' && findings.length === 0);
  const sections = [
    () => opening(context),
    () => notices(context),
    () => wholeFileLines(wholeFiles, context),
    ...troubled.map((block) => () => nomineeLines(block, context)),
    () => clearLine(clear, context),
    () => matrix(context),
    () => quotaLines(quotas, context),
    () => skippedLines(context),
    () => closing(context),
  ];
  let first = true;
  for (const section of sections) {
    const lines = section();
    if (lines.length === 0) continue;
    yield `${first ? '' : '\n'}${lines.join('\n')}\n`;
    first = false;
  }
}

/** Which schemes, why these, as of when, with which readings that are not the default. */
function opening(context: Context): string[] {
  const { report, lang, frame, brush, width, hide } = context;
  const why = choiceText(report.choice, lang, (title) => cut(hide.text(title), WIDEST.title));
  const head = hanging(`${frame.workbook.sources.scheme}  `, why, width);
  const longest = widest(report.schemes.map(({ names }) => names[lang]));
  const schemes = report.schemes.flatMap((scheme) => [
    ...hanging(
      `  ${padEnd(scheme.names[lang], longest)}  `,
      `${scheme.id} · ${frame.line.asOf(scheme.asOf, frame.asOfWhy[scheme.asOfWhy])}`,
      width,
      4,
    ),
    ...chosenReadings(scheme, lang).flatMap(({ name, text }) =>
      hanging('    ', frame.line.reading(name, text), width),
    ),
  ]);
  return [...paintHead(head, frame.workbook.sources.scheme, brush.strong), ...schemes];
}

/** What a user must bear in mind: clauses with a banner, and what was assumed. Equal texts are said once. */
function notices({ report, lang, frame, names, width, brush }: Context): string[] {
  const { banners, assumptions } = noticesOf(report, lang, names);
  const lines = (word: string, said: Notice[]) =>
    said.flatMap(({ text, from }) =>
      paintHead(
        hanging(`${word}  `, `${text}${frame.line.bracket(from.join(frame.line.sentenceJoin))}`, width),
        word,
        brush.strong,
      ),
    );
  return [...lines(frame.heading.banner, banners), ...lines(frame.heading.assumption, assumptions)];
}

function wholeFileLines(blocks: Block[], context: Context): string[] {
  if (blocks.length === 0) return [];
  const { frame, brush } = context;
  return [
    brush.strong(frame.heading.wholeFiles),
    ...blocks.flatMap((block) => blockLines(block, context, placeOf(block.findings[0], context))),
  ];
}

/** `nominees.xlsx / Sheet1 第3行 P3` for a finding outside the nominees' rows. */
function placeOf({ at }: Finding, context: Context): string {
  const row = at.cell === null && at.row !== null ? context.frame.line.row(at.row) : '';
  return [sheetText(at, context), row].filter((part) => part !== '').join(' ');
}

/** `nominees.xlsx / Sheet1` */
function sheetText({ file, sheet }: Pick<Finding['at'], 'file' | 'sheet'>, { hide }: Context): string {
  const parts = [hide.text(file ?? ''), cut(hide.text(sheet ?? ''), WIDEST.sheet)];
  return oneLine(parts.filter((part) => part !== '').join(' / '));
}

/** `第5行 张三` */
function nomineeText({ row, name }: NomineeReport, { frame, hide }: Context): string {
  return oneLine(`${frame.line.row(row)} ${cut(hide.text(name), WIDEST.name)}`.trim());
}

function cut(text: string, width: number): string {
  return widthOf(text) <= width ? text : truncate(text, width);
}

function nomineeLines({ nominee, blocks }: NomineeBlock, context: Context): string[] {
  const { frame, brush, width } = context;
  const who = nomineeText(nominee, context);
  const where = ` · ${sheetText(nominee, context)}`;
  const verdicts = nominee.verdicts.map(({ scheme, status, excepted }) => ({
    plain: `${VERDICT_SIGN[status]} ${context.names.get(scheme) ?? scheme} ${verdictText(status, excepted, frame)}`,
    brush: brush.verdict[status],
  }));
  const painted = verdicts.map(({ plain, brush }) => brush(plain)).join('   ');
  const plainWidth = widthOf(verdicts.map(({ plain }) => plain).join('   '));
  const title = `${brush.strong(who)}${brush.dim(where)}`;
  const titleWidth = widthOf(who + where);
  const titles =
    titleWidth <= width
      ? [title]
      : [brush.strong(who), ...hanging('  ', where.trimStart(), width).map((line) => brush.dim(line))];
  const head =
    titleWidth + 4 + plainWidth <= width
      ? [`${title}    ${painted}`]
      : [...titles, ...flow(verdicts, '   ', width, 2, 2)];
  return [
    ...head,
    ...runsOf(blocks, isAlike).flatMap((some) => alikeLines(some, context)),
    ...nearestLines(nominee, context),
  ];
}

/** What would make the nominee eligible: a line for each scheme, one for those of which the same is said. */
function nearestLines(nominee: NomineeReport, context: Context): string[] {
  const { report, lang, names, frame, width, brush } = context;
  return nearestSaid(nominee, report, lang).flatMap(({ text, schemes: ids }) => {
    const schemes = ids.map((id) => names.get(id) ?? id);
    const head = `${frame.nearest.heading}${frame.line.bracket(schemes.join(frame.line.listSeparator))}`;
    return paintHead(hanging(`  ➜ ${head} `, text, width, 4), head, brush.strong);
  });
}

/** Whether findings are of one kind in one cell; of requirements each stands alone. */
function isAlike(one: Block, other: Block): boolean {
  const [a, b] = [one.findings[0], other.findings[0]];
  return (
    a.code === b.code &&
    one.severity === other.severity &&
    a.at.cell === b.at.cell &&
    a.criterion === b.criterion
  );
}

function alikeLines(blocks: Block[], context: Context): string[] {
  const shown = blocks.slice(0, ALIKE).flatMap((block) => blockLines(block, context, ''));
  const rest = blocks.length - ALIKE;
  return rest > 0 ? [...shown, ...hanging('  … ', context.frame.line.moreAlike(rest), context.width)] : shown;
}

/** A finding (or several of one cause): place and clause, what is wrong, what to do. Notes take one line if they can. */
function blockLines(block: Block, context: Context, place: string): string[] {
  const { report, lang, unmask, frame, brush, width } = context;
  const [first] = block.findings;
  const { what, todo } = messageOfAll(block.findings, report, lang, unmask);
  const said = withRepair(what, first, context.hide, frame);
  const sign = severityLabel(first, lang);
  const spot = [place, first.at.cell ?? '', headerOf(report, first.at.field, lang)];
  const where = spot.filter((part) => part !== '').join(' ') || frame.line.wholeRow;
  const basis = citations(inSchemeOrder(block.findings, report), frame.line.sentenceJoin);
  const tone = toneOf(first, brush);
  if (block.severity === 'note' && first.waived === null) {
    const tail = basis === '' ? '' : frame.line.bracket(frame.line.basis(basis));
    const start = `  ${sign}  `;
    const lines = hanging(
      start,
      `${where === '' ? '' : `${where}${frame.line.colon}`}${said}${tail}`,
      width,
      4,
    );
    return [...paintHead(lines, sign, tone), ...(todo === '' ? [] : hanging('    → ', todo, width))];
  }
  return [
    ...headLines(
      `  ${sign}  ${where}`.trimEnd(),
      basis === '' ? '' : frame.line.basis(basis),
      sign,
      tone,
      context,
    ),
    ...hanging('    ', said, width),
    ...nextLines(first, todo, context),
  ];
}

function toneOf({ severity, waived }: Finding, brush: Paint): (text: string) => string {
  return waived === null ? brush.severity[severity] : brush.dim;
}

/** What to do; where an exception covers the finding, who granted it, for nothing is to be done. */
function nextLines({ waived }: Finding, todo: string, { lang, hide, width }: Context): string[] {
  const next = waived === null ? todo : waivedText(waived, lang, hide);
  return next === '' ? [] : hanging('    → ', next, width);
}

/** Place on the left, clause behind it if the line has room, else on a line of its own. */
function headLines(
  head: string,
  basis: string,
  sign: string,
  tone: (text: string) => string,
  { width, brush }: Context,
): string[] {
  const lines = paintHead(hanging('', head, width, 4), sign, tone);
  if (basis === '') return lines;
  const last = lines.length === 1 ? widthOf(head) : width;
  if (last + 3 + widthOf(basis) <= width) return [`${lines[0]}   ${brush.dim(basis)}`];
  return [...lines, ...hanging('    ', basis, width).map((line) => brush.dim(line))];
}

function clearLine(clear: NomineeBlock[], context: Context): string[] {
  const { frame, width, brush, report } = context;
  if (clear.length === 0) return report.nominees.length === 0 ? [frame.line.noNominees] : [];
  const several = lieInSeveralSheets(report.nominees);
  const sorted = clear.map(({ nominee }) => nominee).sort(byRow);
  const listed = sorted.slice(0, CLEAR_NAMES).map((nominee) => {
    const who = nomineeText(nominee, context);
    return several ? `${who}${frame.line.bracket(sheetText(nominee, context))}` : who;
  });
  const rest = clear.length > listed.length ? ` ${frame.line.more(clear.length)}` : '';
  const head = `✓ ${frame.line.allClear(clear.length)}`;
  const text = `${listed.join(frame.line.listSeparator)}${rest}`;
  return paintHead(hanging(`${head}  `, text, width, 2), head, brush.verdict.eligible);
}

function lieInSeveralSheets([first, ...others]: NomineeReport[]): boolean {
  return others.some(({ file, sheet }) => file !== first?.file || sheet !== first.sheet);
}

/** Nominee × scheme. */
function matrix(context: Context): string[] {
  const { report, frame, names, width, brush } = context;
  if (report.nominees.length === 0 || report.schemes.length === 0) return [];
  const all = [...report.nominees].sort(byRow);
  const shown = all.length <= MATRIX_ROWS ? all : all.filter((nominee) => worstOf(nominee) !== 'eligible');
  const cell = (nominee: NomineeReport, scheme: string) => {
    const status = nominee.verdicts.find((verdict) => verdict.scheme === scheme)?.status;
    return status === undefined ? null : status;
  };
  const label = (nominee: NomineeReport) => nomineeText(nominee, context);
  const longest = widest(shown.map(label));
  const words = widest(STATUSES.map((status) => frame.verdict[status])) + 2;
  const layouts = [
    { name: (id: string) => names.get(id) ?? id, gap: 3 },
    { name: (id: string) => id, gap: 2 },
    { name: (id: string) => truncate(id, words), gap: 2 },
  ].map(({ name, gap }) =>
    report.schemes.map(({ id }) => ({ id, name: name(id), width: Math.max(widthOf(name(id)), words) + gap })),
  );
  const sum = (columns: { width: number }[]) => columns.reduce((total, column) => total + column.width, 0);
  const columns =
    layouts.find((layout) => sum(layout) + Math.min(longest, 14) + 5 <= width) ?? layouts.at(-1) ?? [];
  const taken = sum(columns);
  const first = Math.min(longest + 3, Math.max(10, width - taken - 2));
  const several = lieInSeveralSheets(all);
  const header = `  ${' '.repeat(first)}${columns.map((column) => padEnd(column.name, column.width)).join('')}`;
  const lines = [header.trimEnd()];
  let place = '';
  for (const nominee of shown) {
    const here = sheetText(nominee, context);
    if (several && here !== place) lines.push(...hanging('  ', here, width).map((line) => brush.dim(line)));
    place = here;
    const cells = columns.map(({ id, width }, index) => {
      const status = cell(nominee, id);
      const plain = status === null ? '—' : `${VERDICT_SIGN[status]} ${frame.verdict[status]}`;
      const padded = index === columns.length - 1 ? plain : padEnd(plain, width);
      return status === null ? padded : brush.verdict[status](padded);
    });
    lines.push(`  ${padEnd(truncate(label(nominee), first - 1), first)}${cells.join('')}`);
  }
  const note =
    shown.length < all.length ? frame.line.bracket(frame.line.matrixOnly(shown.length, all.length)) : '';
  return [`${brush.strong(frame.heading.matrix)}${note}`, ...lines];
}

/** Groups with something to say first, each with what to do; the others in one list. */
function quotaLines(findings: Finding[], context: Context): string[] {
  const { report, lang, unmask, frame, names, hide, width, brush } = context;
  if (report.quotas.length === 0 && findings.length === 0) return [];
  const said = new Set<QuotaReport>();
  const lines: string[] = [];
  const ordered = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  for (const finding of ordered) {
    const quota = report.quotas.find(
      ({ scheme, id, group }) =>
        scheme === finding.scheme && id === finding.criterion && group === finding.args.group,
    );
    if (quota !== undefined) said.add(quota);
    const sign = severityLabel(finding, lang);
    const where =
      `${names.get(finding.scheme ?? '') ?? ''} ${hide.text(String(finding.args.group ?? ''))}`.trim();
    const basis = frame.line.basis(citations([finding], frame.line.sentenceJoin));
    const { what, todo } = messageOf(finding, report, lang, unmask);
    const among = quota ? frame.line.bracket(frame.line.notIneligible(quota.notIneligible)) : '';
    lines.push(
      ...headLines(`  ${sign}  ${where}`, basis, sign, toneOf(finding, brush), context),
      ...hanging('    ', `${what}${among}`, width),
      ...nextLines(finding, todo, context),
    );
  }
  const quiet = report.schemes.flatMap(({ id }) =>
    quietQuotas(
      id,
      report.quotas.filter((quota) => quota.scheme === id && !said.has(quota)),
      context,
    ),
  );
  const all = [...lines, ...quiet];
  return all.length === 0 ? [] : [brush.strong(frame.heading.quotas), ...all];
}

/** `  ✓ 大国工匠 未超（3组）  北京 3/6、机械冶金建材 1/6` */
function quietQuotas(scheme: string, quotas: QuotaReport[], context: Context): string[] {
  const { frame, names, hide, width, brush, report } = context;
  return (['exceeded', 'undetermined', 'within'] as const).flatMap((status) => {
    const alike = quotas.filter((quota) => quota.status === status);
    if (alike.length === 0) return [];
    const sign = { exceeded: SEVERITY_SIGN.error, undetermined: '?', within: '✓' }[status];
    const tone = {
      exceeded: brush.severity.error,
      undetermined: brush.severity.review,
      within: brush.verdict.eligible,
    };
    const ids = [...new Set(alike.map(({ id }) => id))].filter(
      (id) => quotaOf(report, scheme, id) !== undefined,
    );
    const head = `${sign} ${names.get(scheme) ?? scheme} ${frame.quotaStatus[status]}`;
    const list = alike.map(
      ({ group, count, cap }) => `${hide.text(group)} ${count}/${cap ?? frame.line.noCap}`,
    );
    const tail = ids.length === 0 ? '' : frame.line.bracket(ids.join(frame.line.listSeparator));
    return paintHead(
      hanging(`  ${head}  `, `${list.join(frame.line.listSeparator)}${tail}`, width, 4),
      head,
      tone[status],
    );
  });
}

function skippedLines(context: Context): string[] {
  const { report, frame, width, brush } = context;
  const { leftOut: reasons, sheetLeftOut } = frame.workbook.sources;
  const lines = report.inputs.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ name, skipped, leftOut, rows: filled }) => {
      const whole =
        leftOut === null || filled === 0
          ? []
          : [`${sheetLeftOut(filled)}${frame.line.bracket(wordIn(reasons, leftOut))}`];
      const texts = [
        ...whole,
        ...skippedByReason(skipped, frame).map(({ why, rows }) =>
          frame.line.skippedRows(rowRanges(rows, frame), why),
        ),
      ];
      if (texts.length === 0) return [];
      return hanging(
        '  ',
        `${sheetText({ file, sheet: name }, context)} · ${texts.join(frame.line.sentenceJoin)}`,
        width,
        4,
      );
    }),
  );
  return lines.length === 0 ? [] : [brush.strong(frame.heading.skipped), ...lines];
}

/** Counts: the last thing on the screen. One line; a narrow terminal breaks it between its parts. */
function closing({ report, frame, names, width, brush }: Context): string[] {
  const { summary } = report;
  const found = SEVERITIES.map((severity) => ({
    plain: `${SEVERITY_SIGN[severity]} ${frame.counts.findings[severity](summary.findings[severity])}`,
    brush: summary.findings[severity] > 0 ? brush.severity[severity] : brush.dim,
  }));
  const verdicts = report.schemes.map(({ id }) => {
    const counts = summary.verdicts[id];
    const parts = [...STATUSES]
      .reverse()
      .filter((status) => (counts?.[status] ?? 0) > 0)
      .map((status) => `${VERDICT_SIGN[status]}${counts?.[status] ?? 0}`);
    return { plain: [names.get(id) ?? id, ...parts].join(' '), brush: brush.strong };
  });
  const head = { plain: frame.counts.nominees(summary.nominees), brush: brush.strong };
  const { waived } = summary;
  const excepted =
    waived === undefined
      ? []
      : [{ plain: `${frame.waivers.sign} ${frame.waivers.count(waived)}`, brush: brush.dim }];
  return flow([head, ...found, ...excepted, ...verdicts], ' · ', width, 0, 2);
}

/** Parts side by side; a full line is broken between parts, and one that is too long for a line within. */
function flow(
  parts: { plain: string; brush: (text: string) => string }[],
  separator: string,
  width: number,
  indent: number,
  hang: number,
): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const { plain, brush } of parts) {
    const size = widthOf(plain);
    const room = used + widthOf(separator) + size <= width;
    if (lines.length > 0 && room) {
      lines[lines.length - 1] += `${separator}${brush(plain)}`;
      used += widthOf(separator) + size;
    } else {
      const start = ' '.repeat(lines.length === 0 ? indent : hang);
      const broken = hanging(start, plain, width, hang + 2);
      lines.push(...broken.map((line) => line.replace(line.trimStart(), (text) => brush(text))));
      used = widthOf(broken.at(-1) ?? '');
    }
  }
  return lines;
}

/** Paints the first occurrence of a word in the first line. The layout is done, so widths no longer matter. */
function paintHead(lines: string[], word: string, brush: (text: string) => string): string[] {
  const [first = '', ...rest] = lines;
  const at = first.indexOf(word);
  if (at < 0) return lines;
  return [first.slice(0, at) + brush(word) + first.slice(at + word.length), ...rest];
}
