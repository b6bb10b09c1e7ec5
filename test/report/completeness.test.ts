import { expect, test } from 'vitest';
import { newFinding } from '../../src/model/new-finding.js';
import { saidByCells } from '../../src/report/completeness.js';

const at = (cell: string | null) => ({ file: 'a.xlsx', sheet: 'S', row: 5, cell, field: null });
const whole = (cells: string[]) =>
  newFinding({
    code: 'criterion.undetermined',
    severity: 'review',
    scheme: 's',
    criterion: 'N-24',
    at: at(cells[0] ?? null),
    args: { cells },
  });
const cell = (place: string, severity: 'error' | 'review' | 'note' = 'error') =>
  newFinding({ code: 'cell.blank', severity, at: at(place), args: {} });
const about = ({ criterion }: { criterion: string | null }) => criterion === 'N-24';

test.each([
  ['every cell has its own', [cell('C5'), whole(['C5', 'P5']), cell('P5', 'review')], ['C5', 'P5']],
  ['one has none', [cell('C5'), whole(['C5', 'P5'])], null],
  ['one has a note only', [cell('C5', 'note'), whole(['C5'])], null],
  ['one of another cell', [cell('D5'), whole(['C5'])], null],
])('what is said of the cells is not said again of the whole: %s', (_what, findings, expected) => {
  const said = [...saidByCells(findings, about).values()];
  expect(said.map((those) => those.map((finding) => finding.at.cell))).toEqual(
    expected === null ? [] : [expected],
  );
});
