const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** How digits are said or written on forms besides: 幺 of phone numbers, and the signs against forgery. */
const SAID_DIGITS: Record<string, number> = {
  幺: 1,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** Tens in one sign, and the signs against forgery for ten and a hundred. */
const SAID_TENS: Record<string, string> = {
  廿: '二十',
  卄: '二十',
  卅: '三十',
  卌: '四十',
  拾: '十',
  佰: '百',
};
const PLAIN: Record<string, string> = {
  ...SAID_TENS,
  ...Object.fromEntries(
    Object.entries(SAID_DIGITS).map(([sign, value]) => [
      sign,
      Object.keys(DIGITS).find((plain) => DIGITS[plain] === value) ?? sign,
    ]),
  ),
};
const SAID = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** A text that is a number, with plain numerals: `壹拾伍` → `一十五`, `廿三` → `二十三`. Elsewhere 伍 and 陆 are names. */
export function plainNumerals(text: string): string {
  return text.replace(SAID, (sign) => PLAIN[sign] ?? sign);
}

/** The characters that stand for one digit in a number told digit by digit, for use inside a character class. */
export const DIGIT_SIGNS = '零〇○一二三四五六七八九幺壹贰貳叁參肆伍陆陸柒捌玖';
/** Those that stand for 1, with which every mobile number begins. */
export const ONE_SIGNS = '一幺壹';
const DIGIT_SIGN = new RegExp(`[${DIGIT_SIGNS}０-９]`, 'gu');

/** The text with `0` to `9` for each sign of a digit, full-width ones too: as many characters as before. */
export function inArabic(text: string): string {
  return text.replace(DIGIT_SIGN, (sign) =>
    String(DIGITS[sign] ?? SAID_DIGITS[sign] ?? sign.normalize('NFKC')),
  );
}

/** 1 at the code of each sign of a digit: a pattern of so many single signs is slow on long texts. */
const isDigitSign = new Uint8Array(0x10000);
for (const sign of `0123456789０１２３４５６７８９${DIGIT_SIGNS}`) isDigitSign[sign.charCodeAt(0)] = 1;

/** Whether a text has so many signs of digits, in whatever writing. */
export function hasDigitSigns(text: string, wanted: number): boolean {
  let found = 0;
  for (let at = 0; at < text.length && found < wanted; at++) found += isDigitSign[text.charCodeAt(at)] ?? 0;
  return found >= wanted;
}

/** Characters that a Chinese or Arabic numeral may be made of, for use inside a character class. */
export const NUMERAL_CLASS = '0-9零〇○一二两三四五六七八九十百';

/**
 * `12`, `十二`, `二十`, `一百零三`, `一九八〇` (digit by digit) → number; null when it is none of these.
 * Full-width digits are accepted.
 */
export function parseNumeral(text: string): number | null {
  const s = text.normalize('NFKC');
  if (/^\d{1,15}$/.test(s)) return Number(s);
  if (s === '' || s.length > 15) return null;
  const digits = [...s].map((c) => DIGITS[c]);
  if (digits.every((d) => d !== undefined)) return Number(digits.join(''));
  return parsePositional(s);
}

/**
 * A number of things: as `parseNumeral`, but not digit by digit. 一九八〇 is a year, and as a count 五六 (five or six) or
 * 一五 would come out wrong.
 */
export function parseCount(text: string): number | null {
  const s = text.normalize('NFKC');
  const digits = [...s].every((c) => DIGITS[c] !== undefined);
  return digits && [...s].length > 1 ? null : parseNumeral(s);
}

/** Two neighbouring numerals for a number between them: `五六` 5–6, `三五` 3–5, `十七八` 17–18, `二三十` 20–30. */
export function parseApproximate(text: string): { min: number; max: number } | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二两三四五六七八])([二三四五六七八九])(十)?$/u.exec(
    text.normalize('NFKC'),
  );
  if (match === null) return null;
  const [, tens, ten, low, high, times] = match;
  const [from, to] = [digit(low, 0), digit(high, 0)];
  if (to !== from + 1 && !(from === 3 && to === 5)) return null;
  if (times !== undefined) return ten === undefined ? { min: from * 10, max: to * 10 } : null;
  const base = ten === undefined ? 0 : digit(tens, 1) * 10;
  return { min: base + from, max: base + to };
}

/** Numerals with 十 and 百, up to 999. */
function parsePositional(s: string): number | null {
  const match =
    /^(?:([一二两三四五六七八九])百)?零?(?:([一二两三四五六七八九])?(十))?零?([一二两三四五六七八九])?$/u.exec(
      s,
    );
  if (!match) return null;
  const [, hundreds, tens, ten, ones] = match;
  return digit(hundreds, 0) * 100 + (ten ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

function digit(char: string | undefined, otherwise: number): number {
  return char === undefined ? otherwise : (DIGITS[char] ?? otherwise);
}
