import type { Args } from '../model/finding.js';
import { isHash, maskText } from '../text/mask.js';
import { printable, wellFormed } from '../text/printable.js';

/** The name of a file as a seal may say it: whatever looks like somebody's number is masked. */
export function shown(name: string): string {
  return maskText(wellFormed(printable(name)));
}

export function shownArgs(args: Args): Args {
  const masked = Object.entries(args).map(([name, value]) => [
    name,
    Array.isArray(value)
      ? value.map(shown)
      : typeof value === 'string' && !isHash(name, value)
        ? shown(value)
        : value,
  ]);
  return Object.fromEntries(masked);
}
