import type { Nominee } from '../../src/model/nominee.js';
import type { Registry } from '../../src/model/registry.js';
import { compareRegistry, type RegistrySetting } from '../../src/registry/compare.js';
import { readRegistry } from '../../src/registry/format.js';
import { keyId } from '../../src/registry/key.js';
import { newRegistry } from '../../src/registry/lines.js';
import { nominee, type Row } from '../judge/rows-support.js';

/** Bytes that are not random, but different from each other. */
export const KEY = Uint8Array.from({ length: 32 }, (_, index) => index * 7);

/** A run: rows of one file, but where a row names another, under editions of `programme-year`. */
export interface RegistryRun {
  file: string;
  rows: (Row & { old?: string; file?: string; schemes?: string[] })[];
  label?: string;
  schemes?: string[];
  readOnly?: boolean;
}

export const EMPTY = newRegistry(keyId(KEY));

/** Compares a run with a registry and gives back what it said and the registry after it. */
export function runOn(text: string, run: RegistryRun) {
  const registry = registryOf(text);
  const nominees = run.rows.map(
    (row, index): Nominee => ({
      ...nominee(row, index),
      file: row.file ?? run.file,
    }),
  );
  const schemes = run.schemes ?? ['national-2024'];
  const setting: RegistrySetting = {
    use: { file: 'r.jsonl', key: KEY, registry, label: run.label ?? null, readOnly: run.readOnly ?? false },
    today: '2025-06-30',
    placeOf: ({ file }) => ({ input: hashOf(file), sheet: 1 }),
    schemesOf: ({ row }) =>
      (run.rows[row - 5]?.schemes ?? schemes).map((id) => ({ id, programme: id.split('-')[0] ?? id })),
    nameOf: (id) => ({ zh: id, en: id }),
    oldNumberOf: ({ row }) => run.rows[row - 5]?.old ?? null,
  };
  const compared = compareRegistry(nominees, setting);
  return { ...compared, text: text + compared.report.appended };
}

/** A file is its name: another name, other bytes. */
export function hashOf(file: string): string {
  return Buffer.from(file).toString('hex').padEnd(64, '0').slice(0, 64);
}

export function registryOf(text: string): Registry {
  const read = readRegistry(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.registry;
}
