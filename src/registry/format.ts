import { z } from 'zod';
import type { Problem } from '../model/finding.js';
import type { Registry, RegistryEntry, RegistryPoint } from '../model/registry.js';
import { hashOf } from '../text/hash.js';
import { batchSum, SCHEMA } from './lines.js';

export { batchLines, newRegistry } from './lines.js';

/** How every registry begins: by this a file is known as one. */
const OPENING = '{"schema":"craftsman.registry/';
/** The last member of the lines that carry a check sum. */
const SUM = /^(\{.*),"sum":"([0-9a-f]{64})"\}$/su;

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const name = z.string().min(1).max(200);
const whole = z.int().min(1).max(10_000_000);

const headLine = z.strictObject({ schema: z.literal(SCHEMA), key: z.string().regex(/^[0-9a-f]{16}$/u) });
const batchLine = z.strictObject({
  batch: z.strictObject({
    label: name.nullable(),
    date: z.iso.date(),
    inputs: z.array(hash).min(1),
    schemes: z.array(z.strictObject({ id: name, programme: name })).min(1),
    entries: whole,
  }),
});
const entryLine = z.strictObject({
  person: hash,
  schemes: z.array(name).min(1),
  unit: name.nullable(),
  input: z.int().min(0).max(10_000_000),
  sheet: whole,
  row: whole,
});

/**
 * Reads the text of a registry. A line that was changed, put in or taken out is found by the check sums: each batch has one
 * over its own lines and the check sum before it, so that every batch vouches for all that comes before. Only whole batches
 * taken off the end leave no trace in the file itself; `ends` is what to compare with a record of an earlier state. A byte
 * order mark and line ends of Windows are no change. Takes time in proportion to the text.
 */
export function readRegistry(
  text: string,
): { ok: true; registry: Registry } | { ok: false; problem: Problem } {
  const bare = text.replace(/^\uFEFF/u, '');
  if (bare.trim() === '') return refused('registries.empty');
  if (!bare.startsWith(OPENING)) return refused('registries.not-registry');
  if (!bare.startsWith(`${OPENING}1"`)) return refused('registries.newer');
  const lines = bare.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (lines.at(-1) === '') lines.pop();
  const head = summed(headLine, lines[0] ?? '');
  if (head === null || head.sum !== hashOf(head.body))
    return refused('registries.damaged', { from: 1, to: 1 });
  const registry: Registry = { key: head.value.key, batches: [], ends: [{ lines: 1, sum: head.sum }] };
  for (let at = 1; at < lines.length; ) {
    const start = summed(batchLine, lines[at] ?? '');
    if (start === null) return refused('registries.damaged', { from: at + 1, to: at + 1 });
    const { entries: count, ...about } = start.value.batch;
    const end = at + 1 + count;
    if (end > lines.length)
      return refused('registries.cut', { from: at + 1, to: lines.length, missing: end - lines.length });
    const own = lines.slice(at + 1, end);
    if (start.sum !== batchSum(registry.ends.at(-1)?.sum ?? '', start.body, own))
      return refused('registries.damaged', { from: at + 1, to: end });
    const entries: RegistryEntry[] = [];
    for (const [index, line] of own.entries()) {
      const entry = parsed(entryLine, line);
      if (entry === null || entry.input >= about.inputs.length)
        return refused('registries.damaged', { from: at + 2 + index, to: at + 2 + index });
      entries.push(entry);
    }
    registry.batches.push({ ...about, entries });
    registry.ends.push({ lines: end, sum: start.sum });
    at = end;
  }
  return { ok: true, registry };
}

/** The registry as it was at an earlier state; null where it never was in that. */
export function registryAt({ key, batches, ends }: Registry, { lines, sum }: RegistryPoint): Registry | null {
  const at = ends.findIndex((end) => end.lines === lines && end.sum === sum);
  return at < 0 ? null : { key, batches: batches.slice(0, at), ends: ends.slice(0, at + 1) };
}

function summed<T>(schema: z.ZodType<T>, line: string): { value: T; body: string; sum: string } | null {
  const [, body = '', sum = ''] = SUM.exec(line) ?? [];
  const value = body === '' ? null : parsed(schema, `${body}}`);
  return value === null ? null : { value, body, sum };
}

function parsed<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    // No JSON.
    return null;
  }
}

function refused(code: string, args: Problem['args'] = {}): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, args } };
}
