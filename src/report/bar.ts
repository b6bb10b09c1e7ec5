/** Signs of a bar: one place taken, one free, one beyond the cap. */
const TAKEN = '■';
const FREE = '□';
const BEYOND = '▲';
/** No cap is known: neither free places nor any beyond it. */
const OPEN = '┈';
/** A longer bar is drawn to scale. */
const LONGEST = 12;

/**
 * How far a quota is used, as signs that stand in every Chinese font and look the same on any printer: `■■■□□`, and
 * `■■■■■▲` over the cap. What is there is never rounded away: neither a person nor a free place nor an excess.
 */
export function quotaBar(count: number, cap: number | null): string {
  if (cap === null) return OPEN.repeat(3);
  const parts: [string, number][] = [
    [TAKEN, Math.min(count, cap)],
    [FREE, Math.max(0, cap - count)],
    [BEYOND, Math.max(0, count - cap)],
  ];
  const scale = Math.min(1, LONGEST / Math.max(count, cap, 1));
  return parts
    .map(([sign, size]) => sign.repeat(size === 0 ? 0 : Math.max(1, Math.round(size * scale))))
    .join('');
}
