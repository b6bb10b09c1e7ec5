import type { RawScheme } from '../../model/scheme.js';
import type { Check, LintProblem, SchemeInput } from './check.js';

/** Options of readings that change nothing, or stand where another option of the same reading has been chosen. */
export const options: Check<SchemeInput> = {
  name: 'options',
  run: ({ raw }) => {
    const rules = { criteria: raw.criteria, quotas: raw.quotas, definitions: raw.definitions ?? {} };
    const { places, unreachable } = usesIn(rules, [], {});
    return [...unreachable, ...raw.readings.flatMap((reading, index) => alike(reading, index, places))];
  },
};

interface Use {
  name: string;
  options: Record<string, unknown>;
}

/** Uses of readings below a value. `chosen`: options that have been chosen around it. */
function usesIn(
  value: unknown,
  path: PropertyKey[],
  chosen: Record<string, string>,
): { places: Use[]; unreachable: LintProblem[] } {
  if (typeof value !== 'object' || value === null) return { places: [], unreachable: [] };
  const { reading, options: offered } = value as { reading?: unknown; options?: unknown };
  const isUse = typeof reading === 'string' && typeof offered === 'object' && offered !== null;
  if (!isUse) return joined(Object.entries(value).map(([key, item]) => usesIn(item, [...path, key], chosen)));
  const below = Object.entries(offered).map(([option, item]) =>
    usesIn(item, [...path, 'options', option], { ...chosen, [reading]: option }),
  );
  const outer = Object.hasOwn(chosen, reading) ? chosen[reading] : undefined;
  const never = outer === undefined ? [] : Object.keys(offered).filter((option) => option !== outer);
  return joined([
    {
      places: [{ name: reading, options: offered as Record<string, unknown> }],
      unreachable: never.map((option) => ({
        path: [...path, 'options', option],
        atKey: true,
        code: 'pack.option-unreachable',
        args: { name: reading, option, chosen: outer ?? '' },
      })),
    },
    ...below,
  ]);
}

function joined(parts: ReturnType<typeof usesIn>[]): ReturnType<typeof usesIn> {
  return {
    places: parts.flatMap(({ places }) => places),
    unreachable: parts.flatMap(({ unreachable }) => unreachable),
  };
}

/** An option that says, wherever the reading is used, what an earlier one says. */
function alike(
  { name, options: declared }: RawScheme['readings'][number],
  index: number,
  places: Use[],
): LintProblem[] {
  const values = (option: string) =>
    JSON.stringify(places.filter((use) => use.name === name).map((use) => use.options[option] ?? null));
  const first = new Map<string, string>();
  return Object.keys(declared).flatMap((option) => {
    const key = values(option);
    const other = first.get(key);
    if (other === undefined) first.set(key, option);
    return other === undefined
      ? []
      : [
          {
            path: ['readings', index, 'options', option],
            atKey: true,
            code: 'pack.option-same',
            args: { name, option, other },
          },
        ];
  });
}
