import type { Finding, Severity } from '../model/finding.js';
import type { TableRow } from '../model/table.js';
import { compareKey } from '../text/normalise.js';
import type { FactContext } from './context.js';
import { cellFinding, readField } from './context.js';
import { answersWithEmptyWord, fieldNames } from './terms.js';
import { quote } from './words.js';

/**
 * Cells that hold nothing to read: blank where something is required, errors of formulas, words that point elsewhere or
 * say that something is to come, hints of the blank form that were left in. A column that the sheet lacks is reported once per file, not here.
 * `oneOf`: groups of fields of which one at least must be filled. facts.md §1.1.1 (required columns), T-10, T-29.
 */
export function blankCells(
  row: TableRow,
  context: FactContext,
  required: string[],
  oneOf: string[][],
): Finding[] {
  const findings: Finding[] = [];
  const report = (id: string, code: string, severity: Severity, text: string) =>
    findings.push(
      cellFinding(row, id, context, code, severity, { ...fieldNames(context, id), text: quote(text) }),
    );
  for (const { id } of context.form.fields) {
    const field = readField(row, id, context);
    if (field.state === 'error') report(id, 'cell.error', 'error', field.text);
    if (field.state === 'pointer') {
      if (field.pending && required.includes(id)) report(id, 'cell.blank', 'error', field.text);
      else report(id, 'cell.pointer', 'review', field.text);
    }
    if (field.state !== 'blank' && field.state !== 'none') continue;

    const hint = field.state === 'blank' ? hintText(row, id) : '';
    const list = context.vocabulary.terms.lists[id];
    const answered = field.state === 'none' && answersWithEmptyWord(list, field.text);
    if (required.includes(id) && !answered) {
      report(
        id,
        hint === '' ? 'cell.blank' : 'cell.only-hint',
        'error',
        field.state === 'none' ? field.text : hint,
      );
    } else if (hint !== '') report(id, 'cell.hint-left', 'warning', hint);
  }
  for (const group of oneOf) findings.push(...oneOfBlank(row, context, group));
  return findings;
}

/** The text of a cell that counts as blank; empty for a cell with nothing in it. */
function hintText(row: TableRow, id: string): string {
  const shown = row.cells[id]?.shown ?? '';
  return compareKey(shown) === '' ? '' : shown.trim();
}

function oneOfBlank(row: TableRow, context: FactContext, group: string[]): Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const states = group.map((id) => readField(row, id, context).state);
  // With a column missing, what it would hold is not known.
  if (!states.every((state) => state === 'blank' || state === 'none')) return [];
  const names = group.map((id) => fieldNames(context, id));
  const args = {
    columns: names.map(({ column }) => column),
    columnsEn: names.map(({ columnEn }) => columnEn),
    none: context.form.emptyWords[0] ?? '',
  };
  return [cellFinding(row, first, context, 'cell.one-of-blank', 'error', args)];
}
