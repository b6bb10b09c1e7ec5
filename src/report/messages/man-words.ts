/** Headings and fixed sentences of the man page. */
export interface ManWords {
  name: string;
  synopsis: string;
  description: string;
  commands: string;
  topics: string;
  seeAlso: string;
  /** What the program is, in a few words: man -k finds the page by it. */
  brief: string;
  see: string;
}
