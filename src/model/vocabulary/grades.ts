export interface GradeWord {
  id: string;
  /** The word of the eight-level order. */
  zh: string;
  /** 0 apprentice … 7 chief technician. */
  rank: number;
  /** Other wordings of the same grade; replaced, and reported. */
  synonyms: string[];
  /** Wordings of workers in offices and public institutions; replaced, with a note of its own. */
  publicService?: string[];
}

/** Skill grades (column `grade`): facts.md §2.7. */
export interface GradesVocabulary {
  source: string;
  /** Lowest first. */
  grades: GradeWord[];
  /** Other ways to write the number of a level (1级), by the way that the words above write it. */
  levelNumbers: { unit: string; numbers: Record<string, string[]> };
  /** Words that look like a grade and may be a post, an honour or an older scale: asked about. */
  ask: string[];
  /** From this grade on (id), an `ask` word beside the grade changes nothing that a document asks for. */
  settledFrom: string;
  /** Words around a grade that carry no meaning (证书). */
  fillers: string[];
  /** Words around a grade by which it is that of a worker in an office or public institution. */
  publicService: string[];
  /** Remarks in brackets that change nothing: whole words, or how they start (证书编号…). */
  remarks: { words: string[]; starts: string[] };
  /** Words before a grade or in brackets beside it that make it uncertain (拟, 聘). */
  doubt: string[];
  /** Before a trade: the grade behind it is not held, or not yet; at the start, or anywhere. Rules of before have none. */
  notYet?: { starts: string[]; anywhere: string[] };
  /** Texts that say that there is no grade. */
  none: string[];
  /** Words by which an award says that it led to a grade (晋升). */
  gained: string[];
  /** Endings by which a text before or behind a grade is known to be an occupation (焊工高级技师). */
  occupationEndings: string[];
  /** What ends like an occupation and is none, so that a bare level beside it is no grade (公务员一级): whole words, and ends. */
  notOccupation: { words: string[]; ends: string[] };
  /** Grade words that mean something else, or nothing certain, in the column of titles. */
  unclearAsTitle: string[];
  /** Grade words that are also titles of the health series, and words of an employer where they are asked about. */
  health: { words: string[]; employers: string[]; series: string; level: string };
}
