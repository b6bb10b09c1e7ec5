import type { Bilingual } from '../model/text.js';

export type Lang = 'zh' | 'en';

export function pick(text: Bilingual, lang: Lang): string {
  return text[lang];
}
