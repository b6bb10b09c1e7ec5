import { describe, expect, it } from 'vitest';
import { isZip } from '../../src/bytes/is-zip.js';
import { zipParts } from '../../src/bytes/zip.js';
import { zip } from '../read/zip.js';

const BIG = new Uint8Array(64 * 1024 * 1024);

async function unpackAll(bytes: Uint8Array): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const part of zipParts(bytes)) texts[part.name] = new TextDecoder().decode(await part.unpack());
  return texts;
}

describe('the parts of a zip container', () => {
  it.each<[string, Uint8Array, Record<string, string>]>([
    ['stored', zip({ a: 'x', 'b/c.xml': '王伟' }), { a: 'x', 'b/c.xml': '王伟' }],
    ['compressed', zip({ a: 'x'.repeat(100) }, {}), { a: 'x'.repeat(100) }],
    ['empty parts', zip({ a: '' }, {}), { a: '' }],
    ['backslashes in names', zip({ 'xl\\s.xml': 'x' }), { 'xl/s.xml': 'x' }],
    ['an absolute name beside others', zip({ '/a': 'x', '../b': 'y' }), { '/a': 'x', '../b': 'y' }],
    ['bytes after the end', Buffer.concat([zip({ a: 'x' }), Buffer.alloc(1000, 7)]), { a: 'x' }],
    ['a part of a larger buffer', Buffer.concat([Buffer.alloc(9), zip({ a: 'x' })]).subarray(9), { a: 'x' }],
    ['no parts', zip({}), {}],
  ])('%s', async (_, bytes, texts) => {
    expect(isZip(bytes)).toBe(true);
    expect(await unpackAll(bytes)).toEqual(texts);
  });

  it('names and sizes are known before anything is unpacked', async () => {
    const parts = [];
    for await (const { name, size } of zipParts(zip({ a: 'x' }, { claim: 4e9, cut: 1 })))
      parts.push([name, size]);
    expect(parts).toEqual([['a', 4e9]]);
  });

  it.each<[string, Uint8Array]>([
    ['unpacks to more than it claims', zip({ a: 'hello' }, { claim: 4 })],
    ['unpacks to less than it claims', zip({ a: 'hello' }, { claim: 6 })],
    ['is cut off', zip({ a: 'hello hello hello' }, { cut: 3 })],
    ['is stored with another size', claimOfStored(zip({ a: 'hello' }), 4)],
  ])('a part that %s is refused', async (_, bytes) => {
    await expect(unpackAll(bytes)).rejects.toThrow();
  });

  it('unpacking stops where a part exceeds its claim', async () => {
    const bytes = zip({ a: BIG }, { claim: 10 });
    const before = process.memoryUsage().arrayBuffers;
    await expect(unpackAll(bytes)).rejects.toThrow('too many bytes');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(BIG.length / 4);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('PK but no zip')],
    ['a container cut off', zip({ a: 'x' }).subarray(0, -30)],
    ['a directory that is elsewhere', Buffer.concat([Buffer.from('PK\x03\x04'), zip({ a: 'x' })])],
  ])('%s is refused', async (_, bytes) => {
    await expect(unpackAll(bytes)).rejects.toThrow();
  });
});

/** Changes the unpacked size in the directory of a container of one stored part. */
function claimOfStored(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(size, changed.indexOf('PK\x01\x02') + 24);
  return changed;
}
