import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegistryBatch, RegistryPoint } from '../../src/model/registry.js';
import { readRegistry, registryAt } from '../../src/registry/format.js';
import { keyId, keyText, readKey } from '../../src/registry/key.js';
import { batchLines } from '../../src/registry/lines.js';
import { mergeRegistries } from '../../src/registry/merge.js';
import { EMPTY, KEY, registryOf } from './support.js';

const batch = (label: string, entries = 2): RegistryBatch => ({
  label,
  date: '2025-06-30',
  inputs: ['a'.repeat(64)],
  schemes: [{ id: 'national-2024', programme: 'national' }],
  entries: Array.from({ length: entries }, (_, index) => ({
    person: String(index).repeat(64).slice(0, 64),
    schemes: ['national-2024'],
    unit: null,
    input: 0,
    sheet: 1,
    row: index + 5,
  })),
});

function registryText(...batches: RegistryBatch[]): string {
  let { text } = EMPTY;
  for (const each of batches) text += batchLines(each, registryOf(text).ends.at(-1) as RegistryPoint).text;
  return text;
}

const GOOD = registryText(batch('一'), batch('二', 3));
const LINES = GOOD.trimEnd().split('\n');

/** The second entry comes from a file that the batch does not name; the sums are right. */
function strange(one: RegistryBatch): RegistryBatch {
  const entries = one.entries.map((entry, at) => (at === 1 ? { ...entry, input: one.inputs.length } : entry));
  return { ...one, entries };
}

describe('reading a registry', () => {
  it('gives back what was written', () => {
    expect(registryOf(GOOD).batches).toEqual([batch('一'), batch('二', 3)]);
    expect(registryOf(GOOD).ends.map(({ lines }) => lines)).toEqual([1, 4, 8]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${GOOD}`],
    ['line ends of Windows', GOOD.replaceAll('\n', '\r\n')],
    ['no line end at the end', GOOD.trimEnd()],
  ])('%s is no change', (_name, text) => {
    expect(registryOf(text).ends).toEqual(registryOf(GOOD).ends);
  });

  const without = (index: number) => `${LINES.filter((_, at) => at !== index).join('\n')}\n`;
  it.each([
    ['nothing', '', 'registries.empty'],
    ['a sheet', 'PK\u0003\u0004', 'registries.not-registry'],
    ['other JSON', '{"schema":"craftsman.report/1"}', 'registries.not-registry'],
    ['a later version', GOOD.replace('registry/1', 'registry/2'), 'registries.newer'],
    ['a header that was changed', GOOD.replace(/"key":"./u, '"key":"x'), 'registries.damaged'],
    [
      'a key id that was exchanged',
      GOOD.replace(/"key":"[^"]*"/u, '"key":"0123456789abcdef"'),
      'registries.damaged',
    ],
    ['an entry that was changed', GOOD.replace('"row":5', '"row":6'), 'registries.damaged'],
    ['a label that was changed', GOOD.replace('"一"', '"三"'), 'registries.damaged'],
    ['an entry taken out of the first batch', without(2), 'registries.damaged'],
    ['an entry taken out of the last batch', without(6), 'registries.cut'],
    [
      'the first batch taken out',
      LINES.filter((_, at) => at === 0 || at > 3).join('\n'),
      'registries.damaged',
    ],
    ['the last line torn by a crash', GOOD.slice(0, -20), 'registries.damaged'],
    ['the last lines cut off', LINES.slice(0, 6).join('\n'), 'registries.cut'],
    ['a blank line between', LINES.join('\n\n'), 'registries.damaged'],
    ['something put behind', `${GOOD}{}\n`, 'registries.damaged'],
    ['a prototype', GOOD.replace('{"batch":{', '{"__proto__":{"a":1},"batch":{'), 'registries.damaged'],
    [
      'a batch of more entries than there can be',
      GOOD.replace('"entries":3', '"entries":9999999'),
      'registries.cut',
    ],
    [
      'deep nesting',
      GOOD.replace('"label":"一"', `"label":${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      'registries.damaged',
    ],
  ])('refuses %s', (_name, text, code) => {
    const read = readRegistry(text);
    expect(read.ok ? null : read.problem.code).toBe(code);
  });

  // Line 1 is the header, 2 begins a batch of two entries, 5 one of three.
  it.each([
    ['the header', GOOD.replace(/"key":"./u, '"key":"x'), { from: 1, to: 1 }],
    ['an entry of the first batch', GOOD.replace('"row":5', '"row":6'), { from: 2, to: 4 }],
    ['the begin of the second batch', GOOD.replace('"label":"二"', '"label":二'), { from: 5, to: 5 }],
    ['the last two entries cut off', LINES.slice(0, 6).join('\n'), { from: 5, to: 6, missing: 2 }],
    [
      'an entry of a file that the batch does not have',
      registryText(strange(batch('一'))),
      { from: 4, to: 4 },
    ],
  ])('names the lines: %s', (_, text, lines) => {
    const read = readRegistry(text);
    expect(read.ok ? null : read.problem.args).toEqual(lines);
  });

  it('refuses any change of one character, or reads the same', () => {
    const at = fc.nat(GOOD.length - 1);
    fc.assert(
      fc.property(at, fc.string({ minLength: 1, maxLength: 1, unit: 'binary-ascii' }), (index, sign) => {
        const read = readRegistry(GOOD.slice(0, index) + sign + GOOD.slice(index + 1));
        if (read.ok) expect(read.registry).toEqual(registryOf(GOOD));
      }),
      { numRuns: 300 },
    );
  });

  it('knows an earlier state of itself, and none that it never had', () => {
    const now = registryOf(GOOD);
    const before = registryOf(registryText(batch('一'))).ends.at(-1) as RegistryPoint;
    expect(registryAt(now, before)?.batches).toEqual([batch('一')]);
    expect(registryAt(now, { ...before, sum: '0'.repeat(64) })).toBeNull();
    // Whole batches taken off the end show by a recorded state only.
    const cut = registryOf(registryText(batch('一')));
    expect(registryAt(cut, now.ends.at(-1) as RegistryPoint)).toBeNull();
  });
});

describe('merging registries', () => {
  const first = registryOf(registryText(batch('一'), batch('二')));
  const second = registryOf(registryText(batch('三'), batch('二')));

  it('has every batch once, and the first registry as its beginning', () => {
    const merged = mergeRegistries([first, second]);
    expect(registryOf(merged?.text ?? '').batches.map(({ label }) => label)).toEqual(['一', '二', '三']);
    expect(merged).toMatchObject({ batches: 3, entries: 6 });
    expect(registryAt(registryOf(merged?.text ?? ''), first.ends.at(-1) as RegistryPoint)).toEqual(first);
    expect(mergeRegistries([first, first])?.text).toBe(registryText(batch('一'), batch('二')));
  });

  it('refuses registries of different keys', () => {
    expect(mergeRegistries([first, { ...second, key: '0123456789abcdef' }])).toBeNull();
  });
});

describe('key files', () => {
  it('hold a key, whatever line ends an editor gave them', () => {
    expect(readKey(keyText(KEY))).toEqual(KEY);
    expect(readKey(`\uFEFF${keyText(KEY).replaceAll('\n', '\r\n')}`)).toEqual(KEY);
  });

  it.each([
    ['nothing', ''],
    ['a password', 'password'],
    ['half a key', keyText(KEY.slice(0, 16))],
    ['zeros', keyText(new Uint8Array(32))],
    ['two keys', keyText(KEY) + keyText(KEY)],
    ['the start of a workbook', 'PK\u0003\u0004'],
  ])('%s is none', (_name, text) => expect(readKey(text)).toBeNull());

  it('are told apart by an id that is no part of them', () => {
    expect(keyId(KEY)).toMatch(/^[0-9a-f]{16}$/u);
    expect(keyText(KEY)).not.toContain(keyId(KEY));
    expect(keyId(KEY.map((byte) => byte + 1))).not.toBe(keyId(KEY));
  });
});
