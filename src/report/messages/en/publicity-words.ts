import type { PublicityWords } from '../publicity-words.js';

export const publicity: PublicityWords = {
  title: (award) => `${award}: nominees, for public notice`,
  sheet: 'Public notice',
  either: (headers) => headers.join(' or '),
  span: (from, to) => `Open to objections from ${from} to ${to}`,
  spanOpen: (from) => `Open to objections from ${from} to ____________`,
  contact: 'Objections during this time to (office, telephone): ',
  count: (n) => `${n} nominees`,
  window: {
    heading: 'Time of publicity',
    none: 'No dates given; add --from 2025-07-07 for the last day, and --to to check a span.',
    scheme: (name) => name,
    noNumber: (clause, by) =>
      `${clause} sets no number of days (${by}). That of another award does not apply; the unit sets its own.`,
    asked: (days, clause, by) =>
      `${clause}: at least ${days} working days (${by}; the unit's own notice may follow it).`,
    earliest: (counted, notCounted) =>
      `Ends on ${notCounted} at the earliest, the posting day not counted (Civil Code art. 201); with the posting day counted, on ${counted}. When in doubt use the former: it is enough either way.`,
    same: (end) =>
      `Ends on ${end} at the earliest (the posting day is no working day, so that both counts agree).`,
    days: (from, to, counted, notCounted) =>
      `${from} to ${to}: ${counted} working days with the posting day, ${notCounted} without it.`,
    enough: 'Enough, counted either way.',
    firstDay: (asked) =>
      `Makes ${asked} working days only with the posting day; by art. 201 of the Civil Code the first day does not count, so a day more is safer.`,
    short: (asked) => `Not enough: fewer than ${asked} working days either way.`,
    noCalendar:
      'The public holidays of this year are not listed in the rule pack: working days were not counted.',
    calendars: (sources) => `Calendar: ${sources.join('; ')}`,
  },
};
