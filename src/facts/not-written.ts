import type { Fact } from '../model/fact.js';
import { type FactContext, formField, unfilled, unknown } from './context.js';
import type { Column } from './grade-columns.js';

/**
 * The fact of a column without text. One of the two columns must be filled, and the other says so in words: a blank
 * cell means "none" only beside a filled one; otherwise something was left out. facts.md §1.1.1.
 */
export function notWritten({ id, field }: Column, beside: Column, context: FactContext): Fact {
  if (field.state === 'filled' || (field.state === 'blank' && beside.field.state !== 'filled')) {
    return unknown('blank', field.cells);
  }
  return unfilled(field, formField(context.form, id));
}
