// Writes the JSON Schemas of the rule pack and of the report to rules/schema/, from the zod schemas of the built
// program. A test fails when they are stale. Run with `npm run schemas`.
import { writeFileSync } from 'node:fs';
import { batchSealSchema } from '../dist/audit/seal-schema.js';
import { casesSchema, contestCasesSchema } from '../dist/cases.js';
import { auditSchema } from '../dist/report/audit/contract.js';
import { contestReportSchema } from '../dist/report/contest/contract.js';
import { reportLineSchema, reportSchema } from '../dist/report/contract/schema.js';
import { jsonSchema, packSchemas } from '../dist/rules/json-schemas.js';

const schemas = {
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
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(`rules/schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`rules/schema/${name}`);
}
