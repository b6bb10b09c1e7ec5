import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

/** Honours, craftsman titles and placements. */
export const messages: Messages = {
  'awards.list-open': (args) => ({
    what: `"${textArg(args, 'item')}" is followed by 等 ("and others"), so the list is not complete. Where what is written suffices this changes nothing; where it does not, the condition stays open.`,
    todo: 'Where further honours or placements bear on the conditions, write each with its full name.',
  }),
  'awards.unnamed': (args) => ({
    what: `"${textArg(args, 'item')}" does not say which honours or placements these are. Where what is written elsewhere suffices this changes nothing; where it does not, the condition stays open.`,
    todo: 'Write each honour or contest with its full name, and the rank; what bears on no condition may be left out.',
  }),
  'awards.shared-rank': (args) => ({
    what: `${listArg(args, 'items')
      .map((item) => `"${item}"`)
      .join(' and ')} share one rank, so the rank in each contest is not certain.`,
    todo: 'Write each contest by itself: year, edition, full name, stage, trade, rank.',
  }),
  'awards.unread': (args) => ({
    what: `"${textArg(args, 'item')}" speaks of a contest or a rank, but which contest, of which level, or which rank cannot be told, or a remark leaves open whether the result stands and is the nominee's own.`,
    todo: "Write the year, edition, full name of the contest, stage, trade and the nominee's own rank.",
  }),
  'awards.not-own': (args) => ({
    what: `"${textArg(args, 'item')}" reads as not received, withdrawn, not yet announced, or another person's or a team's, so it cannot count as the nominee's own.`,
    todo: "If it is the nominee's own, write the year and the full name; otherwise delete it.",
  }),
  'awards.listed': (args) => ({
    what: `"${textArg(args, 'item')}" is listed behind "${textArg(args, 'behind')}", which speaks of another person or a team, or of what was not received or not yet announced; whether this one is meant too cannot be told, so it cannot count as the nominee's own.`,
    todo: `If it is the nominee's own, begin it with 本人获 ("the nominee received") and write the year and the full name; otherwise delete it.`,
  }),
  'awards.collective': (args) => ({
    what: `"${textArg(args, 'item')}" is an honour of a unit or team, not of a person.`,
    todo: 'Check it; where the person holds an honour too, write the year and the full name.',
  }),
  'awards.later': (args) => ({
    what: `"${textArg(args, 'item')}" is dated ${textArg(args, 'date')} or later, after the as-of date that is judged by, so it cannot have been won by then.`,
    todo: 'Check the year and the edition; what was won after the as-of date cannot support this nomination.',
  }),
  'awards.no-rank': (args) => ({
    what: `"${textArg(args, 'item')}" names a contest without a rank or prize.`,
    todo: 'Add the rank or prize; for mere participation write 参赛 ("took part").',
  }),
};
