/**
 * Does the work for every item, at most `width` at a time, beginning in order; results in the order of the items. `items` is emptied:
 * each is let go of when its work is done. The first failure ends it: nothing further is begun, and what runs is waited for. `work` is
 * told a way to ask for that, to be handed on as `ended` where it does work in order itself: what it gives then is of no use to anybody.
 */
export async function inOrder<T, R>(
  items: T[],
  width: number,
  work: (item: T, ended: () => boolean) => Promise<R>,
  ended = () => false,
): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  const over = () => failures.length > 0 || ended();
  let next = 0;
  const worker = async () => {
    while (items.length > 0 && !over()) {
      const index = next++;
      try {
        results[index] = await work(items.shift() as T, over);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

/** Lets at most `width` of the works that it is given go on at once; the others wait for their turn, first come first served. */
export function gate(width: number): <R>(work: () => Promise<R>) => Promise<R> {
  const waiting: (() => void)[] = [];
  let free = width;
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
