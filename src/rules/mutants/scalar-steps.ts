import type { Step } from '../../model/mutant.js';
import { replaced, short } from './step.js';

/** Behind a bound on a fact that is measured: the bound itself fails. */
const JUST = 1e-6;

/**
 * A number one step less and one step more, a step being 1, or 1 in the last digit that is written (0.3 → 0.2). A bound on
 * a fact that is measured, not counted, also becomes one that the number itself fails.
 */
export function numberSteps(path: PropertyKey[], value: number, counted: boolean): Step[] {
  const digits = (String(value).split('.')[1] ?? '').length;
  const step = 10 ** -digits;
  const near = (to: number) => Number(to.toFixed(digits));
  const key = path.at(-1);
  const strict =
    counted || (key !== 'atLeast' && key !== 'atMost')
      ? []
      : [
          {
            path,
            kind: key === 'atLeast' ? ('above' as const) : ('below' as const),
            from: `${key} ${value}`,
            to: key === 'atLeast' ? `> ${value}` : `< ${value}`,
            changes: [{ path, value: key === 'atLeast' ? value + JUST : value - JUST }],
          },
        ];
  return [
    replaced(path, 'less', value, near(value - step)),
    replaced(path, 'more', value, near(value + step)),
    ...strict,
  ];
}

/** The day before and the day after an ISO date. */
export function dateSteps(path: PropertyKey[], value: string): Step[] {
  const day = (by: number) =>
    new Date(Date.parse(`${value}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
  return [replaced(path, 'day-before', value, day(-1)), replaced(path, 'day-after', value, day(1))];
}

/** The month before and the month after `2025-01`; the first day of it where a day was written. */
export function monthSteps(path: PropertyKey[], value: string): Step[] {
  const moved = (by: number) => {
    const [year = 0, number = 1, day] = value.split('-').map(Number);
    const total = year * 12 + number - 1 + by;
    const month = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
    return day === undefined ? month : `${month}-01`;
  };
  return [replaced(path, 'month-before', value, moved(-1)), replaced(path, 'month-after', value, moved(1))];
}

/** The words one rank lower and one rank higher than a word of an order. */
export function rankSteps(path: PropertyKey[], value: string, order: string[][]): Step[] {
  const index = order.findIndex((words) => words.includes(value));
  if (index === -1) return [];
  const [below] = order[index - 1] ?? [];
  const [above] = order[index + 1] ?? [];
  return [
    ...(below === undefined ? [] : [replaced(path, 'rank-down', value, below)]),
    ...(above === undefined ? [] : [replaced(path, 'rank-up', value, above)]),
  ];
}

/**
 * The classes of strength that a verdict tells apart: what makes a nominee ineligible, what must be explained, and what
 * only informs. One step leads to the next class.
 */
const CLASSES = [['mandatory'], ['in-principle', 'scored'], ['priority', 'evidence', 'note']];

export function strengthSteps(path: PropertyKey[], value: string): Step[] {
  const index = CLASSES.findIndex((names) => names.includes(value));
  return [index - 1, index + 1].flatMap((other) => {
    const [to] = CLASSES[other] ?? [];
    return to === undefined ? [] : [replaced(path, 'strength', value, to)];
  });
}

/** Each entry of a list left out, and the list itself where it has one entry only. */
export function droppedSteps(path: PropertyKey[], list: unknown[]): Step[] {
  return list.map((entry, index) => ({
    path: [...path, index],
    kind: 'dropped',
    from: short(entry),
    to: '',
    changes: list.length === 1 ? [{ path }] : [{ path, value: list.filter((_, other) => other !== index) }],
  }));
}
