import type { RawScheme } from '../../model/scheme.js';
import { definitionUses } from '../settle.js';
import { type Check, unknownName } from './check.js';

/** Names that `use` what is not defined, definitions that nothing uses, and definitions that lead back to themselves. */
export const definitions: Check<RawScheme> = {
  name: 'definitions',
  run: ({ definitions: defined = {}, criteria }) => {
    const known = new Set(Object.keys(defined));
    const uses = [...definitionUses(criteria, ['criteria']), ...definitionUses(defined, ['definitions'])];
    const used = new Set(uses.map(({ name }) => name));
    const cycles = new Set([...known].filter((name) => leadsBack(name, defined)));
    return [
      ...uses
        .filter(({ name }) => !known.has(name))
        .map(({ name, path }) => unknownName(path, 'definition', name, known)),
      ...[...known]
        .filter((name) => !used.has(name))
        .map((name) => ({
          path: ['definitions', name],
          atKey: true,
          code: 'pack.definition-unused',
          args: { name },
        })),
      ...[...cycles].map((name) => ({
        path: ['definitions', name],
        atKey: true,
        code: 'pack.definition-cycle',
        args: { name },
      })),
    ];
  },
};

/** Whether a definition reaches itself; each definition is looked into once, however often it is used. */
function leadsBack(start: string, defined: Record<string, unknown>): boolean {
  const seen = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const use of definitionUses(defined[name])) {
      if (use.name === start) return true;
      if (seen.has(use.name)) continue;
      seen.add(use.name);
      open.push(use.name);
    }
  }
  return false;
}
