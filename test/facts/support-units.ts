import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FactContext, FactResult } from '../../src/facts/context.js';
import type { Fact, Item, Term } from '../../src/model/fact.js';
import type { Form } from '../../src/model/form.js';
import type { TableRow } from '../../src/model/table.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';
import { expertsSchema } from '../../src/rules/vocabulary/experts.js';
import { placesSchema } from '../../src/rules/vocabulary/places.js';
import { termsSchema } from '../../src/rules/vocabulary/terms.js';
import { unitsSchema } from '../../src/rules/vocabulary/units.js';

export const yaml = (path: string) => parse(readFileSync(path, 'utf8'));

const vocabulary = {
  units: unitsSchema.parse(yaml('rules/vocab/units.yaml')),
  places: placesSchema.parse(yaml('rules/vocab/places.yaml')),
  terms: termsSchema.parse(yaml('rules/vocab/terms.yaml')),
  experts: expertsSchema.parse(yaml('rules/vocab/experts.yaml')),
};

const form: Form = yaml('rules/form/national-2024.yaml');

/** A context whose table has exactly these columns, from A on. */
export function contextOf(fields: string[]): FactContext {
  return {
    form,
    vocabulary: vocabulary as unknown as Vocabulary,
    contests: [],
    columns: Object.fromEntries(fields.map((field, index) => [field, index + 1])),
  };
}

/** Row 5 of a sheet, with these texts by field. */
export function rowOf(texts: Record<string, string>, sheet = 'Sheet1', file = 'nominees.xlsx'): TableRow {
  return {
    file,
    sheet,
    row: 5,
    hidden: false,
    cells: Object.fromEntries(
      Object.entries(texts)
        .filter(([, text]) => text !== '')
        .map(([field, text], index) => [
          field,
          { row: 5, column: index + 1, kind: 'text' as const, raw: text, shown: text },
        ]),
    ),
  };
}

export const codes = ({ findings }: FactResult) =>
  findings.map(({ severity, code }) => `${severity} ${code}`);

/** Id of a term fact; null where unknown. */
export const idOf = (fact: Fact | undefined) => (fact?.known ? (fact.value as Term).id : null);
export const zhOf = (fact: Fact | undefined) => (fact?.known ? (fact.value as Term).zh : null);
export const factValue = (fact: Fact | undefined) => (fact?.known ? fact.value : null);
export const itemsOf = (fact: Fact | undefined) => (fact?.known ? (fact.value as Item[]) : []);
