/** Items by a key, in order. */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) pushTo(groups, keyOf(item), item);
  return groups;
}

/** Adds an item to those of a key. */
export function pushTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

/** Items in order, in runs of neighbours of which each is like the first. */
export function runsOf<T>(items: Iterable<T>, isLike: (first: T, item: T) => boolean): [T, ...T[]][] {
  const runs: [T, ...T[]][] = [];
  let run: [T, ...T[]] | undefined;
  for (const item of items) {
    if (run !== undefined && isLike(run[0], item)) run.push(item);
    else {
      run = [item];
      runs.push(run);
    }
  }
  return runs;
}
