import type { Args } from '../../model/finding.js';

/** What a code means, for whoever looks it up after seeing it. */
export interface CodeText {
  /** A few words. */
  title: string;
  /** What is wrong, and why it is looked at. */
  about: string;
  /** What to do, where the message of the finding leaves it open or says it of its own example only. */
  todo?: string;
}

/** By code; both languages have those of `code-list.ts`. */
export type CodeTexts = Record<string, CodeText>;

/** Names of the families of `code-list.ts`, by id. */
export type FamilyWords = Record<string, string>;

/** Arguments of a message as a sheet would give them: what the example of a code is worded with. */
export type Samples = Record<string, Args>;

/** The words around what is said of a code. */
export interface CodeWords {
  severities: (words: string[]) => string;
  /** Of a code that is no finding. */
  stops: string;
  /** Of a code that can be more than one. */
  byCase: string;
  severity: string;
  about: string;
  todo: string;
  basis: string;
  example: string;
  /** How to look at one of the criteria that the finding names; the sample is an id. */
  criterion: (sample: string) => string;
  /** The page of all codes: its title and what stands above the list. */
  page: { title: string; intro: string[] };
}
