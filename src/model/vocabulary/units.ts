/**
 * One way to recognise a unit's name by words. Every condition that is given must hold; within a list one word is
 * enough. Names are compared without spaces, in half width, with straight brackets.
 */
export interface NameTest {
  exact?: string[];
  prefix?: string[];
  suffix?: string[];
  contains?: string[];
  notPrefix?: string[];
  notSuffix?: string[];
  notContains?: string[];
  /** Compare the name without its union words at the end (`unionTails`). */
  bare?: boolean;
  /** The name starts with a district of Beijing and goes on after it. */
  inDistrict?: boolean;
  /** The name starts with a province or city other than Beijing (vocabulary `places`). */
  otherRegion?: boolean;
  /** The name holds a province or city other than Beijing, wherever it stands (中国铁路上海局). */
  holdsRegion?: boolean;
  /** The name is that of a branch in another province or city (天津分公司, 河北省分公司). */
  branchElsewhere?: boolean;
  /** Where a name written without a union word leaves the category open (`ask`), or is only remarked on (`note`). */
  withoutUnion?: 'ask' | 'note';
  /** What to tell the user about such a unit. */
  remark?: 'peoples-organisation';
}

/** A step of the classification: the first whose test holds decides. `lookup` names a table instead of words. */
export type UnitTest = NameTest & {
  category: string;
  lookup?:
    | 'districts'
    | 'district-names'
    | 'development-zone'
    | 'industry-unions'
    | 'national-units'
    | 'industry-unions-elsewhere';
  /** The name may be of this category or not: the category is left open, and no later test is tried. */
  perhaps?: boolean;
};

/** How the regions of one kind may be written; `{name}` is the short name, `{full}` the full one. */
export interface RegionKind {
  id: string;
  forms: string[];
}

export interface RegionUnit {
  id: string;
  /** Label of the quota table. */
  label: string;
  kind: string;
  /** Short name where it is not the label. */
  name?: string;
  full: string;
  official: string;
  aliases?: string[];
}

/** A row of the quota table that two recommending units share: who is sent by one of them counts there, whichever it is. */
export interface SharedRow {
  id: string;
  /** Name of the group that the row's members are counted in. */
  label: string;
  /** Ways to write the row itself in place of one of its units. */
  names: string[];
}

export interface NamedUnit {
  id: string;
  label: string;
  official: string;
  aliases: string[];
}

export interface District {
  id: string;
  /** Without 区. */
  zh: string;
  official: string;
  /** Names before a reform, still written; reported. */
  old?: string[];
  /** Another province has a county of this name: as a county it needs Beijing before it. */
  countyElsewhere?: boolean;
}

export interface CraftsmanColleges {
  /** What their names hold. */
  word: string;
  /** Universities known to be craftsman colleges too. */
  known: string[];
  /** What the rest of a college's name holds where it names who runs it. */
  hosts: string[];
}

/** Committees of national unions: 中国教育工会北京大学委员会. */
export interface UnionCommittees {
  /** What their names start with, and the industry that a union of an area is called after. */
  unions: { prefix: string; industry: string }[];
  suffix: string;
  /** What stands before the suffix, where it is an area and no unit, ends in one of these. */
  areas: string[];
}

/** `confirmed: false`: from memory only (facts.md [K]). */
export interface IndustryUnion {
  official: string;
  /** What stands between the prefix and the union word. */
  names: string[];
  /** Whole names that are not made of prefix, name and union word. */
  aliases?: string[];
  confirmed: boolean;
}

export interface UnitsVocabulary {
  source: string;
  /** What a union's name ends in, longest first. */
  unionTails: string[];
  /** The word whose absence is reported, and the ending that a unit's group key gets. */
  unionWord: string;
  /** Signs between several units written in one cell. */
  separators: string[];
  /** Labels copied from the form before the name. */
  labels: string[];
  /** What may follow a union's full name and is no other unit: a department, a remark about its stamp. */
  departments: string[];
  /** Ends of names that are units of their own all the same; kept packs of earlier rules have none. */
  notDepartments?: string[];
  committees: UnionCommittees;
  /** Units by the names that they had before; without union words. */
  renamed: { official: string; names: string[] }[];
  /** Self-nomination; the first is the canonical wording. */
  selfWords: string[];
  /** Words within a text by which the nomination may be the nominee's own. */
  selfMarks: string[];
  routes: { id: 'unit' | 'self'; zh: string }[];
  national: {
    regionKinds: RegionKind[];
    regions: RegionUnit[];
    unions: NamedUnit[];
    others: NamedUnit[];
    sharedRows: SharedRow[];
    /** Id of Beijing among the regions. */
    home: string;
    self: string;
    subordinate: { zh: string; categories: string[]; tests: NameTest[] };
  };
  beijing: {
    /** Ways to write the city before a unit's name, longest first; the first is the full one. */
    cityPrefixes: string[];
    /** The city without its name (市水务局工会): completed to the full prefix for these categories. */
    shortPrefix: { word: string; categories: string[] };
    districts: District[];
    /** What may follow a district's short name: 区. */
    districtWord: string;
    /** The same before a reform: 县. */
    formerDistrictWord: string;
    /** Endings of a district union. */
    districtUnion: string[];
    /** Districts that were merged into others: asked about. Kept packs of earlier rules do not say into which. */
    merged: { zh: string; into?: string | undefined }[];
    /** `id` as in the vocabulary of places. */
    developmentZone: { id: string; official: string; aliases: string[] };
    industryPrefixes: string[];
    industryTails: string[];
    industryUnions: IndustryUnion[];
    /** What stands between the full name of another province and `industryTails` in its industry unions. */
    industriesElsewhere: string[];
    /** A-B7: who runs a craftsman college may use two caps. */
    craftsmanColleges: CraftsmanColleges;
    categories: { id: string; zh: string }[];
    /** In this order. */
    tests: UnitTest[];
  };
}
