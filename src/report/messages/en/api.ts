import { listArg } from '../args.js';
import { near } from '../near.js';
import type { Messages } from '../types.js';

/** For those who call the library: options and files that cannot be. */
export const messages: Messages = {
  'api.unknown-option': (args) => ({
    what: `No option ${args.name}.${near(args, (word) => ` Did you mean "${word}"?`)}`,
    todo: `The options are ${listArg(args, 'known').join(', ')}.`,
  }),
  'api.bad-option': ({ option, value, expected }) => ({
    what: `Option ${option} cannot be "${value}".`,
    todo: `Expected: ${expected}.`,
  }),
  'api.no-files': () => ({ what: 'No file to check was given.', todo: 'Give at least one.' }),
  'api.bad-file': () => ({
    what: 'A file to check is neither a path nor a file in memory.',
    todo: 'Give a path, or { name, bytes } with the name of the file and its bytes as a Uint8Array.',
  }),
  'api.bad-core-file': () => ({
    what: 'What is to be checked is no list of files.',
    todo: 'Give an array: each file is a { name } with bytes (a Uint8Array), a text, or a workbook (cells, with rows and columns in ascending order).',
  }),
  'api.same-name': ({ name }) => ({
    what: `Two files are both called "${name}", so that the report could not tell their rows apart.`,
    todo: 'Give them different names, for example with the name of the unit.',
  }),
  'api.foreign-report': () => ({
    what: 'Only the very report that check gave can be rendered, no copy of it and none that was stored and read again.',
    todo: 'Hand the object that check returns to render or renderSummary.',
  }),
};
