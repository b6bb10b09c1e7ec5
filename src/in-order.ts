/**
 * Does the work for every item, at most `width` at a time, beginning in order; results in the order of the items. `items` is emptied:
 * each is let go of when its work is done. The first failure ends it: nothing further is begun, and what runs is waited for.
 */
export async function inOrder<T, R>(items: T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (items.length > 0 && !failed) {
      const index = next++;
      try {
        results[index] = await work(items.shift() as T);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: Math.min(width, items.length) }, worker);
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
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
