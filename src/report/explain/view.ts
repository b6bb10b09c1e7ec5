import type { Remark } from '../../model/finding.js';
import type { Outcome, Proof } from '../../model/outcome.js';
import type { Context } from './context.js';
import { foundText, leafText, readingText, titleOf, whyText } from './proof-words.js';

/** A line of a proof as a clerk reads it, and the lines under it. */
export interface ProofLine {
  outcome: Outcome;
  /** Nothing depends on it: it must not look like a failure. */
  aside: boolean;
  text: string;
  /** What the sheet says, and why it is open; both may be ''. */
  tail: string[];
  cells: string[];
  remarks: Remark[];
  children: ProofLine[];
}

/**
 * A proof as lines. Operators that only pass on what stands below them (a question that the sheet answers, a group of
 * one, "one of" under a title that says so) take no line of their own; no leaf is ever left out, and every outcome stays.
 */
export function proofView(proof: Proof, aside: boolean, context: Context): ProofLine {
  const [first, ...others] = proof.children ?? [];
  const at = { proof, aside, context, others };
  const { says } = context.frame;
  switch (proof.op) {
    case 'any':
    case 'all':
      if (first === undefined) return line(at, proof.op === 'any' ? says.never : says.always, []);
      return others.length === 0 ? view(first, at) : group([first, ...others], at);
    case 'use':
      return named(first, at);
    case 'agree':
      return agreement(at);
    case 'reading':
      return line(
        at,
        readingText(proof, context),
        first === undefined || isEmpty(first) ? [] : [view(first, at)],
      );
    default:
      return first === undefined ? leaf(proof, aside, context) : operator(first, at);
  }
}

/** A part of a proof, as it is looked at. */
interface At {
  proof: Proof;
  aside: boolean;
  context: Context;
  /** Children but the first. */
  others: Proof[];
}

function operator(first: Proof, at: At): ProofLine {
  const { proof, others, context } = at;
  const { explain, operators } = context.frame;
  switch (proof.op) {
    case 'not':
      return folded(explain.noneOf, first, at);
    case 'when':
      return others.length > 0
        ? line(at, operators.when ?? 'when', viewsOf([first, ...others], at))
        : folded(explain.appliesOnly, first, at);
    case 'ask':
      if (proof.why === 'question') {
        return line(at, operators.ask ?? 'ask', [view(first, at, true)], { tail: [whyText(proof, context)] });
      }
      return proof.outcome === 'met'
        ? view(first, at)
        : folded(explain.noQuestion, first, { ...at, aside: true });
    case 'if':
      return line(at, operators.if ?? 'if', chosen(first, at));
    default:
      return leaf(proof, at.aside, context);
  }
}

function line(
  { proof, aside }: At,
  text: string,
  below: ProofLine[],
  more: Partial<ProofLine> = {},
): ProofLine {
  const { outcome, remarks = [] } = proof;
  return { outcome, aside, text, tail: [], cells: [], remarks, children: below, ...more };
}

function view(child: Proof, { aside, context }: At, apart = aside): ProofLine {
  return proofView(child, apart, context);
}

function viewsOf(children: Proof[], at: At): ProofLine[] {
  return children.map((child) => view(child, at));
}

function group(children: Proof[], at: At): ProofLine {
  const { proof, aside, context } = at;
  // Where one alternative holds or may hold, the others are no failures.
  const apart = aside || (proof.op === 'any' && proof.outcome !== 'unmet');
  const below = children.map((child) => needed(view(child, at, apart), at));
  return line(at, context.frame.operators[proof.op] ?? proof.op, below);
}

/** What is open beside an alternative that holds needs no answer. */
function needed(below: ProofLine, { proof, context }: At): ProofLine {
  const spare = proof.op === 'any' && proof.outcome === 'met' && below.outcome === 'undetermined';
  return spare ? { ...below, text: context.frame.explain.notNeeded(below.text) } : below;
}

/** An operator over one condition: on one line where the condition is a leaf. */
function folded(say: (condition: string) => string, inner: Proof, at: At): ProofLine {
  const { text, tail, cells, remarks, children } = view(inner, at, true);
  if (children.length > 0) return line(at, say(text), children);
  return line(at, say(text), [], { tail, cells, remarks: [...(at.proof.remarks ?? []), ...remarks] });
}

function agreement(at: At): ProofLine {
  const { proof, context } = at;
  const { explain } = context.frame;
  const below = viewsOf(proof.children ?? [], at);
  if (proof.why === 'question') {
    return line(at, explain.disagreed, below, { tail: [whyText(proof, context)] });
  }
  return line(at, proof.outcome === 'undetermined' ? explain.agreedOpen : explain.agreed, below);
}

/** A named requirement is spelt out at its first use in a criterion. */
function named(inner: Proof | undefined, at: At): ProofLine {
  const { proof, context } = at;
  const { of = '' } = proof;
  const title = titleOf(proof, context);
  if (context.said.has(of) || inner === undefined) return line(at, context.frame.says.above(title), []);
  context.said.add(of);
  const below = view(inner, at);
  const grouped = below.children.length > 0 && (inner.op === 'any' || inner.op === 'all');
  return line(at, title, grouped ? below.children : [below]);
}

/** The condition says which branch counts; where it is open, both do. */
function chosen(condition: Proof, at: At): ProofLine[] {
  const { says, line: signs } = at.context.frame;
  const words = condition.outcome === 'unmet' ? [says.else] : [says.then, says.else];
  const branches = [view(condition, at, true), ...viewsOf(at.others, at)];
  return branches.map((below, index) => ({
    ...below,
    text: `${[says.if, ...words][index] ?? ''}${signs.colon}${below.text}`,
  }));
}

function isEmpty({ op, children }: Proof): boolean {
  return (op === 'any' || op === 'all') && children?.length === 0;
}

function leaf(proof: Proof, aside: boolean, context: Context): ProofLine {
  const { outcome, cells, remarks = [] } = proof;
  const found = foundText(proof, aside, context);
  const tail = [found === '' ? '' : context.frame.line.found(found), whyText(proof, context)];
  return {
    outcome,
    aside,
    text: leafText(proof, context),
    tail: tail.filter((part) => part !== ''),
    cells,
    remarks,
    children: [],
  };
}
