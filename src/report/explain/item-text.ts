import type { Outcome } from '../../model/outcome.js';
import type { PlacementFound } from '../../model/placement-answer.js';
import type { Frame } from '../messages/frame.js';
import { valueText } from '../values.js';
import type { Context } from './context.js';
import { markSign } from './marks.js';

/**
 * `✓ text`: an item of a list fact as a test of the proof found it: its text, and the outcome that it had. `aside`: the
 * test need not hold, so an item that fails it is no fault.
 */
export function itemText(item: unknown, aside: boolean, { frame, hide }: Context): string {
  const { outcome } = (item ?? {}) as { outcome?: Outcome };
  const sign = outcome === undefined ? '' : `${markSign(outcome, aside)} `;
  return `${sign}${valueText(item, undefined, frame, hide)}${answerText(item, frame)}`;
}

/** `（须核实：只写了奖项，没写第几名）` behind a placement: in which of the five ways it answers, and what decided. */
function answerText(item: unknown, { answers, line }: Frame): string {
  const { answer, because = [] } = (item ?? {}) as Partial<PlacementFound>;
  if (answer === undefined) return '';
  const reasons = because.map((reason) => answers.because[reason]);
  return line.bracket(answers.say(answers.answer[answer], reasons));
}
