import type { AgainstBatch } from '../../model/audit.js';
import type { RequirementChange, SchemeDiff } from '../../model/diff.js';

/** A pair of schemes under which somebody's verdict is another one, with the changes that make it so. */
export interface Flipped {
  diff: SchemeDiff;
  /** How many other requirements were changed as well: they changed no verdict of the batch. */
  others: number;
}

/** What other rules change in a batch. Where no changed requirement accounts for it (words of a list do), all that changed is given. */
export function flippedIn({ diffs }: AgainstBatch): Flipped[] {
  return diffs.flatMap((diff) => {
    const { flips, changes } = diff;
    if (flips === null || flips.length === 0) return [];
    const causes = new Set(flips.flatMap(({ because }) => because.map(({ id }) => id)));
    const own = changes.filter((change) => idsOf(change).some((id) => causes.has(id)));
    if (own.length === 0) return [{ diff, others: 0 }];
    return [{ diff: { ...diff, changes: own }, others: changes.length - own.length }];
  });
}

/** How many people's verdicts change, under whatever scheme. */
export function peopleFlipped({ diffs }: AgainstBatch): number {
  const rows = diffs.flatMap(({ flips }) => flips ?? []);
  return new Set(rows.map(({ file, sheet, row }) => JSON.stringify([file, sheet, row]))).size;
}

function idsOf({ from, to }: RequirementChange): string[] {
  return [from, to].flatMap((rule) => rule?.id ?? []);
}
