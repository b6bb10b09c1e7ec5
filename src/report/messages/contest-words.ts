import type { NoCertificate } from '../../model/contest-report.js';

/** The fixed words of `contest list` and `contest rank`, in one language. */
export interface ContestWords {
  contest: string;
  projects: string;
  number: string;
  project: string;
  organisers: string;
  certificate: string;
  form: string;
  issues: string;
  issuesNot: string;
  individual: string;
  team: (size: number) => string;
  /** How many projects, individual ones, teams, and such that issue certificates. */
  catalogue: (projects: number, individual: number, team: number, certificate: number) => string;
  timetable: string;
  unknownProject: string;
  entrants: (count: string) => string;
  promoted: (count: string, percent: string) => string;
  held: (from: string, to: string) => string;
  until: (to: string) => string;
  results: (stage: string) => string;
  certificates: string;
  /** `3–5`, and a dash for none. */
  range: (from: number, to: number) => string;
  persons: (count: number) => string;
  possible: (grade: string) => string;
  /** How many of the list are shown. */
  shownOf: (shown: number, all: number) => string;
  noCertificates: string;
  /** How many may get a certificate, or a higher one. */
  certificatesOpen: (count: number) => string;
  yuan: (amount: number) => string;
  prizeOpen: (text: string) => string;
  /** Of contestants whose conditions for taking part are open, and of how many among several they are. */
  conditionsOpen: string;
  conditionsOpenOf: (count: number) => string;
  clean: string;
  columns: {
    project: string;
    stage: string;
    rank: string;
    name: string;
    team: string;
    idNumber: string;
    employer: string;
    theory: string;
    skill: string;
    total: string;
    passed: string;
    promoted: string;
    certificate: string;
    stageCertificate: string;
    prizes: string;
    conditions: string;
    file: string;
    sheet: string;
    rows: string;
    organiserTotal: string;
    organiserRank: string;
    organiserPromoted: string;
    organiserCertificate: string;
    basis: string;
    entrants: string;
    promotedCount: string;
    share: string;
    held: string;
    severity: string;
    cell: string;
    column: string;
    what: string;
    todo: string;
    item: string;
    content: string;
    note: string;
  };
  sheets: { ranks: string; certificates: string; findings: string; stages: string; sources: string };
  yes: string;
  no: string;
  unknown: string;
  absent: string;
  without: Record<NoCertificate, string>;
  reading: string;
  hash: string;
  input: string;
  asOf: string;
  title: string;
  /** Last line: contestants and what was found. */
  counted: (contestants: number) => string;
}
