import { type ContestTrial, contestAnswer } from '../cases/contest-trial.js';
import {
  type Answer,
  answer,
  answerOf,
  applyTrial,
  readingsOf,
  readTrial,
  type Trial,
} from '../cases/trial.js';
import { allContestTrials, allTrials } from '../cases.js';
import type { ComparedRows } from '../compare-tables.js';
import type { Fate, Mutant, TestedMutant } from '../model/mutant.js';
import type { RulePack } from '../model/pack.js';
import type { Scheme } from '../model/scheme.js';
import { isRefused, mutantsOf, mutated } from '../rules/mutants/index.js';
import type { PackFile } from '../rules/pack-file.js';
import { settle } from '../rules/settle.js';
import { equivalenceOf } from './equivalent.js';
import { killingCase } from './killing-case.js';
import { leavesFacts, rulesTouched, touched } from './touched.js';

/** What all mutants of a run share. */
interface Bench {
  pack: RulePack;
  trials: Trial[];
  contestTrials: ContestTrial[];
  /** Rows as the pack reads them, once for all mutants that leave the facts alone. */
  rows: Map<Trial, ComparedRows | null>;
  /** How often a trial has killed mutants, by part and by sections of it. */
  kills: Map<string, number>;
}

export interface MutationOptions {
  /** Called before each mutant. */
  tell?: (done: number, total: number) => void;
  /** Only mutants of the file, the scheme, the contest, the criterion or the quota of this name. */
  only?: string | null;
}

function isOf(mutant: Mutant, { raw }: RulePack, name: string): boolean {
  const { file, part } = mutant;
  const scheme = part.is === 'scheme' ? raw[part.id] : undefined;
  const ids = scheme === undefined ? [] : rulesTouched(mutant, scheme);
  return [part.id, ...ids].some((id) => id.toLowerCase() === name.toLowerCase()) || file.includes(name);
}

/** Tests the mutants of a pack one by one; the pack's own cases must hold. */
export function testMutants(
  files: PackFile[],
  pack: RulePack,
  { tell = () => undefined, only = null }: MutationOptions = {},
): TestedMutant[] {
  const mutants = mutantsOf(files, pack).filter((mutant) => only === null || isOf(mutant, pack, only));
  const bench: Bench = {
    pack,
    trials: allTrials(files),
    contestTrials: allContestTrials(files),
    rows: new Map(),
    kills: new Map(),
  };
  return mutants.map((mutant, index) => {
    tell(index, mutants.length);
    return { mutant, fate: fateOf(mutant, bench) };
  });
}

function fateOf(mutant: Mutant, bench: Bench): Fate {
  const { pack, trials, contestTrials } = bench;
  const changed = mutated(pack, mutant);
  const refused = () => (isRefused(changed, mutant) ? ({ is: 'refused' } as const) : null);
  const equivalent = () => {
    const rule = equivalenceOf(mutant, pack, changed);
    return rule === null ? null : ({ is: 'equivalent', rule } as const);
  };
  const killed = () => {
    const killer = killerOf(mutant, changed, bench);
    return killer === null
      ? null
      : ({ is: 'killed', by: `${killer.file}:${killer.line}:${killer.column}` } as const);
  };
  // Where all rows have to be read anew, a look at the rules spares the cases; else the cases come first, to prove themselves.
  const fate = leavesFacts(mutant)
    ? (killed() ?? refused() ?? equivalent())
    : (refused() ?? equivalent() ?? killed());
  return fate ?? { is: 'survived', kill: killingCase(mutant, changed, pack, trials, contestTrials) };
}

/** The first trial that fails under a mutant. */
function killerOf(mutant: Mutant, changed: RulePack, bench: Bench): Placed | null {
  const { trials, contestTrials, pack } = bench;
  const settled = new Map<string, Scheme>();
  const attempts = touched(mutant, trials, pack).map(
    (trial): Attempt => ({
      place: trial,
      run: () => (leavesFacts(mutant) ? reapplied(trial, changed, bench, settled) : answer(trial, changed)),
    }),
  );
  const others = mutant.part.is === 'scheme' ? [] : contestTrials;
  const contests = others.map(
    (trial): Attempt => ({ place: trial, run: () => contestAnswer(trial, changed) }),
  );
  const all = mutant.part.is === 'contest' ? [...contests, ...attempts] : [...attempts, ...contests];
  const killer = likeliestFirst(all, mutant, bench).find(({ run }) => !holds(run))?.place ?? null;
  if (killer !== null)
    for (const key of killKeys(mutant, killer)) bench.kills.set(key, (bench.kills.get(key) ?? 0) + 1);
  return killer;
}

/** What has found others of the same section is tried first, then what has found others nearby, then in the same file. */
function likeliestFirst(attempts: Attempt[], mutant: Mutant, { kills }: Bench): Attempt[] {
  if (leavesFacts(mutant)) return attempts;
  const scored = attempts.map((attempt) => ({
    attempt,
    scores: killKeys(mutant, attempt.place).map((key) => kills.get(key) ?? 0),
  }));
  const compare = (a: number[], b: number[]) =>
    a.map((score, index) => (b[index] ?? 0) - score).find((difference) => difference !== 0) ?? 0;
  return scored.sort((a, b) => compare(a.scores, b.scores)).map(({ attempt }) => attempt);
}

/** What a kill is remembered under, the closest first. */
function killKeys({ part, path }: Mutant, { file, line, column }: Placed): string[] {
  return [2, 1, 0].map((depth) => `${part.id} ${path.slice(0, depth).join('.')} ${file}:${line}:${column}`);
}

type Placed = Pick<Trial, 'file' | 'line' | 'column'>;

interface Attempt {
  place: Placed;
  run: () => Answer;
}

/** A pack that stops the program is found out too. */
function holds(run: () => Answer): boolean {
  try {
    const { expected, found } = run();
    return expected === found;
  } catch {
    return false;
  }
}

/** The answer of a trial whose rows have been read before, under a changed scheme. */
function reapplied(trial: Trial, changed: RulePack, bench: Bench, settled: Map<string, Scheme>): Answer {
  const { one, scheme } = trial;
  const raw = changed.raw[scheme];
  const rows = rowsOf(trial, bench);
  if ('inForce' in one || rows === null || raw === undefined) return answer(trial, changed);
  const readings = readingsOf(one);
  const key = JSON.stringify(readings);
  const instead = settled.get(key) ?? settle(raw, readings);
  settled.set(key, instead);
  return answerOf(one, applyTrial(trial, rows, changed, instead), rows);
}

function rowsOf(trial: Trial, { pack, rows }: Bench): ComparedRows | null {
  const known = rows.get(trial);
  if (known !== undefined) return known;
  const read = readTrial(trial, pack);
  const found = typeof read === 'string' ? null : read;
  rows.set(trial, found);
  return found;
}
