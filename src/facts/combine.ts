import type { Finding } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { TableRow } from '../model/table.js';
import type { FactContext, FactReader, FactResult } from './context.js';

/**
 * Runs the readers over a row and puts their facts together. A reader that throws costs its own facts and one finding,
 * never the row.
 */
export function combine(
  readers: Record<string, FactReader>,
  row: TableRow,
  context: FactContext,
): FactResult {
  const all: FactResult = { facts: {}, findings: [], clean: {} };
  for (const name in readers) {
    const reader = readers[name] as FactReader;
    const result = guarded(name, row, () => reader(row, context), NOTHING);
    Object.assign(all.facts, result.value.facts);
    Object.assign(all.clean, result.value.clean);
    all.findings.push(...result.value.findings, ...result.findings);
  }
  return all;
}

const NOTHING: FactResult = { facts: {}, findings: [], clean: {} };

/** Runs one step; when it throws, gives `otherwise` and a `row.unreadable` finding. */
export function guarded<T>(
  name: string,
  row: TableRow,
  run: () => T,
  otherwise: T,
): { value: T; findings: Finding[] } {
  try {
    return { value: run(), findings: [] };
  } catch {
    // The error's text may hold what the cell says: it goes nowhere.
    return { value: otherwise, findings: [unreadableRow(row, name)] };
  }
}

function unreadableRow({ file, sheet, row }: TableRow, step: string): Finding {
  return newFinding({ code: 'row.unreadable', severity: 'review', at: { file, sheet, row }, args: { step } });
}
