import { sha256 } from '../bytes/sha256.js';
import type { Registry, RegistryBatch } from '../model/registry.js';
import { batchLines, newRegistry } from './lines.js';

/**
 * The text of one registry of several made with one key: the batches of the first in their order, then of each other those
 * that are not there yet. Registries that were merged before, or copied, give nothing twice. The first stays a beginning of
 * the result, so that what was recorded of its state still holds. null: they have different keys.
 */
export function mergeRegistries(
  registries: Registry[],
): { text: string; batches: number; entries: number } | null {
  const [first] = registries;
  if (first === undefined || registries.some(({ key }) => key !== first.key)) return null;
  const distinct = new Map<string, RegistryBatch>();
  for (const { batches } of registries) {
    for (const batch of batches) {
      const content = sha256(JSON.stringify(batch));
      if (!distinct.has(content)) distinct.set(content, batch);
    }
  }
  const start = newRegistry(first.key);
  let [point] = start.registry.ends;
  let entries = 0;
  const texts = [start.text];
  for (const batch of distinct.values()) {
    if (point === undefined) break;
    const { text, after } = batchLines(batch, point);
    texts.push(text);
    point = after;
    entries += batch.entries.length;
  }
  return { text: texts.join(''), batches: distinct.size, entries };
}
