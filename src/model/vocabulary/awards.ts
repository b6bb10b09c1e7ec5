import type { ContestEdition, LevelRule } from './contests.js';

export interface HonourWord {
  id: string;
  zh: string;
  aliases?: string[];
  kind: 'craftsman' | 'labour' | 'skill' | 'other';
  level: LevelRule;
  /** Belongs to a unit or team, not to a person. */
  collective?: boolean;
  /** Rounds in which it is given, where known. */
  editions?: Pick<ContestEdition, 'edition' | 'year' | 'heldFrom'>[];
}

/** Placements, honours and craftsman titles in free text: facts.md §3. */
export interface AwardsVocabulary {
  source: string;
  /** Signs by which a rank, an edition, a year is written. */
  grammar: {
    ordinal: string[];
    front: string[];
    counter: string[];
    /** After a number without 前: a band (二十强). */
    strong: string[];
    ranked: string[];
    edition: string[];
    firstEdition: string[];
    year: string[];
    month: string[];
    day: string[];
    /** Parts of a year behind it (下半年), with the first month that they may mean. */
    yearParts: { words: string[]; month: number }[];
    percent: string[];
  };
  stages: { id: 'preliminary' | 'semi-final' | 'final'; words: string[] }[];
  /** Words for a selection or a regional round; `level` where the word states it. */
  selections: { words: string[]; level?: LevelRule }[];
  /** Between a place and 决赛: the final of that place, not of the event (省级决赛). */
  levelMark: string[];
  /** `overall`: of all entrants, not of a track (总冠军). */
  ranks: { rank: number; words: string[]; overall?: boolean }[];
  bands: { band: number; words: string[] }[];
  /** Say that a rank is the overall one; `ranked` also announce a rank themselves (总排名第5). */
  overall: { ranked: string[]; words: string[] };
  /** Behind the name of a track or trade (电力赛道). */
  tracks: string[];
  /** Rank words without a number (名列前茅). */
  vagueRanks: string[];
  prizes: { id: string; words: string[] }[];
  notPlacement: {
    /** Decide even beside a rank. */
    strong: string[];
    /** Decide only where no rank stands. */
    weak: string[];
  };
  team: string[];
  individual: string[];
  /** The result is another's: a pupil's (指导徒弟), a relative's, the unit's (所在班组). */
  others: string[];
  /** Takes the result back or denies it (取消, 未获, 替补). */
  undone: string[];
  /** A part of the result only (理论考试), or one that is still awaited (申报). */
  partial: string[];
  /** Words of those who hold a contest (联合举办). */
  organisers: string[];
  /** One rank for several contests (均). */
  shared: string[];
  conjunctions: string[];
  /** Results of research and the like: a prize, but no contest (科技进步奖). */
  achievements: string[];
  /** Words without meaning between the parts of a placement. */
  fillers: string[];
  /** Cut off the ends of an occupation text. */
  trackStarts: string[];
  trackEndings: string[];
  /** Text behind a rank that ends so is taken for a trade. */
  tradeEndings: string[];
  /** Before a number in brackets, they say that it is one of a paper and nothing about the result. Rules of before have none. */
  asides?: string[];
  /** Groups that only some of the entrants are ranked in, by sex, age or standing. Rules of before have none. */
  divisions?: string[];
  /**
   * An item that ends in one of `marks`, and behind it only in words of `rest` and numbers, leaves the list open
   * (等10余项荣誉). `notAfter`: characters before which a mark is part of a word (特等). `unnamed`: words for awards in general, and
   * such as say that there are several, by which an item says that there are awards and names none (absent in kept packs: none does).
   */
  listOpen: {
    marks: string[];
    rest: string[];
    notAfter: string[];
    unnamed?: { of: string[]; several: string[] } | undefined;
  };
  /** Words for a level in names of contests and units. */
  levels: {
    words: { words: string[]; level: LevelRule }[];
    /** A name of a place or country without its suffix: `level` for a selection or a title, `name` inside a contest's name. */
    bare: { words: string[]; level: string; name: LevelRule }[];
    /** What a level word means at the very start of a name, where it names no place (市…大赛). */
    unnamed: { words: string[]; level: LevelRule }[];
    /** 行业, 系统: make a level uncertain, except the levels in `modifierKeeps`. */
    modifiers: string[];
    /** Those of them that leave also the level open which the others keep. */
    associations: string[];
    modifierLevel: string;
    modifierKeeps: string[];
    /** An organisation's word before it means the sector (银行业). */
    sectorMarks: string[];
    /** Endings of cup names, which say nothing about the level. */
    cupMarks: string[];
    /** Levels of organisations and of places below a district. */
    organisations: string[];
    /** Endings of a whole organisation's name; directly before the contest word it takes in the place before it. */
    wholeNames: string[];
    /** May stand between such a name and the contest word (职工). */
    insiders: string[];
    /** Contests of these levels are another contest where a theme stands before their name. */
    themed: string[];
    /** Levels that no organisation's name takes in. */
    wide: string[];
    /** Words that only look like a level word (城市). */
    neutral: string[];
    /** All levels, highest first. */
    order: string[];
    /** Those of them that are neither above nor below the others. */
    unordered: string[];
  };
  honours: HonourWord[];
  /** Honours that exist at many levels: the words before them say which. */
  honourBases: { id: string; words: string[]; kind: HonourWord['kind']; collective?: boolean }[];
  /** Level of an honour where a name's level has no counterpart among honours; others stay. */
  honourLevel: Record<string, LevelRule>;
  /** Verbs of conferring: what stands before them is not part of the honour's name. */
  conferring: string[];
  /** May stand before a verb of conferring and a contest; other text there names somebody else. */
  winners: string[];
  /** Whose an award is. Absent in kept packs: nobody else is looked for. */
  whose?: {
    /** Verbs of taking part. */
    entering: string[];
    /** May stand before such a verb with a unit or the like. */
    roles: string[];
    /** Verbs before which stands who is given an honour. */
    receiving: string[];
    /** Verbs of sending: behind the last of them somebody else may be named. */
    sending: string[];
    /** Ends of a text that says when, not who. */
    whiles: string[];
    /** Between a contest and the rank, they make the rank somebody else's. */
    rivals: string[];
    /** Behind a rank, they make what follows the award. */
    possessives: string[];
    /** Before a colon, what is not won yet. */
    goals: string[];
    /** With a name or a unit behind it, such a part speaks of the award before it. */
    copulas: string[];
    /** A part that starts so speaks of the award before it. */
    about: string[];
    /** So does one that ends so behind somebody's name. */
    gained: string[];
    parts: string[];
    /** An item that starts so is the nominee's own, whatever list it stands in (本人获…). */
    self: string[];
    /** Over a section, its awards are theirs (班组荣誉：…). */
    groups: string[];
  };
  /** What may stand before a contest's name, what starts nothing of the kind, and what names of units end in. Absent in kept packs: anything may. */
  before?: { not: string[]; words: string[]; endings: string[] };
  /** Words that point to where more is written (详见附件). Without the list, such a text is not looked at. */
  elsewhere?: string[] | undefined;
  /** Headings that may stand before a colon and a contest. Without the list, such a text is not looked at. */
  itemLabels?: string[] | undefined;
  /** Words behind an honour's name (称号). */
  honourEndings: string[];
  craftsman: {
    word: string;
    /** May stand before the word without being part of the place (大). */
    starts: string[];
    /** What may follow the word in a title. */
    endings: string[];
    /** A title of such a part of an enterprise: level not known. */
    partsOfUnits: string[];
    /** What follows makes it less than the title (提名): level not known. */
    lesser: string[];
    /** Uses of the word that are no title (工匠学院). */
    not: string[];
    prefixes: { words: string[]; level: LevelRule }[];
  };
}
