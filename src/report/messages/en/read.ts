import { wordIn } from '../../lookup.js';
import type { Messages } from '../types.js';
import { frame } from './frame.js';

const KINDS: Record<string, string> = {
  pdf: 'a PDF file',
  picture: 'a picture',
  archive: 'an archive',
  document: 'a text document or another Office file',
  rtf: 'an RTF document',
  html: 'a web page without a table',
  mhtml: 'a single-file web page (.mht)',
  xml: 'another XML file',
};

/** Limits of reading by their names in --limit. */
const LIMITS: Record<string, string> = {
  file: 'Size of the file',
  parts: 'Number of files in the container',
  unzipped: 'Unpacked size',
  ratio: 'Ratio of unpacked to packed size',
  cells: 'Number of cells',
  rows: 'Number of rows',
  columns: 'Number of columns',
  text: 'Length of a cell',
  time: 'Time to read',
  memory: 'Memory to read',
};

/** Limits that pictures do not count for. */
const IN_CELLS = /^(?:cells|rows|columns)$/u;

/** Why a file could not be read, and extensions that are not those of the content. */
export const messages: Messages = {
  'file.extension': ({ extension, format }) => ({
    what: `The extension of the file is ${extension}, but its content is: ${wordIn(frame.format, String(format))}; it was read by its content.`,
    todo: 'Better open it in WPS or Excel and save it as .xlsx.',
  }),
  'file.copy': ({ first }) => ({
    what: `This file is the same as "${first}", byte for byte; its nominees are counted there and not again.`,
    todo: 'Delete one of the two; if it should be the sheet of another unit, ask that unit for the right file.',
  }),
  'file.empty': () => ({ what: 'The file is empty.', todo: 'Export or copy it again.' }),
  'file.encrypted': ({ openable }) => ({
    what: 'The file needs a password to open and cannot be read.',
    todo: `Open it in WPS or Excel, remove the password, save a copy and check that${openable ? '; or give the password by --password-file' : ''}.`,
  }),
  'file.wrong-password': () => ({
    what: 'The password does not open the file.',
    todo: 'Check the password.',
  }),
  'file.damaged': () => ({
    what: 'The file is damaged or incomplete and cannot be read.',
    todo: 'Open it in WPS or Excel and save it as .xlsx; if it does not open, ask the unit for it again.',
  }),
  'file.not-a-spreadsheet': ({ kind }) => ({
    what: `The content is not a spreadsheet${!Object.hasOwn(KINDS, String(kind)) ? '' : ` but ${KINDS[String(kind)]}`}.`,
    todo: 'Provide the summary sheet as .xlsx, .xls, .et, .ods or .csv.',
  }),
  'file.not-here': () => ({
    what: 'A page reads .xlsx and .csv only; this file is of another format, or cannot be opened.',
    todo: 'Save it as .xlsx in WPS or Excel, or check it with craftsman itself.',
  }),
  'file.gnumeric': () => ({
    what: "The file is in Gnumeric's own format, which is not read.",
    todo: 'Open it in Gnumeric, save it as .xlsx and check that.',
  }),
  'file.too-large': ({ limit, size, most }) => ({
    what: `${wordIn(LIMITS, String(limit))} over the limit (${size ? `${size}, ` : ''}limit ${most}).`,
    todo: `Remove ${IN_CELLS.test(String(limit)) ? 'needless rows, columns and sheets' : 'pictures and needless sheets'}, or split the file; if you trust it, raise the limit with --limit ${limit}=….`,
  }),
  'file.long-cell': ({ sheet, cell, length, most }) => ({
    what: `Cell ${cell} of sheet "${sheet}" has ${length} characters, more than the ${most} that a cell can hold; a quote or a separator is probably missing.`,
    todo: 'Look at it in WPS or Excel and save the sheet as .xlsx.',
  }),
  'file.timeout': ({ seconds, waited }) =>
    waited
      ? {
          what: `Reading did not finish within ${waited} seconds, in which it did not even get its ${seconds} seconds of processor time, and was stopped.`,
          todo: 'The machine may be too busy: close other programs and try again, or raise the limit with --limit time=60; if it happens again, open the file in WPS or Excel, save it as .xlsx and check that.',
        }
      : {
          what: `Reading did not finish within ${seconds} seconds of processor time and was stopped.`,
          todo: 'Open it in WPS or Excel, save it as .xlsx and check that; if you trust the file, raise the limit with --limit time=60.',
        },
  'file.reader-ended': () => ({
    what: 'The part of the program that reads files ended by itself on this one, without an answer.',
    todo: 'Try again; if it happens again, open the file in WPS or Excel and save it as .xlsx; if no other file can be read either, install craftsman anew.',
  }),
  'file.open-quote': ({ row }) => ({
    what: `A quote opened in row ${row} is never closed, so all that follows ran into one cell.`,
    todo: 'Close or delete it, or save the sheet as .xlsx.',
  }),
  'file.undecodable': () => ({
    what: 'The encoding of the text is not known: neither UTF-8, UTF-16 nor GBK (GB18030).',
    todo: 'Open it in WPS or Excel and save it as .xlsx, or as .csv in UTF-8.',
  }),
};
