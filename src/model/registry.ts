/** A place in a registry: so many lines, and the check sum that stands for all of them. */
export interface RegistryPoint {
  lines: number;
  /** SHA-256; that of the batch which ends there, chained to everything before it. */
  sum: string;
}

/** One person in one batch. Nothing in it names anybody to whoever has not the key. */
export interface RegistryEntry {
  /** Keyed hash of the ID number. */
  person: string;
  /** Ids of the schemes under which the row was judged. */
  schemes: string[];
  /** The recommending unit; null where it was not known. */
  unit: string | null;
  /** Which input of the batch, from 0; which of its sheets, from 1; and the row. */
  input: number;
  sheet: number;
  row: number;
}

/** What one run entered. */
export interface RegistryBatch {
  /** What the clerk calls it; null: nothing was said. */
  label: string | null;
  /** Day of the run (ISO, in Beijing). */
  date: string;
  /** SHA-256 of the files that the entries came from; never their names, which may hold somebody's. */
  inputs: string[];
  /** The editions that the entries name, with the award of each. */
  schemes: { id: string; programme: string }[];
  entries: RegistryEntry[];
}

/** A registry as it was read. `ends`: after the header, and after each batch. */
export interface Registry {
  /** Tells keys apart; derived from the key, which cannot be worked out from it. */
  key: string;
  batches: RegistryBatch[];
  ends: RegistryPoint[];
}

/** What a run compares with, and what it is to add. */
export interface RegistryUse {
  /** Name of the file, without folders. */
  file: string;
  key: Uint8Array;
  registry: Registry;
  label: string | null;
  /** Compare only. */
  readOnly: boolean;
}

/** What became of a run's registry. */
export interface RegistryReport {
  file: string;
  /** Id of the key. */
  key: string;
  label: string | null;
  /** The state that the run compared with: what a seal needs for a replay. */
  before: RegistryPoint;
  /** The state that it leaves; the same where nothing was added. */
  after: RegistryPoint;
  /** Rows that were compared; rows that could not be, for want of a valid ID number; those of them in the old form. */
  compared: number;
  unidentified: number;
  oldForm: number;
  /** Rows whose person somebody else sent for the same award. */
  asked: number;
  /** Rows that this unit has entered before, in this file or an earlier version of it. */
  known: number;
  /** Entries that were added; null where the run compares only. */
  added: number | null;
  /** The lines to be added, each with its line break; '' where there are none. No renderer shows them. */
  appended: string;
}
