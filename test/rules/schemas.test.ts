import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { batchSealSchema } from '../../src/audit/seal-schema.js';
import { casesSchema, contestCasesSchema } from '../../src/cases.js';
import { auditSchema } from '../../src/report/audit/contract.js';
import { contestReportSchema } from '../../src/report/contest/contract.js';
import { reportLineSchema, reportSchema } from '../../src/report/contract/schema.js';
import { jsonSchema, packSchemas } from '../../src/rules/json-schemas.js';
import { packFiles } from '../support.js';

const schemas: Record<string, Record<string, unknown>> = {
  ...packSchemas(),
  'cases.schema.json': jsonSchema(casesSchema, 'craftsman rule pack: cases/*.yaml'),
  'contest-report.schema.json': jsonSchema(contestReportSchema, 'craftsman contest report, version 1'),
  'contest-cases.schema.json': jsonSchema(contestCasesSchema, 'craftsman rule pack: cases/contests/*.yaml'),
  'audit.schema.json': jsonSchema(auditSchema, 'craftsman audit, version 1'),
  'seal.schema.json': jsonSchema(batchSealSchema, 'craftsman seal of a batch, version 1'),
  'report.schema.json': jsonSchema(reportSchema, 'craftsman report, version 1'),
  'report-line.schema.json': jsonSchema(
    reportLineSchema,
    'craftsman report, version 1, a line of the stream',
  ),
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

  const named = packFiles().map(({ path, text }) => {
    const [, reference = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    return { path, value: parse(text) as object, schema: join('rules', dirname(path), reference) };
  });

  /** What an editor, or anybody else with a JSON Schema validator, finds wrong with a value. */
  const compiled = new Map<string, ValidateFunction>();
  const faults = (schema: string, value: unknown) => {
    const ajv = new Ajv2020({ strict: false, formats: { date: true } });
    const valid = compiled.get(schema) ?? ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    compiled.set(schema, valid);
    valid(value);
    return valid.errors ?? [];
  };

  it.each(named)('$path names $schema in its first line and fits it', ({ value, schema }) => {
    expect(faults(schema, value)).toEqual([]);
  });

  it.each(named)('$path with a wrong key does not fit', ({ value, schema }) => {
    expect(faults(schema, { ...value, wrongKey: 1 })).not.toEqual([]);
    for (const [key, list] of Object.entries(value)) {
      const [first, ...others] = Array.isArray(list) ? list : [];
      if (typeof first !== 'object' || Array.isArray(first)) continue;
      const changed = { ...value, [key]: [{ ...first, wrongKey: 1 }, ...others] };
      expect(faults(schema, changed), key).not.toEqual([]);
    }
  });
});
