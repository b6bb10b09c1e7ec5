import type { Registry, RegistryBatch, RegistryPoint } from '../model/registry.js';
import { hashOf } from '../text/hash.js';

/** The lines of a registry as they are written; `format.ts` reads them. */

export const SCHEMA = 'craftsman.registry/1';

/** A registry without batches. */
export function newRegistry(key: string): { registry: Registry; text: string } {
  const body = opened({ schema: SCHEMA, key });
  const sum = hashOf(body);
  return { registry: { key, batches: [], ends: [{ lines: 1, sum }] }, text: closed(body, sum) };
}

/** The lines of one more batch, each with its line break, and the state after it. */
export function batchLines(
  batch: RegistryBatch,
  before: RegistryPoint,
): { text: string; after: RegistryPoint } {
  const { label, date, inputs, schemes, entries } = batch;
  const body = opened({ batch: { label, date, inputs, schemes, entries: entries.length } });
  const own = entries.map(({ person, schemes: under, unit, input, sheet, row }) =>
    JSON.stringify({ person, schemes: under, unit, input, sheet, row }),
  );
  const sum = batchSum(before.sum, body, own);
  return {
    text: closed(body, sum) + own.map((line) => `${line}\n`).join(''),
    after: { lines: before.lines + 1 + own.length, sum },
  };
}

/** Check sum of a batch: over its lines and the check sum before it. */
export function batchSum(before: string, body: string, entries: string[]): string {
  return hashOf([before, body, ...entries].join('\n'));
}

/** An object as JSON without its last bracket: the check sum follows. */
function opened(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

function closed(body: string, sum: string): string {
  return `${body},"sum":"${sum}"}\n`;
}
