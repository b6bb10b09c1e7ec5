import fc from 'fast-check';

const SURROGATES = { from: 0xd800, count: 0x800 };

const signs = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map((number) => String.fromCodePoint(number < SURROGATES.from ? number : number + SURROGATES.count));

/** Any text at all: as `fc.string({ unit: 'binary' })`, which takes a second to start. Words like `__proto__` come with the other. */
export function anyText(length: { maxLength?: number } = {}): fc.Arbitrary<string> {
  const any = fc.array(signs, length).map((all) => all.join(''));
  return fc.oneof({ weight: 4, arbitrary: any }, fc.string(length));
}
