import { clauseInWords } from '../../clause-words.js';
import { problemLine } from '../../problem.js';
import type { OutSheet } from '../../xlsx-writer.js';
import { type Column, type RankingContext, tableSheet, text } from './context.js';

interface Entry {
  item: string;
  content: string;
  note?: string;
}

/** Where everything comes from: the notice, the readings, the requirements, the files. */
export function sourcesSheet(context: RankingContext): OutSheet {
  const { columns: c, sheets } = context.words;
  const columns: Column<Entry>[] = [
    { head: c.item, width: 24, cell: ({ item }) => text(item) },
    { head: c.content, width: 84, cell: ({ content }) => ({ value: content }) },
    { head: c.note, width: 40, cell: ({ note }) => ({ value: note ?? '' }) },
  ];
  return tableSheet(context, sheets.sources, columns, entriesOf(context), { filterRow: undefined });
}

function entriesOf({ report, words, frame, lang, hide }: RankingContext): Entry[] {
  const { tool, contest, readings, sha256, asOf, inputs } = report;
  const { line, heading, strength } = frame;
  return [
    { item: tool.name, content: tool.version },
    { item: words.contest, content: contest.names[lang], note: line.sourceLine(contest.source) },
    { item: words.hash, content: sha256 },
    asOf === null
      ? {
          item: words.asOf,
          content: `${contest.asOf.date} ${contest.asOf.until}`,
          note: contest.asOf.why[lang],
        }
      : { item: words.asOf, content: asOf },
    ...contest.assumptions.map((assumption) => ({ item: heading.assumption, content: assumption[lang] })),
    ...contest.readings.map(({ name, ambiguity, question, options, clause }) => {
      const option = readings[name] ?? '';
      return {
        item: `${words.reading} ${name}${line.bracket(ambiguity)}`,
        content: `${question[lang]}\n${option}${line.colon}${options[option]?.[lang] ?? option}`,
        note: clauseInWords(clause, lang),
      };
    }),
    ...contest.criteria.map((criterion) => ({
      item: criterion.id,
      content: criterion.title[lang],
      note: `${clauseInWords(criterion.clause, lang)} ${strength[criterion.strength]}`,
    })),
    ...inputs.map(({ file, sha256: hash, problem }) => ({
      item: `${words.input} ${hide.text(file)}`,
      content: problem === null ? `SHA-256 ${hash ?? ''}` : problemLine(problem, lang),
    })),
  ];
}
