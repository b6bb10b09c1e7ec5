import type { Cell, Workbook } from '../model/cell.js';
import type { Form } from '../model/form.js';
import type { Case, Row } from './format.js';

/** The rows of the sheet that a case is about: the nominee's first. `change`: one entry of the case's `each`. */
export function rowsOf(one: Case, base: Row, form: Form, change: Row = {}): Row[] {
  if ('inForce' in one) return [];
  if ('rows' in one) return personsOf(one.rows, base, form);
  return [
    { ...base, ...one.given, ...change },
    ...(one.others ?? []).map((other) => ({ ...base, ...other })),
  ];
}

/** As many different persons as each row says: without ID number, and with a birth month of their own. */
function personsOf(rows: { given: Row; times: number }[], base: Row, form: Form): Row[] {
  const header = (field: string): string => form.fields.find(({ id }) => id === field)?.header ?? field;
  return rows
    .flatMap(({ given, times }) => Array.from({ length: times }, () => given))
    .map((given, index) => ({
      ...base,
      [header('idNumber')]: '',
      [header('birthMonth')]: `${1960 + Math.floor(index / 12)}.${(index % 12) + 1}`,
      ...given,
    }));
}

/** A sheet with the official header in row 1 and the case's rows below. Unknown headers become columns of their own. */
export function sheetOf(rows: Row[], form: Form): Workbook {
  const headers = [...new Set([...form.fields.map(({ header }) => header), ...rows.flatMap(Object.keys)])];
  const line = (number: number, values: (string | number | undefined)[]) => ({
    number,
    hidden: false,
    cells: values.flatMap((value, index): Cell[] =>
      value === undefined || value === ''
        ? []
        : [
            {
              row: number,
              column: index + 1,
              kind: typeof value === 'number' ? 'number' : 'text',
              raw: value,
              shown: String(value),
            },
          ],
    ),
  });
  const body = rows.map((cells, index) =>
    line(
      index + 2,
      headers.map((header) => cells[header]),
    ),
  );
  const sheet = {
    name: 'case',
    hidden: false,
    rows: [line(1, headers), ...body],
    hiddenColumns: [],
    merges: [],
  };
  return { format: 'csv', encoding: null, sheets: [sheet] };
}
