import type { Form, TextRule } from '../model/form.js';
import { oncePer } from './words.js';

/** Longest text that a pattern of the pack is run on. */
const LONGEST = 2000;

type Test = (text: string) => boolean;

const testsOf = oncePer(
  (form: Form) => new Map(form.fields.flatMap(({ id, schema }) => (schema ? [[id, testOf(schema)]] : []))),
);

/** Whether a cleaned text satisfies the JSON Schema that the form declares for the field; true without a schema. */
export function matchesSchema(form: Form, field: string, text: string): boolean {
  const test = testsOf(form).get(field);
  return test === undefined || (text.length <= LONGEST && test(text));
}

/**
 * What a schema asks of a text, as a function: exactly what JSON Schema means by these five keywords (a test compares it
 * with ajv). No code is made of a schema at run time, which the policy of a page may forbid.
 */
export function testOf({
  pattern,
  minLength,
  maxLength,
  enum: words,
  anyOf,
}: TextRule & { anyOf?: TextRule[] }): Test {
  const expression = pattern === undefined ? null : new RegExp(pattern, 'u');
  const allowed = words && new Set(words);
  const others = anyOf?.map(testOf);
  // Characters are counted, not the halves that some are stored in.
  const length = (text: string) => [...text].length;
  return (text) =>
    (expression === null || expression.test(text)) &&
    (minLength === undefined || length(text) >= minLength) &&
    (maxLength === undefined || length(text) <= maxLength) &&
    (allowed === undefined || allowed.has(text)) &&
    (others === undefined || others.some((test) => test(text)));
}
