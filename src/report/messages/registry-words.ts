import type { RegistryReport } from '../../model/registry.js';

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

/** Words of `registry show`, and of the sources of a report. */
export interface RegistryWords {
  registry: string;
  state: string;
  rows: (count: number) => string;
  compared: string;
  counts: (counts: Pick<RegistryReport, 'compared' | 'unidentified' | 'asked' | 'known' | 'added'>) => string;
  whole: (batches: number, entries: number, persons: number) => string;
  key: string;
  lines: (count: number, sum: string) => string;
  empty: string;
  noLabel: string;
  entries: (count: number) => string;
}
