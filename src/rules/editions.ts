import type { Edition, EditionChoice, Programme } from '../model/edition.js';
import type { Scheme } from '../model/scheme.js';
import { daysLater } from '../text/day.js';
import type { PathProblem } from './problem.js';

type Dated = Pick<Scheme, 'id' | 'programme' | 'names' | 'effective'>;

/**
 * The line of editions of each programme, in the order of the schemes. An edition is in force from its first day to its
 * last, but no longer than to the day before the next one begins: that one supersedes it.
 */
export function programmesOf(schemes: Dated[]): Programme[] {
  const ids = [...new Set(schemes.map(({ programme }) => programme))];
  return ids.map((id) => {
    const own = inOrder(schemes.filter(({ programme }) => programme === id));
    return { id, editions: own.map((scheme, index) => editionOf(scheme, own[index + 1])) };
  });
}

function editionOf({ id, names, effective: { from, to } }: Dated, next: Dated | undefined): Edition {
  const superseded = next === undefined ? null : daysLater(next.effective.from, -1);
  const until = to === null || (superseded !== null && superseded < to) ? superseded : to;
  return { id, names, from, until };
}

function inOrder<T extends Dated>(schemes: T[]): T[] {
  return [...schemes].sort((a, b) =>
    a.effective.from === b.effective.from
      ? a.id < b.id
        ? -1
        : 1
      : a.effective.from < b.effective.from
        ? -1
        : 1,
  );
}

/** The edition in force on a date; without a date the newest. null: none is in force then, and none is guessed. */
export function editionOn({ editions }: Programme, date: string | null): Edition | null {
  if (date === null) return editions.at(-1) ?? null;
  return editions.find((edition) => inForce(edition, date)) ?? null;
}

/** Whether an edition is in force on a date (ISO), its first and last day included. */
export function inForce({ from, until }: Edition, date: string): boolean {
  return from <= date && (until === null || date <= until);
}

/** What is worth saying about the choice of an edition: there were several, or none is in force. */
export function editionChoices(programmes: Programme[], on: string | null): EditionChoice[] {
  return programmes.flatMap((programme): EditionChoice[] => {
    const { editions } = programme;
    const used = editionOn(programme, on)?.id ?? null;
    if (used === null) return [{ why: 'none', editions, used, on }];
    return editions.length > 1 ? [{ why: on === null ? 'newest' : 'in-force', editions, used, on }] : [];
  });
}

/** Schemes named by option that are not in force on the date asked for: they are used, and that is said. */
export function editionsOutside(programmes: Programme[], ids: string[], on: string | null): EditionChoice[] {
  if (on === null) return [];
  return programmes
    .flatMap(({ editions }) => editions)
    .filter((edition) => ids.includes(edition.id) && !inForce(edition, on))
    .map((edition) => ({ why: 'outside', editions: [edition], used: edition.id, on }));
}

/** A fault or a remark about the dates of a scheme, by the scheme's id. */
export interface EditionProblem {
  scheme: string;
  problem: PathProblem;
}

/** Dates by which it could not be told which edition of a programme is in force (`rules lint`: faults). */
export function editionFaults(schemes: Dated[]): EditionProblem[] {
  return [
    ...schemes.flatMap(({ id, effective: { from, to } }) =>
      to !== null && to < from ? [fault(id, 'to', 'pack.edition-backwards', { from, to })] : [],
    ),
    ...neighbours(schemes).flatMap(([earlier, later]) => {
      const { from, to } = earlier.effective;
      const start = later.effective.from;
      if (start !== from && (to === null || to < start)) return [];
      // Of two that begin on one day neither supersedes the other, whatever their ends.
      const args = {
        other: earlier.id,
        from: start,
        to: start === from ? '' : (to ?? ''),
        before: daysLater(start, -1),
      };
      return [fault(later.id, 'from', 'pack.edition-overlap', args)];
    }),
  ];
}

/** Days between two editions of a programme on which none is in force: it may be meant so (`rules lint`: notices). */
export function editionGaps(schemes: Dated[]): EditionProblem[] {
  return neighbours(schemes).flatMap(([earlier, later]) => {
    const { to } = earlier.effective;
    const last = daysLater(later.effective.from, -1);
    if (to === null || to >= last) return [];
    return [
      fault(later.id, 'from', 'pack.edition-gap', { other: earlier.id, from: daysLater(to, 1), to: last }),
    ];
  });
}

/** Editions of one programme that follow each other, by two. */
function neighbours(schemes: Dated[]): [Dated, Dated][] {
  const programmes = [...new Set(schemes.map(({ programme }) => programme))];
  return programmes.flatMap((id) => {
    const own = inOrder(schemes.filter(({ programme }) => programme === id));
    return own.slice(1).flatMap((later, index): [Dated, Dated][] => {
      const earlier = own[index];
      return earlier === undefined ? [] : [[earlier, later]];
    });
  });
}

function fault(scheme: string, key: 'from' | 'to', code: string, args: PathProblem['args']): EditionProblem {
  return { scheme, problem: { path: ['effective', key], code, args: { id: scheme, ...args } } };
}
