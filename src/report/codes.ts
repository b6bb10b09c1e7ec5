import type { Severity } from '../model/finding.js';
import { type CodeFacts, FAMILIES } from './code-list.js';
import type { Lang } from './lang.js';
import type { CodeTexts, CodeWords, FamilyWords, Samples } from './messages/codes.js';
import { families as enFamilies, texts as enTexts } from './messages/en/codes/index.js';
import { samples as enSamples } from './messages/en/codes/samples.js';
import { words as enWords } from './messages/en/codes/words.js';
import { wording } from './messages/index.js';
import type { Message } from './messages/types.js';
import { families as zhFamilies, texts as zhTexts } from './messages/zh/codes/index.js';
import { samples as zhSamples } from './messages/zh/codes/samples.js';
import { words as zhWords } from './messages/zh/codes/words.js';

const TEXTS: Record<Lang, CodeTexts> = { zh: zhTexts, en: enTexts };
const FAMILY_WORDS: Record<Lang, FamilyWords> = { zh: zhFamilies, en: enFamilies };
const WORDS: Record<Lang, CodeWords> = { zh: zhWords, en: enWords };
/** What stands in sheets is Chinese in either language; only texts of the rule pack are laid over it. */
const SAMPLES: Record<Lang, Samples> = { zh: {}, en: enSamples };

const FACTS = new Map<string, CodeFacts>(FAMILIES.flatMap(({ codes }) => Object.entries(codes)));

/** What is to be said of a code. */
export interface AboutCode {
  /** A few words. */
  title: string;
  /** What is wrong, and why it is looked at. */
  about: string;
  /** What to do; never empty. */
  todo: string;
  /** How loud it can be; none for the problem of a file that could not be read. */
  severities: Severity[];
}

/** Every code that a finding or an unreadable file of the report can have, family by family. */
export function findingCodes(): string[] {
  return [...FACTS.keys()];
}

/** The families of codes in order, each with its name. */
export function codeFamilies(lang: Lang): { id: string; name: string; codes: string[] }[] {
  return FAMILIES.map(({ id, codes }) => ({
    id,
    name: FAMILY_WORDS[lang][id] ?? id,
    codes: Object.keys(codes),
  }));
}

/** What a code means and what to do about it; undefined for what is no code of a finding or a file. */
export function aboutCode(code: string, lang: Lang): AboutCode | undefined {
  const facts = FACTS.get(code);
  const text = TEXTS[lang][code];
  if (facts === undefined || text === undefined) return undefined;
  const { title, about, todo = exampleOf(code, lang).todo } = text;
  return { title, about, todo, severities: facts.severities };
}

/** The message of a code as a sheet would give it, with invented content. */
export function exampleOf(code: string, lang: Lang): Message {
  return wording(code, { ...zhSamples[code], ...SAMPLES[lang][code] }, lang);
}

/** Ids of the requirements that the check rests on, as in the rule pack. */
export function basisOf(code: string): string[] {
  return FACTS.get(code)?.basis ?? [];
}

/** The words around what is said of a code. */
export function codeWords(lang: Lang): CodeWords {
  return WORDS[lang];
}
