import type { Nominee } from './nominee.js';

/**
 * A nominee with other facts or states of columns than it had. What of it is read only when it is asked for stays so: a
 * spread would ask for it.
 */
export function changed(nominee: Nominee, other: Partial<Pick<Nominee, 'facts' | 'columns'>>): Nominee {
  const properties = {
    ...Object.getOwnPropertyDescriptors(nominee),
    ...Object.getOwnPropertyDescriptors(other),
  };
  return Object.create(Object.prototype, properties);
}
