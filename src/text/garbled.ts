/** A text that was read in a wrong encoding and saved so. `likely`: what it was before, '' where that is lost. */
export interface Garbled {
  likely: string;
}

/** The sign that decoders put for bytes they cannot read. */
const REPLACEMENT = '\uFFFD';
/** Half of a pair of code units: whatever writes it writes that sign. */
const HALF = /\p{Surrogate}/u;
/** What Windows decodes the byte 80 as, in Western code pages and in GBK. */
const EURO = '\u20AC';
const HAN = /\p{Script=Han}/u;
/** Two characters that Western code pages have for the bytes of Chinese text. */
const WESTERN_PAIR = /[\u00A1-\u00FE][\u0080-\u00FF\u0152-\u0178\u02C6-\u2122]/u;
/** First and second byte of a Han character in UTF-8, as Western code pages show them; the third may be lost. */
const UTF8_AS_WESTERN = /[\u00E2-\u00E9\u00EF][\u0080-\u00BF\u0152-\u0178\u02C6-\u2122]/gu;
/** As much of a cell as is looked at. */
const MOST = 2000;

/**
 * Whether a text was damaged by a wrong encoding before it was saved: replacement signs, the `words` that are left when
 * those are encoded again, UTF-8 or GBK read as a Western code page, UTF-8 read as GBK. null for any other text.
 * The last three can be undone, which is for a person to do: other texts may look alike by chance.
 */
export function garbled(text: string, words: readonly string[]): Garbled | null {
  const start = firstHigh(text);
  if (start === -1) return null;
  if (text.includes(REPLACEMENT) || HALF.test(text) || words.some((word) => text.includes(word)))
    return { likely: '' };
  const head = text.slice(0, MOST);
  if (!HAN.test(head) && WESTERN_PAIR.test(head)) return western(head);
  // The first character above ASCII begins where a byte sequence of UTF-8 began.
  if (!gbkStarters().has(text.charCodeAt(start))) return null;
  const likely = utf8AsGbk(head);
  return likely === null ? null : { likely };
}

/** Only question marks, two or more: what a program writes for characters that its encoding lacks. */
export function onlyQuestionMarks(text: string): boolean {
  return /^\?{2,}$/u.test(text.trim());
}

function firstHigh(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return at;
  return -1;
}

function western(text: string): Garbled | null {
  const bytes = westernBytes(text);
  if (bytes !== null) {
    const likely = decoded(bytes, 'utf-8');
    if (likely !== null && HAN.test(likely)) return { likely };
    const chinese = gbkAsWestern(text, bytes);
    if (chinese !== null) return { likely: chinese };
  }
  // Some of the characters are controls, which programs drop: too little is left to undo it.
  return (text.match(UTF8_AS_WESTERN)?.length ?? 0) >= 2 ? { likely: '' } : null;
}

/** GBK has two bytes above ASCII for each character, the first of a Han character from B0 to F7. */
function gbkAsWestern(text: string, bytes: Uint8Array): string | null {
  const runs = text.match(/[\u0080-\uFFFF]+/gu) ?? [];
  // Signs such as two multiplication signs stand for a name that is not told.
  if (new Set(runs.join('')).size < 2) return null;
  if (runs.some((run) => run.length % 2 === 1 || !/^(?:[\u00A1-\u00F7][\u00A1-\u00FE])+$/u.test(run))) {
    return null;
  }
  const likely = decoded(bytes, 'gb18030');
  return likely !== null && commonHan(likely) >= 1 ? likely : null;
}

/** What GBK characters were as UTF-8, or null where they were none: at least two Han characters, most of them common. */
function utf8AsGbk(text: string): string | null {
  const { bytesOf } = gbk();
  const parts: string[] = [];
  // An odd byte at the end of a run became a question mark or was lost.
  for (const run of text.split(/[?\uFFFD]/u)) {
    const bytes: number[] = [];
    for (const character of run) {
      const code = character.charCodeAt(0);
      const pair = code < 0x80 ? code : character === EURO ? 0x80 : bytesOf.get(character);
      if (pair === undefined) return null;
      if (pair < 0x100) bytes.push(pair);
      else bytes.push(pair >> 8, pair & 0xff);
    }
    const part = decoded(Uint8Array.from(bytes), 'utf-8');
    if (part === null) return null;
    parts.push(part);
  }
  const likely = parts.join('?');
  return commonHan(likely) >= 2 ? likely : null;
}

/** How many Han characters a text has; 0 where less than two thirds of them are common. */
function commonHan(text: string): number {
  const { bytesOf } = gbk();
  const han = [...text].filter((character) => HAN.test(character));
  const common = han.filter((character) => isCommon(bytesOf.get(character)));
  return common.length * 3 >= han.length * 2 ? han.length : 0;
}

/** The first level of GB 2312: the 3,755 characters that nearly all texts are written with. */
function isCommon(pair: number | undefined): boolean {
  return pair !== undefined && pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1;
}

/** Strictly decoded; a sequence cut off at the end is left out. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function westernBytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : windows1252().get(text[at] ?? '');
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}

/** What windows-1252 has for the bytes 80 to 9F. Node decodes them as Latin-1, so the table stands here. */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const windows1252 = once(
  () => new Map([...WINDOWS_1252].map((character, index) => [character, 0x80 + index])),
);

/** The two-byte characters of GBK: Node decodes them but does not encode them, so the table is turned round. */
const gbk = once(() => ({ bytesOf: gbkPairs(range(0x81, 0xfe), range(0x40, 0xfe)) }));

/** What the first two bytes of a character in UTF-8 are in GBK: of a Han character, a quote or a full-width sign. */
const gbkStarters = once(() => {
  const leads = [...range(0xe2, 0xe9), 0xef];
  return new Set([...gbkPairs(leads, range(0x80, 0xbf)).keys()].map((character) => character.charCodeAt(0)));
});

function gbkPairs(leads: number[], trails: number[]): Map<string, number> {
  const pairs = leads.flatMap((lead) =>
    trails.filter((trail) => trail !== 0x7f).map((trail) => [lead, trail]),
  );
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(pairs.flatMap((pair) => [...pair, 0x0a])));
  const found = new Map<string, number>();
  for (const [index, character] of text.split('\n').entries()) {
    const [lead = 0, trail = 0] = pairs[index] ?? [];
    if (character.length === 1 && character !== REPLACEMENT) found.set(character, (lead << 8) | trail);
  }
  return found;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
