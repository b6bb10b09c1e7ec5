import type { Finding } from './model/finding.js';
import type { Form } from './model/form.js';
import type { Nominee } from './model/nominee.js';
import type { Verdict } from './model/outcome.js';
import type { RulePack } from './model/pack.js';
import type { SchemeInUse } from './model/scheme.js';
import {
  type Changes,
  countedFacts,
  type Extract,
  extractOf,
  judgeNominee,
  type Part,
  readPart,
  withChanges,
} from './parts.js';
import { chooseSchemes, type SchemeOptions, type Titled } from './rules/choose.js';
import type { Given, Kept } from './shelf.js';

/** Who reads and judges parts: the thread of the caller, or several others. */
export interface Crew {
  /** How many parts they work at at once. */
  size: number;
  read(task: PartToRead): Promise<PartRead<Given<Nominee[]>>>;
  judge(task: PartToJudge<Kept<Nominee[]>>): Promise<PartJudged<Given<Verdict[][]>>>;
}

export interface PartToRead {
  part: Part;
  titled: Titled;
}

/** `N`: the nominees, as they are handed over. */
export interface PartRead<N> {
  nominees: N;
  extracts: Extract[];
  findings: Finding[];
}

/** `changes`: of each nominee, in order. */
export interface PartToJudge<N> {
  nominees: N;
  changes: Changes[];
  titled: Titled;
}

/** A verdict without what it follows from. */
export type Result = Omit<Verdict, 'criteria'>;

/** `V`: verdicts by nominee and scheme, as they are handed over; `results` are the same in short. */
export interface PartJudged<V> {
  verdicts: V;
  results: Result[][];
  findings: Finding[];
}

/** What a member of a crew does: the same in every thread. */
export interface Work {
  read(task: PartToRead): PartRead<Nominee[]>;
  judge(task: PartToJudge<Nominee[]>): PartJudged<Verdict[][]>;
}

/** The work under a pack and options, which are those of the whole run. */
export function workOf(pack: RulePack, options: SchemeOptions): Work {
  const usesOf = usesByTitle(pack, options);
  const [form] = pack.forms;
  return {
    read: ({ part, titled }) => readHere(part, usesOf(titled), pack, form),
    judge: ({ nominees, changes, titled }) => judgeHere(nominees, changes, usesOf(titled), pack),
  };
}

/** A crew of nobody but the caller. */
export function alone(pack: RulePack, options: SchemeOptions): Crew {
  const work = workOf(pack, options);
  return {
    size: 1,
    read: async (task) => {
      const done = work.read(task);
      return { ...done, nominees: { open: done.nominees } };
    },
    judge: async ({ nominees, ...task }) => {
      const done = work.judge({ ...task, nominees: nominees.open() });
      return { ...done, verdicts: { open: done.verdicts } };
    },
  };
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

function readHere(
  part: Part,
  uses: SchemeInUse[],
  pack: RulePack,
  form: Form | undefined,
): PartRead<Nominee[]> {
  if (form === undefined) return { nominees: [], extracts: [], findings: [] };
  const read = readPart(part, uses, pack, form);
  const counted = countedFacts(uses);
  return { ...read, extracts: read.nominees.map((nominee) => extractOf(nominee, counted)) };
}

function judgeHere(
  nominees: Nominee[],
  changes: Changes[],
  uses: SchemeInUse[],
  pack: RulePack,
): PartJudged<Verdict[][]> {
  const judged = nominees.map((nominee, index) => {
    const changed = changes[index];
    return judgeNominee(changed === undefined ? nominee : withChanges(nominee, changed), uses, pack);
  });
  const verdicts = judged.map((each) => each.verdicts);
  return {
    verdicts,
    results: verdicts.map((each) => each.map(({ criteria: _, ...result }) => result)),
    findings: judged.flatMap(({ findings }) => findings),
  };
}
