import type { Args } from '../../../model/finding.js';
import { listArg, textArg } from '../args.js';
import { rangeInWords } from '../range-text.js';
import type { Messages } from '../types.js';

const written = (args: Args) => `"${textArg(args, 'text')}"`;
const column = (args: Args) => textArg(args, 'columnEn');
/** Where the months are masked, only how it came about. */
const whichMonth = (args: Args) => {
  const months = listArg(args, 'months');
  return months.some((month) => month.includes('*'))
    ? 'October may have become January'
    : `the month may be ${months.join(' or ')}`;
};
const asNumber = (args: Args) =>
  args.stored === 'text'
    ? 'was stored as a number for a while and may have lost a final 0'
    : 'is stored as a number';
/** "4 to 6 years", "at least 10 years". */
const range = (args: Args) =>
  rangeInWords(textArg(args, 'range'), {
    exact: (n) => `${n} years`,
    atLeast: (n) => `at least ${n} years`,
    atMost: (n) => `at most ${n} years`,
    less: (n) => `less than ${n} years`,
    between: (from, to) => `${from} to ${to} years`,
    below: (from, to) => `at least ${from}, less than ${to} years`,
  });
const EXACT = 'An exact number is better.';
const PLAIN = 'Enter the number of years only, such as 10.';

/** Month of birth, start of work, years on the shop floor. */
export const messages: Messages = {
  'year-month.unreadable': (args) => ({
    what: `${column(args)}: ${written(args)} cannot be read as a year and a month.`,
    todo: 'Write year and month like "1980.6".',
  }),
  'year-month.bad-month': (args) => ({
    what: `${column(args)}: the month in ${written(args)} does not exist.`,
    todo: 'A month is 1 to 12; correct it.',
  }),
  'year-month.unclear-digits': (args) => ({
    what: `${column(args)}: ${written(args)} has five digits: year and month without a dot, or a serial number of a day.`,
    todo: 'Write year and month like "1980.6".',
  }),
  'year-month.unclear-century': (args) => ({
    what: `${column(args)}: ${written(args)} has a two-digit year whose century is not clear.`,
    todo: 'Write the year with four digits, such as "2005.7".',
  }),
  'year-month.settled-by-id': (args) => ({
    what: `${column(args)}: the cell ${asNumber(args)}, so the month is not certain; it was read as in the ID number.`,
    todo: 'Set the column to text format.',
  }),
  'year-month.lost-zero': (args) => ({
    what: `${column(args)}: ${written(args)} ${asNumber(args)}; ${whichMonth(args)}.`,
    todo: 'Set the cell to text format and enter year and month again.',
  }),
  'year-month.no-month': (args) => ({
    what: `${column(args)}: only the year ${textArg(args, 'year')} is given.`,
    todo: 'Add the month.',
  }),
  'year-month.repaired': (args) => ({ what: `${column(args)}: rewritten as "year.month".`, todo: '' }),
  'birth-month.differs-from-id': (args) => ({
    what: `The month of birth differs from the date inside the ID number, in ${{ year: 'the year', month: 'the month', both: 'year and month' }[textArg(args, 'part')] ?? 'part'}.`,
    todo: 'Compare both with the ID card and correct the one that is wrong.',
  }),
  'birth-month.differs-from-age': ({ age }) => ({
    what: `The age ${age} beside the month of birth does not go with it.`,
    todo: 'Compare both with the ID card and correct the one that is wrong; the month alone is clearest.',
  }),
  'birth-month.future': () => ({
    what: 'The birth lies after the reference date, which is impossible.',
    todo: 'Correct it.',
  }),
  'birth-month.implausible': ({ from, age }) => ({
    what: `Born before ${from}, or younger than ${age}: not plausible.`,
    todo: 'Check month of birth and ID number.',
  }),
  'work-since.future': () => ({
    what: 'The start of work lies after the reference date, which is impossible.',
    todo: 'Correct it.',
  }),
  'work-since.before-birth': () => ({
    what: 'The start of work lies before the birth, which is impossible.',
    todo: 'Check month of birth, ID number and start of work.',
  }),
  'work-since.too-young': ({ age }) => ({
    what: `Younger than ${age} at the start of work: an obvious mistake.`,
    todo: 'Check month of birth and start of work.',
  }),
  'work-since.young': ({ age }) => ({
    what: `Younger than ${age} at the start of work.`,
    todo: 'Check it; for apprentices, artists or athletes keep an explanation at hand.',
  }),
  'years.vague': (args) => ({ what: `${written(args)} does not say how many years.`, todo: PLAIN }),
  'years.other-time': (args) => ({
    what: `${written(args)} is a length of service or the time since starting work, not all of it need be on the shop floor.`,
    todo: 'Check how many years were spent on the shop floor and enter that number only.',
  }),
  'years.looks-like-year': (args) => ({
    what: `${written(args)} looks like the year of the start, not a number of years.`,
    todo: PLAIN,
  }),
  'years.zero': () => ({
    what: '0 years: no experience on the shop floor, or not filled in?',
    todo: 'Check, then enter the number of years.',
  }),
  'years.too-many': (args) => ({ what: `${written(args)} years is not plausible.`, todo: PLAIN }),
  'years.reversed': (args) => ({ what: `${written(args)}: the end lies before the start.`, todo: PLAIN }),
  'years.disagree': (args) => ({
    what: `${written(args)}: the years do not go with the dates beside them.`,
    todo: PLAIN,
  }),
  'years.unreadable': (args) => ({
    what: `${written(args)} cannot be read as a number of years.`,
    todo: PLAIN,
  }),
  'years.date-cell': (args) => ({
    what: `The spreadsheet turned the years into a date (shown as ${written(args)}); what was typed is lost.`,
    todo: 'Set the cell to text format and enter the number of years again.',
  }),
  'years.bounds': (args) => ({
    what: `${written(args)} is no exact number of years; judged as ${range(args)}.`,
    todo: EXACT,
  }),
  'years.near': (args) => ({
    what: `${written(args)} is judged as ${range(args)} ("near" taken as less than a year short).`,
    todo: EXACT,
  }),
  'years.about': (args) => ({
    what: `${written(args)} is only an estimate; judged as ${range(args)}.`,
    todo: EXACT,
  }),
  'years.span': (args) => ({
    what: `${written(args)} gives start and end; counted as ${range(args)}.`,
    todo: EXACT,
  }),
  'years.shown': (args) => ({
    what: `The cell shows ${written(args)} but stores another number; judged as ${range(args)}.`,
    todo: EXACT,
  }),
  'years.repaired': () => ({ what: 'Years rewritten as a number.', todo: '' }),
  'years.since': (args) => ({
    what: `Counted from ${textArg(args, 'since')} to the reference date, without interruption: ${range(args)}.`,
    todo: EXACT,
  }),
  'years.since-future': (args) => ({
    what: `The start ${textArg(args, 'since')} lies after the reference date.`,
    todo: PLAIN,
  }),
  'years.until-future': (args) => ({
    what: `The end ${textArg(args, 'until')} lies after the reference date.`,
    todo: PLAIN,
  }),
  'years.too-young': ({ years, age }) => ({
    what: `${years} years on the shop floor: by the date of birth, work began below the age of ${age}, which is impossible.`,
    todo: 'Check month of birth, ID number and years on the shop floor, and enter the start of work.',
  }),
  'years.young': ({ years, age }) => ({
    what: `${years} years on the shop floor: by the date of birth, work began below the age of ${age}.`,
    todo: 'Check the years on the shop floor, and enter the start of work.',
  }),
  'years.rounded-up': ({ years, passed, asOfYear }) => ({
    what: `${years} years on the shop floor, but ${passed} full years from the start of work to the reference date (in ${asOfYear}); the rest may come of rounding, or of counting calendar years.`,
    todo: 'Please check; what counts for a requirement are full years.',
  }),
  'years.impossible': ({ years, possible, asOfYear }) => ({
    what: `${years} years on the shop floor, but at most ${possible} from the start of work to the reference date (in ${asOfYear}), even counted by calendar years.`,
    todo: 'Check start of work and years on the shop floor, and correct the one that is wrong.',
  }),
};
