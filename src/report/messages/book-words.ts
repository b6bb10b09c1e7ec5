/** Words of the summary workbook's later sheets and of what all workbooks say where something does not fit. */
export interface BookWords {
  /** The leader's page. */
  overview: {
    /** `files`: names, as many as are shown. */
    checked: (nominees: number, files: string, count: number) => string;
    more: (count: number) => string;
    chosen: (why: string) => string;
    scheme: string;
    asOf: (date: string, why: string) => string;
    /** How many and who; `more`: further ones who are not named. */
    people: (count: number, names: string, more: number) => string;
    nobody: string;
    quota: string;
    group: string;
    status: string;
    remark: string;
    quotasMore: (count: number) => string;
    /** No group was counted. `asked`: some scheme has quotas. */
    noQuotas: (asked: boolean) => string;
    problems: string;
    what: string;
    todo: string;
    problemsMore: (count: number) => string;
    noProblems: string;
    openFiles: (count: number) => string;
  };
  bar: {
    heading: string;
    /** `used` and `cap` as figures; no cap is known where it is null. */
    use: (used: number, cap: number | null) => string;
    legend: string;
  };
  /** What is still to be done about somebody on the list. */
  open: { heading: string; none: string };
  nearest: { from: string; nobody: string };
  legend: { strength: string; title: string };
  evidence: {
    box: string;
    indicator: string;
    paper: string;
    basis: string;
    asks: (scheme: string, criterion: string, clause: string) => string;
    nominee: (papers: number) => string;
    units: string;
    unitNote: string;
    none: string;
  };
  /** What a workbook cannot hold. */
  cut: { text: (characters: number) => string; rows: (rows: number) => string };
}
