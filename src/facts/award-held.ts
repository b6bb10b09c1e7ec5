import type { ContestEdition } from '../model/vocabulary/contests.js';
import type { Undated } from './award-dates.js';
import type { Placement } from './award-fields.js';

/** What the vocabulary knows about when a contest is held. */
export interface Editions {
  editions: ContestEdition[];
  everyYears: number | null;
}

/** ISO date before which the result cannot exist: from the edition where the vocabulary knows it, and the date as written. */
export function heldFrom(
  contest: Editions,
  { year, edition, from }: Pick<Undated, 'year' | 'edition' | 'from'>,
  stage: Placement['stage'],
): string | null {
  const known = contest.editions.find((candidate) =>
    edition !== null && candidate.edition !== undefined
      ? candidate.edition === edition
      : year !== null && candidate.year === year,
  );
  const byEdition = known === undefined ? laterEdition(contest, edition, stage) : roundFrom(known, stage);
  if (byEdition === null || from === null) return byEdition ?? from;
  return from > byEdition ? from : byEdition;
}

/** Whether a result is dated before there was such a contest, so that another one must be meant. */
export function beforeFirst({ editions }: Editions, { year }: Pick<Undated, 'year'>): boolean {
  const first = editions.find(({ edition }) => edition === 1);
  return year !== null && first !== undefined && year < Number(first.heldFrom.slice(0, 4));
}

/** Rounds before the final take place earlier; how much is known only where the vocabulary says it. */
function roundFrom(
  { heldFrom: final, roundsFrom }: ContestEdition,
  stage: Placement['stage'],
): string | null {
  if (stage === null || stage === 'final') return final;
  return stage === 'selection' ? null : (roundsFrom?.[stage] ?? null);
}

/** An edition behind the last one listed comes after it, by as many years as lie between two editions (at least one). */
function laterEdition(
  { editions, everyYears }: Editions,
  edition: number | null,
  stage: Placement['stage'],
): string | null {
  let last: ContestEdition | undefined;
  for (const candidate of editions) if ((candidate.edition ?? 0) > (last?.edition ?? 0)) last = candidate;
  if (edition === null || last?.edition === undefined || edition <= last.edition) return null;
  const early = stage !== null && stage !== 'final';
  const steps = edition - last.edition - (early ? 1 : 0);
  const year = Number(last.heldFrom.slice(0, 4)) + steps * (everyYears ?? 1);
  return `${Math.min(year, 9999)}${last.heldFrom.slice(4)}`;
}
