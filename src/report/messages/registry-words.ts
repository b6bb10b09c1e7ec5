/** Texts of `--help` about registries of earlier batches. */
export interface RegistryHelp {
  /** Options of `check`. */
  file: string;
  keyFile: string;
  label: string;
  readOnly: string;
  /** The commands. */
  command: string;
  key: string;
  newKey: string;
  merge: string;
  files: string;
  output: string;
  show: string;
  exits: string;
}

/** Words of `registry show`. */
export interface RegistryWords {
  whole: (batches: number, entries: number, persons: number) => string;
  key: string;
  lines: (count: number, sum: string) => string;
  empty: string;
  noLabel: string;
  entries: (count: number) => string;
}
