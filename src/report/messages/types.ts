import type { Args } from '../../model/finding.js';
import type { RegistryHelp } from './registry-words.js';

/** Wording of one finding code: what is wrong and why, and what to do (empty for a note that asks nothing). */
export interface Message {
  what: string;
  todo: string;
}

/** Wording by finding code. Both languages have the same codes; a test compares them with the codes in src/. */
export type Messages = Record<string, (args: Args) => Message>;

/** Texts of `--help`. */
export interface HelpTexts {
  program: string;
  check: string;
  files: string;
  explain: string;
  subject: string;
  rulesCommand: string;
  rulesList: string;
  listAsOf: string;
  rulesShow: string;
  rulesDiff: string;
  diffSide: string;
  against: string;
  showScheme: string;
  rulesLint: string;
  rulesCoverage: string;
  rulesTest: string;
  mutate: string;
  only: string;
  contestCommand: string;
  contestList: string;
  contestRank: string;
  scoreFiles: string;
  contestId: string;
  contestProject: string;
  contestAsOf: string;
  contestReading: string;
  ranking: string;
  noRanking: string;
  rankFailOn: string;
  lang: string;
  rules: string;
  noColor: string;
  scheme: string;
  asOf: string;
  reading: string;
  allReadings: string;
  unmask: string;
  limit: string;
  password: string;
  passwordFile: string;
  format: string;
  checkFormat: string;
  output: string;
  waivers: string;
  waiverEntries: string;
  summary: string;
  noSummary: string;
  annotate: string;
  jobs: string;
  failOn: string;
  row: string;
  publicity: string;
  publicityColumns: string;
  publicityFrom: string;
  publicityTo: string;
  publicityWorkbook: string;
  noPublicityWorkbook: string;
  publicityOutput: string;
  template: string;
  templateScheme: string;
  registry: RegistryHelp;
  templateOutput: string;
  version: string;
  helpOption: string;
  helpCommand: string;
  helpSubject: string;
  /** Heading of the topics that `help` lists. */
  topics: string;
  completion: string;
  shell: string;
  /** The help's own headings, by their English wording. */
  headings: Record<string, string>;
  /** What stands for something to be put there (`<files...>`, `[options]`), by its English word. */
  placeholders: Record<string, string>;
  /** The values that an option may have (none: any) and its default, behind its description; '' where there are neither. */
  values: (choices: string[], standard: string | null) => string;
  after: string;
  /** Exit codes of a command, below its help. */
  exits: Record<
    'findings' | 'explain' | 'lint' | 'test' | 'coverage' | 'diff' | 'publicity' | 'done',
    string
  >;
}

/** Words of the line that shows how far a run is. */
export interface ProgressWords {
  files(read: number, files: number): string;
  batches(done: number, all: number): string;
  rows(rows: number): string;
  rate(rate: number): string;
  left(seconds: number): string;
  writing: string;
}
