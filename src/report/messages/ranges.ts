/** Row numbers in order, each once, neighbours together: 9, 4, 7, 8 → `4` `7–9`. */
export function ranges(rows: number[]): string[] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
}

/** As many of them as a line can bear. */
const MOST = 20;

/** Ranges for one line, and how many rows there are where not all are named; `all` is null where they are. */
export function shortRanges(rows: number[]): { named: string[]; all: number | null } {
  const named = ranges(rows);
  return named.length <= MOST
    ? { named, all: null }
    : { named: named.slice(0, MOST), all: new Set(rows).size };
}
