import { messages as judging } from '../../../src/report/messages/en/judging.js';
import type { Messages } from '../../../src/report/messages/types.js';

/** As `zh.ts`. */
export const messages: Messages = {
  ...judging,
  'id-number.checksum': () => ({
    what: 'The check digit of the ID number is wrong, so the number is.',
    todo: 'Enter the 18 characters again from the identity card.',
  }),
  'cells.blank': () => ({ what: 'A required cell is empty.', todo: 'Fill it in.' }),
  'terms.synonym': () => ({ what: 'Written in the standard form.', todo: '' }),
  'birth-month.unlike-id': (args) => ({
    what: `The month of birth (${String(args.text)}) differs from the date in the ID number.`,
    todo: 'Compare both cells with the identity card.',
  }),
  'columns.alias': (args) => ({
    what: `The header "${String(args.header)}" is read as the occupation.`,
    todo: '',
  }),
  'sheet.hidden': (args) => ({
    what: `The hidden sheet "${String(args.sheet)}" also lists nominees; it was not read.`,
    todo: 'To check it, unhide it and run again.',
  }),
};
