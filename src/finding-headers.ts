import type { Finding, Place } from './model/finding.js';

/** A finding without its arguments. */
export type FindingHeader = Pick<Finding, 'code' | 'severity' | 'scheme' | 'criterion' | 'at'>;

/** Headers of many findings, dictionary-encoded: what findings of many rows have in common stands once. */
export interface FindingHeaders {
  kinds: Kind[];
  /** Of each finding the index of its kind, and its row. */
  each: Uint32Array;
}

/** A header without its row; the cell lacks its number where that is the row. */
type Kind = Omit<FindingHeader, 'at'> & { at: Omit<Place, 'row'>; inRow: boolean; cellInRow: boolean };

const PER_FINDING = 2;

export function headersOf(findings: readonly Finding[]): FindingHeaders {
  const kinds = new Map<string, { kind: Kind; kindIndex: number }>();
  const each = new Uint32Array(findings.length * PER_FINDING);
  for (const [index, finding] of findings.entries()) {
    const kind = kindOf(finding);
    const key = JSON.stringify(kind);
    const known = kinds.get(key) ?? { kind, kindIndex: kinds.size };
    kinds.set(key, known);
    each.set([known.kindIndex, finding.at.row ?? 0], index * PER_FINDING);
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

/** The header of the finding at `index`, without its place. */
export function kindAt({ kinds, each }: FindingHeaders, index: number): Omit<FindingHeader, 'at'> {
  return kinds[each[index * PER_FINDING] ?? 0] as Kind;
}

export function placeAt(headers: FindingHeaders, index: number): Place {
  const { at, inRow, cellInRow } = kindAt(headers, index) as Kind;
  const { file, sheet, cell, field } = at;
  const row = headers.each[index * PER_FINDING + 1] ?? 0;
  return { file, sheet, row: inRow ? row : null, cell: cellInRow ? `${cell}${row}` : cell, field };
}
