import type { InputReport, SchemeReport } from '../../model/report.js';
import { choiceText } from '../choice.js';
import { clauseInWords } from '../clause-words.js';
import { STATUSES } from '../findings.js';
import { schemeOf, wordIn } from '../lookup.js';
import type { Frame } from '../messages/frame.js';
import { problemLine } from '../problem.js';
import { rowRanges, skippedByReason } from '../skipped.js';
import type { OutSheet } from '../xlsx-writer.js';
import { head, type Row, type SheetContext, sheet, statusText, VERDICT_TONE } from './context.js';

/** Where everything comes from: enough to run it again and to answer for it. */
export function sourcesSheet(context: SheetContext): OutSheet {
  const { report, frame } = context;
  const words = frame.workbook.sources;
  const rows = [
    ...toolRows(context),
    ...report.schemes.flatMap((scheme) => schemeRows(scheme, context)),
    ...report.inputs.flatMap((input) => inputRows(input, context)),
    ...givenRows(context),
    ...verdictRows(context),
  ];
  return sheet(
    context,
    frame.workbook.sheets.sources,
    [head([words.item, words.content, words.note]), ...rows],
    [24, 84, 40],
    {
      filterRow: undefined,
      merges: rows.flatMap((row, index) =>
        row[0]?.tone === 'section' ? [{ top: index + 1, left: 0, bottom: index + 1, right: 2 }] : [],
      ),
    },
  );
}

function section(text: string): Row {
  return [text, '', ''].map((value) => ({ value, tone: 'section' as const }));
}

function entry(item: string, content: string, note = ''): Row {
  return [{ value: item, text: true }, { value: content, text: true }, { value: note }];
}

function toolRows({ report, lang, frame, hide }: SheetContext): Row[] {
  const words = frame.workbook.sources;
  return [
    section(words.tool),
    entry(report.tool.name, report.tool.version, words.version),
    entry(words.choice, choiceText(report.choice, lang, hide.text)),
  ];
}

function schemeRows(scheme: SchemeReport, context: SheetContext): Row[] {
  const { lang, frame } = context;
  const words = frame.workbook.sources;
  return [
    section(`${words.scheme}${frame.line.colon}${scheme.names[lang]}${frame.line.bracket(scheme.id)}`),
    entry(words.document, frame.line.sourceLine(scheme.source)),
    entry(words.asOf, scheme.asOf, frame.asOfWhy[scheme.asOfWhy]),
    ...scheme.readingRules.map((reading) => entry(...readingEntry(scheme, reading.name, context))),
    ...scheme.assumptions.map((text) => entry(words.assumption, text[lang])),
    ...scheme.criteria
      .filter(({ banner }) => banner)
      .map(({ id, clause, title }) =>
        entry(words.banner, title[lang], `${id} ${clauseInWords(clause, lang)}`),
      ),
    entry(words.hash, scheme.sha256),
  ];
}

function inputRows(input: InputReport, context: SheetContext): Row[] {
  const { lang, frame, hide } = context;
  const { file, problem, copyOf, sha256, format } = input;
  const words = frame.workbook.sources;
  return [
    section(`${words.input}${frame.line.colon}${hide.text(file)}`),
    ...(problem === null ? [] : [entry(words.notChecked, problemLine(problem, lang))]),
    ...(copyOf === null ? [] : [entry(words.notChecked, words.copyOf(hide.text(copyOf)))]),
    ...(sha256 === null
      ? []
      : [entry('SHA-256', sha256, frame.format[format as keyof Frame['format']] ?? '')]),
    ...input.sheets.flatMap((each) => sheetRows(each, context)),
  ];
}

function sheetRows(each: InputReport['sheets'][number], { frame, hide }: SheetContext): Row[] {
  const { name, headerRow, leftOut, rows, nominees, skipped, titleRows, headerRows } = each;
  const words = frame.workbook.sources;
  if (headerRow === null)
    return [entry(hide.text(name), words.sheetLeftOut(rows), wordIn(words.leftOut, leftOut ?? ''))];
  const sums = words.rowSums(rows, titleRows, headerRows, nominees, skipped.length);
  return [
    entry(hide.text(name), words.sheetInfo(headerRow, nominees), sums),
    ...skippedByReason(skipped, frame).map(({ why, rows: numbers }) =>
      entry(words.skippedRow, frame.line.skippedRows(rowRanges(numbers, frame), why)),
    ),
  ];
}

/** Exceptions and a registry, where they were given. */
function givenRows({ report: { waivers, registry }, frame, hide }: SheetContext): Row[] {
  const rows: Row[] = [];
  if (waivers !== undefined) {
    rows.push(section(`${frame.waivers.word}${frame.line.colon}${hide.text(waivers.file)}`));
    rows.push(entry('SHA-256', waivers.sha256));
  }
  if (registry !== undefined) {
    const { file, key, before, ...counts } = registry;
    const words = frame.registry;
    rows.push(section(`${words.registry}${frame.line.colon}${hide.text(file)}`));
    rows.push(entry(words.state, before.sum, words.rows(before.lines)));
    rows.push(entry(words.compared, words.counts(counts), `${words.key} ${key}`));
  }
  return rows;
}

function verdictRows({ frame }: SheetContext): Row[] {
  const words = frame.workbook.sources;
  const meanings = [...STATUSES]
    .reverse()
    .map((status) => [
      { value: statusText(status, frame), tone: VERDICT_TONE[status] },
      { value: words.verdictMeaning[status] },
      { value: '' },
    ]);
  return [
    section(words.verdicts),
    ...meanings,
    entry(words.mark, words.marks),
    entry(words.clauses, words.clauseNote),
  ];
}

function readingEntry(
  scheme: SchemeReport,
  name: string,
  { report, lang, frame }: SheetContext,
): [string, string, string] {
  const words = frame.workbook.sources;
  const reading = schemeOf(report, scheme.id)?.readingRules.find((rule) => rule.name === name);
  const option = scheme.readings[name] ?? '';
  const chosen = reading?.options[option]?.[lang] ?? option;
  const isDefault = option === reading?.default;
  return [
    `${words.reading} ${name}${frame.line.bracket(reading?.ambiguity ?? '')}`,
    `${reading?.question[lang] ?? ''}\n${option}${frame.line.colon}${chosen}`,
    `${isDefault ? words.isDefault : words.notDefault}${frame.line.sentenceJoin}${clauseInWords(reading?.clause ?? '', lang)}`,
  ];
}
