export interface ExpertsVocabulary {
  source: string;
  /** Signs between name, unit and post. A space separates too. */
  separators: string[];
  /** Signs that separate only where the first of them follows a name. */
  signsAfterName: string[];
  /** Signs between two experts in one cell. A line break separates too. */
  personSeparators: string[];
  /** Labels copied from a form: 姓名 … */
  labels: string[];
  /** Words after a name that are no post: 同志 … */
  honorifics: string[];
  /** What a remark about age ends in: 年生, 岁. */
  birthWords: string[];
  /** Words that tell of retirement. */
  retired: string[];
  /** Words before a unit that the expert has left. */
  formerUnit: string[];
  /** Hint texts of the blank form. */
  placeholders: string[];
  organisation: {
    /** What a unit's name ends in (T-34). */
    suffixes: string[];
    /** A suffix followed by one of these is part of a post (局长). */
    notBefore: string[];
    /** Words that hold a suffix and are no unit (干部). */
    traps: string[];
    /** Words of a name's shape that are none: 本人. */
    selfWords: string[];
    /** No name ends so (李四等). Absent in kept packs: any may. */
    notNameEndings?: string[] | undefined;
    /** Words a unit's name starts with: they end a name that is written without a separator. */
    starts: string[];
    /** Endings of a post. */
    posts: string[];
    /** Departments, ranks and other words between a unit and a post that name no other unit. */
    inPosts: string[];
    /** Trades and fields: they may stand before a post, and say nothing about which unit it is. */
    trades: string[];
    /** The own unit or one named before, instead of a name: one of these words and one of `ownUnits` (本 + 公司). */
    ownWords: string[];
    ownUnits: string[];
    /** A unit that is nothing but these words, trades and suffixes has no name of its own. */
    generic: string[];
    /** A unit that holds one of these has no name of its own (某). */
    unnamed: string[];
  };
  surnames: { single: string; compound: string[] };
  /** Words that show a senior expert (A-N8). */
  senior: {
    contains: string[];
    /** Only at the end of a word. */
    endings: string[];
    /** A rank, then trades, then a title: 高级焊接工程师. */
    graded: { before: string[]; titles: string[] }[];
    /** Senior words that end with the work, unlike titles and grades. */
    lapsing: string[];
    /** Taken out first: they hold such a word and mean less. */
    not: string[];
    /** What may follow such a word, besides another one: posts that do not lessen it. */
    followers: string[];
    /** Words between two posts. */
    connectors: string[];
    /** Words before a post that deny it; they hold for what follows in the cell. */
    negations: string[];
    /** Words before a post that was held; for that post only. */
    former: string[];
    /** Words that hold a negation and deny nothing (非标). */
    negationTraps: string[];
    /** Anywhere in a post, they leave open whether it holds. Absent in kept packs: none does. */
    doubts?: string[] | undefined;
  };
  sameUnit: {
    /** Wordings of the same legal form: every other one is read as the first. */
    equivalents: string[][];
    /** Groups: names that mean the same group. */
    brands: string[][];
    /** Words that hold a brand's name and are none of the group. */
    brandTraps: string[];
    /** Endings of full names: after a place they are no short form of a longer name. */
    fullNames: string[];
    /** Endings of companies: two companies whose trade names start alike may be one group. */
    companyWords: string[];
    /** What a firm's name ends in by its legal form, longest first: a firm that changed it is the same one. */
    legalForms: string[];
    /** Starts of trade names that many companies share. */
    genericStarts: string[];
    /** How many characters of a trade name must agree. */
    tradeNameLength: number;
  };
}
