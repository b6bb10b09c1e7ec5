import type { FileFormat } from '../../model/cell.js';
import type { ChangeKind, Direction } from '../../model/diff.js';
import type { EditionChoice } from '../../model/edition.js';
import type { Unknown } from '../../model/fact.js';
import type { Severity } from '../../model/finding.js';
import type { Outcome, Strength, VerdictStatus } from '../../model/outcome.js';
import type { QuotaStatus, SchemeChoice, SchemeReport } from '../../model/report.js';
import type { Source } from '../../model/scheme.js';
import type { AnnotateWords } from './annotate-words.js';
import type { AnswerWords } from './answers.js';
import type { BookWords } from './book-words.js';
import type { ContestWords } from './contest-words.js';
import type { CoverageWords } from './coverage-words.js';
import type { ExplainWords } from './explain.js';
import type { PublicityWords } from './publicity-words.js';
import type { RegistryWords } from './registry-words.js';
import type { TemplateWords } from './template-words.js';

/** Every fixed word of the renderers, in one language. Sentences with blanks are functions. */
export interface Frame {
  severity: Record<Severity, string>;
  verdict: Record<VerdictStatus, string>;
  outcome: Record<Outcome, string>;
  strength: Record<Strength, string>;
  quotaStatus: Record<QuotaStatus, string>;
  unknown: Record<Unknown, string>;
  choice: Record<SchemeChoice['why'], (titles: string[]) => string>;
  /**
   * Editions of one award: `used`, the one that is used ('' where none is), and the `others`; for what stands in the
   * list of schemes anyway, the id will do. `on`: ISO date.
   */
  edition: Record<EditionChoice['why'], (used: string, others: string[], on: string) => string> & {
    named: (name: string, id: string, span: string) => string;
    brief: (id: string, span: string) => string;
    span: (from: string, until: string | null) => string;
    heading: (on: string) => string;
    inForce: string;
    noneHere: string;
  };
  asOfWhy: Record<SchemeReport['asOfWhy'], string>;
  /** Why a row was skipped; reasons that name another row have a function of their own. */
  skipped: Record<string, string>;
  duplicateOfRow: (row: string) => string;
  continuationOfRow: (row: string) => string;
  format: Record<FileFormat, string>;
  /** Names of facts, as a clerk would call them. */
  facts: Record<string, string>;
  /** Normalisation steps by code. */
  steps: Record<string, string>;
  /** Operators of the rule language, as the head of a line. */
  operators: Record<string, string>;
  /** States of a column in a row, and other reasons of a proof. */
  why: Record<string, string>;
  /** Words for the ids that tests of the rule language use (levels, prizes, kinds); `field.id` before `id`. */
  words: Record<string, string>;
  /** Conditions of the rule language in words. */
  says: {
    is: (value: string) => string;
    in: (values: string) => string;
    contains: (values: string) => string;
    atLeast: (value: string) => string;
    atMost: (value: string) => string;
    less: (value: string) => string;
    between: (min: string, max: string) => string;
    about: (field: string, values: string) => string;
    lengthAtMost: (limit: string) => string;
    countAtLeast: (n: string) => string;
    countAtMost: (n: string) => string;
    distinctBy: (fields: string) => string;
    within: (rank: string) => string;
    askWithin: (rank: string) => string;
    asks: (values: string) => string;
    present: (fields: string) => string;
    complete: string;
    /** An empty "all of", an empty "one of". */
    always: string;
    never: string;
    retirementAge: string;
    finalStage: string;
    ranking: Record<'overall' | 'track', string>;
    team: Record<string, string>;
    ownOccupation: string;
    not: (condition: string) => string;
    agree: (question: string) => string;
    askWhen: (question: string) => string;
    askUnless: (question: string) => string;
    /** Places that a contest's name must hold. */
    naming: (words: string) => string;
    reading: (name: string) => string;
    /** What was said above in the same text. */
    above: (text: string) => string;
    characters: (characters: string, words: string) => string;
    option: (text: string, isDefault: boolean) => string;
    if: string;
    then: string;
    else: string;
    yes: string;
    no: string;
    nothing: string;
    unknown: string;
    where: (condition: string) => string;
    cap: (group: string, cap: string) => string;
    everyGroup: string;
    total: (n: string) => string;
    groupedBy: (facts: string) => string;
    part: (group: string) => string;
  };
  explain: ExplainWords;
  book: BookWords;
  contest: ContestWords;
  annotate: AnnotateWords;
  coverage: CoverageWords;
  answers: AnswerWords;
  publicity: PublicityWords;
  template: TemplateWords;
  registry: RegistryWords;
  /** What changed between two schemes. */
  diff: {
    kinds: Record<ChangeKind, string>;
    same: string;
    change: (path: string, from: string, to: string) => string;
    direction: Record<Direction, string>;
    flips: (count: number) => string;
    noFlips: string;
    gone: string;
    alone: (scheme: string) => string;
  };
  /** Exceptions granted in writing. */
  waivers: {
    word: string;
    /** Instead of severity sign and word. */
    sign: string;
    by: (approver: string, reason: string, date: string, expires: string) => string;
    /** For how many persons; null: that is not written. */
    upTo: (count: number | null) => string;
    /** Beside a verdict: what it is if the exceptions hold. */
    otherwise: (verdict: string) => string;
    count: (n: number) => string;
    /** Above the entries that may be copied into the file. */
    entries: string;
    fill: { reason: string; approver: string };
  };
  /** The smallest set of steps to eligibility. */
  nearest: {
    heading: string;
    correct: (cells: string, title: string) => string;
    ask: (cells: string, title: string) => string;
    evidence: (cells: string, papers: string) => string;
    wait: (date: string, title: string) => string;
    from: (date: string) => string;
    none: (criteria: string) => string;
    or: string;
    stop: string;
  };
  heading: {
    wholeFiles: string;
    matrix: string;
    quotas: string;
    skipped: string;
    banner: string;
    assumption: string;
    requirement: string;
    evidence: string;
    readings: string;
    advice: string;
    clause: string;
    source: string;
    effective: string;
    strength: string;
    applies: string;
    caps: string;
    remarks: string;
    about: Record<string, string>;
  };
  line: {
    row: (row: number) => string;
    wholeRow: string;
    asOf: (date: string, why: string) => string;
    reading: (name: string, option: string) => string;
    /** A paragraph of a clause, behind the number of the clause. */
    paragraph: (number: string) => string;
    basis: (citations: string) => string;
    effective: (from: string, to: string | null) => string;
    askIssuer: (issuer: string) => string;
    found: (text: string) => string;
    step: (step: string, from: string, to: string) => string;
    changed: (old: string, now: string) => string;
    /** Instead of `changed`, where masking leaves no difference to see. */
    changeHidden: string;
    /** A row of a sheet that another row is compared with. */
    place: (sheet: string, row: string) => string;
    /** `noted`: how many of them have notes. */
    allClear: (count: number, noted: number) => string;
    more: (count: number) => string;
    /** Further findings of one kind in one cell. */
    moreAlike: (count: number) => string;
    noGroup: string;
    noCap: string;
    /** In place of the cap of those who are in no group: there is none for them as such. */
    noGroupCap: string;
    notIneligible: (count: number) => string;
    skippedRows: (rows: string, why: string) => string;
    noNominees: string;
    /** Title, issuer, number and date of a document. */
    sourceLine: (source: Source) => string;
    matrixOnly: (shown: number, all: number) => string;
    requirements: (count: number) => string;
    listSeparator: string;
    sentenceJoin: string;
    colon: string;
    /** Two sentences in one line: the first gets its stop if it has none. */
    sentences: (first: string, second: string) => string;
    /** In brackets of the language. */
    bracket: (text: string) => string;
  };
  /** What is said of many people at once. */
  shared: {
    heading: string;
    hint: string;
    column: (letters: string) => string;
    rows: (list: string) => string;
    people: (count: number, places: string) => string;
    /** Where more places than can be named have it. */
    more: (named: string, all: number) => string;
    /** Where the words are those of one cell only. */
    example: (cell: string) => string;
  };
  counts: {
    findings: Record<Severity, (n: number) => string>;
    nominees: (n: number) => string;
    /** What the counts of findings count: on the screen, some are said together. */
    each: string;
  };
  /** Summary workbook. */
  workbook: {
    title: string;
    sheets: Record<
      'overview' | 'list' | 'findings' | 'matrix' | 'nearest' | 'evidence' | 'quotas' | 'sources',
      string
    >;
    findings: {
      file: string;
      sheet: string;
      row: string;
      name: string;
      cell: string;
      column: string;
      severity: string;
      scheme: string;
      criterion: string;
      clause: string;
      what: string;
      todo: string;
      change: string;
    };
    matrix: {
      file: string;
      sheet: string;
      row: string;
      name: string;
      employer: string;
      verdict: string;
      legend: string;
    };
    quotas: {
      scheme: string;
      id: string;
      title: string;
      group: string;
      count: string;
      notIneligible: string;
      cap: string;
      strength: string;
      status: string;
      clause: string;
      remark: string;
    };
    sources: {
      item: string;
      content: string;
      note: string;
      tool: string;
      version: string;
      choice: string;
      scheme: string;
      document: string;
      clauses: string;
      clauseNote: string;
      asOf: string;
      hash: string;
      reading: string;
      isDefault: string;
      notDefault: string;
      assumption: string;
      banner: string;
      input: string;
      sheetInfo: (headerRow: number, nominees: number) => string;
      rowSums: (rows: number, titles: number, headers: number, nominees: number, skipped: number) => string;
      sheetLeftOut: (rows: number) => string;
      leftOut: Record<string, string>;
      /** Beside `notChecked`. */
      copyOf: (first: string) => string;
      skippedRow: string;
      notChecked: string;
      verdicts: string;
      verdictMeaning: Record<VerdictStatus, string>;
      mark: string;
      marks: string;
    };
    empty: string;
    page: string;
  };
}
