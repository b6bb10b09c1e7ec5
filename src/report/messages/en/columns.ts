import type { Args } from '../../../model/finding.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';
import { spans } from './spans.js';

/** Of one kind of fault only the first place of a sheet is told. */
const others = (count: Args[string] | undefined) =>
  Number(count) > 1 ? `; this sheet has ${count} such places` : '';

const RENUMBER = 'Number the rows anew before submission.';

/** Header, columns and rows. */
export const messages: Messages = {
  'file.encoding': ({ encoding }) => ({ what: `The text was read as ${encoding}.`, todo: '' }),
  'file.no-table': ({ sheet, row, matched, needed, within, hidden, garbled, mergedSheet, merged }) => {
    const found =
      Number(matched) > 0
        ? `No header of a summary sheet was found: row ${row} of "${sheet}" comes nearest with ${matched} known column names, ${needed} are needed.`
        : `No header of a summary sheet was found: no column name is known in the first ${within} rows.`;
    if (garbled)
      return {
        what: `${found} The text of "${garbled}" is garbled: it was saved in a wrong encoding.`,
        todo: 'Export it again from the original program, in UTF-8 or GBK, or save it as .xlsx; do not mend the garbled sheet.',
      };
    if (merged)
      return {
        what: `${found} ${merged} of "${mergedSheet}" is merged into one cell, which keeps only the content at the top left.`,
        todo: 'Undo the merge; if the content is lost, go back to the file before it.',
      };
    return {
      what: found,
      todo: hidden
        ? `The hidden sheet "${hidden}" holds a summary sheet: unhide it and check again.`
        : 'Check whether this is the right file, and use the column names of the official form.',
    };
  },
  'sheet.hidden': () => ({
    what: 'This sheet is hidden and holds a summary sheet; it was not read.',
    todo: 'Unhide it if it is to be submitted, else delete it.',
  }),
  'sheet.no-table': ({ garbled, merged, people, row, matched, needed }) => {
    const parts = [
      'This sheet has no header of a summary sheet and was skipped',
      ...(matched
        ? [`row ${row} comes nearest with ${matched} known column names, ${needed} are needed`]
        : []),
      ...(people ? [`from row ${people} on it seems to hold nominees, none of whom was checked`] : []),
      ...(garbled ? ['its text is garbled'] : merged ? [`its ${merged} is merged into one cell`] : []),
    ];
    const asTable =
      people || matched
        ? 'If these are nominees, write the header of the official form and check again; else delete the sheet.'
        : '';
    return {
      what: `${parts.join('; ')}.`,
      todo:
        garbled || merged
          ? 'If it should hold nominees, submit the file as it was before the damage.'
          : asTable,
    };
  },
  'rows.above-header': ({ count }) => ({
    what: `${count} row(s) above the header are too full for titles; they were neither read nor checked.`,
    todo: 'If they are nominees, move them below the header or give them one of their own; else delete them.',
  }),
  'rows.people-skipped': ({ count }) => ({
    what: `${count} rows from here on look like people but do not stand in the columns of the table; they were neither read nor checked.`,
    todo: 'Move them below the header, each cell in its column; delete what is not to be submitted.',
  }),
  'table.empty': () => ({
    what: 'This table has a header but not a single nominee.',
    todo: 'Check whether this is the right file, or whether the nominees stand in another sheet.',
  }),
  'title.other-year': (args) => ({
    what: `The title is of ${listArg(args, 'years').join(', ')}, when the edition used was not in force: ${spans(args.editions)}. The conditions of that year may differ.`,
    todo: 'Check which round the sheet is of. To check by another edition, give a date of that round with --as-of, or its id with --scheme; where the rules have none of that year, the verdicts here are for information only.',
  }),
  'title.other-round': (args) => ({
    what: `The title is of ${listArg(args, 'rounds')
      .map((round) => `“${round}”`)
      .join(
        ', ',
      )}; the edition used, ${textArg(args, 'edition')}, has the conditions of ${textArg(args, 'own')}. Those of the other round may differ.`,
    todo: 'Check which round the sheet is of. To check by another edition, give a date of that round with --as-of, or its id with --scheme; where the rules have none of that round, the verdicts here are for information only.',
  }),
  'table.side-by-side': ({ column }) => ({
    what: `Another table stands beside this one, from column ${column}; a row is read as one nominee, so the table on the right was not read.`,
    todo: 'Move it below the first table or to a sheet of its own, and check again.',
  }),
  'header.hidden': () => ({
    what: 'This row of the header is hidden, so the sheet does not show what its columns are; it was used as usual.',
    todo: 'Unhide it and check the columns against their names.',
  }),
  'rows.unaccounted': ({ rows, count, total }) => ({
    what: `The program's own count of rows does not come out: of ${total} filled rows of this sheet, ${count} are missing or counted twice${[rows].flat().join('') ? ` (row ${[rows].flat().join(', ')}${Number(count) > [rows].flat().length ? ' …' : ''})` : ''}. This is a fault of the program.`,
    todo: "Check these rows by hand, and tell the program's maintainers (without personal data).",
  }),
  'column.missing': ({ header, headerEn, nearest, nearestCell }) => ({
    what: `The required column ${header} (${headerEn}) is missing${nearest ? `; "${nearest}" in ${nearestCell} comes nearest` : ''}.`,
    todo: nearest
      ? `If "${nearest}" is this column, rename it to ${header}; else add the column.`
      : 'Add the column of the official form.',
  }),
  'column.alias': ({ header, headerEn }) => ({
    what: `The column name differs from the official form; it was read as ${header} (${headerEn}).`,
    todo: '',
  }),
  'column.duplicate': ({ header, headerEn, seen, used }) => ({
    what: `Both "${seen}" and ${used} could be the column ${header} (${headerEn}); ${used} was used, this one was not read.`,
    todo: 'Delete the needless column or give each its right name.',
  }),
  'column.unknown': ({ seen, nearest }) => ({
    what: `"${seen}" is no column of the summary sheet and was not read${nearest ? `; ${nearest} comes nearest` : ''}.`,
    todo: nearest
      ? `If it is ${nearest}, correct the name.`
      : 'If it is your own, see whether it says anything that matters (left, withdrawn, years) and write that into a column of the form; it can be deleted before submission.',
  }),
  'column.unnamed': ({ column, count }) => ({
    what: `Column ${column} has no name; ${count} cell(s) of nominees' rows hold something there, which was not read.`,
    todo: 'If it is a column of the summary sheet, write its name; else delete it.',
  }),
  'column.hidden': ({ column, header }) => ({
    what: `Column ${column} (${header}) is hidden and holds data; it was read.`,
    todo: 'Unhide it and check whether its content is to be submitted.',
  }),
  'row.example': () => ({
    what: 'This is the example row; it is not counted as a nominee.',
    todo: 'Delete it before submission.',
  }),
  'row.heading': ({ text }) => ({
    what: `This row has nothing but "${text}": taken for the heading of a group, not for a nominee.`,
    todo: 'If it is a nominee, fill in the name and the other columns.',
  }),
  'row.remark': ({ text }) => ({
    what: `This row has nothing but "${text}": taken for a remark or for somebody to ask, not for a nominee.`,
    todo: 'If it is a nominee, fill in the name and the other columns.',
  }),
  'row.duplicate': ({ first }) => ({
    what: `This row is identical to row ${first}; only row ${first} is kept.`,
    todo: 'Delete the repeated row.',
  }),
  'row.hidden': () => ({
    what: 'This row is hidden (or filtered out); it was read and counted.',
    todo: 'Unhide it and check whether this person is to be submitted.',
  }),
  'row.continuation': ({ above, headersEn }) => ({
    what: `This row has no name and nothing but ${[headersEn].flat().join(', ')}: it seems to go on with row ${above}. It was not joined and is not counted; these columns of row ${above} are taken as not complete.`,
    todo: `If it belongs to row ${above}, move the text there and delete this row; if it is another nominee, fill in name and the rest.`,
  }),
  'row.struck': () => ({
    what: 'This row is struck through and may be a withdrawn nominee; it was read and counted.',
    todo: 'Delete the row if the nominee was withdrawn; otherwise remove the strike-through.',
  }),
  'cell.struck': ({ headerEn, part }) => ({
    what: `${part === 'yes' ? 'Part of the text' : 'The text'} of ${headerEn} is struck through; it was read as usual.`,
    todo: 'Delete what is not wanted; remove the strike-through from what still holds.',
  }),
  'cell.comment': ({ text }) => ({
    what: `There is a comment at this cell: "${text}". Comments are not checked.`,
    todo: 'See whether it asks for a change of the sheet; delete comments before submission.',
  }),
  'cell.remark': ({ header, column, text }) => ({
    what: `${header ? `The column ${header}` : `Column ${column}, which has no name,`} says "${text}"; nothing was judged by it.`,
    todo: 'See whether it bears on eligibility, a quota or another column: if so, write it into a column of the form, or take the row out of this sheet; else leave it.',
  }),
  'seq.not-number': ({ text, count }) => ({
    what: `The No. "${text}" is no number${others(count)}.`,
    todo: RENUMBER,
  }),
  'seq.repeated': ({ text, other, count }) => ({
    what: `The No. "${text}" is that of row ${other} again${others(count)}.`,
    todo: `Check that no nominee is repeated. ${RENUMBER}`,
  }),
  'seq.gap': ({ text, after, count }) => ({
    what: `The numbers have a gap: after ${after} comes "${text}"${others(count)}.`,
    todo: 'Check whether a nominee was left out.',
  }),
  'row.merged': ({ range }) => ({
    what: `${range} is merged into one cell with nothing but a number left; merging drops all other content, so a nominee may be missing.`,
    todo: 'Undo the merge and check who stood here; delete the row if nobody did.',
  }),
  'cell.covered': ({ range, cells, rows }) => ({
    what: `${range} is a merged cell with ${cells} filled cell(s) in ${rows} row(s) under it, which the sheet does not show; they were read as usual.`,
    todo: 'Unmerge it and check whether they are to be submitted.',
  }),
  'cell.garbled': ({ headerEn, likely }) => ({
    what: `The text of ${headerEn} is garbled: it was saved in a wrong encoding and cannot be relied on${likely ? `; it may have been "${likely}"` : ''}.`,
    todo: 'Write it again from the original; if a whole column is garbled, export it again (UTF-8 or GBK).',
  }),
  'cell.merged': ({ range, headerEn, rows }) => ({
    what: `${range} is a merged cell; its content (${headerEn}) was used for ${rows} more row(s).`,
    todo: '',
  }),
  'cell.merged-identity': ({ range, headerEn }) => ({
    what: `${headerEn} is a merged cell (${range}): who stands in which row cannot be told.`,
    todo: 'Unmerge it: one person, one row.',
  }),
};
