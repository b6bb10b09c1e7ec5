import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FactContext } from '../../src/facts/context.js';
import type { Cell } from '../../src/model/cell.js';
import type { Fact } from '../../src/model/fact.js';
import type { Finding } from '../../src/model/finding.js';
import type { Form } from '../../src/model/form.js';
import type { TableRow } from '../../src/model/table.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';
import { expertsSchema } from '../../src/rules/vocabulary/experts.js';
import { identitySchema } from '../../src/rules/vocabulary/identity.js';
import { industriesSchema } from '../../src/rules/vocabulary/industries.js';
import { placesSchema } from '../../src/rules/vocabulary/places.js';
import { quantitiesSchema } from '../../src/rules/vocabulary/quantities.js';
import { termsSchema } from '../../src/rules/vocabulary/terms.js';

const read = (path: string) => parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const form = read('rules/form/national-2024.yaml') as Form;

const vocabulary = {
  terms: termsSchema.parse(read('rules/vocab/terms.yaml')),
  quantities: quantitiesSchema.parse(read('rules/vocab/quantities.yaml')),
  industries: industriesSchema.parse(read('rules/vocab/industries.yaml')),
  identity: identitySchema.parse(read('rules/vocab/identity.yaml')),
  places: placesSchema.parse(read('rules/vocab/places.yaml')),
  experts: expertsSchema.parse(read('rules/vocab/experts.yaml')),
} as Vocabulary;

/** The official sheet with the vocabularies of the plain facts: every column at its place. */
export const context: FactContext = {
  form,
  vocabulary,
  contests: [],
  columns: Object.fromEntries(form.fields.map(({ id }, i) => [id, i + 1])),
};

/** A table of cases beside the tests. */
export const cases = <T>(name: string): T =>
  parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8')) as T;

export interface Typed {
  number?: number;
  date?: string;
  error?: string;
  boolean?: boolean;
  text?: string;
}

/** What is written in a cell: a text, or what a case says about its type. */
export type Written = string | Typed;

function cellOf(written: Written, column: number): Cell {
  const place = { row: 5, column };
  if (typeof written === 'string') return { ...place, kind: 'text', raw: written, shown: written };
  if (written.number !== undefined) {
    return { ...place, kind: 'number', raw: written.number, shown: written.text ?? String(written.number) };
  }
  if (written.date !== undefined) {
    return { ...place, kind: 'date', raw: written.date, shown: written.text ?? written.date };
  }
  if (written.boolean !== undefined) {
    return { ...place, kind: 'boolean', raw: written.boolean, shown: String(written.boolean).toUpperCase() };
  }
  const shown = written.error ?? written.text ?? '';
  return { ...place, kind: written.error === undefined ? 'text' : 'error', raw: shown, shown };
}

/** Row 5 of the sheet with these cells. */
export function rowOf(cells: Record<string, Written>): TableRow {
  const entries = Object.entries(cells).map(([id, written]) => [
    id,
    cellOf(written, context.columns[id] ?? 1),
  ]);
  return { file: 'n.xlsx', sheet: 'S', row: 5, hidden: false, cells: Object.fromEntries(entries) };
}

/** The value of a fact in short, or why it is not known. */
export function inShort(fact: Fact | undefined): unknown {
  if (fact === undefined) return 'absent';
  if (!fact.known) return `?${fact.why}`;
  const { value } = fact;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  if ('id' in value) return value.zh;
  if ('year' in value) return value.month === null ? `${value.year}` : `${value.year}.${value.month}`;
  const round = (n: number | null) => (n === null ? null : Math.round(n * 100) / 100);
  return { ...value, min: round(value.min), max: round(value.max) };
}

export const codes = (findings: Finding[]) => findings.map(({ severity, code }) => `${severity} ${code}`);
