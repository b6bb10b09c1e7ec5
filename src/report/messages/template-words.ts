/** The fixed words of the blank form, in one language. */
export interface TemplateWords {
  sheet: string;
  lists: string;
  /** First line of the comment at the title. */
  help: string;
  required: string;
  oneOf: (headers: string[]) => string;
  optional: string;
  clause: (clause: string) => string;
  choose: string;
  chooseOrWrite: string;
  limit: (characters: number, clause: string) => string;
  asked: (id: string, title: string, clause: string) => string;
  notListed: string;
  notListedAsk: string;
  notYearMonth: string;
  notYears: string;
  notLength: (characters: number) => string;
  notBetween: (min: number, max: number) => string;
  tooLong: (characters: number) => string;
  basis: (source: string) => string;
  assumption: (text: string) => string;
  version: (scheme: string, hash: string, tool: string) => string;
}
