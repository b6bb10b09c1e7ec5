import type { Finding, Place } from './model/finding.js';

/** A finding without what is said. */
export type Head = Pick<Finding, 'code' | 'severity' | 'scheme' | 'criterion' | 'at'>;

/** Findings without what is said, of which most say the same of many rows: what all of those share stands once. */
export interface Heads {
  kinds: Kind[];
  /** Of each finding the place of its kind, and its row. */
  each: Uint32Array;
}

/** What findings share that differ by their row alone: the cell lacks its number, if it is one of that row. */
type Kind = Omit<Head, 'at'> & { at: Omit<Place, 'row'>; inRow: boolean; cellInRow: boolean };

const PER_FINDING = 2;

export function headsOf(findings: readonly Finding[]): Heads {
  const kinds = new Map<string, { kind: Kind; place: number }>();
  const each = new Uint32Array(findings.length * PER_FINDING);
  for (const [index, finding] of findings.entries()) {
    const kind = kindOf(finding);
    const key = JSON.stringify(kind);
    const known = kinds.get(key) ?? { kind, place: kinds.size };
    kinds.set(key, known);
    each.set([known.place, finding.at.row ?? 0], index * PER_FINDING);
  }
  return { kinds: [...kinds.values()].map(({ kind }) => kind), each };
}

function kindOf({ code, severity, scheme, criterion, at: { row, ...at } }: Finding): Kind {
  const { file, sheet, cell, field } = at;
  const number = String(row);
  const cellInRow = row !== null && cell?.endsWith(number) === true;
  return {
    code,
    severity,
    scheme,
    criterion,
    at: { file, sheet, cell: cellInRow ? cell.slice(0, -number.length) : cell, field },
    inRow: row !== null,
    cellInRow,
  };
}

/** All but the place of the finding at `index`. */
export function kindAt({ kinds, each }: Heads, index: number): Omit<Head, 'at'> {
  return kinds[each[index * PER_FINDING] ?? 0] as Kind;
}

export function placeAt(heads: Heads, index: number): Place {
  const { at, inRow, cellInRow } = kindAt(heads, index) as Kind;
  const { file, sheet, cell, field } = at;
  const row = heads.each[index * PER_FINDING + 1] ?? 0;
  return { file, sheet, row: inRow ? row : null, cell: cellInRow ? `${cell}${row}` : cell, field };
}
