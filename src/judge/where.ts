import type { Where } from '../model/expression.js';
import type { Field, Item } from '../model/fact.js';
import { and, type Truth, truth } from './kleene.js';

/** Whether a record meets all conditions. A field that is not known leaves it undetermined. */
export function itemMeets(item: Item, where: Where): Truth {
  return and(Object.entries(where).map(([field, wanted]) => fieldMeets(item[field] ?? null, wanted)));
}

/** One field against a value or a list of accepted values. */
export function fieldMeets(field: Field, wanted: Where[string]): Truth {
  if (field === null) return 'undetermined';
  const accepted: unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  if (typeof field !== 'object') return truth(accepted.includes(field));
  const hits = field.oneOf.filter((value) => accepted.includes(value)).length;
  if (hits === field.oneOf.length) return 'met';
  return hits === 0 ? 'unmet' : 'undetermined';
}
