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
  const children = proof.children ?? [];
  const [first, ...others] = children;
  const { explain, operators, says } = context.frame;
  const line = (text: string, below: ProofLine[], more: Partial<ProofLine> = {}): ProofLine => ({
    outcome: proof.outcome,
    aside,
    text,
    tail: [],
    cells: [],
    remarks: proof.remarks ?? [],
    children: below,
    ...more,
  });
  const view = (child: Proof, apart = aside) => proofView(child, apart, context);
  switch (proof.op) {
    case 'any':
    case 'all': {
      if (first === undefined) return line(proof.op === 'any' ? says.never : says.always, []);
      if (others.length === 0) return view(first);
      // Where one alternative holds or may hold, the others are no failures.
      const apart = aside || (proof.op === 'any' && proof.outcome !== 'unmet');
      return line(
        operators[proof.op] ?? proof.op,
        children.map((child) => needed(proof, view(child, apart))),
      );
    }
    case 'not':
      return first === undefined ? leaf(proof, aside, context) : folded(explain.noneOf, first, true);
    case 'when':
      return first === undefined || others.length > 0
        ? line(
            operators.when ?? 'when',
            children.map((child) => view(child)),
          )
        : folded(explain.appliesOnly, first, true);
    case 'ask':
      if (first === undefined) return leaf(proof, aside, context);
      if (proof.why === 'question') {
        return line(operators.ask ?? 'ask', [view(first, true)], { tail: [whyText(proof, context)] });
      }
      return proof.outcome === 'met' ? view(first) : folded(explain.noQuestion, first, true, true);
    case 'agree': {
      const differ = proof.why === 'question';
      const text = differ
        ? explain.disagreed
        : proof.outcome === 'undetermined'
          ? explain.agreedOpen
          : explain.agreed;
      const tail = differ ? [whyText(proof, context)] : [];
      return line(
        text,
        children.map((child) => view(child)),
        { tail },
      );
    }
    case 'reading':
      return line(readingText(proof, context), first === undefined || isEmpty(first) ? [] : [view(first)]);
    case 'use':
      return named(proof, first);
    case 'if':
      return first === undefined
        ? leaf(proof, aside, context)
        : line(operators.if ?? 'if', chosen(first, others));
    default:
      return leaf(proof, aside, context);
  }

  /** What is open beside an alternative that holds needs no answer. */
  function needed({ op, outcome }: Proof, below: ProofLine): ProofLine {
    const spare = op === 'any' && outcome === 'met' && below.outcome === 'undetermined';
    return spare ? { ...below, text: explain.notNeeded(below.text) } : below;
  }

  /** An operator over one condition: on one line where the condition is a leaf. */
  function folded(
    say: (condition: string) => string,
    inner: Proof,
    innerAside: boolean,
    itselfAside = aside,
  ): ProofLine {
    const below = view(inner, innerAside);
    const own = { aside: itselfAside };
    if (below.children.length > 0) {
      const { text, children: deeper } = below;
      return line(say(text), deeper, own);
    }
    const { text, tail, cells, remarks } = below;
    return line(say(text), [], { ...own, tail, cells, remarks: [...(proof.remarks ?? []), ...remarks] });
  }

  /** A named requirement is spelt out at its first use in a criterion. */
  function named({ of = '' }: Proof, inner: Proof | undefined): ProofLine {
    const title = titleOf(proof, context);
    if (context.said.has(of) || inner === undefined) return line(says.above(title), []);
    context.said.add(of);
    const below = view(inner);
    const grouped = below.children.length > 0 && (inner.op === 'any' || inner.op === 'all');
    return line(title, grouped ? below.children : [below]);
  }

  /** The condition says which branch counts; where it is open, both do. */
  function chosen(condition: Proof, branches: Proof[]): ProofLine[] {
    const words = condition.outcome === 'unmet' ? [says.else] : [says.then, says.else];
    const named = (word: string, below: ProofLine): ProofLine => ({
      ...below,
      text: `${word}${context.frame.line.colon}${below.text}`,
    });
    return [
      named(says.if, view(condition, true)),
      ...branches.map((branch, index) => named(words[index] ?? '', view(branch))),
    ];
  }
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
