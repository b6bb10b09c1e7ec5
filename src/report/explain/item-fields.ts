import type { Field, Item } from '../../model/fact.js';
import { compareKey } from '../../text/normalise.js';
import { wordOf } from '../expression-words.js';
import type { Context } from './context.js';

/** What was read out of one item of a list fact, in words; '' where there is nothing to say. Masked. */
export function itemFields(item: Item, context: Context): string {
  const { frame, hide } = context;
  const { text: _text, cell: _cell, ...fields } = item;
  return Object.entries(fields)
    .filter(([field, value]) => field !== 'term' || compareKey(String(value)) !== compareKey(item.text))
    .map(([field, value]) => hide.text(fieldText(field, value, context)))
    .filter((part) => part !== '')
    .join(frame.line.sentenceJoin);
}

/** A field that the language has no words for is one of the program's own, and not shown. */
function fieldText(field: string, value: Field, context: Context): string {
  const { item, or } = context.frame.explain;
  const key = value === null ? `${field}.open` : typeof value === 'boolean' ? `${field}.${value}` : field;
  const say = Object.hasOwn(item, key) ? item[key] : undefined;
  if (say === undefined) return '';
  const word = (one: string | number | boolean) => wordOf(field, one, context);
  if (value === null) return say('');
  return say(typeof value === 'object' ? or(value.oneOf.map(word)) : word(value));
}
