import type { Comparison, Expression } from '../model/expression.js';
import type { Fact } from '../model/fact.js';
import type { ColumnState, Nominee } from '../model/nominee.js';
import { compareKey } from '../text/normalise.js';
import { alternatives } from '../text/words.js';
import { compare } from './compare.js';
import { and, type Truth, truth } from './kleene.js';
import { textLength } from './length.js';
import { once } from './lists.js';
import type { Judged, Requirement, Setting } from './setting.js';
import { plain } from './value.js';

/** The operators that look at single facts and columns; those about lists are in `items.ts` and `count.ts`. */

export function fact(of: string, expected: Comparison): Requirement {
  return ({ nominee, rankOf }) => {
    const fact = nominee.facts[of];
    const cells = factCells(fact);
    if (!fact?.known)
      return { op: 'fact', of, expected, cells, outcome: 'undetermined', why: fact?.why ?? 'no-column' };
    const outcome = compare(fact.value, expected, rankOf(of));
    return { op: 'fact', of, expected, cells, outcome, found: plain(fact.value) };
  };
}

export function present(fields: string[]): Requirement {
  return ({ nominee }) => {
    const states = fields.map((field) => ({ field, ...columnOf(nominee, field) }));
    const outcomes = states.map(({ state }): Truth => {
      if (state === 'filled' || state === 'doubtful') return 'met';
      return state === 'none' || state === 'blank' ? 'unmet' : 'undetermined';
    });
    return {
      op: 'present',
      outcome: and(outcomes),
      expected: fields,
      found: Object.fromEntries(states.map(({ field, state }) => [field, state])),
      cells: states.flatMap(({ cell }) => cell ?? []),
    };
  };
}

/** Looks for words in the cleaned text of columns; points at the cells that hold one. */
export function mentions({ columns, words }: NonNullable<Expression['mentions']>): Requirement {
  const keyed = words.map((word) => ({ word, key: compareKey(word) }));
  const someWord = new RegExp(alternatives(keyed.map(({ key }) => key)), 'u');
  return ({ nominee }) => {
    const hits = columns.flatMap((field) => {
      const text = compareKey(nominee.clean[field] ?? '');
      // Nearly no text holds any.
      if (!someWord.test(text)) return [];
      const found = keyed.filter(({ key }) => text.includes(key)).map(({ word }) => word);
      return found.length > 0 ? [{ field, found }] : [];
    });
    const shown = hits.length > 0 ? hits.map(({ field }) => field) : columns;
    return {
      op: 'mentions',
      outcome: truth(hits.length > 0),
      expected: { columns, words },
      found: [...new Set(hits.flatMap(({ found }) => found))].map((text) => ({ text, outcome: 'met' })),
      cells: cellsOfColumns(nominee, shown),
    };
  };
}

/** Damage is not ineligibility: a blank or doubtful cell leaves it undetermined, never unmet. */
export function complete(setting: Setting): Judged {
  const { nominee, required } = setting;
  const lacking = lackingIn(setting);
  if (lacking.length === 0)
    return { op: 'complete', outcome: 'met', found: {}, cells: cellsOfColumns(nominee, required) };
  return {
    op: 'complete',
    outcome: 'undetermined',
    found: Object.fromEntries(lacking.map((field) => [field, columnOf(nominee, field).state])),
    cells: cellsOfColumns(nominee, lacking),
    why: 'incomplete',
  };
}

/** Columns that the scheme requires and that do not hold a readable value. */
export function lackingIn({ nominee, required, oneOf }: Setting): string[] {
  const good = (field: string): boolean => columnOf(nominee, field).state === 'filled';
  const lacking = required.filter((field) => !good(field));
  for (const group of oneOf) {
    const faulty = group.filter((field) => !MAY_STAND.includes(columnOf(nominee, field).state));
    if (faulty.length > 0) lacking.push(...faulty);
    else if (!group.some(good)) lacking.push(...group);
  }
  return lacking;
}

/** How a column may stand beside another one of which it is enough that that is filled. */
const MAY_STAND: ColumnState['state'][] = ['filled', 'none', 'blank'];

export function length({ of, atMost }: NonNullable<Expression['length']>): Requirement {
  const expected = { atMost };
  return ({ nominee }) => {
    const text = nominee.facts[of];
    const base = { op: 'length', of, expected, cells: factCells(text) };
    if (!text?.known) return { ...base, outcome: 'undetermined', why: text?.why ?? 'no-column' };
    const found = textLength(text.value === null ? '' : String(text.value));
    if (found.characters <= atMost) return { ...base, outcome: 'met', found };
    if (found.words > atMost) return { ...base, outcome: 'unmet', found };
    const args = { limit: atMost, ...found };
    const remarks = [{ code: 'length.word-count', severity: 'warning' as const, args }];
    return { ...base, outcome: 'met', found, remarks };
  };
}

export function retirementAge({ nominee, withinRetirementAge }: Setting): Judged {
  const { birthMonth, sex } = nominee.facts;
  const outcome = withinRetirementAge(birthMonth, sex);
  return {
    op: 'retirementAge',
    expected: 'within',
    outcome,
    cells: birthMonth?.known ? [...birthMonth.cells, ...factCells(sex)] : factCells(birthMonth),
    ...(outcome === 'undetermined'
      ? { why: birthMonth?.known ? 'retirement-open' : (birthMonth?.why ?? 'no-column') }
      : {}),
  };
}

function columnOf(nominee: Nominee, field: string): ColumnState {
  return nominee.columns[field] ?? NO_COLUMN;
}

const NO_COLUMN: ColumnState = { cell: null, state: 'no-column' };

function cellsOfColumns(nominee: Nominee, fields: string[]): string[] {
  return fields.flatMap((field) => columnOf(nominee, field).cell ?? []);
}

/** The cells of a fact, and those whose fault it is that it is not known. */
function factCells(fact: Fact | undefined): string[] {
  if (fact === undefined) return [];
  return fact.known ? fact.cells : once([...fact.cells, ...(fact.because ?? [])]);
}
