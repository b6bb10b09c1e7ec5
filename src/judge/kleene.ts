import type { Outcome } from '../model/outcome.js';

/** The outcomes that logic works on; `not-applicable` is for whole criteria. */
export type Truth = Exclude<Outcome, 'not-applicable'>;

/** Strong Kleene conjunction: one unmet decides; otherwise what is unknown survives. Empty is met. */
export function and(outcomes: Truth[]): Truth {
  if (outcomes.includes('unmet')) return 'unmet';
  return outcomes.includes('undetermined') ? 'undetermined' : 'met';
}

/** Strong Kleene disjunction: one met decides. Empty is unmet. */
export function or(outcomes: Truth[]): Truth {
  if (outcomes.includes('met')) return 'met';
  return outcomes.includes('undetermined') ? 'undetermined' : 'unmet';
}

export function not(outcome: Truth): Truth {
  return outcome === 'undetermined' ? outcome : truth(outcome === 'unmet');
}

/** The outcome on which all agree; undetermined where they differ. */
export function agree(outcomes: Truth[]): Truth {
  const [first = 'undetermined'] = outcomes;
  return outcomes.every((outcome) => outcome === first) ? first : 'undetermined';
}

export function truth(condition: boolean): Truth {
  return condition ? 'met' : 'unmet';
}
