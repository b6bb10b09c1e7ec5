import type { Args, Finding, Repair, Severity } from '../model/finding.js';
import { newFinding } from '../model/new-finding.js';
import { cellAddress } from '../text/address.js';

export interface Spot {
  file: string;
  sheet: string;
  row?: number | null;
  column?: number;
  field?: string | null;
}

/** A finding of this stage: about a sheet, a row or a cell of the file, never about a scheme. */
export function finding(
  code: string,
  severity: Severity,
  spot: Spot,
  args: Args = {},
  repair: Repair | null = null,
): Finding {
  const { file, sheet, row = null, column, field = null } = spot;
  const cell = row === null || column === undefined ? null : cellAddress(row, column);
  return newFinding({ code, severity, at: { file, sheet, row, cell, field }, args, repair });
}
