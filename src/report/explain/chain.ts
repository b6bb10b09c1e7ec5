import type { Fact, Step } from '../../model/fact.js';
import type { Nominee } from '../../model/nominee.js';
import { isRange } from '../../model/values.js';
import { compareKey } from '../../text/normalise.js';
import { wordIn } from '../lookup.js';
import { factText } from '../values.js';
import type { Context } from './context.js';

/** A longer text is not shown again where only its white space is tidied. */
const LONGEST_AGAIN = 40;

/** The step of years that run from a start to the reference date. */
const COUNTED = 'since';

/** One text on the way from a cell to a value, and what made it out of the text before. */
export interface Link {
  text: string;
  why: string;
}

/**
 * The way from what a cell shows to the value of a fact: one link per step, the value last. A text that does not change
 * gets no link. White space and width, which no reader names, are named here. All texts masked.
 */
export function chainOf(name: string, shown: string, fact: Fact, values: Link[], context: Context): Link[] {
  const { explain } = context.frame;
  const links = stepLinks(name, shown, fact.steps, context);
  const last = links.at(-1)?.text ?? shown;
  const [value, ...others] = values;
  if (value === undefined || others.length > 0) return [...links, ...values];
  if (value.text === last) return links;
  if (value.why !== '' || !fact.known) return [...links, value];
  if (same(value.text, last)) {
    // A long text is not printed twice for its white space.
    return [...links, { text: value.text.length > LONGEST_AGAIN ? '' : value.text, why: explain.tidied }];
  }
  // A number that was worked out, or a value that says less than the text, is no other way to write it.
  const other = isCount(fact) || last.startsWith(value.text);
  return [...links, { text: value.text, why: other ? '' : explain.canonical }];
}

/** The links of the steps alone: steps over the same text become one. */
export function stepLinks(name: string, shown: string, steps: Step[], context: Context): Link[] {
  const { frame, hide } = context;
  const links: Link[] = [];
  let before = shown;
  let last: Step | undefined;
  for (const step of steps) {
    const why = wordIn(frame.steps, step.step);
    const [from, to] = [hide.cell(name, step.from), hide.cell(name, step.to)];
    const link = links.at(-1);
    if (link !== undefined && last?.from === step.from && last.to === step.to) {
      link.why = `${link.why}${frame.line.listSeparator}${why}`;
      continue;
    }
    // The reader starts from a tidied text: a change of its own, unless the step itself is about white space and width.
    if (from !== before && links.length === 0 && same(from, before) && !same(from, to)) {
      links.push({ text: from, why: frame.explain.tidied });
    }
    links.push({ text: to, why });
    before = to;
    last = step;
  }
  return links;
}

/** The value of a fact, or why there is none: once where it is the same at every reference date, else for each date. */
export function valuesOf(
  name: string,
  fact: Fact,
  { byDate }: Pick<Nominee, 'byDate'>,
  context: Context,
): Link[] {
  const { frame, hide } = context;
  const say = (one: Fact): string => {
    const text = factText(name, one, frame, hide);
    return one.known ? text : frame.explain.open(text);
  };
  const byText = new Map<string, string[]>();
  for (const [date, { facts }] of Object.entries(byDate)) {
    const one = facts[name];
    if (one !== undefined) byText.set(say(one), [...(byText.get(say(one)) ?? []), date]);
  }
  // Counted from a start to the reference date: the date belongs to it even where there is only one.
  const counted = isCount(fact) && fact.steps.some(({ step }) => step === COUNTED);
  if (byText.size < 2 && !counted) return [{ text: say(fact), why: '' }];
  return [...byText].map(([text, dates]) => ({
    text: frame.explain.asOf(text, dates.join(frame.line.listSeparator)),
    why: '',
  }));
}

function isCount(fact: Fact): boolean {
  return fact.known && isRange(fact.value);
}

function same(a: string, b: string): boolean {
  return compareKey(a) === compareKey(b);
}
