/** A whole number from 0 up to, not including, `below`; 0 where there is no such number. */
export type Random = (below: number) => number;

/** The same numbers for the same seed, on every machine (xorshift). */
export function randomFrom(seed: number): Random {
  let state = (seed * 2654435761 + 12345) | 0 || 1;
  const random = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return below < 1 ? 0 : (state >>> 0) % Math.floor(below);
  };
  // Neighbouring seeds begin alike.
  for (let warm = 0; warm < 4; warm++) random(2);
  return random;
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T;
}
