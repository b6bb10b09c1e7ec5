import type { Check, SchemeInput } from './check.js';

/** A reference date on which the scheme is not in force. */
export const dates: Check<SchemeInput> = {
  name: 'dates',
  run: ({ scheme: { asOf, effective } }) => {
    const { from, to } = effective;
    const inForce = asOf.date === 'today' || (asOf.date >= from && (to === null || asOf.date <= to));
    return inForce
      ? []
      : [
          {
            path: ['asOf', 'date'],
            code: 'pack.as-of-outside',
            args: { date: asOf.date, from, to: to ?? '' },
          },
        ];
  },
};
