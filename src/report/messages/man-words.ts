/** Headings and fixed sentences of the man page. */
export interface ManWords {
  name: string;
  synopsis: string;
  description: string;
  commands: string;
  topics: string;
  seeAlso: string;
  /** The values that an option may have (none: any) and its default, behind its description; '' where there are neither. */
  values: (choices: string[], standard: string | null) => string;
  /** What the program is, in a few words: man -k finds the page by it. */
  brief: string;
  see: string;
}
