/** A kind of identity number, told by how an 18-character number begins. */
export interface IdKindEntry {
  id: 'resident' | 'hmt-resident' | 'foreigner';
  zh: string;
  prefixes: string[];
}

export interface IdNumberWords {
  /** Longest matching prefix wins; no match is a mistake. */
  kinds: IdKindEntry[];
  /** Years of birth that a number may hold, inclusive. */
  years: { from: number; to: number };
  /** Words in front of the number: 身份证号. */
  labels: string[];
  /** Signs that people write for the check character X, in the last place only. */
  checkLookalikes: string[];
  /** Words that name another document. */
  otherDocuments: string[];
  /** Shapes of other documents: so many letters, then so many digits. `kind`: the document is one of `kinds`. */
  shapes: { letters: [number, number]; digits: [number, number]; kind?: IdKindEntry['id'] }[];
  /** Digits put before the two-digit year of a number of the older standard. */
  oldCentury: string;
  /** A written number that ends so, with a wrong check digit, has lost its last digits in a number cell. */
  lostEnding: string;
}

export interface NameWords {
  /** The dot of the cleaned copy, and the others seen between Han characters. */
  dot: string;
  otherDots: string[];
  /** Forms of address written after the name. */
  suffixes: string[];
  /** Words between two people; absent in kept packs. */
  conjunctions?: string[] | undefined;
  /** Names that stand for no person. */
  placeholders: string[];
  /** Signs shown for a character that the font or the code page lacks. */
  missingGlyphs: string[];
  minLength: number;
  maxLength: number;
}

export interface PhoneWords {
  /** Pattern of a cleaned mobile number. */
  mobile: string;
  countryPrefixes: string[];
  /** Words in front of the number. */
  labels: string[];
  /** Signs and words between two numbers. */
  separators: string[];
  /** Between the numbers of the cleaned copy. */
  joiner: string;
  /** Words before an extension. */
  extension: string[];
  /** Numbers that nobody has. */
  placeholders: string[];
}

export interface PostcodeWords {
  /** Words in front of the code. */
  labels: string[];
  /** Province names by the first two digits. */
  provinces: Record<string, string>;
  /** Codes that stand for no office. */
  placeholders: string[];
  length: number;
}

/** What gives away a person's home or numbers in a text. */
export interface PrivacyWords {
  /** Words beside an address of a home. */
  address: string[];
  /** Parts of an address: after the number of a building, after that of a room. */
  buildings: string[];
  rooms: string[];
  /** Fewest digits of a number, fewest characters of an address, that are no chance. */
  digits: number;
  addressLength: number;
}

export interface IdentityVocabulary {
  source: string;
  idNumber: IdNumberWords;
  name: NameWords;
  phone: PhoneWords;
  privacy: PrivacyWords;
  postcode: PostcodeWords;
}
