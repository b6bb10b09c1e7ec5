import type { CodeTexts } from '../../codes.js';

/** Files. */
export const texts: CodeTexts = {
  'file.not-found': {
    title: 'No such file',
    about:
      'The file or folder named in the command does not exist: the path, the name or the extension is probably wrong.',
  },
  'file.name-no-text': {
    title: 'Name is not UTF-8',
    about:
      'The name of the file or folder is not encoded as UTF-8, so its characters are not known and it cannot be opened. It probably comes out of a zip file made on Windows, whose names were not converted.',
  },
  'file.no-match': {
    title: 'No file matches',
    about: 'Files were named by a pattern with * or the like, and no file fits it.',
  },
  'file.no-file': {
    title: 'Not an ordinary file',
    about:
      'The path is something else than a file that can be opened, such as a device or a pipe. Only ordinary files are read.',
  },
  'file.empty-folder': {
    title: 'No sheets in the folder',
    about: 'In a folder, sheets are told by their extensions, and this folder holds none.',
  },
  'file.unreadable-folder': {
    title: 'Folder cannot be opened',
    about: 'Permission is missing or the disk failed, so nothing in the folder was checked.',
  },
  'file.unreadable': {
    title: 'File cannot be opened',
    about:
      'Permission is missing, another program holds the file, or the disk failed. Its content need not be wrong.',
  },
  'file.unwritable': {
    title: 'Output cannot be written',
    about:
      'The summary workbook or another output was not written; the results are not affected. Most often the summary of the last run is still open in WPS or Excel.',
  },
  'file.own-summary': {
    title: 'A result written by this program',
    about:
      'The file is a result of an earlier check, such as its summary workbook, and not a nominee sheet. Checking it would count its nominees twice.',
  },
  'file.empty': {
    title: 'Empty file',
    about: 'The file holds not a single byte; an export or a copy was probably interrupted.',
  },
  'file.encrypted': {
    title: 'File needs a password',
    about:
      'A file with a password to open cannot be read. Only for .xlsx can the password be given by --password-file; remove it in the spreadsheet program for other formats.',
  },
  'file.wrong-password': {
    title: 'Wrong password',
    about: 'The password does not open the file. It is the first line of --password-file, blanks included.',
  },
  'file.damaged': {
    title: 'Damaged file',
    about:
      'The file is incomplete or its structure is wrong. Reading part of it might lose nominees, so nothing of it is read.',
  },
  'file.not-a-spreadsheet': {
    title: 'Not a spreadsheet',
    about:
      'The format is told by the content, not by the extension; this content is no sheet but, say, a PDF, a picture or an archive.',
  },
  'file.not-here': {
    title: 'A format that a page does not read',
    about: 'In a page only .xlsx and .csv are read; the readers of all other formats need the command line.',
  },
  'file.gnumeric': {
    title: "Gnumeric's own format",
    about: "Gnumeric's own format .gnumeric is not among those that are read.",
  },
  'file.too-large': {
    title: 'Over a limit of reading',
    about:
      'Reading has limits so that a broken or hostile file cannot take the computer down; a normal summary sheet stays far below them.',
    todo: 'Remove needless rows, columns, pictures and sheets, or split the file; if you trust it, raise the limit that is named with --limit.',
  },
  'file.long-cell': {
    title: 'Cell too long',
    about:
      'A cell holds more than a spreadsheet cell can; in a CSV file a quote or a separator is probably missing and what follows ran into one cell.',
  },
  'file.timeout': {
    title: 'Reading took too long',
    about:
      'The file was not read within the processor time allowed, and reading was stopped. A normal sheet takes seconds, so something is probably wrong with the file. A busy machine does not count, but waiting has an end too.',
  },
  'file.reader-ended': {
    title: 'Reading ended by itself',
    about:
      'The part of the program that reads files ended without an answer. The file may be odd, or the program incomplete (a virus scanner may have removed a file of it), so the file is not called damaged.',
  },
  'file.open-quote': {
    title: 'Quote not closed',
    about:
      'A quote of a CSV file opens and never closes, so that all further rows would become one cell and nominees would be lost. It is not read.',
  },
  'file.undecodable': {
    title: 'Unknown encoding',
    about:
      'The text is neither UTF-8, UTF-16 nor GBK (GB18030). Guessing would give garbled text, so it is not read.',
  },
  'file.no-table': {
    title: 'No header of a summary sheet',
    about:
      'Columns are told by their names, not by their places. With too few known names in the first rows, this need not be a summary sheet.',
    todo: 'Check whether this is the right file and write the column names of the official form; where text is garbled or merged into one cell, use the original file; unhide a hidden sheet.',
  },
  'file.extension': {
    title: 'Extension does not fit the content',
    about:
      'For instance the extension is .xls and the content a web page or plain text. It was read by its content, but other programs may fail to open it.',
  },
  'file.encoding': {
    title: 'Encoding of the text',
    about:
      'Says in which encoding a text file was read that does not state its own. If the results look garbled, it was the wrong one.',
    todo: 'Nothing to do; if the results look garbled, save the file as .xlsx and check again.',
  },
  'file.copy': {
    title: 'The same file twice',
    about:
      'Two files are alike byte for byte. Counting one list twice would double its nominees, so it is counted once.',
  },
};
