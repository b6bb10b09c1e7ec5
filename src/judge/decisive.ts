import type { Remark } from '../model/finding.js';
import type { Outcome, Proof } from '../model/outcome.js';
import { united } from './lists.js';

/** Leaves and questions of a proof that made the outcome what it is. */
export function decisive(proof: Proof): Proof[] {
  if (proof.children === undefined) return [proof];
  const found: Proof[] = [];
  addDecisive(proof, found);
  return found;
}

function addDecisive(proof: Proof, found: Proof[]): void {
  const { children = NONE } = proof;
  if (children.length === 0) {
    found.push(proof);
    return;
  }
  if (proof.why === 'question') {
    found.push(...asked(proof));
    return;
  }
  const branches = branchesOf(proof);
  const wanted = childOutcome(proof);
  const alike = branches.some(({ outcome }) => outcome === wanted);
  for (const child of branches) if (!alike || child.outcome === wanted) addDecisive(child, found);
}

const NONE: Proof[] = [];
const NO_REMARKS: Remark[] = [];

/**
 * A question answers for what lies under it: it says in words what must be found out. Two exceptions. What is asked
 * "when" something holds takes it for granted, so where that is not known the question would state what nobody has
 * seen. And a question further down, over a part that is open, is nearer to the matter, as is a cell that is blank or
 * faulty.
 */
function asked(proof: Proof): Proof[] {
  const inner = (proof.children ?? []).filter(isOpen).flatMap(decisive);
  if (proof.op === 'ask' && proof.expected === 'when' && inner.length > 0) return inner;
  // What is not known because a cell is blank or faulty is mended there; the question would lead away from it.
  if (inner.length > 0 && inner.every(isUnknown)) return inner;
  const nearer = inner.filter(({ why }) => why === 'question');
  return nearer.length > 0 ? nearer : [proof];
}

/**
 * The cells to look at. For a question whose parts could not be told either, those of the parts that are open; else all
 * that it is about.
 */
export function decisiveCells(proof: Proof): string[] {
  return united(decisive(proof).map(cellsInDoubt));
}

function cellsInDoubt(leaf: Proof): string[] {
  if (leaf.why !== 'question') return leaf.cells;
  const cells = (leaf.children ?? []).filter(isOpen).flatMap(decisiveCells);
  return cells.length > 0 ? cells : leaf.cells;
}

const UNKNOWN = ['blank', 'unreadable', 'ambiguous'];

/** A leaf that has nothing to judge: its fact is not known, for a reason that a cell shows. */
export function isUnknown({ why, found, children = [] }: Proof): boolean {
  return found === undefined && children.length === 0 && why !== undefined && UNKNOWN.includes(why);
}

function isOpen({ outcome }: Proof): boolean {
  return outcome === 'undetermined';
}

/** A condition that is known only chose the branch; it did not decide. */
function branchesOf({ op, children = NONE }: Proof): Proof[] {
  return op === 'if' && children.length === 2 ? children.slice(1) : children;
}

/** Which outcome of the children explains the outcome of the parent. */
function childOutcome({ op, outcome }: Proof): Outcome {
  if (op !== 'not' || outcome === 'undetermined') return outcome;
  return outcome === 'met' ? 'unmet' : 'met';
}

/** Remarks of the leaves that decided; an assumption in a branch that changed nothing is not reported. */
export function remarksOf(leaves: Proof[]): Remark[] {
  return leaves.flatMap(({ remarks = NO_REMARKS }) => remarks);
}
