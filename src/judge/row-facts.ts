import type { Finding, Severity } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import type { Nominee } from '../model/nominee.js';
import { pushTo } from '../text/grouped.js';
import { compareKey } from '../text/normalise.js';

/** The name by its exact characters, spaces and width aside. */
export function nameKey({ name }: Nominee): string | null {
  return name === '' ? null : compareKey(name);
}

/** A row for a message about another one. */
export function placeOf({
  file,
  sheet,
  row,
}: {
  file: string | null;
  sheet: string | null;
  row: number;
}): string {
  return `${file}!${sheet}!${row}`;
}

/** A finding about one column of a row that follows from other rows. */
export function rowFinding(
  nominee: Nominee,
  field: string,
  code: string,
  severity: Severity,
  args: Finding['args'],
): Finding {
  const { file, sheet, row, columns } = nominee;
  const at = { file, sheet, row, cell: columns[field]?.cell ?? null, field };
  return newFinding({ code, severity, at, args });
}

/** Members that share a key, in order; groups of one and members without a key are left out. */
export function groups<T>(members: T[], keyOf: (member: T) => string | null): T[][] {
  return grouped(members, keyOf).filter((same) => same.length > 1);
}

/** All groups, those of one too. */
export function grouped<T>(members: T[], keyOf: (member: T) => string | null): T[][] {
  const found = new Map<string, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key !== null) pushTo(found, key, member);
  }
  return [...found.values()];
}

/** What comparing rows and counting them takes of a nominee; everything else of a row may lie elsewhere meanwhile. */
export const COMPARED = {
  /** Facts that the comparison may put others in the place of: with their cells and steps. */
  facts: ['idNumber', 'idKind', 'recommender', 'otherSubmissions'],
  /** Facts of which the value alone is looked at. */
  values: [
    'sex',
    'birthMonth',
    'phone',
    'employer',
    'beijingUnit',
    'nationalUnit',
    'route',
    'reason',
    'reasonShort',
  ],
  /** Of the items of list facts, these fields. */
  items: { experts: ['name', 'unit', 'person'] },
  /** Facts that the comparison adds, and of which no criterion can ask. */
  countedOnly: ['alikeRecommenders'],
  /** Columns of which the words are looked at; of all it matters whether two rows say the same (`sumsOf`). */
  texts: ['employer', 'contact', 'recommender'],
  /** Cells that are looked at where the number in them is not known. */
  cellsOfUnknown: ['idNumber'],
  columns: ['name', 'idNumber', 'phone', 'recommender', 'expert1', 'reason', 'reasonShort'],
};
