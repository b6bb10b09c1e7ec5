/** A text that the rule pack gives in both languages. */
export interface Bilingual {
  zh: string;
  en: string;
}
