import { findTables } from '../../src/columns/index.js';
import type { Cell, Sheet, Workbook } from '../../src/model/cell.js';
import type { Form } from '../../src/model/form.js';
import { bundledPack } from '../support.js';

export const form = bundledPack().forms[0] as Form;

/** Official headers, in official order. */
export const headers = form.fields.map((field) => field.header);

/** Column number of a field in official order. */
export function columnOf(field: string): number {
  return form.fields.findIndex((candidate) => candidate.id === field) + 1;
}

/** A row in official order from values by field. */
export function person(values: Record<string, string | number>): (string | number)[] {
  return form.fields.map((field) => values[field.id] ?? '');
}

/** A sheet from lines of values; '' is an empty cell. */
export function sheet(lines: (string | number)[][], more: Partial<Sheet> = {}): Sheet {
  const rows = lines.flatMap((line, r) => {
    const cells = line.flatMap((value, c): Cell[] =>
      value === ''
        ? []
        : [
            {
              row: r + 1,
              column: c + 1,
              kind: typeof value === 'number' ? 'number' : 'text',
              raw: value,
              shown: String(value),
            },
          ],
    );
    return cells.length === 0 ? [] : [{ number: r + 1, hidden: false, cells }];
  });
  return { name: '表', hidden: false, rows, hiddenColumns: [], merges: [], ...more };
}

export function workbook(...sheets: Sheet[]): Workbook {
  return { format: 'xlsx', encoding: null, sheets };
}

/** Tables of one sheet, and its findings as `code cell`. */
export function tablesOf(...sheets: Sheet[]) {
  const { tables, findings } = findTables('名单.xlsx', workbook(...sheets), form);
  const brief = findings.map(({ code, at }) => `${code} ${at.cell ?? at.row ?? at.sheet}`);
  return { tables, table: tables[0], findings, brief };
}
