import type { RawScheme } from '../model/scheme.js';
import type { Readings } from './settle.js';

/** The default readings, and each other option of each reading once. */
export function everyReading({ readings }: Pick<RawScheme, 'readings'>): Readings[] {
  const others = readings.flatMap(({ name, options, default: chosen }) =>
    Object.keys(options)
      .filter((option) => option !== chosen)
      .map((option) => ({ [name]: option })),
  );
  return [{}, ...others];
}
