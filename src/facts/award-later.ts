import type { Facts, Item } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { AWARD_FIELDS } from './awards.js';
import { cellFinding, type FactContext, readField } from './context.js';
import { quote } from './words.js';

/**
 * Awards dated after a reference date (T-47): they cannot have been won by then, so each is asked about once, at its cell.
 * What counts is the date as written and the first day that the edition can have been held, the later of the two.
 * `asOf`: ISO date.
 */
export function laterAwards(facts: Facts, row: TableRow, context: FactContext, asOf: string): Finding[] {
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const name of ['placements', 'honours']) {
    for (const { text, cell, heldFrom } of itemsOf(facts, name)) {
      if (typeof heldFrom !== 'string' || heldFrom <= asOf) continue;
      const field = AWARD_FIELDS.find((id) => readField(row, id, context).cells.some((at) => at === cell));
      const key = `${cell} ${text}`;
      if (field === undefined || told.has(key)) continue;
      told.add(key);
      // No reference date among them: what is said alike of several is said once.
      const args = { item: quote(text), date: shortDate(heldFrom) };
      findings.push(cellFinding(row, field, context, 'awards.later', 'review', args));
    }
  }
  return findings;
}

function itemsOf(facts: Facts, name: string): Item[] {
  const fact = facts[name];
  return fact?.known && Array.isArray(fact.value) ? fact.value : [];
}

/** `2026`, `2024-09` or `2025-05-20`: a first day of a year or month says no more than that year or month. */
export function shortDate(date: string): string {
  return date.replace(/(?:-01)?-01$/u, '');
}
