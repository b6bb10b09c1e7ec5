import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { casesSchema } from '../../src/cases.js';
import { reportSchema } from '../../src/report/contract.js';
import { jsonSchema, packSchemas } from '../../src/rules/json-schemas.js';
import { packFiles } from '../support.js';

const schemas: Record<string, Record<string, unknown>> = {
  ...packSchemas(),
  'cases.schema.json': jsonSchema(casesSchema, 'craftsman rule pack: cases/*.yaml'),
  'report.schema.json': jsonSchema(reportSchema, 'craftsman report, version 1'),
};

describe('published JSON Schemas', () => {
  it('are those that the program generates (npm run schemas)', () => {
    expect(readdirSync('rules/schema').sort()).toEqual(Object.keys(schemas).sort());
    for (const [name, schema] of Object.entries(schemas)) {
      expect(JSON.parse(readFileSync(`rules/schema/${name}`, 'utf8')), name).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    }
  });

  const named = packFiles().map(({ path, text }) => ({
    path,
    value: parse(text) as unknown,
    schema: /^# yaml-language-server: \$schema=\.\.\/schema\/(\S+)$/m.exec(text)?.[1] ?? '',
  }));

  it.each(named)('$path names $schema in its first line and fits it', ({ value, schema }) => {
    expect(Object.keys(schemas)).toContain(schema);
    const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { date: true } });
    const valid = ajv.compile(schemas[schema] ?? {});
    valid(value);
    expect(valid.errors ?? []).toEqual([]);
  });
});
