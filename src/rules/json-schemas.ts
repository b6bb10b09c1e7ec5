import { z } from 'zod';
import { contestSchema } from './contest.js';
import { formSchema } from './form.js';
import { schemeSchema } from './scheme.js';
import { VOCABULARY_SCHEMAS } from './vocabulary/index.js';
import { waiversSchema } from './waivers.js';

/** JSON Schema (draft 2020-12) of a zod schema, as editors and consumers read it. */
export function jsonSchema(schema: z.ZodType, title: string): Record<string, unknown> {
  return { title, ...z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) };
}

/** JSON Schemas of the pack's files by file name in `rules/schema/`. */
export function packSchemas(): Record<string, Record<string, unknown>> {
  const vocabularies = Object.entries(VOCABULARY_SCHEMAS).map(([topic, schema]) => [
    `vocab-${topic}.schema.json`,
    jsonSchema(schema, `craftsman rule pack: vocab/${topic}.yaml`),
  ]);
  return {
    'scheme.schema.json': jsonSchema(schemeSchema, 'craftsman rule pack: schemes/*.yaml'),
    'contest.schema.json': jsonSchema(contestSchema, 'craftsman rule pack: contests/*.yaml'),
    'waivers.schema.json': jsonSchema(waiversSchema, 'craftsman: waivers.yaml of check --waivers'),
    'form.schema.json': jsonSchema(formSchema, 'craftsman rule pack: form/*.yaml'),
    ...Object.fromEntries(vocabularies),
  };
}
