import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableJson } from '../../src/text/json-lines.js';

describe('readable JSON', () => {
  it('says the same as JSON.stringify, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string(), { maxLength: 3 }), (value, keys) => {
        expect(JSON.parse(readableJson(value, keys))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps small values on one line and puts the members of larger ones on lines of their own', () => {
    const long = 'x'.repeat(100);
    expect(readableJson({ a: 1, b: [1, 2] })).toBe('{"a":1,"b":[1,2]}');
    expect(readableJson({ a: long, b: { c: 1 } })).toBe(`{\n  "a": "${long}",\n  "b": {"c":1}\n}`);
    expect(readableJson({ a: long, p: [long, long] }, ['p'])).toBe(
      `{\n  "a": "${long}",\n  "p": ["${long}","${long}"]\n}`,
    );
  });
});
