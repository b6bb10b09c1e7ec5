// The checks as rules of json-rules-engine over rows that exceljs reads. A rule states what is wrong.
import { Engine } from 'json-rules-engine';
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

const engine = new Engine([], { allowUndefinedFacts: true });
engine.addOperator('notIdNumber', (text) => !isIdNumber(text));
engine.addOperator('notDate', (text) => text !== undefined && Number.isNaN(Date.parse(text)));
engine.addOperator(
  'differs',
  (value, other) => value !== undefined && other !== undefined && value !== other,
);
engine.addOperator(
  'matchesNone',
  (text, patterns) => text !== '' && patterns.every((pattern) => !new RegExp(pattern, 'u').test(text)),
);
engine.addOperator('unknown', (value) => value === undefined);
engine.addOperator('above', (value, bound) => value !== undefined && bound !== undefined && value > bound);
engine.addOperator('below', (value, bound) => value !== undefined && value < bound);
engine.addOperator('repeats', (items) => items.length < 3 || new Set(items).size < items.length);

const rule = (type, any) => engine.addRule({ conditions: { any }, event: { type } });
const is = (fact, operator, value = null) => ({ fact, operator, value });
rule(
  'required',
  REQUIRED.map((field) => is(field, 'equal', '')),
);
rule('idNumber', [is('idNumber', 'notIdNumber'), is('idBirth', 'notDate')]);
rule('birth', [is('birth', 'differs', { fact: 'idMonth' })]);
rule('sex', [is('male', 'differs', { fact: 'idMale' })]);
rule('phone', [is('phone', 'matchesNone', [MOBILE, LANDLINE])]);
rule('postcode', [is('postcode', 'matchesNone', [POSTCODE])]);
rule('grade', [is('grade', 'notIn', GRADES)]);
rule('years', [
  is('years', 'unknown'),
  is('years', 'below', YEARS.least),
  is('written', 'above', YEARS.most),
  is('written', 'above', { fact: 'possibleYears' }),
  is('startAge', 'below', YEARS.startAge),
]);
rule('experts', [is('experts', 'repeats')]);
rule('reason', [is('reasonLength', 'greaterThan', REASON)]);

const failing = nothing();
for (const row of await rowsOf(process.argv[2])) {
  const { events } = await engine.run(row);
  for (const { type } of events) failing[type].add(row.row);
}
finish(failing);
