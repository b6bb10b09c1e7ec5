/**
 * What a rule pack may hold. A pack may come from a stranger: none of them may hang the program, or fill the memory.
 * The bundled pack has 30 files of at most 25 KB; each limit leaves a multiple of what it needs, and no file within the
 * limits takes more than a few seconds.
 */
export const PACK_LIMITS = {
  /** Files of the folders that are read. */
  files: 200,
  /** Bytes of one file. The YAML parser takes some 10 s and 500 MB for 1 MB of the worst text. */
  fileBytes: 256 * 1024,
  /** Bytes of all files together. */
  totalBytes: 2 * 1024 * 1024,
  /** Lists and maps inside each other. The parser calls itself for each; rules written by hand need 16. */
  depth: 48,
  /** `*name` in one file. Each repeats all that its anchor holds. */
  aliases: 100,
  /** Values of one file, those repeated by aliases counted each time: what every later step walks through. */
  values: 30_000,
  /** Entries of one list. */
  list: 3_000,
  /** Keys of one map. */
  keys: 1_000,
  /** Characters of one text. The longest of the bundled pack, a list of surnames, has 420. */
  text: 4_000,
  /** Characters of a regular expression in a form or vocabulary. */
  pattern: 300,
  /** Ways in which a regular expression may match: it tries them one by one. */
  ways: 2_000,
  /** Criteria, and quotas, of one scheme. */
  criteria: 300,
  /** Operators of one scheme, each `use` counted with all that it stands for: definitions may use definitions twice each. */
  operators: 10_000,
  /** Operators of a scheme, read in every way that `--all-readings` looks at, together. */
  alternatives: 400_000,
  /** Cases of one file. */
  cases: 2_000,
  /** Rows that the cases of one file make: each is judged. */
  caseRows: 20_000,
  /** Columns of a form that may be published: every choice of those left over is tried where namesakes are to be told apart. */
  published: 12,
  /** Faults of one file that are told; the others would say the same again. */
  problems: 50,
} as const;

export type PackLimit = keyof typeof PACK_LIMITS;
