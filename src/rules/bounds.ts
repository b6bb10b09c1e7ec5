import { PACK_LIMITS, type PackLimit } from './limits.js';
import type { PathProblem } from './problem.js';

/**
 * Names that every object has of its own. As a key or a word of the rules they could be taken for something that is
 * there (`words['constructor']`); no document has a word like them.
 */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * The first limit that a value read from YAML exceeds, or a name that it may not have. Walks through it as all later
 * steps do, repeated parts every time, and stops at the first fault.
 */
export function boundsFault(value: unknown): PathProblem | null {
  let values = 0;
  const visit = (node: unknown, path: PropertyKey[]): PathProblem | null => {
    values += 1;
    if (values > PACK_LIMITS.values) return exceeded('values', path);
    if (path.length > PACK_LIMITS.depth) return exceeded('depth', path);
    if (typeof node === 'string') return textFault(node, path);
    if (typeof node !== 'object' || node === null) return null;
    const entries = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
    const limit = Array.isArray(node) ? 'list' : 'keys';
    if (entries.length > PACK_LIMITS[limit]) return exceeded(limit, path);
    for (const [key, item] of entries) {
      const fault =
        (typeof key === 'string' ? keyFault(key, [...path, key]) : null) ?? visit(item, [...path, key]);
      if (fault !== null) return fault;
    }
    return null;
  };
  return visit(value, []);
}

function textFault(text: string, path: PropertyKey[]): PathProblem | null {
  if (text.length > PACK_LIMITS.text) return exceeded('text', path);
  return RESERVED.has(text) ? { path, code: 'pack.reserved-word', args: { name: text } } : null;
}

function keyFault(key: string, path: PropertyKey[]): PathProblem | null {
  const fault = textFault(key, path);
  return fault === null ? null : { ...fault, atKey: true };
}

/** The problem of a limit that is exceeded. */
export function exceeded(limit: PackLimit, path: PropertyKey[]): PathProblem {
  return { path, code: 'pack.limit', args: { limit, most: PACK_LIMITS[limit] } };
}
