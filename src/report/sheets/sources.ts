import type { SchemeReport } from '../../model/report.js';
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
    section(`${words.scheme}${frame.line.colon}${scheme.names[lang]}${frame.line.bracket(scheme.id)}`);
    entry(words.document, frame.line.sourceLine(scheme.source));
    entry(words.asOf, scheme.asOf, frame.asOfWhy[scheme.asOfWhy]);
    for (const reading of scheme.readingRules) entry(...readingEntry(scheme, reading.name, context));
    for (const text of scheme.assumptions) entry(words.assumption, text[lang]);
    for (const { banner, id, clause, title } of scheme.criteria) {
      if (banner) entry(words.banner, title[lang], `${id} ${clauseInWords(clause, lang)}`);
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
  if (report.waivers !== undefined) {
    section(`${frame.waivers.word}${frame.line.colon}${hide.text(report.waivers.file)}`);
    entry('SHA-256', report.waivers.sha256);
  }
  if (report.registry !== undefined) {
    const { file, key, before, ...counts } = report.registry;
    section(`${frame.registry.registry}${frame.line.colon}${hide.text(file)}`);
    entry(frame.registry.state, before.sum, frame.registry.rows(before.lines));
    entry(frame.registry.compared, frame.registry.counts(counts), `${frame.registry.key} ${key}`);
  }
  section(words.verdicts);
  for (const status of [...STATUSES].reverse()) {
    rows.push([
      { value: statusText(status, frame), tone: VERDICT_TONE[status] },
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
    [24, 84, 40],
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
