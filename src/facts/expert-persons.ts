import type { Item } from '../model/fact.js';
import { personKey } from '../text/normalise.js';

/**
 * The key of the person that each expert is to be counted as. Experts of one name at two units may be one person: only
 * the key that most of them have is kept (the first of equals), the others' is null, so that a count of persons takes
 * them as repeating him or not.
 */
export function countedKeys(experts: Item[]): (string | null)[] {
  const persons = experts.map(({ name, person }) =>
    typeof name === 'string' && typeof person === 'string' ? { name: personKey(name), person } : null,
  );
  return persons.map((own) => {
    if (own === null) return null;
    const { name, person } = own;
    const keys = persons.flatMap((other) => (other?.name === name ? [other.person] : []));
    if (keys.length === 1) return person;
    const times = (key: string) => keys.filter((other) => other === key).length;
    const kept = keys.reduce((best, key) => (times(key) > times(best) ? key : best), keys[0] ?? person);
    return kept === person ? person : null;
  });
}
