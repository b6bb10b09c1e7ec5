import type { Expression } from '../model/expression.js';
import type { RawScheme, Scheme } from '../model/scheme.js';
import type { Bilingual } from '../model/text.js';

/** Any value of a scheme that depends on a reading: `{ reading: name, options: { option: value } }`. */
interface ByReading {
  reading: string;
  options: Record<string, unknown>;
}

/** Chosen option by reading name. */
export type Readings = Record<string, string>;

/**
 * Settles a scheme for one choice of readings: every value that depends on a reading becomes the chosen option's, and
 * every `use` becomes what it names. Judging and tallying then see no readings at all. A whole requirement that depends
 * on a reading keeps a node that names the reading and its option, so that the proof shows it.
 */
export function settle(raw: RawScheme, chosen: Readings): Scheme {
  const scheme = choose(raw, chosen);
  return {
    ...scheme,
    criteria: scheme.criteria.map((criterion, index) => withReadings(criterion, raw.criteria[index], raw)),
    quotas: scheme.quotas.map((quota, index) => withReadings(quota, raw.quotas[index], raw)),
  };
}

/** A scheme with every reading chosen, without the list of readings that bear on each rule. */
export function choose(raw: RawScheme, chosen: Readings): Scheme {
  const readings = { ...defaultReadings(raw), ...chosen };
  const { definitions = {}, criteria, quotas, ...rest } = raw;
  const settled = settleValue({ criteria, quotas }, readings, definitions as Definitions);
  return { ...rest, ...(settled as Pick<Scheme, 'criteria' | 'quotas'>) };
}

type Definitions = Record<string, { title: Bilingual; require: Expression }>;

export function defaultReadings({ readings }: Pick<RawScheme, 'readings'>): Readings {
  return Object.fromEntries(readings.map(({ name, default: option }) => [name, option]));
}

/** Every use of a reading below a value, with the options that it offers and its path. */
export function readingUses(
  value: unknown,
  path: PropertyKey[] = [],
): { name: string; options: string[]; path: PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => readingUses(item, [...path, index]));
  if (!isRecord(value)) return [];
  const own = isByReading(value) ? [{ name: value.reading, options: Object.keys(value.options), path }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => readingUses(item, [...path, key]))];
}

/** Names of definitions used below a value, directly. */
export function definitionUses(
  value: unknown,
  path: PropertyKey[] = [],
): { name: string; path: PropertyKey[] }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => definitionUses(item, [...path, index]));
  if (!isRecord(value)) return [];
  const own = typeof value.use === 'string' ? [{ name: value.use, path: [...path, 'use'] }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => definitionUses(item, [...path, key]))];
}

/** A value with every reading in it chosen, and every `use` replaced by what it names. */
export function settleValue(value: unknown, readings: Readings, definitions: Definitions = {}): unknown {
  if (Array.isArray(value)) return value.map((item) => settleValue(item, readings, definitions));
  if (!isRecord(value)) return value;
  if (isByReading(value)) return settleReading(value, readings, definitions);
  if (typeof value.use === 'string') {
    const { title, require } = definitions[value.use] ?? {
      title: { zh: value.use, en: value.use },
      require: {},
    };
    return { use: { name: value.use, title, require: settleValue(require, readings, definitions) } };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, settleValue(item, readings, definitions)]),
  );
}

/** A requirement keeps the node with the one option left; any other value is replaced. */
function settleReading(
  { reading, options }: ByReading,
  readings: Readings,
  definitions: Definitions,
): unknown {
  const option = readings[reading] ?? '';
  const chosen = settleValue(options[option], readings, definitions);
  return isRecord(chosen) ? { reading, options: { [option]: chosen } } : chosen;
}

function withReadings<T extends object>(rule: T, raw: unknown, { definitions = {} }: RawScheme): T {
  const used = definitionUses(raw).map(({ name }) => definitions[name]);
  const names = [...new Set([raw, ...used].flatMap((part) => readingUses(part)).map(({ name }) => name))];
  return names.length > 0 ? { ...rule, readings: names } : rule;
}

function isByReading(value: Record<string, unknown>): value is Record<string, unknown> & ByReading {
  return typeof value.reading === 'string' && isRecord(value.options);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
