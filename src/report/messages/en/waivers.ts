import type { Args } from '../../../model/finding.js';
import { listArg } from '../args.js';
import { near } from '../near.js';
import type { Messages } from '../types.js';

const hint = (args: Args): string => near(args, (word) => `Did you mean "${word}"?`);

/** Exceptions: those that cover nothing or are out of date, and faults of their file. */
export const messages: Messages = {
  'waiver.unused': (args) => ({
    what: `${subject(args)} covers nothing: there is no such finding${args.name === '' ? '' : `, or the row is not that of ${args.name}`}.`,
    todo: 'Check the number, the file, the sheet, the row and the name; delete the exception if the finding is settled.',
  }),
  'waiver.expired': (args) => ({
    what: `${subject(args)} ended on ${args.expires} and no longer counts.`,
    todo: 'Have it granted again if it is still needed, or delete it.',
  }),
  'waiver.early': (args) => ({
    what: `${subject(args)} begins on ${args.date} and does not count yet.`,
    todo: '',
  }),
  'waiver.outgrown': (args) => ({
    what: `${subject(args)} was granted for up to ${args.upTo}; there are ${args.count} now, so it does not hold.`,
    todo: 'Withdraw nominees, or have it granted anew for as many as there are.',
  }),
  'waivers.personal': () => ({
    what: 'No ID or phone number may stand in a file of exceptions, not even in a comment.',
    todo: 'Name the person as file!sheet!row with the name, or by the hash that craftsman explain FILE --row N --waivers FILE prints.',
  }),
  'waivers.unknown-code': (args) => ({ what: `There is no code "${args.name}".`, todo: hint(args) }),
  'waivers.unknown-scheme': (args) => ({ what: `There is no scheme "${args.name}".`, todo: hint(args) }),
  'waivers.unknown-criterion': (args) => ({
    what: `No scheme has a requirement "${args.name}".`,
    todo: hint(args),
  }),
};

function subject(args: Args): string {
  const whom = args.whom === '' ? '' : `, ${args.whom}`;
  return `The exception on line ${args.line} (${listArg(args, 'about').join(' ')}${whom})`;
}
