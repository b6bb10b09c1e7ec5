import type { Form } from '../../model/form.js';
import { constantOf, type FactBounds, factBounds } from '../logic/index.js';
import type { Located } from '../walk.js';
import type { Check, LintProblem, SchemeInput } from './check.js';
import { briefly, inEveryVariant, isPlain, placeOf } from './expressions.js';

/**
 * Requirements that no sheet can meet, or every sheet does: bounds beyond what a fact holds, bounds that exclude each
 * other, conditions that never come true.
 */
export const thresholds: Check<SchemeInput> = {
  name: 'thresholds',
  run: (input) => {
    const bounds = boundsOf(input);
    return inEveryVariant(input, (rules) => ({
      places: rules.flat().map(({ path }) => placeOf(path)),
      faults: rules.flatMap((expressions) => ruleFaults(expressions, bounds)),
    }));
  },
};

/** What the facts of a scheme can hold: one object for one vocabulary, so that answers about it can be kept. */
export function boundsOf({ scheme, pack }: Pick<SchemeInput, 'scheme' | 'pack'>): FactBounds {
  const form = pack.forms.find(({ id }) => id === scheme.form);
  const before = known.get(pack.vocabulary);
  if (before !== undefined && before.form === form && before.bounds.terms === pack.terms)
    return before.bounds;
  const bounds = factBounds(pack, form);
  known.set(pack.vocabulary, { form, bounds });
  return bounds;
}

const known = new WeakMap<object, { form: Form | undefined; bounds: FactBounds }>();

/** The smallest parts that are to blame; a condition that never holds is one as a whole. */
function ruleFaults(expressions: Located[], bounds: FactBounds): LintProblem[] {
  const whole = expressions.at(-1);
  if (whole !== undefined && whole.path.at(-1) === 'when' && constantOf(whole.expression, bounds) === 'unmet')
    return [{ path: whole.path, code: 'pack.when-never', args: { rule: briefly(whole.expression) } }];
  const faults: LintProblem[] = [];
  for (const { expression, path } of expressions) {
    // What they lead to is looked at where it stands.
    if (expression.use || expression.options || isPlain(expression)) continue;
    if (faults.some((fault) => path.every((key, at) => fault.path[at] === key))) continue;
    const constant = constantOf(expression, bounds);
    if (constant === null) continue;
    const code = constant === 'met' ? 'pack.always-holds' : 'pack.never-holds';
    faults.push({ path, code, args: { rule: briefly(expression) } });
  }
  return faults;
}
