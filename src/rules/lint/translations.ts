import type { Check, LintProblem } from './check.js';

/** Texts of one language only: English that is missing, blank, or the Chinese text again. */
export const translations: Check<unknown> = {
  name: 'translations',
  run: (value) => textsIn(value, []),
};

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z0-9]/u;

function textsIn(value: unknown, path: PropertyKey[]): LintProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  const here = typeof en === 'string' ? pairFaults(typeof zh === 'string' ? zh : null, en, path) : [];
  return [...here, ...Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]))];
}

/** `zh` is null where the Chinese text has another name (the header of a column). */
function pairFaults(zh: string | null, en: string, path: PropertyKey[]): LintProblem[] {
  const missing = (lang: 'zh' | 'en') => [
    { path: [...path, lang], code: 'pack.translation-missing', args: { lang } },
  ];
  if (zh !== null && zh.trim() === '') return missing('zh');
  if (en.trim() === '') return missing('en');
  // English may quote a Chinese word; all Chinese it may not be.
  if (HAN.test(en) && (en.trim() === zh?.trim() || !LATIN.test(en)))
    return [{ path: [...path, 'en'], code: 'pack.translation-same', args: { lang: 'en' } }];
  if (zh !== null && zh.trim() === en.trim() && LATIN.test(zh) && zh.trim().includes(' '))
    return [{ path: [...path, 'zh'], code: 'pack.translation-same', args: { lang: 'zh' } }];
  return [];
}
