import type { Finding } from '../model/finding.js';
import type { InputReport, Report } from '../model/report.js';
import { printable } from '../text/printable.js';
import { byContract, SEVERITIES } from './findings.js';
import type { TextFormat, TextOptions } from './formats.js';
import { headerOf, shownAt } from './lookup.js';
import { formatWords } from './messages/format-words.js';
import { frameOf } from './messages/index.js';
import { byText } from './order.js';
import { lineOf, pathOf } from './paths.js';
import { privacy } from './privacy.js';
import { findingSentence, problemSentence } from './sentence.js';

/** GitHub shows this many annotations of each kind for one step; the others stand in the log. */
const SHOWN = 10;

/** Shown by GitHub only where somebody asked for debug output: a text of ours begins so even where nothing was found. */
const MARK = '::debug::craftsman.annotations/1\n';

/**
 * Workflow commands of GitHub Actions: an annotation for each finding, the gravest first, and one with the counts at the
 * end. What is to be verified is a warning, what was waived a notice. Of notices no more are printed than are shown, so
 * that the counts are among them. Nothing but the hidden mark where there is nothing to say.
 */
export const format: TextFormat = { opening: MARK, chunks };

type Command = 'error' | 'warning' | 'notice';

const COMMAND: Record<Finding['severity'], Command> = {
  error: 'error',
  warning: 'warning',
  review: 'warning',
  note: 'notice',
};

const commandOf = ({ severity, waived }: Finding): Command =>
  waived === null ? COMMAND[severity] : 'notice';

/** What was waived comes before notes, of which not all are printed. */
const rankOf = ({ severity, waived }: Finding): number =>
  waived === null ? SEVERITIES.indexOf(severity) : SEVERITIES.indexOf('note') - 0.5;

function* chunks(report: Report, options: TextOptions): Generator<string> {
  yield MARK;
  const unread = report.inputs
    .filter(({ problem }) => problem !== null)
    .sort((a, b) => byText(a.file, b.file));
  const findings = [...report.findings].sort((a, b) => rankOf(a) - rankOf(b) || byContract(a, b));
  if (unread.length === 0 && findings.length === 0) return;
  for (const input of unread) yield unreadLine(input, options);
  const notices = findings.filter((finding) => commandOf(finding) === 'notice');
  for (const finding of findings) {
    if (commandOf(finding) !== 'notice') yield findingLine(finding, report, options);
  }
  for (const finding of notices.slice(0, SHOWN - 1)) yield findingLine(finding, report, options);
  yield closing(findings, unread.length, Math.max(0, notices.length - (SHOWN - 1)), report, options);
}

function findingLine(finding: Finding, report: Report, options: TextOptions): string {
  const { criterion, waived } = finding;
  const at = shownAt(report, finding);
  const { lang, unmask } = options;
  const { line, severity, waivers } = frameOf(lang);
  const hide = privacy(unmask);
  const place = [at.sheet ?? '', at.cell ?? (at.row === null ? '' : line.row(at.row))].filter(
    (part) => part !== '',
  );
  const exception = waived === null ? '' : waivers.word;
  const about = [
    exception,
    severity[finding.severity],
    criterion ?? headerOf(report, finding.at.field, lang),
  ];
  const title = [...about, hide.text(place.join(' '))].filter((part) => part !== '').join(' · ');
  const startLine = lineOf({ at, args: finding.args }, report);
  return command(
    commandOf(finding),
    {
      ...(at.file === null ? {} : { file: hide.text(pathOf(at.file, options)) }),
      ...(startLine === null ? {} : { line: String(startLine) }),
      title,
    },
    findingSentence(finding, report, options),
  );
}

function unreadLine({ file, problem }: InputReport, options: TextOptions): string {
  if (problem === null) return '';
  const properties = {
    file: privacy(options.unmask).text(pathOf(file, options)),
    title: frameOf(options.lang).workbook.sources.notChecked,
  };
  return command('error', properties, problemSentence(problem, options));
}

function closing(
  findings: Finding[],
  unread: number,
  unlisted: number,
  { tool }: Report,
  { lang }: TextOptions,
): string {
  const { github } = formatWords(lang);
  const { line, waivers } = frameOf(lang);
  const open = findings.filter(({ waived }) => waived === null);
  const counts = [
    { say: github.counts.unread, n: unread },
    ...SEVERITIES.map((severity) => ({
      say: github.counts[severity],
      n: open.filter((finding) => finding.severity === severity).length,
    })),
    { say: waivers.count, n: findings.length - open.length },
  ];
  const said = counts.filter(({ n }) => n > 0).map(({ say, n }) => say(n));
  const all = said.join(line.listSeparator);
  const text = unlisted === 0 ? all : line.sentences(all, github.unlisted(unlisted));
  return command('notice', { title: tool.name }, text);
}

/**
 * A workflow command on one line. The signs that end a property or a command are escaped as the runner reads them, and
 * whatever a terminal obeys is shown as a sign, so that no text out of a cell can give a command of its own.
 */
export function command(name: Command, properties: Record<string, string>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${given.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
