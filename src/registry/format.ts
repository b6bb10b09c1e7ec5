import { z } from 'zod';
import { sha256 } from '../bytes/sha256.js';
import type { Problem } from '../model/finding.js';
import type { Registry, RegistryBatch, RegistryEntry, RegistryPoint } from '../model/registry.js';

/** How every registry begins: by this a file is known as one. */
const OPENING = '{"schema":"craftsman.registry/';
const SCHEMA = 'craftsman.registry/1';
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
  if (head === null || head.sum !== sha256(head.body))
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

/** A registry without batches. */
export function newRegistry(key: string): { registry: Registry; text: string } {
  const body = opened({ schema: SCHEMA, key });
  const sum = sha256(body);
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

/** The registry as it was at an earlier state; null where it never was in that. */
export function registryAt({ key, batches, ends }: Registry, { lines, sum }: RegistryPoint): Registry | null {
  const at = ends.findIndex((end) => end.lines === lines && end.sum === sum);
  return at < 0 ? null : { key, batches: batches.slice(0, at), ends: ends.slice(0, at + 1) };
}

function batchSum(before: string, body: string, entries: string[]): string {
  return sha256([before, body, ...entries].join('\n'));
}

/** An object as JSON without its last bracket: the check sum follows. */
function opened(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}

function closed(body: string, sum: string): string {
  return `${body},"sum":"${sum}"}\n`;
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
