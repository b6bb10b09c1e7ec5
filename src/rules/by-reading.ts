import { z } from 'zod';

/** A value, or one value for each option of a reading. */
export function byReading<T extends z.ZodType>(value: T) {
  return z.union([
    value,
    z.strictObject({ reading: z.string().min(1), options: z.record(z.string(), value) }),
  ]);
}
