import type { Where } from '../model/expression.js';
import type { Field, Item } from '../model/fact.js';
import { type Truth, truth } from './kleene.js';

/** Whether a record meets all conditions. A field that is not known leaves it undetermined. */
export function itemMeets(item: Item, where: Where): Truth {
  let outcome: Truth = 'met';
  for (const field in where) {
    const met = fieldMeets(item[field] ?? null, where[field] ?? []);
    if (met === 'unmet') return met;
    if (met === 'undetermined') outcome = met;
  }
  return outcome;
}

/** One field against a value or a list of accepted values. */
export function fieldMeets(field: Field, wanted: Where[string]): Truth {
  if (field === null) return 'undetermined';
  if (typeof field !== 'object') return truth(isAccepted(field, wanted));
  const hits = field.oneOf.filter((value) => isAccepted(value, wanted)).length;
  if (hits === field.oneOf.length) return 'met';
  return hits === 0 ? 'unmet' : 'undetermined';
}

function isAccepted(value: string | number | boolean, wanted: Where[string]): boolean {
  return Array.isArray(wanted) ? wanted.includes(value) : wanted === value;
}
