import { LOST_VALUE, NO_VALUE } from '../../../model/cell.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

/** Cells that hold nothing to read. */
export const messages: Messages = {
  'cell.blank': (args) => {
    const text = textArg(args, 'text');
    return {
      what: `${textArg(args, 'columnEn')} is not filled in${text === '' ? '' : ` (it says "${text}")`}.`,
      todo: 'This column is required; fill it in.',
    };
  },
  'cell.only-hint': (args) => ({
    what: `${textArg(args, 'columnEn')} is not filled in: only the hint of the form is there, "${textArg(args, 'text')}".`,
    todo: 'Delete the hint and fill the cell in.',
  }),
  'cell.hint-left': (args) => ({
    what: `${textArg(args, 'columnEn')}: the hint of the form was left in, "${textArg(args, 'text')}"; treated as blank.`,
    todo: 'Delete the hint, or fill the cell in.',
  }),
  'cell.length-remark': (args) => ({
    what: `${textArg(args, 'columnEn')}: the remark in brackets about the length is no part of the text and was not counted.`,
    todo: 'Delete the remark.',
  }),
  'cell.one-of-blank': (args) => ({
    what: `None of these is filled in, though one must be: ${listArg(args, 'columnsEn').join(', ')}.`,
    todo: `Fill one in; write ${textArg(args, 'none')} in the other if there is none.`,
  }),
  'cell.error': (args) => {
    const [column, text] = [textArg(args, 'columnEn'), textArg(args, 'text')];
    if (text === LOST_VALUE)
      return {
        what: `The content of ${column} is not in the file, which may be damaged.`,
        todo: 'Fill this cell in again.',
      };
    return {
      what:
        text === NO_VALUE
          ? `${column} holds a formula whose result is not in the file.`
          : `${column} holds an error (${text}).`,
      todo: 'Enter the content itself instead of a formula.',
    };
  },
  'cell.pointer': (args) => ({
    what: `${textArg(args, 'columnEn')} says "${textArg(args, 'text')}" instead of its content.`,
    todo: 'Write the whole content in this cell; nothing is copied from other rows.',
  }),
  'text.address': (args) => ({
    what: `${textArg(args, 'columnEn')}: this seems to hold an address, and the text may be published.`,
    todo: 'Take the address out.',
  }),
  'row.shifted': (args) => ({
    what: `${listArg(args, 'columnsEn').join(', ')}: each holds what belongs one column to the ${textArg(args, 'direction') === 'right' ? 'left' : 'right'}; this part of the row seems to be shifted by one column, and nothing in it was relied on.`,
    todo: 'Move the cells back into their columns and check each of them.',
  }),
  'text.personal-data': (args) => ({
    what: `${textArg(args, 'columnEn')} holds digits that look like an ID or phone number; this text may be published.`,
    todo: 'Remove personal data.',
  }),
  'row.unreadable': (args) => ({
    what: `A part of this row (${textArg(args, 'step')}) could not be read; criteria that need it are undetermined.`,
    todo: 'Check the row by hand, and tell the maintainers of this tool.',
  }),
};
