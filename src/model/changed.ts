/**
 * A copy of an object with some members otherwise. What of it is fetched only when it is asked for (`lazy.ts`) stays so: a
 * spread would leave it out.
 */
export function changed<T extends object>(object: T, other: Partial<T>): T {
  return Object.assign(Object.create(Object.getPrototypeOf(object)), object, other);
}
