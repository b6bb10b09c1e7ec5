import type { CodeTexts } from '../../codes.js';

/** Sheets, headers, columns, rows, cells. */
export const texts: CodeTexts = {
  'sheet.hidden': {
    title: 'Hidden sheet with nominees',
    about:
      'Hidden sheets are often drafts or old versions, so they are not read; but this one holds nominees, and somebody should say whether they were forgotten.',
  },
  'form.other-pack': {
    title: 'Form made from other rules',
    about:
      'The sheet was filled in on a form that craftsman template made, and the rules have changed since: columns, notes or lists may differ. It is checked by the rules in use; no verdict depends on the form.',
  },
  'sheet.no-table': {
    title: 'Sheet without a header',
    about:
      'No header of a summary sheet was found here, so the sheet was skipped. It is an error where nominees seem to stand in it, a warning where it is nearly a table, garbled or merged into one cell, and else a note.',
    todo: 'If it should be checked, write the header of the official form; else delete the sheet.',
  },
  'table.empty': {
    title: 'No nominees in the table',
    about: 'There is a header but not one nominee under it: probably the wrong file or sheet.',
  },
  'title.other-year': {
    title: 'The title is of another year',
    about:
      'The year in the title lies outside the time in which the edition used was in force: the sheet may be of an earlier round, or its title was not brought up to date. Editions have different conditions, and a person decides by which to check. It is said only where --scheme is not given.',
  },
  'title.other-round': {
    title: 'The title is of another round',
    about:
      'The round in the title is not that of the edition used: the sheet may be of an earlier one, or the conditions of a new one are not in the rules yet. Rounds have different conditions, and a person decides by which to check. It is said only where --scheme is not given.',
  },
  'table.side-by-side': {
    title: 'Two tables side by side',
    about:
      'Two tables stand in the same rows. A row is one nominee, so the table on the right was not read and nobody in it was checked.',
  },
  'header.hidden': {
    title: 'Hidden header',
    about: 'The row of the header is hidden, so whoever fills in the sheet cannot see what the columns are.',
  },
  'column.missing': {
    title: 'Required column missing',
    about:
      'A column that the scheme uses is missing, so every criterion that looks at it stays undetermined. Told once per file.',
  },
  'column.duplicate': {
    title: 'Column twice',
    about:
      'Two columns look like the same one and only one of them was used. If the other is the right one, verdicts would be wrong.',
  },
  'column.alias': {
    title: 'Column name in other words',
    about: 'The name differs from that of the official form but means the same; the column was read.',
    todo: 'It can stay for checking; better use the name of the official form before submission.',
  },
  'column.unknown': {
    title: 'Column that the form does not have',
    about:
      'This column is not one of the official form and was not read: what it says (left, withdrawn) changes no verdict. If only its name is wrong, its content was not checked.',
    todo: 'Correct the name if it is wrong. Of a column of your own, see first whether it says anything that matters and write that into a column of the form; it can be deleted before submission.',
  },
  'column.unnamed': {
    title: 'Column without a name',
    about: 'A column with content but without a name cannot be told and was not read.',
  },
  'column.hidden': {
    title: 'Hidden column with content',
    about:
      'Hidden columns are read. Whoever submits the sheet may not see them; they may hold old content or personal data that is not asked for.',
  },
  'rows.above-header': {
    title: 'Content above the header',
    about:
      'Rows above the header are titles as a rule; full rows look like nominees or another table, and were not read. An error where nominees seem to be among them.',
  },
  'rows.people-skipped': {
    title: 'Nominees outside the columns',
    about:
      'Rows below the table look like nominees but do not stand in its columns, such as a whole row in one cell. They were not checked.',
  },
  'rows.unaccounted': {
    title: 'Rows do not add up',
    about:
      'Titles, headers, nominees and other rows of a sheet must add up to its filled rows. Where they do not, the program is at fault.',
  },
  'row.example': {
    title: 'Example row',
    about: 'The example that comes with the form; no nominee, and not counted.',
  },
  'row.heading': {
    title: 'Heading of a group',
    about:
      'The column of the number or the name has nothing but a kind of people, the number of a group, the name of a unit or of a place (with the word for what it is), and all others are blank: taken for the heading of a group and not for a person. What may be a name is always a nominee.',
    todo: 'Nothing to do for a heading; if it is a nominee, fill in the row.',
  },
  'row.remark': {
    title: 'Remark or contact',
    about:
      'The row has nothing but words on the order of the list, on its end and the like, or below a label for who filled in the form or whom to ask nothing but a name and a telephone number: taken for a remark or for somebody to ask, not for a nominee. What may be a nominee always is one.',
    todo: 'Nothing to do for a remark or a contact; if it is a nominee, fill in the row.',
  },
  'row.duplicate': {
    title: 'Two identical rows',
    about: 'The same row stands in the sheet twice; only the first is kept and counted.',
  },
  'row.continuation': {
    title: 'Row that seems to go on with another',
    about:
      'A row without a name that holds only awards or a reason looks like what did not fit above. Joining it could change the verdict, so it is not joined.',
  },
  'row.merged': {
    title: 'Whole row merged',
    about: 'A merged cell keeps only the content at its top left; a nominee of this row may be lost.',
  },
  'row.hidden': {
    title: 'Hidden row',
    about:
      'Rows that are hidden or filtered out are counted, for hiding is not withdrawing; but whoever submits the sheet may not have seen it.',
  },
  'row.struck': {
    title: 'Row struck through',
    about:
      'Strike-through often means withdrawn, but the sheet does not say so; the row is checked and counted.',
  },
  'row.shifted': {
    title: 'Columns seem shifted',
    about:
      'Several columns of the row hold what looks like the content of their neighbours, probably pasted one cell aside. Judging by it would go wrong, so it is not used.',
  },
  'row.unreadable': {
    title: 'Row not read',
    about:
      'The program failed at this row. The other rows are not affected; the criteria of this one stay undetermined.',
  },
  'seq.not-number': {
    title: 'No. is not a number',
    about: 'The numbers only serve to find rows; nothing depends on them. Told once per sheet.',
    todo: 'Nothing depends on it; number the rows anew before submission.',
  },
  'seq.repeated': {
    title: 'No. twice',
    about:
      'Often left over from copying a row, so that a nominee may stand in it twice. Told once per sheet.',
    todo: 'Check that no nominee is repeated; number the rows anew before submission.',
  },
  'seq.gap': {
    title: 'Gap in the numbers',
    about: 'A nominee may have been deleted, or left out. Told once per sheet.',
  },
  'cell.blank': {
    title: 'Required cell blank',
    about:
      'A required column is blank. Blank is not the same as not met, so the criteria are undetermined; but an incomplete sheet does not pass the formal review, hence an error.',
  },
  'cell.only-hint': {
    title: 'Only the hint in a required cell',
    about: 'The cell holds nothing but the hint of the form: as good as blank.',
  },
  'cell.hint-left': {
    title: 'Hint left in a cell',
    about: 'A column that may be blank still holds the hint of the form; taken as blank.',
  },
  'cell.length-remark': {
    title: 'Remark about the length beside a text',
    about:
      'In brackets before or behind the reason stands the hint of the form (at most 300 characters) or a count made by the clerk. It is no part of the text and is not counted.',
  },
  'cell.one-of-blank': {
    title: 'None of several filled in',
    about:
      'At least one of these columns must be filled in (such as professional title and skill grade), and none is.',
  },
  'cell.error': {
    title: 'Formula without a result',
    about:
      'The cell is a formula whose result is not in the file, or an error such as #N/A; or the content of the cell is not in the file. What it should say is not known.',
  },
  'cell.pointer': {
    title: 'Other words instead of the content',
    about:
      'The cell says "as above" or "see annex", or that the content is to come or not known, or holds signs alone (???): none of these means "none". Copying the row above may give one person what belongs to another, so it is not done.',
  },
  'cell.garbled': {
    title: 'Garbled text',
    about: 'The text was saved in a wrong encoding before; changing the encoding now may not bring it back.',
  },
  'cell.struck': {
    title: 'Text struck through',
    about:
      'Part or all of the text is struck through without saying whether it is void; it was read as usual.',
  },
  'cell.comment': {
    title: 'Comment',
    about:
      'Comments are no part of the sheet and are not checked; they may ask for a change, or hold what should not go out.',
  },
  'cell.remark': {
    title: 'Something said in a remark',
    about:
      'A column for remarks, or one without a name, is no part of the form and nothing is judged by it; but it may say that somebody withdrew, left or is no member.',
  },
  'cell.covered': {
    title: 'Content under a merged cell',
    about:
      'A merged area shows only what stands at its top left; there is more under it, unseen but in the file.',
  },
  'cell.merged': {
    title: 'Merged cell',
    about: 'Units, addresses and the like that are merged over several rows are used for each of them.',
    todo: 'Nothing to do if it does belong to these rows; better unmerge and fill in each row.',
  },
  'cell.merged-identity': {
    title: 'Name or ID number merged',
    about:
      'Where a name or an ID number is merged over several rows, nobody can tell who stands in which row; it is not used.',
  },
};
