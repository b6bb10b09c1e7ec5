import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesSchema, testOf } from '../../src/facts/schema.js';
import type { TextSchema } from '../../src/model/form.js';
import { bundledPack } from '../support.js';

const WORDS = ['甲', '乙', 'a', 'ab', '𠮷', ''];
const texts = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 }));
const rule = fc.record(
  {
    pattern: fc.constantFrom('^a', 'b$', '^[甲乙]+$', '^.$', '^.{2}$', '^\\p{L}*$'),
    minLength: fc.nat(4),
    maxLength: fc.integer({ min: 1, max: 4 }),
    enum: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const schemas = fc
  .tuple(rule, fc.option(fc.array(rule, { minLength: 1, maxLength: 3 }), { nil: undefined }))
  .map(([own, anyOf]): TextSchema => ({ type: 'string', ...own, ...(anyOf === undefined ? {} : { anyOf }) }));

describe('what a form asks of a text', () => {
  it('means what ajv makes of the same schema', () => {
    fc.assert(
      fc.property(schemas, fc.array(texts, { minLength: 1, maxLength: 8 }), (schema, samples) => {
        const validate = new Ajv({ strict: true, validateSchema: false, meta: false }).compile(schema);
        const test = testOf(schema);
        expect(samples.map(test)).toEqual(samples.map((text) => validate(text)));
      }),
      { numRuns: 150 },
    );
  });

  it('holds for the columns of the bundled form, and for none that has no schema', () => {
    const [form] = bundledPack().forms;
    if (form === undefined) throw new Error('no form');
    const matches = (field: string, text: string) => matchesSchema(form, field, text);
    expect(['100000', '10000', '1000000', '１00000'].map((text) => matches('postcode', text))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(
      ['13900000000', '010-65000000', '400-800-1234', '12'].map((text) => matches('phone', text)),
    ).toEqual([true, true, true, false]);
    expect(matches('name', '')).toBe(true);
    expect(matches('phone', '1'.repeat(2001))).toBe(false);
  });
});
