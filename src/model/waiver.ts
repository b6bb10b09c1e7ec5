/** A person's written exception for findings about one person, one group, or a file as a whole. */
export interface Waiver {
  /** Requirement or quota; null: any. At least one of `criterion` and `code` is set. */
  criterion: string | null;
  /** Code of a finding; null: any. */
  code: string | null;
  scheme: string | null;
  /** `file!sheet!row` with the name that must stand there: a row may hold someone else tomorrow. */
  person: { key: string; name: string } | null;
  /** HMAC-SHA-256 of the ID number with the file's salt, in hex. */
  hash: string | null;
  /** Group of a quota. */
  group: string | null;
  /** With `group`: it holds for so many persons and no more; absent: for any number. */
  upTo?: number;
  reason: string;
  approver: string;
  /** First and last day on which it holds (ISO, in Beijing). */
  date: string;
  expires: string;
  /** Where it stands in its file, 1-based. */
  line: number;
}

export interface WaiverFile {
  file: string;
  sha256: string;
  /** What turns ID numbers into hashes; null where the file has none. */
  salt: string | null;
  waivers: Waiver[];
}

/** `early`: its first day is yet to come. `outgrown`: the group has more persons than it was granted for. */
export type WaiverState = 'used' | 'unused' | 'expired' | 'early' | 'outgrown';

/** A waiver and what became of it in a run. */
export interface WaiverUse extends Waiver {
  state: WaiverState;
  /** Findings that it covers. */
  findings: number;
}

export interface WaiversReport {
  file: string;
  sha256: string;
  waivers: WaiverUse[];
}
