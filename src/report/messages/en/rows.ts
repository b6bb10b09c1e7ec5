import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';
import { rowList } from './row-list.js';

/** Comparing nominees' rows with each other. */
export const messages: Messages = {
  'reason.copied': (args) => ({
    what: `The same text as in ${rowList(args, 'other')}, name and punctuation aside.`,
    todo: "Write each nominee's own deeds.",
  }),
  'reason.other-name': (args) => ({
    what: `Another nominee's name stands in it: ${listArg(args, 'names').join(', ')} (${rowList(args, 'others')}).`,
    todo: 'Check whether it was copied from there; if that person is really meant, leave it.',
  }),
  'reason.pronoun': (args) => ({
    what: `It says ${textArg(args, 'word')}, but the column for sex says ${textArg(args, 'sex')}.`,
    todo: "Check whether it was copied from somebody else's; if another person is meant, leave it.",
  }),
  'experts.same-for-many': (args) => ({
    what: `${textArg(args, 'count')} nominees have the same three senior experts: ${listArg(args, 'names').join(', ')} (also ${rowList(args, 'rows')}).`,
    todo: "Check that all three are of each nominee's trade.",
  }),
  'phone.shared': (args) => ({
    what: `Several nominees have the same phone number ${textArg(args, 'phone')} (also ${rowList(args, 'rows')}).`,
    todo: "Check whether it is each nominee's own.",
  }),
  'person.name-variant': (args) => ({
    what: `${textArg(args, 'sure') === 'no' ? 'Perhaps the same person as' : 'Same ID number as'} ${rowList(args, 'other')}; the names differ only by a variant (traditional) character: ${textArg(args, 'name')}, ${textArg(args, 'otherName')}.`,
    todo: 'Write the character as on the ID card in both rows.',
  }),
  'person.two-awards': (args) => ({
    what: `${textArg(args, 'sure') === 'no' ? 'Perhaps the same person as' : 'The same person as'} ${rowList(args, 'other')}, nominated for another award there; each row is checked by its own conditions.`,
    todo: '',
  }),
  'person.same-name-and-birth': (args) => ({
    what: `Same name and month of birth as ${rowList(args, 'other')}, another employer, and one of the rows has no usable ID number; counted as two persons.`,
    todo: 'If it is one person, keep one row.',
  }),
};
