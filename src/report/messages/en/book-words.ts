import type { BookWords } from '../book-words.js';

export const book: BookWords = {
  overview: {
    checked: (nominees, files, count) =>
      `Checked ${count} file${count === 1 ? '' : 's'} (${files}): ${nominees} nominee${nominees === 1 ? '' : 's'}.`,
    more: (count) => `and others, ${count} in all`,
    chosen: (why) => `Schemes: ${why}.`,
    scheme: 'Scheme and reference date',
    asOf: (date, why) => `as of ${date} (${why})`,
    people: (count, names, more) =>
      `${count}\n${names}${more === 0 ? '' : ` and ${more} more, see "Verdicts"`}`,
    nobody: '0',
    quota: 'Quota use',
    group: 'Unit (group)',
    status: 'Result',
    remark: 'Remark',
    quotasMore: (count) => `${count} more in "Quotas".`,
    noQuotas: (asked) =>
      asked
        ? 'No quota was tallied: the recommending unit or employer of no nominee tells which quota it falls under; see the findings.'
        : 'There is no quota to be tallied.',
    problems: 'What matters most',
    what: 'Problem',
    todo: 'What to do',
    problemsMore: (count) => `${count} more in "Findings".`,
    noProblems: 'Nothing was found.',
    openFiles: (count) =>
      `${count} file${count === 1 ? ' was' : 's were'} not checked; the reasons are in "Sources".`,
  },
  bar: {
    heading: 'Persons / cap',
    use: (used, cap) => (cap === null ? `${used} / unknown` : `${used} / ${cap}`),
    legend: '■ submitted   □ still free   ▲ over the cap   ┈ no cap known',
  },
  open: { heading: 'Still to be done', none: 'nothing' },
  nearest: {
    from: 'Earliest',
    nobody: 'Nobody is ineligible or to be explained; what is to be verified stands in the findings.',
  },
  legend: { strength: 'Strength', title: 'Requirement' },
  evidence: {
    box: 'Attached',
    indicator: 'Indicator',
    paper: 'Papers to attach (of several for one indicator, those that there are)',
    basis: 'Asked for by (scheme, criterion, clause)',
    asks: (scheme, criterion, clause) => `${scheme} ${criterion} ${clause}`,
    nominee: (papers) => `${papers} in all`,
    units: 'Recommending units',
    unitNote: 'for each unit to see to, once',
    none: 'No papers: by what the sheet says, ineligible under every scheme',
  },
  cut: {
    text: (characters) => ` (cut: the text has ${characters} characters, more than a cell can hold)`,
    rows: (rows) =>
      `(${rows} more rows do not fit into a sheet; check the files in several runs, or see all with --format json)`,
  },
};
