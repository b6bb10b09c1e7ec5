import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskBirth, maskId, maskPhone, maskText } from '../../src/text/mask.js';

describe('maskText', () => {
  it.each([
    ['119900198006010015', '**************0015'],
    ['11990019800601004X', '**************004X'],
    ['11990019800601004x', '**************004x'],
    ['身份证119900198006010015，张某', '身份证**************0015，张某'],
    ['119900 19800601 0015', '**************0015'],
    ['119900-19800601-0015', '**************0015'],
    ['1199 0019 8006 0100 15', '**************0015'],
    ['119900 1980 0601 004 X', '**************004X'],
    ['119900 1980 0601 004 ×', '**************004X'],
    ['１１９９００１９８００６０１００１５', '**************００１５'],
    ['１１９９００　１９８００６０１　００１５', '**************0015'],
    ['119900\u200B198006010015', '**************0015'],
    ['119900800601001', '************001'],
    ['119900 800601 001', '************001'],
    ['11990019800601001', '*************1001'],
    ['1.19900198006010E+17', '*.***E+17'],
    ['USA110080010116', '***********0116'],
    ['13800138000', '138****8000'],
    ['138-0013-8000', '138****8000'],
    ['138 0013 8000', '138****8000'],
    ['１３８００１３８０００', '138****8000'],
    ['+86 138 0013 8000', '138****8000'],
    ['8613800138000', '138****8000'],
    ['13800138000、13900139000', '138****8000、139****9000'],
    ['13800138000 13900139000', '138****8000 139****9000'],
    ['010-68591234', '*******1234'],
    ['电话 0311 8888 1234', '电话 ********1234'],
  ])('%s → %s', (text, expected) => {
    expect(maskText(text)).toBe(expected);
  });

  it.each([
    '2024年3月10日',
    '2024-03-10 至 2025-03-31',
    '2024-3-10 2025-12-31',
    '2024-3-1 2024-4-1 2024-5-1',
    '2019 2020 2021 2022',
    '邮编100865',
    '总工发〔2024〕1号',
    'P5、P6',
    '人社部发2022-14 2023-15',
    '生产现场工作年限 10',
  ])('leaves %s alone', (text) => {
    expect(maskText(text)).toBe(text);
  });

  it('never throws and masking twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = maskText(text);
        expect(maskText(once)).toBe(once);
      }),
    );
  });

  it('hides the birth date of an ID number however it is decorated', () => {
    const gap = fc.constantFrom('', ' ', '-', '\u00A0', '\u3000', '－', '\u200B');
    fc.assert(
      fc.property(fc.array(gap, { minLength: 17, maxLength: 17 }), (gaps) => {
        const id = '119900198006010015';
        const decorated = [...id].map((digit, i) => digit + (gaps[i] ?? '')).join('');
        expect(maskText(`号码 ${decorated}。`)).toBe('号码 **************0015。');
      }),
    );
  });

  it('takes a megabyte of digits in its stride', () => {
    const start = performance.now();
    maskText('1 '.repeat(500_000));
    maskText('1'.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('by column', () => {
  it.each([
    [maskId, '1199001980060100', '************0100'],
    [maskId, 'E12345678', '*****5678'],
    [maskId, '无', '无'],
    [maskPhone, '1380013800', '******3800'],
    [maskPhone, '68591234', '****1234'],
    [maskPhone, '13800138000', '138****8000'],
    [maskBirth, '1980.6', '1980-**'],
    [maskBirth, '1980年6月1日', '1980-**'],
    [maskBirth, '198006', '1980-**'],
    [maskBirth, '19800601', '1980-**'],
    [maskBirth, '1980-06-01', '1980-**'],
    [maskBirth, '80.6', '80-**'],
    [maskBirth, '1980', '1980'],
  ])('%o %s → %s', (mask, text, expected) => {
    expect(mask(text)).toBe(expected);
  });
});
