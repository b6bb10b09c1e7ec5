import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactPhone, phone } from '../../src/facts/phones.js';
import { postcode } from '../../src/facts/postcode.js';
import { anyText } from '../any-text.js';
import { cases, codes, context, inShort, rowOf, type Written } from './plain.js';

interface Case {
  write?: string;
  number?: number;
  address?: string;
  value: string;
  tells?: string[];
}

const table = cases<{ phones: Case[]; postcodes: Case[] }>('contacts');
const written = ({ write, number }: Case): Written => write ?? { number: number ?? 0 };
const shown = (row: Case) =>
  `${row.write ?? row.number}${row.address === undefined ? '' : ` | ${row.address}`}`;

describe('phone of the nominee', () => {
  test.each<[Written, string, string[]]>([
    ['13912345678', '13912345678', []],
    [{ number: 13912345678 }, '13912345678', []],
    [{ number: 13912345678, text: '1.39E+10' }, '13912345678', []],
    ['139-1234-5678', '13912345678', []],
    ['139 1234 5678', '13912345678', []],
    ['１３９１２３４５６７８', '13912345678', []],
    ['+86 13912345678', '13912345678', []],
    ['8613912345678', '13912345678', []],
    ['0086-139-1234-5678', '13912345678', []],
    ['手机：13912345678', '13912345678', []],
    ['13912345678、13812345679', '13912345678、13812345679', ['note phone.several']],
    ['13912345678/010-68591234', '13912345678、010-68591234', ['note phone.several']],
    ['13912345678 13812345679', '13912345678、13812345679', ['note phone.several']],
    ['010-68591234', '010-68591234', ['note phone.landline']],
    ['(010)68591234', '010-68591234', ['note phone.landline']],
    ['01068591234转123', '01068591234-123', ['note phone.landline']],
    ['68591234', '68591234', ['note phone.landline']],
    ['0931-8591234', '0931-8591234', ['note phone.landline']],
    ['400-810-1234', '400-810-1234', ['note phone.landline']],
    ['10-68591234', '?ambiguous', ['review phone.lost-zero']],
    [{ number: 1068591234 }, '?ambiguous', ['review phone.lost-zero']],
    ['13800138000', '?ambiguous', ['review phone.placeholder']],
    ['11111111111', '?ambiguous', ['review phone.placeholder']],
    ['18888888888', '18888888888', []],
    ['1391234567', '?unreadable', ['error phone.invalid']],
    ['139123456789', '?unreadable', ['error phone.invalid']],
    ['12345678901', '?ambiguous', ['review phone.placeholder']],
    ['1.39E+10', '?unreadable', ['error phone.scientific']],
    ['119900198006010015', '?unreadable', ['review phone.looks-like-id']],
    ['本人', '?unreadable', ['error phone.invalid']],
    ['13912345678、待补', '?unreadable', ['error phone.invalid']],
    ['同上', '?ambiguous', []],
    ['', '?blank', []],
  ])('%o → %s', (write, expected, tells) => {
    const { facts, findings, clean } = phone(rowOf({ phone: write }), context);
    expect(inShort(facts.phone)).toBe(expected);
    expect(codes(findings)).toEqual(tells);
    expect(clean.phone ?? null).toBe(expected.startsWith('?') ? null : expected);
    expect(JSON.stringify(findings)).not.toMatch(/\d{7}/);
  });

  test.each(table.phones.map((row) => [shown(row), row] as const))('%s', (_, row) => {
    const { facts, findings } = phone(rowOf({ phone: written(row) }), context);
    expect(inShort(facts.phone)).toBe(row.value);
    expect(codes(findings)).toEqual(row.tells ?? []);
    expect(JSON.stringify([findings, facts.phone?.steps])).not.toMatch(/\d{8}/);
  });

  test('shows that it changed the number, masked', () => {
    const { facts } = phone(rowOf({ phone: '办公电话010 62000001' }), context);
    expect(facts.phone?.steps).toEqual([
      { step: 'phone-digits', from: '办公电话*******0001', to: '*******0001' },
    ]);
  });

  test('any way to write a mobile number gives the same one', () => {
    const number = fc.tuple(
      fc.constantFrom('13', '15', '18', '19'),
      fc.integer({ min: 0, max: 999_999_999 }),
    );
    const forms: ((digits: string) => string)[] = [
      (n) => `+86 ${n}`,
      (n) => `0086-${n}`,
      (n) => `手机：${n}`,
      (n) => `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
      (n) => ` ${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)} `,
      (n) => n.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (n) => `${n}.0`,
      (n) => `${n}（本人）`,
    ];
    fc.assert(
      fc.property(number, fc.constantFrom(...forms), ([start, rest], form) => {
        const digits = start + String(rest).padStart(9, '0');
        const plain = inShort(phone(rowOf({ phone: digits }), context).facts.phone);
        expect(inShort(phone(rowOf({ phone: form(digits) }), context).facts.phone)).toBe(plain);
      }),
    );
  });

  test('a contact may have a landline', () => {
    const { facts, findings } = contactPhone(rowOf({ contactPhone: '010-68591234' }), context);
    expect(inShort(facts.contactPhone)).toBe('010-68591234');
    expect(findings).toEqual([]);
  });

  test('never throws on any text', () => {
    const digits = fc.array(fc.constantFrom('1', '3', '0', '-', ' ', '转', '/', '(', ')', '+86'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          anyText(),
          digits.map((d) => d.join('')),
        ),
        (text) => {
          phone(rowOf({ phone: text }), context);
        },
      ),
    );
  });
});

describe('postcode', () => {
  test.each<[Written, string, string, string[]]>([
    ['100865', '', '100865', []],
    [{ number: 100865 }, '', '100865', []],
    ['１００８６５', '', '100865', []],
    ['100865', '北京市海淀区', '100865', []],
    [{ number: 50000 }, '河北省石家庄市', '050000', ['note postcode.zero-restored']],
    ['30001', '山西省太原市', '030001', ['note postcode.zero-restored']],
    [{ number: 50000 }, '石家庄市', '050000', ['note postcode.zero-restored']],
    [{ number: 50000 }, '北京市', '?ambiguous', ['review postcode.lost-zero']],
    ['100865', '河北省', '100865', ['note postcode.other-province']],
    ['100000', '', '100000', ['note postcode.placeholder']],
    ['1008', '', '?unreadable', ['error postcode.invalid']],
    ['1008655', '', '?unreadable', ['error postcode.invalid']],
    ['北京', '', '?unreadable', ['error postcode.invalid']],
    ['', '', '?blank', []],
  ])('%o, address %s → %s', (write, employerAddress, expected, tells) => {
    const { facts, findings, clean } = postcode(rowOf({ postcode: write, employerAddress }), context);
    expect(inShort(facts.postcode)).toBe(expected);
    expect(codes(findings)).toEqual(tells);
    expect(clean.postcode ?? null).toBe(expected.startsWith('?') ? null : expected);
  });

  test.each(table.postcodes.map((row) => [shown(row), row] as const))('%s', (_, row) => {
    const cells = { postcode: written(row), employerAddress: row.address ?? '' };
    const { facts, findings } = postcode(rowOf(cells), context);
    expect(inShort(facts.postcode)).toBe(row.value);
    expect(codes(findings)).toEqual(row.tells ?? []);
  });

  test('says what it restored, and shows each step', () => {
    const cells = { postcode: '邮编５００００', employerAddress: '河北省石家庄市' };
    const { facts, findings } = postcode(rowOf(cells), context);
    expect(findings[0]?.repair).toEqual({ old: '50000', new: '050000' });
    expect(facts.postcode?.steps).toEqual([
      { step: 'postcode-digits', from: '邮编５００００', to: '50000' },
      { step: 'restore-zero', from: '50000', to: '050000' },
    ]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (text, employerAddress) => {
        postcode(rowOf({ postcode: text, employerAddress }), context);
      }),
    );
  });
});
