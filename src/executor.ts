import { type FindingHeaders, headersOf } from './finding-headers.js';
import type { Finding } from './model/finding.js';
import type { Nominee } from './model/nominee.js';
import type { Verdict } from './model/outcome.js';
import type { RulePack } from './model/pack.js';
import type { SchemeInUse } from './model/scheme.js';
import type { MaybePacked, PackedSource } from './part-cache.js';
import {
  type Changes,
  countedFacts,
  extractOf,
  judgeNominee,
  type Part,
  readPart,
  withChanges,
} from './parts.js';
import { chooseSchemes, type SchemeOptions, type Titled } from './rules/choose.js';

/** Reads and judges parts of a table: in the calling thread, or in a pool of others (parallel/pool.ts). */
export interface Executor {
  /** How many parts are judged at once. */
  concurrency: number;
  judge(task: JudgeTask): Promise<JudgedPart>;
  rejudge(task: RejudgeTask<PackedSource<Part>>): Promise<RejudgedRows>;
}

export interface JudgeTask {
  part: Part;
  titled: Titled;
}

/** What the rules make of each row as long as no other rows are known of. */
export interface JudgedRows {
  /** By row and scheme. */
  verdicts: VerdictSummary[][];
  findings: FindingBatch;
}

/** Findings of several rows, in their order. `headers`: the same without arguments; `counts`: how many there are of each row. */
export interface FindingBatch {
  headers: FindingHeaders;
  full: MaybePacked<Finding[]>;
  counts: number[];
}

/** A verdict without its criteria. */
export type VerdictSummary = Omit<Verdict, 'criteria'>;

/** All that a report may be asked about the rows of a part. */
export interface PartDetails {
  nominees: Nominee[];
  /** By nominee and scheme. */
  verdicts: Verdict[][];
}

/** `extracts`: what rows are compared by; `reading`: findings of reading facts; `details`: only where they cost nothing to hand over. */
export interface JudgedPart {
  extracts: Nominee[];
  reading: FindingBatch;
  judged: JudgedRows;
  part: MaybePacked<Part>;
  details?: PartDetails;
}

/** Rows of a part that have to be judged again, for the comparison with others changed them. */
export interface RejudgeTask<P> {
  part: P;
  titled: Titled;
  changed: ChangedRow[];
}

export interface ChangedRow {
  /** Place in the part. */
  index: number;
  changes: Changes;
}

/** In the order of the changed rows. `details`: only where they cost nothing to hand over. */
export interface RejudgedRows {
  judged: JudgedRows;
  details?: Verdict[][];
}

/** What every thread can do with a part. */
export interface PartWork {
  judge(task: JudgeTask): Required<Omit<JudgedPart, 'part'>>;
  rejudge(task: RejudgeTask<Part>): Required<RejudgedRows>;
  /** Everything about a part once more, with all that the comparison changed. */
  details(task: RejudgeTask<Part>): PartDetails;
}

/** The work under a pack and options, which are those of the whole run. */
export function partWork(pack: RulePack, options: SchemeOptions): PartWork {
  const usesOf = usesByTitle(pack, options);
  const [form] = pack.forms;
  const rows = (part: Part, uses: SchemeInUse[]) =>
    form === undefined ? { nominees: [], findings: [] } : readPart(part, uses, pack, form);
  return {
    judge: ({ part, titled }) => {
      const uses = usesOf(titled);
      const { nominees, findings } = rows(part, uses);
      const counted = countedFacts(uses);
      const fields = form?.fields.map(({ id }) => id) ?? [];
      const extracts = nominees.map((nominee) => extractOf(nominee, counted, fields));
      return { extracts, reading: batchOf([findings]), ...judgeAll(nominees, uses, pack) };
    },
    rejudge: ({ part, titled, changed }) => {
      const uses = usesOf(titled);
      const some = { ...part, rows: changed.flatMap(({ index }) => part.rows[index] ?? []) };
      const { nominees } = rows(some, uses);
      const now = nominees.map((nominee, place) => withChanges(nominee, changed[place]?.changes));
      const { judged, details } = judgeAll(now, uses, pack);
      return { judged, details: details.verdicts };
    },
    details: ({ part, titled, changed }) => {
      const uses = usesOf(titled);
      return judgeAll(withAllChanges(rows(part, uses).nominees, changed), uses, pack).details;
    },
  };
}

/** Does the work in the calling thread. */
export function inlineExecutor(pack: RulePack, options: SchemeOptions): Executor {
  const work = partWork(pack, options);
  return {
    concurrency: 1,
    judge: async (task) => ({ ...work.judge(task), part: { open: task.part } }),
    rejudge: async ({ part, ...task }) => work.rejudge({ ...task, part: part.open() }),
  };
}

/** Rows of a part with what the comparison changed. */
export function withAllChanges(nominees: Nominee[], changed: ChangedRow[]): Nominee[] {
  const changes = new Map(changed.map((row) => [row.index, row.changes]));
  return nominees.map((nominee, index) => withChanges(nominee, changes.get(index)));
}

/** Schemes in use by the titles of a table; none where the titles stop the run, which is found out before. */
export function usesByTitle(pack: RulePack, options: SchemeOptions): (titled: Titled) => SchemeInUse[] {
  const known = new Map<string, SchemeInUse[]>();
  return ({ title, titleAbove }) => {
    const key = JSON.stringify([title, titleAbove]);
    const found = known.get(key) ?? schemesFor({ title, titleAbove }, pack, options);
    known.set(key, found);
    return found;
  };
}

function schemesFor(titled: Titled, pack: RulePack, options: SchemeOptions): SchemeInUse[] {
  const choice = chooseSchemes([titled], pack, options);
  return choice.ok ? choice.chosen.forTitle(titled.title, titled.titleAbove) : [];
}

function judgeAll(
  nominees: Nominee[],
  uses: SchemeInUse[],
  pack: RulePack,
): { judged: JudgedRows; details: PartDetails } {
  const judged = nominees.map((nominee) => judgeNominee(nominee, uses, pack));
  return {
    judged: {
      verdicts: interned(
        judged.map(({ verdicts }) => verdicts.map(({ criteria: _, ...summary }) => summary)),
      ),
      findings: batchOf(judged.map(({ findings }) => findings)),
    },
    details: { nominees, verdicts: judged.map(({ verdicts }) => verdicts) },
  };
}

function batchOf(byRow: Finding[][]): FindingBatch {
  const findings = byRow.flat();
  return {
    headers: headersOf(findings),
    full: { open: findings },
    counts: byRow.map(({ length }) => length),
  };
}

/** Equal lists as one object: most rows come out like many others. */
function interned(all: VerdictSummary[][]): VerdictSummary[][] {
  const known = new Map<string, VerdictSummary[]>();
  return all.map((verdicts) => {
    const key = JSON.stringify(verdicts);
    const found = known.get(key) ?? verdicts;
    known.set(key, found);
    return found;
  });
}
