// The checks as a JSON Schema (ajv, ajv-formats) over rows that exceljs reads.
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import {
  finish,
  GRADES,
  isIdNumber,
  LANDLINE,
  MOBILE,
  nothing,
  POSTCODE,
  REASON,
  REQUIRED,
  YEARS,
} from './checks.mjs';
import { rowsOf } from './values.mjs';

const filled = Object.fromEntries(REQUIRED.map((field) => [field, { type: 'string', minLength: 1 }]));
const schema = {
  type: 'object',
  allOf: [
    { $comment: 'required', properties: filled, required: REQUIRED },
    {
      $comment: 'idNumber',
      properties: { idNumber: { idNumber: true }, idBirth: { type: 'string', format: 'date' } },
    },
    { $comment: 'birth', properties: { birth: { const: { $data: '1/idMonth' } } } },
    { $comment: 'sex', properties: { male: { const: { $data: '1/idMale' } } } },
    {
      $comment: 'phone',
      properties: { phone: { anyOf: [{ maxLength: 0 }, { pattern: MOBILE }, { pattern: LANDLINE }] } },
    },
    { $comment: 'postcode', properties: { postcode: { anyOf: [{ maxLength: 0 }, { pattern: POSTCODE }] } } },
    { $comment: 'grade', properties: { grade: { enum: GRADES } } },
    {
      $comment: 'years',
      required: ['years'],
      properties: {
        years: { minimum: YEARS.least },
        written: { maximum: YEARS.most, allOf: [{ maximum: { $data: '1/possibleYears' } }] },
        startAge: { minimum: YEARS.startAge },
      },
    },
    { $comment: 'experts', properties: { experts: { type: 'array', minItems: 3, uniqueItems: true } } },
    { $comment: 'reason', properties: { reasonLength: { maximum: REASON } } },
  ],
};
const ajv = new Ajv({ allErrors: true, $data: true, strict: false });
formats(ajv);
ajv.addKeyword({
  keyword: 'idNumber',
  type: 'string',
  validate: (_, text) => isIdNumber(text),
  errors: false,
});
const validate = ajv.compile(schema);
const failing = nothing();
for (const row of await rowsOf(process.argv[2])) {
  if (validate(row)) continue;
  for (const { schemaPath } of validate.errors) {
    const [, at] = /^#\/allOf\/(\d+)\//u.exec(schemaPath) ?? [];
    failing[schema.allOf[Number(at)].$comment].add(row.row);
  }
}
finish(failing);
