import { type Heads, headsOf } from './heads.js';
import type { Finding } from './model/finding.js';
import type { Nominee } from './model/nominee.js';
import type { Verdict } from './model/outcome.js';
import type { RulePack } from './model/pack.js';
import type { SchemeInUse } from './model/scheme.js';
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
import type { Given, Source } from './shelf.js';

/** Who reads and judges parts: the thread of the caller, or several others. */
export interface Crew {
  /** How many parts they work at at once. */
  size: number;
  read(task: PartToRead): Promise<PartRead>;
  again(task: PartAgain<Source<Part>>): Promise<AgainRead>;
}

export interface PartToRead {
  part: Part;
  titled: Titled;
}

/** What there is to know of rows as long as they are on their own, by row: what the rules make of it. */
export interface Judged {
  results: Result[][];
  told: Told;
}

/** What is said of rows. `heads`: the same in short; `counts`: how many of them are of each row. */
export interface Told {
  heads: Heads;
  findings: Given<Finding[]>;
  counts: number[];
}

/** A verdict without what it follows from. */
export type Result = Omit<Verdict, 'criteria'>;

/** Everything that a report may be asked about the rows of a part. */
export interface Whole {
  nominees: Nominee[];
  /** By nominee and scheme. */
  verdicts: Verdict[][];
}

/** `read`: what reading the rows has to say; `whole`: where it is at hand, for it can be made of the part again. */
export interface PartRead {
  extracts: Nominee[];
  read: Told;
  judged: Judged;
  part: Given<Part>;
  whole?: Whole;
}

/** Rows of a part that the comparison changed, by their place in it: those are judged again. */
export interface PartAgain<P> {
  part: P;
  titled: Titled;
  changed: ChangedRow[];
}

export interface ChangedRow {
  index: number;
  changes: Changes;
}

/** In the order of the changed rows. `verdicts`: where they are at hand. */
export interface AgainRead {
  judged: Judged;
  verdicts?: Verdict[][];
}

/** What a member of a crew does: the same in every thread. */
export interface Work {
  read(task: PartToRead): Required<Omit<PartRead, 'part'>>;
  again(task: PartAgain<Part>): Required<AgainRead>;
  /** All of a part once more, as it came out at last. */
  whole(task: PartAgain<Part>): Whole;
}

/** The work under a pack and options, which are those of the whole run. */
export function workOf(pack: RulePack, options: SchemeOptions): Work {
  const usesOf = usesByTitle(pack, options);
  const [form] = pack.forms;
  const rows = (part: Part, uses: SchemeInUse[]) =>
    form === undefined ? { nominees: [], findings: [] } : readPart(part, uses, pack, form);
  return {
    read: ({ part, titled }) => {
      const uses = usesOf(titled);
      const { nominees, findings } = rows(part, uses);
      const counted = countedFacts(uses);
      const fields = form?.fields.map(({ id }) => id) ?? [];
      const extracts = nominees.map((nominee) => extractOf(nominee, counted, fields));
      return { extracts, read: told([findings]), ...judgeAll(nominees, uses, pack) };
    },
    again: ({ part, titled, changed }) => {
      const uses = usesOf(titled);
      const some = { ...part, rows: changed.flatMap(({ index }) => part.rows[index] ?? []) };
      const { nominees } = rows(some, uses);
      const now = nominees.map((nominee, place) => withChanges(nominee, changed[place]?.changes));
      const { judged, whole } = judgeAll(now, uses, pack);
      return { judged, verdicts: whole.verdicts };
    },
    whole: ({ part, titled, changed }) => {
      const uses = usesOf(titled);
      return judgeAll(withAllChanges(rows(part, uses).nominees, changed), uses, pack).whole;
    },
  };
}

/** A crew of nobody but the caller. */
export function alone(pack: RulePack, options: SchemeOptions): Crew {
  const work = workOf(pack, options);
  return {
    size: 1,
    read: async (task) => ({ ...work.read(task), part: { open: task.part } }),
    again: async ({ part, ...task }) => work.again({ ...task, part: part.open() }),
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
): { judged: Judged; whole: Whole } {
  const judged = nominees.map((nominee) => judgeNominee(nominee, uses, pack));
  return {
    judged: {
      results: alike(judged.map(({ verdicts }) => verdicts.map(({ criteria: _, ...result }) => result))),
      told: told(judged.map(({ findings }) => findings)),
    },
    whole: { nominees, verdicts: judged.map(({ verdicts }) => verdicts) },
  };
}

function told(byRow: Finding[][]): Told {
  const findings = byRow.flat();
  return {
    heads: headsOf(findings),
    findings: { open: findings },
    counts: byRow.map(({ length }) => length),
  };
}

/** Lists of which those that hold the same are one: of many rows not much more is said than a word for each scheme. */
function alike(all: Result[][]): Result[][] {
  const known = new Map<string, Result[]>();
  return all.map((results) => {
    const key = JSON.stringify(results);
    const found = known.get(key) ?? results;
    known.set(key, found);
    return found;
  });
}
