export type Severity = 'error' | 'warning' | 'review' | 'note';

/** Where a finding points; what does not apply is null. */
export interface Place {
  file: string | null;
  sheet: string | null;
  row: number | null;
  /** Address such as `P5`. */
  cell: string | null;
  /** Form field id. */
  field: string | null;
}

export interface Repair {
  old: string;
  new: string;
}

/** Arguments of a message: data only, no prose in any language. */
export type Args = Record<string, string | number | string[]>;

/** One thing to tell the user. Wording lives in `report/messages.*.ts`, keyed by `code`. */
export interface Finding {
  code: string;
  severity: Severity;
  scheme: string | null;
  criterion: string | null;
  at: Place;
  args: Args;
  clause: string | null;
  repair: Repair | null;
  /** The exception that covers it; null where there is none. It stays visible and is counted apart. */
  waived: Waived | null;
}

/** A person's written exception for a finding. `date`, `expires`: ISO days in Beijing, the last included. */
export interface Waived {
  reason: string;
  approver: string;
  date: string;
  expires: string;
  /** Of a group of a quota: how many persons it was granted for, null where it does not say. */
  upTo?: number | null;
}

/** A remark that judging leaves on a proof: an assumption, a lenient count, a question. Becomes a finding. */
export interface Remark {
  code: string;
  severity: Severity;
  args: Args;
}

/** Why the tool cannot do its work: one line for the user, exit code 2. */
export interface Problem {
  code: string;
  args: Args;
}
