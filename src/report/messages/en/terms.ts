import type { Args } from '../../../model/finding.js';
import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

const written = (args: Args) => `${textArg(args, 'columnEn')} "${textArg(args, 'text')}"`;

/** Sex, ethnic group, education, political status, kinds of employer and personnel, migrant worker. */
export const messages: Messages = {
  'term.repaired': (args) => ({
    what: `${textArg(args, 'columnEn')}: rewritten in the standard wording "${textArg(args, 'term')}".`,
    todo: '',
  }),
  'term.kept': (args) => ({
    what: `${written(args)} is read as the level "${textArg(args, 'term')}"; the wording is kept.`,
    todo: '',
  }),
  'term.outside-list': (args) => ({
    what: `${written(args)} is not in the usual list; kept as it is.`,
    todo: '',
  }),
  'term.unknown': (args) => ({
    what: `${written(args)} is not a known wording.`,
    todo: `Check it and use a standard wording, such as: ${listArg(args, 'accepted').join(', ')}.`,
  }),
  'term.ambiguous': (args) => {
    const candidates = listArg(args, 'candidates');
    return {
      what: `${written(args)} is not clear${candidates.length > 0 ? `; it may mean: ${candidates.join(', ')}` : ''}.`,
      todo: 'Check it and use the standard wording.',
    };
  },
  'term.unlisted': (args) => ({
    what: `${textArg(args, 'columnEn')} "${textArg(args, 'term')}" is not in the national standard but stands on ID cards; accepted.`,
    todo: '',
  }),
  'term.unexpected': (args) => ({
    what: `${textArg(args, 'columnEn')} "${textArg(args, 'term')}" is unusual among nominees from the front line.`,
    todo: 'Check whether it is right.',
  }),
  'industry.suggested': (args) => ({
    what: `Industry "${textArg(args, 'text')}" is no category of the national standard; kept. By its words it may belong to: ${listArg(args, 'categories').join('; ')}.`,
    todo: '',
  }),
  'sex.differs-from-id': () => ({
    what: 'The sex differs from the one that the ID number shows.',
    todo: 'Compare both with the ID card and correct the one that is wrong.',
  }),
  'political.league-age': ({ age }) => ({
    what: `A member of the Communist Youth League, but older than ${age}.`,
    todo: 'Check whether membership has ended.',
  }),
};
