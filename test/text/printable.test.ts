import { describe, expect, it } from 'vitest';
import { readableJson } from '../../src/text/json-lines.js';
import { printable } from '../../src/text/printable.js';

describe('printable', () => {
  it.each([
    ['\u001B[31m红', '␛[31m红'],
    ['a\u0007b\u0000c', 'a␇b␀c'],
    ['a\rb', 'a␍b'],
    ['a\r\nb\tc', 'a\nb\tc'],
    ['a\u007Fb', 'a␡b'],
    ['a\u009B31mb', 'a�31mb'],
    ['张\u202E三\u2066四\u2069', '张�三�四�'],
    ['a\u2028b', 'a�b'],
    ['张\u200E三\u200F四\u061C', '张�三�四�'],
    ['王伟 P5 — “√”', '王伟 P5 — “√”'],
  ])('%j → %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

describe('JSON', () => {
  it.each(['\u001B', '\u0007', '\u007F', '\u009B', '\u200F', '\u2028', '\u202E', '\u2066'])(
    'escapes %j',
    (character) => {
      const value = { [`a${character}`]: [`b${character}`], proof: { of: character } };
      const text = readableJson(value, ['proof']);
      expect(text).not.toContain(character);
      expect(JSON.parse(text)).toEqual(value);
    },
  );
});
