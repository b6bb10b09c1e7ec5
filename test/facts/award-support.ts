import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FactContext, FactResult } from '../../src/facts/context.js';
import type { Fact, Field, Item, Term } from '../../src/model/fact.js';
import type { Form } from '../../src/model/form.js';
import type { TableRow } from '../../src/model/table.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';
import { contestSchema } from '../../src/rules/contest.js';
import { withRounds } from '../../src/rules/contest-rounds.js';
import { settleContest } from '../../src/rules/settle-contest.js';
import { awardsSchema } from '../../src/rules/vocabulary/awards.js';
import { contestsSchema } from '../../src/rules/vocabulary/contests.js';
import { expertsSchema } from '../../src/rules/vocabulary/experts.js';
import { gradesSchema } from '../../src/rules/vocabulary/grades.js';
import { termsSchema } from '../../src/rules/vocabulary/terms.js';
import { titlesSchema } from '../../src/rules/vocabulary/titles.js';

const read = (path: string) => parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const form = read('rules/form/national-2024.yaml') as Form;

const contest = settleContest(contestSchema.parse(read('rules/contests/beijing-2025.yaml')), {});

/** The topics of grades, titles, contests, awards and people's names, as the rule pack has them. */
export const vocabulary = {
  grades: gradesSchema.parse(read('rules/vocab/grades.yaml')),
  terms: termsSchema.parse(read('rules/vocab/terms.yaml')),
  titles: titlesSchema.parse(read('rules/vocab/titles.yaml')),
  contests: withRounds(contestsSchema.parse(read('rules/vocab/contests.yaml')), [contest]),
  awards: awardsSchema.parse(read('rules/vocab/awards.yaml')),
  experts: expertsSchema.parse(read('rules/vocab/experts.yaml')),
};

/** The official sheet, without the columns named. */
export function contextWithout(...missing: string[]): FactContext {
  const columns = form.fields
    .map(({ id }, i) => [id, i + 1] as const)
    .filter(([id]) => !missing.includes(id));
  return {
    form,
    vocabulary: vocabulary as unknown as Vocabulary,
    contests: [contest],
    columns: Object.fromEntries(columns),
  };
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

export const cases = <T>(name: string): T =>
  parse(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8')) as T;

const level = (field: Field | undefined) =>
  field === null || field === undefined
    ? '?'
    : typeof field === 'object'
      ? field.oneOf.join('/')
      : String(field);

/** `beijing-workers provincial 2023 final rank=1 焊工`; `?` where something is not known; `overall` before a rank that is one. */
export function placementInShort(item: Item): string {
  const { edition, rank, band } = item;
  return [
    level(item.event),
    level(item.level),
    item.year,
    edition === null ? null : `#${edition}`,
    item.stage,
    item.team === true ? 'team' : null,
    item.ranking === 'overall' ? 'overall' : null,
    rank === null ? null : `rank=${rank}`,
    band === null ? null : `top=${band}`,
    item.prize,
    item.placement === false ? 'no-placement' : item.placement === null ? 'placement?' : null,
    item.occupation,
    item.readable === true ? null : 'unread',
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** `craftsman district haidian-craftsman`. */
export function honourInShort({ kind, level: field, id, collective }: Item): string {
  const parts = [kind ?? '?', level(field), id, collective === true ? 'collective' : null];
  return parts.filter((part) => part !== null).join(' ');
}

const listed = (fact: Fact | undefined, short: (item: Item) => string) =>
  fact?.known && Array.isArray(fact.value) ? fact.value.map(short) : [];

/** `more` stands for what a list may hold unread or not written out: an item of which nothing is known. */
const orMore = (short: (item: Item) => string) => (item: Item) =>
  Object.entries(item).every(([name, value]) => name === 'text' || name === 'cell' || value === null)
    ? 'more'
    : short(item);

/** Placements, honours and findings of a result; empty lists are left out. */
export function awardsInShort({ facts, findings }: FactResult) {
  const all = {
    placements: listed(facts.placements, orMore(placementInShort)),
    honours: listed(facts.honours, orMore(honourInShort)),
    tells: findings.map(({ severity, code }) => `${severity} ${code}`),
  };
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
}

/** The grade (`?` with the reason where unknown), the titles, the findings; empty lists are left out. */
export function gradeInShort({ facts, findings }: FactResult) {
  const { skillGrade } = facts;
  const value = skillGrade?.known ? (skillGrade.value as Term | null) : null;
  const is = skillGrade?.known
    ? value === null
      ? 'none'
      : `${value.zh} ${skillGrade.cells.join('+')}`
    : `?${skillGrade?.why}`;
  const titles = listed(facts.titles, (item) =>
    [level(item.series), level(item.level), item.standing ?? '?'].join(' '),
  );
  const tells = findings.map(({ severity, code, at }) => `${severity} ${code} ${at.cell}`);
  return { is, ...(titles.length > 0 ? { titles } : {}), ...(tells.length > 0 ? { tells } : {}) };
}
