import type { ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import type { Form } from '../model/form.js';
import { oncePer } from './words.js';

/** Longest text that a pattern of the pack is run on. */
const LONGEST = 2000;

const validatorsOf = oncePer((form: Form) => {
  // The schemas have been checked with the pack: compiling what would check them anew takes longer than all else here.
  const ajv = new Ajv({ strict: true, allErrors: false, meta: false, validateSchema: false });
  const validators = new Map<string, ValidateFunction>();
  for (const { id, schema } of form.fields) if (schema !== undefined) validators.set(id, ajv.compile(schema));
  return validators;
});

/** Whether a cleaned text satisfies the JSON Schema that the form declares for the field; true without a schema. */
export function matchesSchema(form: Form, field: string, text: string): boolean {
  const validate = validatorsOf(form).get(field);
  return validate === undefined || (text.length <= LONGEST && validate(text));
}
