import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCharacter, parseIdNumber } from '../../src/facts/id-number.js';
import { idNumber } from '../../src/facts/identity.js';
import { name } from '../../src/facts/name.js';
import { anyText } from '../any-text.js';
import { cases, codes, context, inShort, rowOf, type Written } from './plain.js';

interface Case {
  write: Written;
  kind?: string;
  born?: string;
  sex?: string;
  why?: string;
  tells?: string;
}

const { identity } = context.vocabulary;

describe('ID number', () => {
  test.each(cases<Case[]>('id-numbers'))('$write', ({ write, kind, born, sex, why, tells }) => {
    const { facts, findings, clean } = idNumber(rowOf({ idNumber: write }), context);
    expect(codes(findings)).toEqual(tells === undefined ? [] : [tells]);
    expect(inShort(facts.idKind)).toBe(kind ?? '?unreadable');
    if (kind === undefined) {
      expect(inShort(facts.idNumber)).toBe('?unreadable');
      expect(clean).toEqual({});
    } else {
      expect(clean.idNumber).toBe(inShort(facts.idNumber));
      const parsed = parseIdNumber(String(clean.idNumber), identity);
      expect(parsed).toMatchObject({ ok: true, birthDate: born ?? null, sex: sex ?? null });
    }
    if (typeof write === 'string' && why !== undefined) {
      expect(parseIdNumber(write, identity)).toMatchObject({ ok: false, why });
    }
  });

  test('no finding and no step shows more than the last four characters', () => {
    for (const { write } of cases<Case[]>('id-numbers')) {
      const { facts, findings } = idNumber(rowOf({ idNumber: write }), context);
      const said = JSON.stringify([findings, facts.idNumber?.steps]);
      expect(said).not.toMatch(/\d{6}/);
    }
  });

  test('an old number comes with a masked suggestion', () => {
    const { findings } = idNumber(rowOf({ idNumber: '130503670401001' }), context);
    expect(findings[0]?.args).toMatchObject({ suggestion: '**************0016' });
  });

  test('the check character is that of the weights of GB 11643', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(digits, (ds) => {
        const sum = ds.reduce((total, digit, i) => total + digit * (weights[i] ?? 0), 0);
        expect(checkCharacter(ds.join(''))).toBe('10X98765432'[sum % 11]);
      }),
    );
  });

  test('one wrong digit, or two exchanged, is always noticed', () => {
    const good = '119900198006010015';
    for (let i = 0; i < 18; i += 1) {
      for (const digit of '0123456789X') {
        const wrong = good.slice(0, i) + digit + good.slice(i + 1);
        if (wrong !== good) expect(parseIdNumber(wrong, identity).ok).toBe(false);
      }
      const swapped = good.slice(0, i) + (good[i + 1] ?? '') + (good[i] ?? '') + good.slice(i + 2);
      if (swapped !== good) expect(parseIdNumber(swapped, identity).ok).toBe(false);
    }
  });

  test('never throws on any text; what is accepted has a fitting check character', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const parsed = parseIdNumber(text, identity);
        if (parsed.ok && parsed.number.length === 18) {
          expect(parsed.number[17]).toBe(checkCharacter(parsed.number.slice(0, 17)));
        }
      }),
    );
  });
});

describe('name', () => {
  test.each<[string, string, string[]]>([
    ['张三', '张三', []],
    ['张　三', '张三', []],
    ['王 伟', '王伟', []],
    [' 王\u200b伟\n', '王伟', []],
    ['买买提·艾力', '买买提·艾力', []],
    ['买买提•艾力', '买买提·艾力', ['note name.dot']],
    ['买买提・艾力', '买买提·艾力', ['note name.dot']],
    ['买买提‧艾力', '买买提·艾力', ['note name.dot']],
    ['买买提．艾力', '买买提·艾力', ['note name.dot']],
    ['买买提･艾力', '买买提·艾力', ['note name.dot']],
    ['买买提\u0387艾力', '买买提·艾力', ['note name.dot']],
    ['买买提.艾力', '买买提·艾力', ['note name.dot']],
    ['买买提 • 艾力', '买买提·艾力', ['note name.dot']],
    ['陶喆', '陶喆', []],
    ['𠮷田', '𠮷田', []],
    ['张三1', '张三1', ['warning name.odd-characters']],
    ['Li Si', 'Li Si', ['warning name.odd-characters']],
    ['张三(组长)', '张三(组长)', ['warning name.odd-characters']],
    ['张?', '张?', ['review name.missing-glyph']],
    ['张□', '张□', ['review name.missing-glyph']],
    ['张\ue001', '张\ue001', ['review name.missing-glyph']],
    ['张三同志', '张三同志', ['warning name.suffix']],
    ['李师傅', '李师傅', ['warning name.suffix']],
    ['张', '张', ['review name.length']],
    ['张三'.repeat(8), '张三'.repeat(8), ['warning name.length']],
    ['张某某', '?unreadable', ['review name.placeholder']],
    ['XXX', '?blank', []],
  ])('%s → %s', (write, expected, tells) => {
    const { facts, findings } = name(rowOf({ name: write }), context);
    expect(inShort(facts.name)).toBe(expected);
    expect(codes(findings)).toEqual(tells);
  });

  test('never throws on any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        name(rowOf({ name: text }), context);
      }),
    );
  });
});
