import type { RawScheme } from '../../model/scheme.js';
import { readingUses } from '../settle.js';
import { type Check, type LintProblem, unknownName } from './check.js';

/** Readings and options that are named but not declared, declared but not used, or used with other options. */
export const readings: Check<Declares> = {
  name: 'readings',
  run: (scheme) => {
    const uses = readingUses(scheme);
    return [...declarationFaults(scheme, uses), ...useFaults(scheme, uses), ...twice(scheme)];
  },
};

/** A scheme or a contest. */
type Declares = Pick<RawScheme, 'readings'>;
type Use = ReturnType<typeof readingUses>[number];

function declarationFaults({ readings: declared }: Declares, uses: Use[]): LintProblem[] {
  const used = new Set(uses.map(({ name }) => name));
  return declared.flatMap(({ name, options, default: chosen }, index): LintProblem[] => [
    ...(Object.hasOwn(options, chosen)
      ? []
      : [unknownName(['readings', index, 'default'], 'option', chosen, Object.keys(options))]),
    ...(used.has(name)
      ? []
      : [{ path: ['readings', index, 'name'], code: 'pack.reading-unused', args: { name } }]),
  ]);
}

function useFaults({ readings: declared }: Declares, uses: Use[]): LintProblem[] {
  const byName = new Map(declared.map((reading) => [reading.name, reading]));
  return uses.flatMap(({ name, options, path }): LintProblem[] => {
    const reading = byName.get(name);
    if (reading === undefined) return [unknownName(path, 'reading', name, byName.keys())];
    const wanted = Object.keys(reading.options).sort().join(', ');
    const found = [...options].sort().join(', ');
    return wanted === found
      ? []
      : [{ path, code: 'pack.reading-options', args: { name, expected: wanted, found } }];
  });
}

function twice({ readings: declared }: Declares): LintProblem[] {
  const seen = new Set<string>();
  return declared.flatMap(({ name }, index) => {
    const again = seen.has(name);
    seen.add(name);
    return again
      ? [{ path: ['readings', index, 'name'], code: 'pack.duplicate-id', args: { id: name } }]
      : [];
  });
}
