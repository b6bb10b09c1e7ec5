import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { struckInXls } from '../../src/read/biff-strikes.js';
import { cfbNames, cfbStream } from '../../src/read/cfb.js';
import { cellAddress } from '../../src/text/address.js';
import {
  BEGIN_97,
  END,
  font,
  format,
  type Record,
  recordsOf,
  SHEET_97,
  sharedTexts,
  stream,
  text97,
  words,
} from './biff.js';
import { compound } from './corpus/raw.js';

/** Fonts 0 to 3, then 5: there is no number 4. Formats 0 plain, 1 struck through. */
const FONTS = [font(false), font(false), font(true), font(false), font(true)];
const GLOBALS = [...FONTS, format(0), format(2)];

/** Marks by address. */
function marks(bytes: Uint8Array): { [address: string]: string } {
  const [sheet = new Map()] = struckInXls(bytes);
  return Object.fromEntries(
    [...sheet].map(([place, mark]) => [cellAddress(Math.floor(place / 2 ** 20), place % 2 ** 20), mark]),
  );
}

const inFile = (cells: Record[], globals = GLOBALS, excel97 = true) =>
  marks(compound(excel97 ? 'Workbook' : 'Book', stream(globals, cells, excel97)));

describe('what is struck through in an .xls', () => {
  const shared = (text: number, style = 0): Record[] => [[0xfd, [0, 0, style, text, 0]]];
  const texts = sharedTexts(
    text97('王伟'),
    text97('高级技师', [[2, 5]]),
    text97('高级技师', [[0, 2]]),
    text97('高级 ', [[2, 5]]),
    text97('ab', [[1, 2]], false),
  );

  it.each<[string, Record[], { [address: string]: string }]>([
    ['a text', shared(0, 1), { A1: 'whole' }],
    ['a text that is not', shared(0), {}],
    ['a number', [[0x0203, [6, 2, 1, 0, 0, 0, 0]]], { C7: 'whole' }],
    ['a short number', [[0x027e, [6, 2, 1, 0, 0]]], { C7: 'whole' }],
    ['one of several short numbers', [[0xbd, [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 3]]], { C1: 'whole' }],
    ['a formula', [[0x06, [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]]], { A2: 'whole' }],
    ['a truth value', [[0x0205, [1, 0, 1, 1]]], { A2: 'whole' }],
    ['a text of its own', [[0x0204, Buffer.concat([words(0, 0, 1), text97('a')])]], { A1: 'whole' }],
    ['the end of a text', shared(1), { A1: 'part' }],
    ['all of a text by its runs', shared(2), { A1: 'whole' }],
    ['nothing but a space', shared(3), {}],
    ['the same in a cell that is struck through', shared(3, 1), { A1: 'whole' }],
    ['the end of a text of narrow characters', shared(4), { A1: 'part' }],
    [
      'a part of a text of its own',
      [[0xd6, Buffer.concat([words(0, 0, 0), text97('ab', [], false), words(1, 1, 2)])]],
      { A1: 'part' },
    ],
    ['a text that is not there', shared(99, 1), { A1: 'whole' }],
    ['a format that is not there', [[0x0203, [0, 0, 99, 0, 0, 0, 0]]], {}],
    [
      'a cell of a chart inside the sheet',
      [SHEET_97, [0x0203, [0, 0, 1, 0, 0, 0, 0]], END, [0x0203, [1, 0, 1, 0, 0, 0, 0]]],
      { A2: 'whole' },
    ],
    ['a cell cut short', [[0x0203, [0, 0]]], {}],
  ])('%s', (_, cells, expected) => expect(inFile(cells, [...GLOBALS, texts])).toEqual(expected));

  it('Excel 95: texts in bytes, in a stream of another name', () => {
    const rich = Buffer.concat([words(0, 0, 0, 4), Buffer.from('abcd'), Buffer.from([1, 2, 5])]);
    const cells: Record[] = [
      [0xd6, rich],
      [0x0204, Buffer.concat([words(1, 0, 1, 1), Buffer.from('a')])],
    ];
    expect(inFile(cells, GLOBALS, false)).toEqual({ A1: 'part', A2: 'whole' });
  });

  it('texts that go on in the next record, in characters of another width', () => {
    const [, content] = sharedTexts(text97('甲乙丙丁'), text97('abcdef', [[3, 2]], false));
    const bytes = Buffer.from(content as Uint8Array);
    // 8 bytes of counts, 3 of the first text's head, 2 of its 4 characters.
    const [first, rest] = [bytes.subarray(0, 8 + 3 + 4), bytes.subarray(8 + 3 + 4)];
    const split: Record[] = [
      [0xfc, first],
      [0x3c, Buffer.concat([Buffer.from([1]), rest.subarray(0, 4 + 5 + 3)])],
      // From here on two bytes a character: d e f.
      [0x3c, Buffer.concat([Buffer.from([1]), Buffer.from('def', 'utf16le'), words(3, 2)])],
    ];
    expect(inFile(shared(1), [...GLOBALS, ...split])).toEqual({ A1: 'part' });
  });

  it('a text used in every cell is looked at once', () => {
    const runs = Array.from({ length: 2000 }, (_, i): [number, number] => [i * 10, 2 + (i % 2)]);
    const long = text97('a'.repeat(32_000), runs, false);

    const cells = Array.from({ length: 60_000 }, (_, row): Record => [0xfd, [row, 0, 0, 0, 0]]);
    const bytes = stream([...GLOBALS, sharedTexts(long)], cells);
    expect(struckInXls(bytes)[0]?.size).toBe(60_000);
  });

  it('sheets in the order in which they stand, also where they are named in another', () => {
    const one = recordsOf([SHEET_97, [0x0203, [0, 0, 1, 0, 0, 0, 0]], END]);
    const two = recordsOf([SHEET_97, [0x0203, [8, 0, 1, 0, 0, 0, 0]], END]);
    const bound = (at: number): Record => [0x85, Buffer.concat([words(at, 0, 0), Buffer.from([1, 0, 0x53])])];
    const head = (a: number, b: number) => recordsOf([BEGIN_97, ...GLOBALS, bound(b), bound(a), END]);
    const at = head(0, 0).length;
    const bytes = Buffer.concat([head(at, at + one.length), one, two]);
    expect(
      struckInXls(bytes).map((sheet) => [...sheet.keys()].map((place) => Math.floor(place / 2 ** 20))),
    ).toEqual([[1], [9]]);
  });
});

describe('never throws', () => {
  const files = readdirSync('fixtures/clients', { recursive: true, encoding: 'utf8' })
    .filter((path) => /marked\.(?:biff5\.)?xls$/u.test(path))
    .map((path) => readFileSync(`fixtures/clients/${path}`));

  it('whatever the bytes', () => {
    const head = fc.constantFrom<number[]>(
      [],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [9, 8, 16, 0, 0, 6],
    );
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 3000 }), (start, rest) => {
        struckInXls(Uint8Array.from([...start, ...rest]));
      }),
      { numRuns: 2000 },
    );
  });

  it('whatever is changed in a file, or cut off; and sees no more than there was in a stream that is cut', () => {
    const change = fc.record({
      file: fc.constantFrom(...files),
      changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 20 }),
      keep: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(change, ({ file, changes, keep }) => {
        const broken = Uint8Array.from(file);
        for (const [at, byte] of changes) broken[Math.floor(at * (broken.length - 1))] = byte;
        struckInXls(broken.subarray(0, Math.ceil(keep * broken.length)));
        const whole = cfbStream(file, ['Workbook', 'Book']) as Uint8Array;
        const seen = struckInXls(whole)[0] as Map<number, string>;
        const cut = struckInXls(whole.subarray(0, Math.ceil(keep * whole.length)))[0] ?? new Map();
        for (const [place, mark] of cut) expect(seen.get(place)).toBe(mark);
      }),
      { numRuns: 1000 },
    );
  });

  it('whatever records come in whatever order', () => {
    const types = fc.constantFrom(
      0x0809,
      0x0a,
      0x31,
      0xe0,
      0x85,
      0xfc,
      0x3c,
      0xfd,
      0xd6,
      0xbd,
      0x0203,
      0x0204,
      0x06,
    );
    const record = fc
      .tuple(types, fc.uint8Array({ maxLength: 40 }))
      .map(([type, content]): Record => [type, content]);
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), (records) => {
        struckInXls(stream([...GLOBALS, ...records], records));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('streams of compound files', () => {
  it.each([10, 4095, 4096, 70_000])('of %d bytes', (length) => {
    const content = Uint8Array.from({ length }, (_, i) => i % 251);
    expect(cfbStream(compound('Workbook', content), ['Book', 'Workbook'])).toEqual(content);
    expect(cfbNames(compound('Workbook', content))).toContain('Workbook');
  });

  it('not those of a file inside the file', () => {
    expect(cfbStream(compound('MBD1/Workbook', Buffer.from('inner')), ['Workbook'])).toBeNull();
  });
});
