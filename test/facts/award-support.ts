import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FactContext } from '../../src/facts/context.js';
import type { Form } from '../../src/model/form.js';
import type { TableRow } from '../../src/model/table.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';
import { awardsSchema } from '../../src/rules/vocabulary/awards.js';
import { contestsSchema } from '../../src/rules/vocabulary/contests.js';
import { gradesSchema } from '../../src/rules/vocabulary/grades.js';
import { titlesSchema } from '../../src/rules/vocabulary/titles.js';

const read = (path: string) => parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const form = read('rules/form/national-2024.yaml') as Form;

/** The four topics of grades, titles, contests and awards, as the rule pack has them. */
export const vocabulary = {
  grades: gradesSchema.parse(read('rules/vocab/grades.yaml')),
  titles: titlesSchema.parse(read('rules/vocab/titles.yaml')),
  contests: contestsSchema.parse(read('rules/vocab/contests.yaml')),
  awards: awardsSchema.parse(read('rules/vocab/awards.yaml')),
};

/** The official sheet, without the columns named. */
export function contextWithout(...missing: string[]): FactContext {
  const columns = form.fields.map(({ id }, i) => [id, i + 1] as const).filter(([id]) => !missing.includes(id));
  return { form, vocabulary: vocabulary as unknown as Vocabulary, columns: Object.fromEntries(columns) };
}

export const context = contextWithout();

/** Row 5 with these texts. */
export function rowOf(texts: Record<string, string>): TableRow {
  const entries = Object.entries(texts).map(([id, text]) => [
    id,
    { row: 5, column: context.columns[id] ?? 1, kind: 'text' as const, raw: text, shown: text },
  ]);
  return { file: 'n.xlsx', sheet: 'S', row: 5, hidden: false, cells: Object.fromEntries(entries) };
}

export const cases = <T>(name: string): T => parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8')) as T;
