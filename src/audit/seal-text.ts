import { sha256 } from '../bytes/sha256.js';
import { utf8Text } from '../bytes/utf8.js';
import { readableJson } from '../text/json-lines.js';
import { otherLineEnds } from './line-ends.js';
import { type BatchSeal, batchSealSchema, type SealContent } from './seal-schema.js';

/** How every seal begins, whatever its version: by this it is told from other JSON files. */
export const SEAL_OPENING = '{\n  "schema": "craftsman.seal/';
/** Bytes that show whether a file is a seal. */
export const OPENING_BYTES = 64;

/** A seal of 100,000 rows has 10 MB. */
export const MOST_SEAL_BYTES = 48 * 1024 * 1024;

/** Members that stand on one line whatever their length. */
const LISTS = new Set(['facts', 'criteria', 'quotas']);
const COMPACT = ['readings'];

/** The text of a seal: a row of digests a line, and last a check sum over all before it. */
export function sealText({ rows, ...content }: SealContent): string {
  const members = Object.entries(content).map(
    ([key, value]) =>
      `  ${JSON.stringify(key)}: ${LISTS.has(key) ? JSON.stringify(value) : readableJson(value, COMPACT, '  ')}`,
  );
  const tables = rows.map(({ rows: lines, ...table }) => {
    const head = JSON.stringify(table).slice(0, -1);
    return `${head},"rows":[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]}`;
  });
  const body = `{\n${[...members, `  "rows": [${tables.join(',\n')}]`].join(',\n')}`;
  return `${body}${lastLine(body)}`;
}

function lastLine(body: string): string {
  return `,\n  "sum": "${sha256(body)}"\n}\n`;
}

/**
 * `newer`: of a schema that this version does not know; `altered`: not, to the byte, what was written; `line-ends`: but for its
 * line ends, or a byte order mark, it is; `invalid`: whole by its
 * sum, but not what its schema says, so nothing that this program wrote.
 */
export type ReadSeal =
  | { ok: true; seal: BatchSeal }
  | { ok: false; why: 'newer'; schema: string }
  | { ok: false; why: 'altered' | 'line-ends' | 'invalid' };

/** Readers by the version of the seal: each stays for ever. */
const VERSIONS: Record<string, (text: string) => BatchSeal | null> = {
  1: (text) => {
    const value = parsed(text);
    const read = batchSealSchema.safeParse(value);
    if (!read.success) return null;
    const { sum: _, ...content } = value as BatchSeal;
    // The same said in another layout is nothing that this program wrote.
    return sealText(content) === text ? read.data : null;
  },
};

/** Reads a seal of any version that this program knows. Never throws. */
export function readSeal(bytes: Uint8Array): ReadSeal {
  const read = readExactly(bytes);
  if (read.ok || read.why !== 'altered') return read;
  return otherLineEnds(bytes).some((other) => readExactly(other).ok) ? { ok: false, why: 'line-ends' } : read;
}

function readExactly(bytes: Uint8Array): ReadSeal {
  const text = utf8Text(bytes);
  if (text === null || !text.startsWith(SEAL_OPENING)) return { ok: false, why: 'altered' };
  const [, version = ''] =
    /^([1-9]\d{0,5})"/u.exec(text.slice(SEAL_OPENING.length, SEAL_OPENING.length + 8)) ?? [];
  const whole = isWhole(text);
  if (!Object.hasOwn(VERSIONS, version)) {
    // What a later version writes at the end is not known.
    return version === ''
      ? { ok: false, why: 'altered' }
      : { ok: false, why: 'newer', schema: `craftsman.seal/${version}` };
  }
  if (!whole) return { ok: false, why: 'altered' };
  const seal = VERSIONS[version]?.(text) ?? null;
  return seal === null ? { ok: false, why: 'invalid' } : { ok: true, seal };
}

function isWhole(text: string): boolean {
  const at = text.lastIndexOf(',\n  "sum": "');
  return at > 0 && text.slice(at) === lastLine(text.slice(0, at));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
