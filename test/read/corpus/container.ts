import { type Odd, type Part, unzip, zip } from '../zip.js';
import { ANY_BYTES, type Mutation } from './bytes.js';
import { pick, type Random } from './random.js';
import { type TextEdit, XML } from './xml.js';

/** Damage inside a zip container, which itself stays sound but for the sizes and names that it gives. */
export const CONTAINER: Record<string, Mutation> = {
  'drop-part': onParts((parts, random) => void parts.splice(random(parts.length), 1)),
  'empty-part': onPart((part) => {
    part.content = Buffer.alloc(0);
  }),
  'cut-part': onPart((part, random) => {
    part.content = part.content.subarray(0, random(part.content.length));
  }),
  'swap-parts': onParts((parts, random) => {
    const [one, other] = [some(parts, random), some(parts, random)];
    [one.content, other.content] = [other.content, one.content];
  }),
  'odd-name': onPart((part, random) => {
    part.name = pick(ODD_NAMES, random)(part.name);
  }),
  'name-twice': onParts((parts, random) => {
    const { name } = some(parts, random);
    parts.push({ name, content: some(parts, random).content });
  }),
  'extra-part': onParts((parts, random) => {
    const name = pick(
      ODD_NAMES,
      random,
    )(pick(['xl/worksheets/sheet9.xml', 'xl/vbaProject.bin', 'a'], random));
    parts.push({ name, content: some(parts, random).content });
  }),
  'damaged-part': onPart((part, random) => {
    const { splice: _, ...alone } = ANY_BYTES;
    part.content = Buffer.from(pick(Object.values(alone), random)(Buffer.from(part.content), random, []));
  }),
  bomb: onParts(swell, () => ({})),
  'lying-bomb': onParts(swell, (random) => ({ claim: random(100_000) })),
  'huge-claim': packed((random) => ({ claim: pick([6e8, 1e9, 0xffffffff], random) })),
  'small-claim': packed((random) => ({ claim: random(100) })),
  'other-local-claim': packed((random) => ({ localClaim: pick([0, 1, 1e9, 0xffffffff], random) })),
  'cut-packed': packed((random) => ({ cut: 1 + random(200) })),
  'wrong-sum': packed(() => ({ wrongSum: true })),
  ...Object.fromEntries(Object.entries(XML).map(([name, change]) => [name, onText(change)])),
};

const ODD_NAMES: ((name: string) => string)[] = [
  (name) => `../../${name}`,
  (name) => `/${name}`,
  (name) => name.replaceAll('/', '\\'),
  (name) => name.toUpperCase(),
  (name) => `C:\\${name}`,
  (name) => `${name}\0`,
  (name) => `${name}/`,
  () => '__proto__',
  () => 'constructor',
  () => '',
];

function onParts(change: (parts: Part[], random: Random) => void, odd?: (random: Random) => Odd): Mutation {
  return (bytes, random) => {
    const parts = unzip(bytes);
    if (parts.length === 0) return bytes;
    change(parts, random);
    const compressed = random(2) === 0 ? undefined : {};
    return zip(
      parts.map(({ name, content }) => [name, content]),
      odd?.(random) ?? compressed,
    );
  };
}

function onPart(change: (part: Part, random: Random) => void): Mutation {
  return onParts((parts, random) => change(some(parts, random), random));
}

function onText(change: TextEdit): Mutation {
  return onPart((part, random) => {
    part.content = Buffer.from(change(part.content.toString(), random));
  });
}

/** Adds up to 64 MiB to a part, which pack to next to nothing. */
function swell(parts: Part[], random: Random): void {
  const part = some(parts, random);
  const at = random(part.content.length);
  const air = Buffer.alloc((1 + random(64)) * 1024 * 1024, pick([' ', '<a/>', '\0'], random));
  part.content = Buffer.concat([part.content.subarray(0, at), air, part.content.subarray(at)]);
}

function packed(odd: (random: Random) => Odd): Mutation {
  return onParts(() => {}, odd);
}

/** One part, the sheets and the strings more often than the rest. */
function some(parts: Part[], random: Random): Part {
  const rich = parts.filter(({ name }) => /sheet|content|workbook|strings|styles|types/iu.test(name));
  return pick(rich.length > 0 && random(4) > 0 ? rich : parts, random);
}
