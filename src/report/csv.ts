import type { Finding } from '../model/finding.js';
import type { InputReport, Report } from '../model/report.js';
import { startsFormula } from '../text/formula-start.js';
import { printable, wellFormed } from '../text/printable.js';
import { clauseInWords } from './clause-words.js';
import { byContract } from './findings.js';
import type { TextFormat, TextOptions } from './formats.js';
import type { Lang } from './lang.js';
import { headerOf, nomineeOf, shortNames } from './lookup.js';
import { formatWords } from './messages/format-words.js';
import { frameOf, messageOf, wording } from './messages/index.js';
import { byText } from './order.js';
import { maskedRepair, privacy } from './privacy.js';
import { waivedText } from './sentence.js';

/** Excel and WPS take a text for UTF-8 by this. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';

/**
 * The findings as a table, one a row, to be filtered in Excel or WPS: RFC 4180, UTF-8. The names of the columns stand in
 * quotes that they do not need: a spreadsheet program that saves the table leaves them out, so that a table that somebody
 * has worked in is not taken for one that may be overwritten.
 */
export const format: TextFormat = { opening: [headRow('zh'), headRow('en')], chunks };

function* chunks(report: Report, options: TextOptions): Generator<string> {
  yield headRow(options.lang);
  const names = shortNames(report, options.lang);
  for (const input of [...report.inputs].sort((a, b) => byText(a.file, b.file)))
    yield* unread(input, options);
  for (const finding of [...report.findings].sort(byContract)) {
    yield csvRecord(fieldsOf(finding, report, names, options));
  }
}

/** A file that could not be checked has a row too: no finding tells of it. */
function* unread({ file, problem }: InputReport, { lang, unmask }: TextOptions): Generator<string> {
  if (problem === null) return;
  const hide = privacy(unmask);
  const { what, todo } = wording(problem.code, problem.args, lang);
  const severity = frameOf(lang).workbook.sources.notChecked;
  const before = [hide.text(file), '', '', '', '', '', severity, problem.code, '', '', ''];
  yield csvRecord([...before, hide.text(what), hide.text(todo), '', '', '']);
}

function headRow(lang: Lang): string {
  const { file, sheet, row, cell, column, name, severity, scheme, criterion, clause, what, todo } =
    frameOf(lang).workbook.findings;
  const { code, old, new: now } = formatWords(lang).csv;
  const columns = [file, sheet, row, cell, column, name, severity, code, scheme, criterion, clause];
  return `${BOM}${[...columns, what, todo, old, now, frameOf(lang).waivers.word].map(quoted).join(',')}${LINE_END}`;
}

function fieldsOf(
  finding: Finding,
  report: Report,
  names: Map<string, string>,
  { lang, unmask }: TextOptions,
): string[] {
  const { at, severity, code, scheme, criterion, clause, waived } = finding;
  const hide = privacy(unmask);
  const { what, todo } = messageOf(finding, report, lang, unmask);
  const repair = maskedRepair(finding, hide);
  return [
    hide.text(at.file ?? ''),
    hide.text(at.sheet ?? ''),
    at.row === null ? '' : String(at.row),
    at.cell ?? '',
    headerOf(report, at.field, lang),
    hide.text(nomineeOf(report, finding)?.name ?? ''),
    frameOf(lang).severity[severity],
    code,
    scheme === null ? '' : (names.get(scheme) ?? scheme),
    criterion ?? '',
    clauseInWords(clause ?? '', lang),
    what,
    todo,
    repair?.old ?? '',
    repair?.new ?? '',
    waived === null ? '' : waivedText(waived, lang, hide),
  ];
}

/** A record of RFC 4180. What a spreadsheet program would run as a formula begins with an apostrophe. */
export function csvRecord(fields: string[]): string {
  return `${fields.map(csvField).join(',')}${LINE_END}`;
}

export function csvField(text: string): string {
  const safe = wellFormed(printable(startsFormula(text) ? `'${text}` : text));
  return /[",\r\n]|^\s|\s$/u.test(safe) ? quoted(safe) : safe;
}

/** A field in quotes, needed or not. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
