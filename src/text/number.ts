/** A number as outputs show it: two decimals at most. Years worked out of months have endless ones. */
export function rounded(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 100) / 100;
}
